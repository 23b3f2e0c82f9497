/** @file How the entries of a parameter are spread. */
import { formatNumber } from '#derive';

export interface Bins {
	readonly low: number;
	readonly high: number;
	readonly counts: readonly number[];
	/** Entries that are no finite number. */
	readonly broken: number;
}

/** Counts of the finite entries in stretches of equal width between the least and the largest. */
export function binsOf(data: Float64Array, bins = 24): Bins {
	let [low, high, broken] = [Infinity, -Infinity, 0];
	for (const x of data) {
		if (!Number.isFinite(x)) broken++;
		else {
			low = Math.min(low, x);
			high = Math.max(high, x);
		}
	}
	const counts = new Array<number>(bins).fill(0);
	for (const x of data)
		if (Number.isFinite(x)) counts[Math.min(bins - 1, Math.floor(((x - low) / (high - low || 1)) * bins))]!++;
	return { low, high, counts, broken };
}

/** The least, the largest and the mean, and what is no number, in words. */
export function rangeWords(data: Float64Array): string {
	const { low, high, broken } = binsOf(data, 1);
	if (low > high) return 'no finite number';
	const sum = data.reduce((total, x) => (Number.isFinite(x) ? total + x : total), 0);
	const mean = sum / (data.length - broken);
	const most = `${formatNumber(low)} to ${formatNumber(high)}, mean ${formatNumber(mean)}`;
	return broken > 0 ? `${most}, ${broken} not finite` : most;
}
