import { bodyOf, indentAt, inLoops, isValidOrder, NO_LOOP } from '../order.ts';
import type { Switch } from '../switch.ts';

/** From h to each operand in turn, without waiting for other consumers. */
const recursion: Switch = {
	name: 'recursion',
	title: 'Plain recursion',
	sentence:
		'Each back is followed at once by those of its operands, however often that comes by the same tensor.',
	changes: 'order',
	edits: (part) =>
		inLoops(part, (driver) => {
			const { root, loop } = driver;
			const { start, end } = loop.statement;
			const body = bodyOf(part.text, driver);
			const indent = indentAt(part.text, start);
			const operand = part.keepsPairs ? '_operand[0]' : '_operand';
			const lines = [
				`def _visit(${loop.variable}):`,
				`${body.indent}${body.text}`,
				`${body.indent}for _operand in ${loop.variable}.${part.profile.dependencies}:`,
				`${body.indent}    _visit(${operand})`,
				`${indent}_visit(${root})`
			];
			return [{ start, end, text: lines.join('\n') }];
		}),
	absent: NO_LOOP,
	reason: (facts) =>
		isValidOrder(facts)
			? `No tensor that has operands is used twice: each back runs once, after the only one that adds to its ${facts.right.gradient}.`
			: null
};
export default recursion;
