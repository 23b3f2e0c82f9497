import { allNodes, type Expr } from '#python';
import { bodyOf, inLoops } from '../order.ts';
import type { Switch } from '../switch.ts';

/** The attribute in which the broken engine keeps what a value was. */
const KEPT = '_value_before';

/**
 * A back reads the value that a tensor had in the pass before, from a copy that was made then: weights have been updated
 * in place since. Tensors that the forward pass has just made have no earlier value, so that theirs is right.
 */
const staleValues: Switch = {
	name: 'stale-values',
	title: 'Stale forward values',
	sentence:
		'A back reads the value that a weight had in the pass before, from a copy that was made then and not after the update.',
	changes: 'reads',
	lead: () => 1,
	edits: (part) => {
		const { text, backs, profile } = part;
		const { value } = profile;
		const remembering = inLoops(part, (driver) => {
			const { statement, variable } = driver.loop;
			const { hasLines, indent } = bodyOf(text, driver);
			const line = `${variable}.${KEPT} = +${variable}.${value}`;
			const { end } = statement.body.at(-1)!;
			return [{ start: end, end, text: hasLines ? `\n${indent}${line}` : `; ${line}` }];
		});
		const reading = backs.flatMap(({ body }) => {
			const written = new Set<Expr>(allNodes(body, 'Assign').flatMap(({ targets }) => targets));
			return allNodes(body, 'Attribute').flatMap((e) => {
				if (e.attr !== value || e.value.type !== 'Name' || written.has(e)) return [];
				const name = e.value.id;
				return [{ start: e.start, end: e.end, text: `getattr(${name}, "${KEPT}", ${name}.${value})` }];
			});
		});
		return [...remembering, ...reading];
	},
	absent: 'No for loop of this engine calls the backs, or no back reads a value.',
	reason: ({ right, changed }) => {
		if (right.pass === 1) return 'This is the first pass: no tensor has an earlier value.';
		const leaves = new Set(right.nodes.filter(({ op }) => op === 'leaf').map(({ id }) => id));
		const reads = right.nodes.some(
			({ id, depends_on }) => changed.includes(id) && depends_on.some((operand) => leaves.has(operand))
		);
		return reads
			? null
			: 'No back here reads the value of a leaf: all that is read was computed in this pass.';
	}
};
export default staleValues;
