import { textOf } from '../parts.ts';
import type { Switch } from '../switch.ts';

/** The pass begins with 2 in place of 1. */
const seed: Switch = {
	name: 'seed',
	title: 'Seed 2',
	sentence: 'The dhdx of h begins with 2 in place of 1.',
	changes: 'seed',
	edits: ({ text, seeds }) =>
		seeds.map((value) => ({ start: value.start, end: value.end, text: `2 * (${textOf(text, value)})` })),
	absent: 'Nothing in this program was found that sets the dhdx of h to 1.',
	// h always has another number.
	reason: () => null
};
export default seed;
