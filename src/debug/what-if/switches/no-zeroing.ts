import { leadOfZeroing, nothingWasLeft } from '../zeroing.ts';
import type { Switch } from '../switch.ts';

/** No dhdx is set to zeros before a pass. */
const noZeroing: Switch = {
	name: 'no-zeroing',
	title: 'No zeroing',
	sentence: 'No dhdx is set to zeros before the pass.',
	changes: 'zeroing',
	lead: leadOfZeroing,
	edits: ({ zeroings }) => zeroings.map(({ statement: { start, end } }) => ({ start, end, text: 'pass' })),
	absent: 'Nothing in this program zeroes a dhdx, so there is no zeroing to leave out.',
	reason: nothingWasLeft
};
export default noZeroing;
