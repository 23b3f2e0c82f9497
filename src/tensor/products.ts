/** @file Products of arrays beside the matrix product. */
import { index } from './indexing.ts';
import { iteratedShape } from './broadcast.ts';
import { scalar } from './create.ts';
import { multiply, subtract } from './elementwise.ts';
import { dot, matmul } from './matmul.ts';
import { NDArray, NumpyError, shapeText, sizeOf } from './ndarray.ts';
import { ravel, reshape, stack, transpose } from './rearrange.ts';
import { negative } from './unary.ts';

/** Sums of products along the last axes. */
export function inner(a: NDArray, b: NDArray): NDArray {
	if (a.ndim === 0 || b.ndim === 0) return multiply(a, b);
	const [n, m] = [a.shape[a.ndim - 1]!, b.shape[b.ndim - 1]!];
	// NumPy multiplies by the transpose, and its message shows it.
	const turned = b.ndim < 2 ? b.shape : [...b.shape.slice(0, -2), m, b.shape[b.ndim - 2]!];
	if (n !== m)
		throw new NumpyError(
			'ValueError',
			`shapes ${plain(a.shape)} and ${plain(turned)} not aligned: ${n} (dim ${a.ndim - 1}) != ${m} (dim ${Math.max(0, b.ndim - 2)})`
		);
	return tensordot(a, b, [[a.ndim - 1], [b.ndim - 1]]);
}

const plain = (shape: readonly number[]): string =>
	shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(',')})`;

export function vdot(a: NDArray, b: NDArray): NDArray {
	if (a.size !== b.size)
		throw new NumpyError('ValueError', 'cannot reshape array of size ' + `${b.size} into shape (${a.size},)`);
	return dot(ravel(a), ravel(b));
}

/** Sums of products over pairs of axes; a number takes the last axes of `a` and the first of `b`. */
export function tensordot(
	a: NDArray,
	b: NDArray,
	axes: number | readonly [readonly number[], readonly number[]]
): NDArray {
	const pairs =
		typeof axes === 'number'
			? [Array.from({ length: axes }, (_, i) => i - axes), Array.from({ length: axes }, (_, i) => i)]
			: axes;
	const [first, second] = pairs as [readonly number[], readonly number[]];
	if (first.length !== second.length) throw new NumpyError('ValueError', 'shape-mismatch for sum');
	const left = first.map((axis) => axisOfTuple(axis, a));
	const right = second.map((axis) => axisOfTuple(axis, b));
	if (left.some((axis, i) => a.shape[axis] !== b.shape[right[i]!]))
		throw new NumpyError(
			'ValueError',
			'shape-mismatch for sum',
			`The axes that are summed have sizes ${left.map((axis, i) => `${a.shape[axis]} and ${b.shape[right[i]!]}`).join('; ')}.`
		);
	const rows = [...a.shape.keys()].filter((axis) => !left.includes(axis));
	const columns = [...b.shape.keys()].filter((axis) => !right.includes(axis));
	const k = sizeOf(left.map((axis) => a.shape[axis]!));
	const sizesOf = (x: NDArray, list: readonly number[]) => list.map((axis) => x.shape[axis]!);
	const product = matmul(
		reshape(transpose(a, [...rows, ...left]), [sizeOf(sizesOf(a, rows)), k]),
		reshape(transpose(b, [...right, ...columns]), [k, sizeOf(sizesOf(b, columns))])
	);
	return new NDArray(product.data, [...sizesOf(a, rows), ...sizesOf(b, columns)], product.dtype);
}

/** NumPy's dot where `b` has more than two axes: the last axis of `a` meets the last but one of `b`. */
export function dotProduct(a: NDArray, b: NDArray): NDArray {
	if (a.ndim === 0 || b.ndim <= 2 || a.shape[a.ndim - 1] !== b.shape[b.ndim - 2]) return dot(a, b);
	return tensordot(a, b, [[a.ndim - 1], [b.ndim - 2]]);
}

/** NumPy's tensordot asks the shape for an axis, and the shape is a tuple. */
function axisOfTuple(axis: number, { ndim }: NDArray): number {
	if (axis >= -ndim && axis < ndim) return axis < 0 ? axis + ndim : axis;
	throw new NumpyError('IndexError', 'tuple index out of range', 'An axis that is summed is not there.');
}

/** The cross product of vectors along the last axis; a vector of two lies in the plane. */
export function cross(a: NDArray, b: NDArray): NDArray {
	if (a.ndim === 0 || b.ndim === 0)
		throw new NumpyError('ValueError', 'At least one array has zero dimension');
	const [n, m] = [a.shape.at(-1)!, b.shape.at(-1)!];
	if (![2, 3].includes(n) || ![2, 3].includes(m))
		throw new NumpyError(
			'ValueError',
			'incompatible dimensions for cross product\n(dimension must be 2 or 3)'
		);
	iteratedShape([a.shape.slice(0, -1), b.shape.slice(0, -1)], shapeText);
	const part = (x: NDArray, i: number) => index(x, [{ kind: 'ellipsis' }, { kind: 'int', value: i }]);
	const flat = (x: NDArray, i: number) => x.shape.at(-1) === 2 && i === 2;
	const product = (i: number, j: number) =>
		flat(a, i) || flat(b, j) ? null : multiply(part(a, i), part(b, j));
	const entry = (i: number, j: number) => {
		const [plus, minus] = [product(i, j), product(j, i)];
		if (plus && minus) return subtract(plus, minus);
		return plus ?? (minus ? negative(minus) : multiply(part(a, 0), scalar(0, 'int64')));
	};
	if (n === 2 && m === 2) return entry(0, 1);
	const entries = [entry(1, 2), entry(2, 0), entry(0, 1)];
	return stack(entries, entries[0]!.ndim);
}

/** a @ a @ … of a square matrix, `times` over; without any it is the identity. */
export function squareProduct(a: NDArray, times: number, one: NDArray): NDArray {
	let result = one;
	let power = a;
	for (let rest = times; rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) result = result === one ? power : matmul(result, power);
		if (rest > 1) power = matmul(power, power);
	}
	return result;
}
