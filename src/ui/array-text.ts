/** @file Arrays in a cell of a table. */
import type { ArrayData } from '#debug';
import { formatNumber } from '#derive';

/** Entries that a cell writes out; larger arrays show their range. */
const MOST = 4;

/** All entries of a small array, the smallest and largest of a large one. */
export function cellText({ data }: ArrayData): string {
	if (data.length <= MOST) return Array.from(data, (x) => formatNumber(x)).join(', ');
	const { low, high } = range(data);
	return `${formatNumber(low)} … ${formatNumber(high)}`;
}

export function range(data: Float64Array): { low: number; high: number } {
	let low = Infinity;
	let high = -Infinity;
	for (const x of data) {
		if (Number.isNaN(x)) return { low: NaN, high: NaN };
		if (x < low) low = x;
		if (x > high) high = x;
	}
	return { low, high };
}

/** Every digit of a few entries, for a tooltip. */
export const exactText = ({ data }: ArrayData): string =>
	Array.from(data.slice(0, 6), String).join(', ') + (data.length > 6 ? `, … (${data.length} entries)` : '');
