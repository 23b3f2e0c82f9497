/** @file One entry by its name: `W1.dhdx[0, 3]`, `x.value[2]`, `L.dhdx`. */
import type { Expr } from '#python';
import { item, shapeText } from '#tensor';
import type { Timeline } from '../timeline.ts';
import type { NodeId } from '../trace.ts';
import { ExpressionError } from './expression-error.ts';
import { parseExpression, valueOf } from './expression.ts';
import { Scope } from './scope.ts';

export interface NamedEntry {
	readonly node: NodeId;
	readonly what: 'value' | 'dhdx';
	/** Row-major. */
	readonly entry: number;
}

const HINT = 'Write W1.dhdx[0, 3], or x.value[2].';

/** The entry with a name, at the moment with this index. Throws ExpressionError. */
export function entryNamed(timeline: Timeline, index: number, text: string): NamedEntry {
	const expr = parseExpression(text);
	const [named, indices] =
		expr.type === 'Subscript'
			? [expr.value, expr.slice.type === 'Tuple' ? expr.slice.elts : [expr.slice]]
			: [expr, []];
	const { gradient } = timeline.trace;
	if (named.type !== 'Attribute' || !['value', 'dhdx', gradient].includes(named.attr))
		throw new ExpressionError(`'${text}' names no entry of a value or of a ${gradient}`, HINT);
	const tensor = valueOf(named.value, new Scope(timeline, index));
	if (tensor.kind !== 'tensor') throw new ExpressionError(`'${text}' names no entry of a tensor`, HINT);
	const { shape } = timeline.byId.get(tensor.id)!;
	return {
		node: tensor.id,
		what: named.attr === 'value' ? 'value' : 'dhdx',
		entry: entryAt(indices, shape, text)
	};
}

/** The entry that indices choose; a tensor with one entry needs none. */
function entryAt(indices: readonly Expr[], shape: readonly number[], text: string): number {
	if (indices.length === 0 && shape.every((n) => n === 1)) return 0;
	if (indices.length !== shape.length)
		throw new ExpressionError(
			`'${text}' has ${indices.length} indices, and the shape is ${shapeText(shape)}`,
			'An entry has one index for each axis.'
		);
	return indices.reduce((entry, expr, axis) => {
		const n = shape[axis]!;
		const answer = valueOf(expr, null);
		const i = answer.kind === 'array' && answer.array.size === 1 ? item(answer.array) : NaN;
		if (!Number.isInteger(i) || i < -n || i >= n)
			throw new ExpressionError(`'${text}' is outside of the shape ${shapeText(shape)}`, HINT);
		return entry * n + (i < 0 ? i + n : i);
	}, 0);
}
