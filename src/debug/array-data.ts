/** @file Arrays of the engine as plain data. */
import { sameShape, toFlat, type NDArray } from '#tensor';
import type { ArrayData } from './trace.ts';

/** A copy: the engine goes on writing into its own buffers. */
export const copied = (a: NDArray): ArrayData => {
	const flat = toFlat(a);
	const shape = a.shape.length === 0 ? NO_AXES : [...a.shape];
	const array = { shape, data: flat.length <= SMALL ? blocks.keep(flat) : flat };
	return a.dtype === 'float64' ? array : { ...array, dtype: a.dtype };
};

const NO_AXES: readonly number[] = [];
/** Entries of an array that shares its memory with others. */
const SMALL = 16;
const BLOCK = 4_096;

/**
 * The numbers of a scalar network are hundreds of thousands of arrays with one entry. A buffer for each would take ten times
 * the memory, and seconds to bring to the page; so they stand beside one another, and nobody can tell.
 */
class Blocks {
	private block = new Float64Array(0);
	private used = 0;

	keep(entries: Float64Array): Float64Array {
		if (this.used + entries.length > this.block.length) {
			this.block = new Float64Array(BLOCK);
			this.used = 0;
		}
		const kept = this.block.subarray(this.used, this.used + entries.length);
		kept.set(entries);
		this.used += entries.length;
		return kept;
	}
}

const blocks = new Blocks();

/** The same, but what was copied before, or null, is given back where nothing has changed: it takes no room. */
export function copiedOnce(a: NDArray, before: ArrayData | null): ArrayData {
	if (!before || !sameShape(a.shape, before.shape)) return copied(a);
	if (!a.isContiguous) {
		const now = copied(a);
		return sameEntries(now.data, 0, before.data) ? before : now;
	}
	return sameEntries(a.data, a.offset, before.data) ? before : copied(a);
}

/** Whether two arrays are the same, NaN and the sign of zero included. */
export const sameBits = (a: ArrayData, b: ArrayData): boolean =>
	sameShape(a.shape, b.shape) && sameEntries(a.data, 0, b.data);

/** Whether the entries from `offset` on are those of `b`, NaN and the sign of zero included. */
function sameEntries(a: Float64Array, offset: number, b: Float64Array): boolean {
	for (let i = 0; i < b.length; i++) {
		const [x, y] = [a[offset + i]!, b[i]!];
		// Equal numbers may differ in the sign of zero, and NaN is equal to nothing.
		if (x === y ? x === 0 && !Object.is(x, y) : !Object.is(x, y)) return false;
	}
	return true;
}
