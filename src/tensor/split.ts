/** @file Arrays stacked in NumPy's several ways, and cut into parts. */
import { atLeast } from './arrange.ts';
import { index } from './indexing.ts';
import { NDArray, NumpyError } from './ndarray.ts';
import { concatenate, normalizeAxis, reshape } from './rearrange.ts';
import { part } from './scan.ts';

export const vstack = (arrays: readonly NDArray[]): NDArray =>
	concatenate(
		arrays.map((a) => atLeast(a, 2)),
		0
	);

export function hstack(arrays: readonly NDArray[]): NDArray {
	const list = arrays.map((a) => atLeast(a, 1));
	return concatenate(list, list[0]?.ndim === 1 ? 0 : 1);
}

export const dstack = (arrays: readonly NDArray[]): NDArray =>
	concatenate(
		arrays.map((a) => atLeast(a, 3)),
		2
	);

/** Vectors become columns. */
export const columnStack = (arrays: readonly NDArray[]): NDArray =>
	concatenate(
		arrays.map((a) => (a.ndim < 2 ? reshape(a, [a.size, 1]) : a)),
		1
	);

/** Arrays, or lists of such. */
export type Nested = NDArray | readonly Nested[];

const depthOf = (v: Nested): number => (v instanceof NDArray ? 0 : 1 + Math.max(0, ...v.map(depthOf)));
const arraysIn = (v: Nested): NDArray[] => (v instanceof NDArray ? [v] : v.flatMap(arraysIn));

/** Blocks put together: the innermost lists along the last axis, those around them along the one before. */
export function block(v: Nested): NDArray {
	const depth = depthOf(v);
	const ndim = Math.max(depth, ...arraysIn(v).map((a) => a.ndim));
	const join = (part: Nested, level: number): NDArray => {
		if (part instanceof NDArray)
			return reshape(part, [...new Array<number>(ndim - part.ndim).fill(1), ...part.shape]);
		const parts = part.map((each) => join(each, level + 1));
		return concatenate(parts, ndim - (depth - level));
	};
	return join(v, 0);
}

/** NumPy asks the shape for the length, and the shape is a tuple. */
function lengthOf(a: NDArray, axis: number): number {
	const n = a.shape.at(axis);
	if (n !== undefined && axis >= -a.ndim) return n;
	throw new NumpyError('IndexError', 'tuple index out of range', `Axes run from 0 to ${a.ndim - 1}.`);
}

/** Cut before each of these positions. Views. */
export function splitAt(a: NDArray, places: readonly number[], axis: number): NDArray[] {
	lengthOf(a, axis);
	const along = normalizeAxis(axis, a.ndim);
	const cuts = [0, ...places, a.shape[along]!];
	return cuts.slice(1).map((stop, i) => {
		const start = cuts[i]!;
		return index(a, part(along, start, i === cuts.length - 2 ? null : stop));
	});
}

/** Cut into so many parts; the first ones are longer by one where they cannot all be equal. */
export function arraySplit(a: NDArray, count: number, axis: number): NDArray[] {
	if (count <= 0) throw new NumpyError('ValueError', 'number sections must be larger than 0.');
	const n = lengthOf(a, axis);
	const size = Math.floor(n / count);
	const longer = n % count;
	const places = Array.from({ length: count - 1 }, (_, i) => (i + 1) * size + Math.min(i + 1, longer));
	return splitAt(a, places, axis);
}

/** Cut into so many equal parts, or NumPy's ValueError. */
export function equalSplit(a: NDArray, count: number, axis: number): NDArray[] {
	const n = lengthOf(a, axis);
	if (n % count !== 0)
		throw new NumpyError(
			'ValueError',
			'array split does not result in an equal division',
			`Axis ${axis} has size ${n}, which is no multiple of ${count}. numpy.array_split allows parts of different sizes.`
		);
	return arraySplit(a, count, axis);
}
