import { allNodes, type Edit } from '#python';
import { indentAt, inLoops, isValidOrder, NO_LOOP, type LoopDriver } from '../order.ts';
import type { Of, Part } from '../parts.ts';
import type { Switch } from '../switch.ts';

/** `frontier.sort(…)` before the loop over `frontier`, or null. */
function sortOf({ function: f, loop: { statement } }: LoopDriver): Of<'Expr'> | null {
	const { iter } = statement;
	const sorts = allNodes(f.body, 'Expr').filter(({ value, end }) => {
		if (value.type !== 'Call' || value.func.type !== 'Attribute' || value.func.attr !== 'sort') return false;
		const { value: list } = value.func;
		return list.type === 'Name' && iter.type === 'Name' && list.id === iter.id && end < statement.start;
	});
	return sorts.at(-1) ?? null;
}

/** A list is made before the loop, from h to its operands and on to theirs, and the loop goes over that. */
function foundFirst({ text, profile, keepsPairs }: Part, { root, loop }: LoopDriver): Edit[] {
	const { start, iter } = loop.statement;
	const operand = keepsPairs ? '_operand[0]' : '_operand';
	const lines = [
		`_found, _ids = [${root}], {id(${root})}`,
		'for _each in _found:',
		`    for _operand in _each.${profile.dependencies}:`,
		`        if id(${operand}) not in _ids:`,
		`            _ids.add(id(${operand}))`,
		`            _found.append(${operand})`
	];
	const indent = indentAt(text, start);
	return [
		{ start, end: start, text: lines.map((line) => `${line}\n${indent}`).join('') },
		{ start: iter.start, end: iter.end, text: '_found' }
	];
}

/** The order in which h leads to them. */
const discovery: Switch = {
	name: 'discovery',
	title: 'Discovery order',
	sentence: 'The backs are called in the order in which the tensors are found from h, without sorting.',
	changes: 'order',
	edits: (part) =>
		inLoops(part, (driver) => {
			const sort = sortOf(driver);
			return sort ? [{ start: sort.start, end: sort.end, text: 'pass' }] : foundFirst(part, driver);
		}),
	absent: NO_LOOP,
	reason: (facts) =>
		isValidOrder(facts)
			? `This order is right here: every tensor is found after all that use it, so no back runs before its ${facts.right.gradient} is complete.`
			: null
};
export default discovery;
