import { inLoops, isValidOrder, NO_LOOP } from '../order.ts';
import { textOf } from '../parts.ts';
import type { Switch } from '../switch.ts';

/** Operands first, h last. */
const ascending: Switch = {
	name: 'ascending',
	title: 'Ascending order',
	sentence: 'The backs are called in the opposite order: operands first, h last.',
	changes: 'order',
	edits: (part) =>
		inLoops(part, ({ loop: { statement } }) => [
			{ ...statement.iter, text: `[*(${textOf(part.text, statement.iter)})][::-1]` }
		]),
	absent: NO_LOOP,
	reason: (facts) =>
		isValidOrder(facts)
			? 'Every order is right here: only one tensor has operands, so no back waits for another.'
			: null
};
export default ascending;
