/** @file Elements picked one by one along an axis, and the question whether two arrays share memory. */
import { broadcastShapes, broadcastTo } from './broadcast.ts';
import { forEachOffset } from './create.ts';
import { assignIndex, index, type Index } from './indexing.ts';
import { NDArray, NumpyError } from './ndarray.ts';
import { normalizeAxis, reshape } from './rearrange.ts';

/** For every other axis its own positions, for `axis` those given. */
function alongAxis(a: NDArray, positions: NDArray, axis: number): Index[] {
	const along = normalizeAxis(axis, a.ndim);
	if (positions.dtype !== 'int64') throw new NumpyError('IndexError', '`indices` must be an integer array');
	if (positions.ndim !== a.ndim)
		throw new NumpyError('ValueError', '`indices` and `arr` must have the same number of dimensions');
	return a.shape.map((n, i): Index => {
		if (i === along) return { kind: 'array', array: positions };
		const own = new NDArray(
			Float64Array.from({ length: n }, (_, k) => k),
			[n],
			'int64'
		);
		const shape = a.shape.map((_, k) => (k === i ? n : 1));
		return { kind: 'array', array: reshape(own, shape) };
	});
}

export const takeAlongAxis = (a: NDArray, positions: NDArray, axis: number): NDArray =>
	index(a, alongAxis(a, positions, axis));

export function assignAlongAxis(a: NDArray, positions: NDArray, values: NDArray, axis: number): void {
	const along = normalizeAxis(axis, a.ndim);
	const shape = broadcastShapes(
		positions.shape,
		a.shape.map((n, i) => (i === along ? 1 : n))
	);
	assignIndex(a, alongAxis(a, positions, axis), broadcastTo(values, shape));
}

/** Whether an element of one array is an element of the other. */
export function sharesMemory(a: NDArray, b: NDArray): boolean {
	if (a.data.buffer !== b.data.buffer || a.size === 0 || b.size === 0) return false;
	const shift = (x: NDArray) => x.data.byteOffset / x.data.BYTES_PER_ELEMENT;
	const own = new Set<number>();
	forEachOffset(a, (offset) => own.add(offset + shift(a)));
	let shared = false;
	forEachOffset(b, (offset) => (shared ||= own.has(offset + shift(b))));
	return shared;
}
