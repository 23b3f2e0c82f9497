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

/** Rows and columns that the inspector writes out. */
const CORNER = 4;

const columnsOf = ({ shape, data }: ArrayData): number =>
	shape.length === 0 ? 1 : shape.length === 1 ? data.length : (shape[shape.length - 1] ?? 1);

/** An entry as text; dots that stand for more are none. */
interface Cell {
	readonly text: string;
	readonly entry: number | null;
}

const DOTS: Cell = { text: '…', entry: null };

/** The first rows and columns as text, with dots where there is more. */
export function corner(array: ArrayData): Cell[][] {
	const columns = columnsOf(array);
	const rows = columns === 0 ? 0 : array.data.length / columns;
	const text = Array.from({ length: Math.min(rows, CORNER) }, (_, i) => {
		const row = Array.from({ length: Math.min(columns, CORNER) }, (_, j): Cell => {
			const entry = i * columns + j;
			return { text: formatNumber(array.data[entry] ?? NaN), entry };
		});
		return columns > CORNER ? [...row, DOTS] : row;
	});
	return rows > CORNER ? [...text, [DOTS]] : text;
}
