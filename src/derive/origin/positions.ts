/** @file Entries by their index along each axis. */

/** The index along each axis of an entry in row-major order. */
export function indexOf(entry: number, shape: readonly number[]): number[] {
	const index = shape.map(() => 0);
	let rest = entry;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const n = Math.max(1, shape[axis]!);
		index[axis] = rest % n;
		rest = Math.floor(rest / n);
	}
	return index;
}

/** The entry with an index. */
export const entryOf = (index: readonly number[], shape: readonly number[]): number =>
	index.reduce((entry, i, axis) => entry * shape[axis]! + i, 0);
