import { allNodes, type Expr } from '#python';
import { textOf } from '../parts.ts';
import type { Switch } from '../switch.ts';

/** What an expression is the transposed of: `a` of `a.T`, `a.transpose()` and `numpy.transpose(a)`; null otherwise. */
function transposed(e: Expr): Expr | null {
	if (e.type === 'Attribute' && e.attr === 'T') return e.value;
	if (e.type !== 'Call' || e.func.type !== 'Attribute') return null;
	const { attr, value } = e.func;
	if (attr !== 'transpose' && attr !== 'swapaxes') return null;
	return value.type === 'Name' && /^(np|numpy)$/.test(value.id) ? (e.args[0] ?? null) : value;
}

/** The factors of every product of matrices in a part. */
const factorsOf = (part: unknown): Expr[] => [
	...allNodes(part, 'BinOp').flatMap(({ op, left, right }) => (op === 'MatMult' ? [left, right] : [])),
	...allNodes(part, 'Call').flatMap(({ func, args }) =>
		func.type === 'Attribute' && (func.attr === 'matmul' || func.attr === 'dot') ? args : []
	)
];

/** One factor of a product is not turned. */
const missingTranspose: Switch = {
	name: 'missing-transpose',
	title: 'A missing transpose',
	sentence: 'The back of a product of matrices forgets its last transpose.',
	changes: 'reads',
	edits: ({ text, backs }) =>
		backs.flatMap((back) => {
			const last = factorsOf(back.body)
				.filter((factor) => transposed(factor) !== null)
				.sort((a, b) => a.start - b.start)
				.at(-1);
			return last ? [{ start: last.start, end: last.end, text: textOf(text, transposed(last)!) }] : [];
		}),
	absent: 'No back of this engine multiplies by a transposed matrix.',
	reason: ({ right, changed, replaced }) => {
		const names = new Set(replaced.map((each) => /^\w+/.exec(each)?.[0]));
		const matrices = right.steps
			.filter(({ phase, node }) => phase === 'back' && changed.includes(node))
			.flatMap(({ locals }) => locals.filter(({ name, node }) => node !== null && names.has(name)))
			.map(({ node }) => right.nodes.find(({ id }) => id === node)!);
		const isSymmetric = matrices.every(({ value: { shape, data } }) => {
			const [n = 0, m = 0] = shape;
			return (
				shape.length === 2 && n === m && data.every((x, i) => x === data[(i % n) * n + Math.floor(i / n)])
			);
		});
		return matrices.length > 0 && isSymmetric
			? 'Each matrix that is not transposed is the same as its transpose.'
			: null;
	}
};
export default missingTranspose;
