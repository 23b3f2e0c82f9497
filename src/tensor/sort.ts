/** @file Sorting along an axis, NaN last as in NumPy; and what is found in sorted values. */
import { contents, copy, zeros } from './create.ts';
import { promote } from './dtype.ts';
import { NDArray, NumpyError } from './ndarray.ts';
import { normalizeAxis, transpose } from './rearrange.ts';

export const byValue = (x: number, y: number): number => (x !== x ? (y !== y ? 0 : 1) : y !== y ? -1 : x - y);

/** Applies `change` to each line along the axis. */
export function alongLines(a: NDArray, axis: number, change: (line: Float64Array) => void): NDArray {
	const along = normalizeAxis(axis, a.ndim);
	const order = [...a.shape.keys()].filter((i) => i !== along).concat(along);
	const out = copy(transpose(a, order));
	const n = a.shape[along]!;
	if (n > 0) for (let start = 0; start < out.size; start += n) change(out.data.subarray(start, start + n));
	const back = order.map((_, i) => order.indexOf(i));
	return copy(transpose(out, back));
}

export const sort = (a: NDArray, axis = -1): NDArray => alongLines(a, axis, sortLine);

/**
 * Sorts in place, as `sort(byValue)` does and many times as fast. The host puts −0 before 0; here both are one value, and
 * stay in the order in which they came.
 */
export function sortLine(line: Float64Array): Float64Array {
	const zeros = line.filter((x) => x === 0);
	line.sort();
	if (zeros.length > 0) line.set(zeros, line.indexOf(0));
	return line;
}

/** The order that sorts; equal elements keep theirs. */
export function argsort(a: NDArray, axis = -1): NDArray {
	const out = alongLines(a, axis, (line) => line.set(orderOf(line.slice())));
	return new NDArray(out.data, out.shape, 'int64');
}

/** Positions in ascending order of the values, those of equal ones in their own order. Runs of double length are merged. */
function orderOf(values: Float64Array): Int32Array {
	const n = values.length;
	let order = Int32Array.from({ length: n }, (_, i) => i);
	let keys = values.slice();
	let [nextOrder, nextKeys] = [new Int32Array(n), new Float64Array(n)];
	for (let width = 1; width < n; width *= 2) {
		for (let start = 0; start < n; start += 2 * width) {
			const middle = Math.min(start + width, n);
			const end = Math.min(middle + width, n);
			let [i, j] = [start, middle];
			for (let k = start; k < end; k++) {
				const left = i < middle && (j === end || !(byValue(keys[i]!, keys[j]!) > 0));
				const from = left ? i++ : j++;
				nextOrder[k] = order[from]!;
				nextKeys[k] = keys[from]!;
			}
		}
		[order, nextOrder] = [nextOrder, order];
		[keys, nextKeys] = [nextKeys, keys];
	}
	return order;
}

/** The distinct values, ascending, and where they stand. */
export interface Unique {
	readonly values: NDArray;
	/** First position of each. */
	readonly index: NDArray;
	/** For every element, the place of its value; in the shape of the array. */
	readonly inverse: NDArray;
	readonly counts: NDArray;
}

export function unique(a: NDArray): Unique {
	const x = contents(a);
	const order = orderOf(Float64Array.from(x));
	const first: number[] = [];
	const counts: number[] = [];
	const inverse = new Float64Array(x.length);
	let last: number | undefined;
	for (const i of order) {
		const value = x[i]!;
		// All NaN are one value.
		if (last === undefined || byValue(value, last) !== 0) {
			first.push(i);
			counts.push(0);
			last = value;
		}
		counts[counts.length - 1]!++;
		inverse[i] = counts.length - 1;
	}
	const integers = (list: ArrayLike<number>) => new NDArray(Float64Array.from(list), [list.length], 'int64');
	return {
		values: new NDArray(
			Float64Array.from(first, (i) => x[i]!),
			[first.length],
			a.dtype
		),
		index: integers(first),
		inverse: new NDArray(inverse, [...a.shape], 'int64'),
		counts: integers(counts)
	};
}

/** How many of the sorted values lie before each of `v`: those smaller, or with 'right' those not larger. */
export function searchsorted(sorted: NDArray, v: NDArray, side: 'left' | 'right'): NDArray {
	if (sorted.ndim !== 1) throw new NumpyError('ValueError', 'object too deep for desired array');
	const x = contents(sorted);
	const before = (value: number, other: number) =>
		side === 'left' ? byValue(value, other) < 0 : byValue(value, other) <= 0;
	const out = Float64Array.from(contents(v), (value) => {
		let low = 0;
		let high = x.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (before(x[middle]!, value)) low = middle + 1;
			else high = middle;
		}
		return low;
	});
	return new NDArray(out, [...v.shape], 'int64');
}

/** How often each integer from 0 on occurs, or the sums of its weights. */
export function bincount(a: NDArray, weights: NDArray | null, minlength: number): NDArray {
	if (a.ndim > 1) throw new NumpyError('ValueError', 'object too deep for desired array');
	if (a.dtype !== 'int64' && a.dtype !== 'bool' && a.size > 0)
		throw new NumpyError(
			'TypeError',
			`Cannot cast array data from dtype('${a.dtype}') to dtype('int64') according to the rule 'safe'`,
			'bincount counts integers: x.astype(int).'
		);
	const x = contents(a);
	if (x.some((value) => value < 0))
		throw new NumpyError('ValueError', "'list' argument must have no negative elements");
	if (weights !== null && weights.size !== a.size)
		throw new NumpyError('ValueError', "The weights and list don't have the same length.");
	const length = x.reduce((most, value) => Math.max(most, value + 1), minlength);
	const out = zeros([length], weights === null ? 'int64' : 'float64');
	const w = weights === null ? null : contents(weights);
	x.forEach((value, i) => (out.data[value]! += w === null ? 1 : w[i]!));
	return out;
}

/** Whether each element is one of the others. */
export function isin(a: NDArray, others: NDArray): NDArray {
	const known = new Set(contents(others));
	// A NaN is equal to nothing.
	const out = Float64Array.from(contents(a), (x) => +(x === x && known.has(x === 0 ? 0 : x)));
	return new NDArray(out, [...a.shape], 'bool');
}

/** The distinct values that two arrays have in common, or either of them has, in ascending order. */
export function combined(
	a: NDArray,
	b: NDArray,
	keep: (inA: boolean, inB: boolean) => boolean,
	ofFirst = false
): NDArray {
	const [x, y] = [contents(a), contents(b)];
	const [inA, inB] = [new Set(x), new Set(y)];
	const all = sortLine(Float64Array.from(new Set([...x, ...y])));
	const kept = all.filter((value) => keep(inA.has(value), inB.has(value)));
	return new NDArray(kept, [kept.length], ofFirst ? a.dtype : promote(a.dtype, b.dtype));
}
