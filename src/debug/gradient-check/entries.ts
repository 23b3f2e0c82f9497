/** @file Which entries of a tensor are checked. */

/** Tensors with at most so many entries are checked whole; of others, this many are looked at. */
export const MOST_WHOLE = 64;
export const SAMPLE = 24;

/**
 * The entries of an array that are looked at, ascending: all, or the same few in every check of it. Among these are the first,
 * the last, and that with the largest dhdx; the others lie as evenly as the golden ratio lays them.
 */
export function chosenEntries(
	dhdx: ArrayLike<number>,
	size: number,
	most = MOST_WHOLE,
	few = SAMPLE
): number[] {
	if (size <= most) return Array.from({ length: size }, (_, i) => i);
	let largest = 0;
	for (let i = 1; i < Math.min(size, dhdx.length); i++)
		if (Math.abs(dhdx[i]!) > Math.abs(dhdx[largest]!)) largest = i;
	const chosen = new Set([0, size - 1, largest]);
	const ratio = (Math.sqrt(5) - 1) / 2;
	for (let i = 1; chosen.size < Math.min(few, size); i++) chosen.add(Math.floor(((i * ratio) % 1) * size));
	return [...chosen].sort((a, b) => a - b);
}
