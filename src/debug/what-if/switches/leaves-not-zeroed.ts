import { leadOfZeroing, nothingWasLeft } from '../zeroing.ts';
import type { Switch } from '../switch.ts';

/** Weights keep what the pass before has left, as in PyTorch without `zero_grad`. */
const leavesNotZeroed: Switch = {
	name: 'leaves-not-zeroed',
	title: 'No zeroing of leaves',
	sentence:
		'A leaf that has a dhdx from an earlier pass keeps it, as in PyTorch without zero_grad; all others are zeroed.',
	changes: 'zeroing',
	lead: leadOfZeroing,
	edits: ({ zeroings, profile: { gradient, dependencies } }) =>
		zeroings.flatMap(({ statement: { start, end }, node, zeros }) => {
			if (zeros === null)
				return [{ start, end, text: `(${node}.${dependencies} and ${node}.${gradient}.fill(0))` }];
			const keeps = `not ${node}.${dependencies} and getattr(${node}, "${gradient}", None) is not None`;
			return [{ start, end, text: `${node}.${gradient} = ${node}.${gradient} if ${keeps} else ${zeros}` }];
		}),
	absent: 'Nothing in this program zeroes a dhdx, so there is no zeroing to leave out.',
	reason: nothingWasLeft
};
export default leavesNotZeroed;
