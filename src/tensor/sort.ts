/** @file Sorting along an axis; NaN last, as in NumPy. */
import { contents, copy } from './create.ts';
import { NDArray } from './ndarray.ts';
import { normalizeAxis, transpose } from './rearrange.ts';

const byValue = (x: number, y: number): number => (x !== x ? (y !== y ? 0 : 1) : y !== y ? -1 : x - y);

/** Applies `change` to each line along the axis. */
function alongLines(a: NDArray, axis: number, change: (line: Float64Array) => void): NDArray {
	const along = normalizeAxis(axis, a.ndim);
	const order = [...a.shape.keys()].filter((i) => i !== along).concat(along);
	const out = copy(transpose(a, order));
	const n = a.shape[along]!;
	for (let start = 0; start < out.size; start += n) change(out.data.subarray(start, start + n));
	const back = order.map((_, i) => order.indexOf(i));
	return transpose(out, back);
}

export function sort(a: NDArray, axis = -1): NDArray {
	const out = alongLines(a, axis, (line) => line.sort(byValue));
	return copy(out);
}

/** The order that sorts; equal elements keep theirs. */
export function argsort(a: NDArray, axis = -1): NDArray {
	const out = alongLines(a, axis, (line) => {
		const values = line.slice();
		const order = [...values.keys()].sort((i, j) => byValue(values[i]!, values[j]!) || i - j);
		line.set(order);
	});
	return new NDArray(contents(out), [...out.shape], 'int64');
}

/** The distinct values, ascending. */
export function unique(a: NDArray): NDArray {
	const values = Float64Array.from(new Set(contents(a))).sort(byValue);
	return new NDArray(values, [values.length], a.dtype);
}
