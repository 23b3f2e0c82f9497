/** @file `numpy.linalg.norm`, of vectors and of matrices. */
import { normalizeAxes, moveaxis } from './arrange.ts';
import { contents, copy, scalar } from './create.ts';
import { isFloating } from './dtype.ts';
import { apply2, BINARY, multiply } from './elementwise.ts';
import { index } from './indexing.ts';
import { NDArray, NumpyError, sizeOf } from './ndarray.ts';
import { ravel } from './rearrange.ts';
import { max, min, sum } from './reduce.ts';
import { svd } from './decompose.ts';
import { apply1 } from './unary.ts';

/** A number, or the name of a matrix norm; null is the 2-norm of vectors and Frobenius' of matrices. */
export type NormOrder = number | 'fro' | 'nuc' | null;

export function norm(
	of: NDArray,
	{
		order = null,
		axis = null,
		keepdims = false
	}: { order?: NormOrder; axis?: number | readonly number[] | null; keepdims?: boolean }
): NDArray {
	const a = isFloating(of.dtype) ? of : copy(of, 'float64');
	if (
		axis === null &&
		(order === null || (order === 'fro' && a.ndim === 2) || (order === 2 && a.ndim === 1))
	) {
		const flat = ravel(a);
		const root = apply1('sqrt', sum(multiply(flat, flat)));
		return keepdims ? new NDArray(root.data, new Array<number>(a.ndim).fill(1), root.dtype) : root;
	}
	const axes = normalizeAxes(
		axis === null ? [...a.shape.keys()] : typeof axis === 'number' ? [axis] : axis,
		a.ndim
	);
	if (axes.length === 1) return vectorNorm(a, order, axes[0]!, keepdims);
	if (axes.length === 2) return matrixNorm(a, order, axes as [number, number], keepdims);
	throw new NumpyError('ValueError', 'Improper number of dimensions to norm.');
}

function vectorNorm(a: NDArray, order: NormOrder, axis: number, keepdims: boolean): NDArray {
	const sizes = apply1('absolute', a);
	const options = { axis, keepdims };
	if (typeof order === 'string')
		throw new NumpyError('ValueError', `Invalid norm order '${order}' for vectors`);
	if (order === Infinity) return max(sizes, options);
	if (order === -Infinity) return min(sizes, options);
	if (order === 0) return sum(copy(apply2(BINARY.not_equal, a, scalar(0, a.dtype)), a.dtype), options);
	if (order === 1) return sum(sizes, options);
	if (order === null || order === 2) return apply1('sqrt', sum(multiply(a, a), options));
	const powers = sum(apply2(BINARY.power, sizes, scalar(order, a.dtype)), options);
	return apply2(BINARY.power, powers, scalar(1 / order, a.dtype));
}

function matrixNorm(
	a: NDArray,
	order: NormOrder,
	[rows, columns]: [number, number],
	keepdims: boolean
): NDArray {
	const axis = [rows, columns];
	if (order === null || order === 'fro') return apply1('sqrt', sum(multiply(a, a), { axis, keepdims }));
	const sizes = apply1('absolute', a);
	const best = order === 1 || order === Infinity ? max : min;
	if (order === 1 || order === -1)
		return best(sum(sizes, { axis: rows, keepdims: true }), { axis, keepdims });
	if (order === Infinity || order === -Infinity)
		return best(sum(sizes, { axis: columns, keepdims: true }), { axis, keepdims });
	if (order !== 2 && order !== -2 && order !== 'nuc')
		throw new NumpyError('ValueError', 'Invalid norm order for matrices.');
	const stack = moveaxis(a, axis, [-2, -1]);
	const lead = stack.shape.slice(0, -2);
	const values = Float64Array.from({ length: sizeOf(lead) }, (_, i) => {
		const { s } = svd(matrixAt(stack, i));
		const list = contents(s);
		return order === 2 ? list[0]! : order === -2 ? list[list.length - 1]! : list.reduce((x, y) => x + y, 0);
	});
	const shape = keepdims ? a.shape.map((n, i) => (axis.includes(i) ? 1 : n)) : lead;
	return new NDArray(values, shape, a.dtype);
}

/** The i-th matrix of a stack. */
function matrixAt(stack: NDArray, i: number): NDArray {
	let rest = i;
	const lead = stack.shape.slice(0, -2);
	const place = [...lead].reverse().map((n) => {
		const at = rest % n;
		rest = Math.floor(rest / n);
		return at;
	});
	return index(
		stack,
		place.reverse().map((value) => ({ kind: 'int' as const, value }))
	);
}
