import { allNodes } from '#python';
import { textOf } from '../parts.ts';
import type { Switch } from '../switch.ts';

/** A contribution keeps the shape of the result, where the operand was repeated to fit. */
const noUnbroadcast: Switch = {
	name: 'no-unbroadcast',
	title: 'No unbroadcast',
	sentence: 'A contribution to an operand that was broadcast is not summed to its shape.',
	changes: 'reads',
	edits: ({ text, backs, profile: { unbroadcast } }) =>
		backs.flatMap((back) =>
			allNodes(back.body, 'Call').flatMap(({ start, end, func, args: [wide] }) => {
				const name = func.type === 'Name' ? func.id : func.type === 'Attribute' ? func.attr : '';
				return wide && name === unbroadcast ? [{ start, end, text: `(${textOf(text, wide)})` }] : [];
			})
		),
	absent: 'No back of this engine calls unbroadcast.',
	reason: ({ right }) =>
		right.steps.every(({ contributions }) => contributions.every(({ wide }) => wide === null))
			? 'No operand was broadcast in this pass: unbroadcast gives back what it is given.'
			: null
};
export default noUnbroadcast;
