/** @file A heat map: an array as pixels of one diverging scale, in which zero is the surface the map lies on. */
import type { ArrayData } from '#debug';

export type Rgb = readonly [number, number, number];

export interface HeatColours {
	readonly negative: Rgb;
	readonly surface: Rgb;
	readonly positive: Rgb;
	/** Infinities, and every other pixel of a nan. */
	readonly mark: Rgb;
}

export interface HeatMap {
	readonly width: number;
	readonly height: number;
	/** RGBA, row by row. */
	readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** More pixels than this along one side are pooled: each shows the entry of its cell that is farthest from zero. */
export const MAX_SIDE = 160;

/** 256 colours from the most negative to the most positive; 127 and 128 are next to the surface. */
export function heatScale(colours: HeatColours): Rgb[] {
	return Array.from({ length: 256 }, (_, i) => {
		const signed = (i - 127.5) / 127.5;
		const end = signed < 0 ? colours.negative : colours.positive;
		// A little below linear, so that small entries are seen to be there.
		const amount = Math.abs(signed) ** 0.8;
		const mix = (channel: 0 | 1 | 2) =>
			Math.round(colours.surface[channel] + (end[channel] - colours.surface[channel]) * amount);
		return [mix(0), mix(1), mix(2)];
	});
}

/** Rows and columns in which an array is drawn: leading axes are stacked, a single axis is a row. */
export function heatShape(shape: readonly number[]): { rows: number; columns: number } {
	const columns = shape[shape.length - 1] ?? 1;
	const rows = shape.slice(0, -1).reduce((product, n) => product * n, 1);
	return { rows, columns };
}

/** Largest sides of a map on the page, and the smallest of a side with one entry and with several, in em. */
const LONG = 4.6;
const TALL = 3.4;
const ONE = 0.9;
const SEVERAL = 1.4;

/** The size on the page, in em: entries are square as far as a very flat or narrow map can still be seen. */
export function heatExtent(shape: readonly number[]): { width: number; height: number } {
	const { rows, columns } = heatShape(shape);
	const scale = Math.min(LONG / (columns || 1), TALL / (rows || 1));
	const side = (entries: number, longest: number) =>
		Math.min(longest, Math.max(entries > 1 ? SEVERAL : ONE, entries * scale));
	return { width: side(columns, LONG), height: side(rows, TALL) };
}

/** The largest finite distance from zero, over several arrays: the symmetric limit of a scale for all of them. */
export function limitOf(arrays: readonly ArrayData[]): number {
	let limit = 0;
	for (const { data } of arrays)
		for (const x of data) {
			const distance = Math.abs(x);
			if (distance > limit && distance < Infinity) limit = distance;
		}
	return limit;
}

export function heatMap(array: ArrayData, limit: number, colours: HeatColours): HeatMap {
	const { rows, columns } = heatShape(array.shape);
	const width = Math.max(1, Math.min(columns, MAX_SIDE));
	const height = Math.max(1, Math.min(rows, MAX_SIDE));
	const pixels = new Uint8ClampedArray(width * height * 4);
	const scale = heatScale(colours);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const entry = farthest(array.data, columns, cell(y, height, rows), cell(x, width, columns));
			const colour = colourOf(entry, limit, scale, colours, x + y);
			const at = (y * width + x) * 4;
			pixels[at] = colour[0];
			pixels[at + 1] = colour[1];
			pixels[at + 2] = colour[2];
			pixels[at + 3] = 255;
		}
	return { width, height, pixels };
}

const cell = (i: number, pixels: number, entries: number): [number, number] => [
	Math.floor((i * entries) / pixels),
	Math.max(Math.floor(((i + 1) * entries) / pixels), Math.floor((i * entries) / pixels) + 1)
];

/** The entry of a cell that is farthest from zero; a nan counts as farther than anything. */
function farthest(
	data: Float64Array,
	columns: number,
	rows: [number, number],
	range: [number, number]
): number {
	let found = 0;
	for (let row = rows[0]; row < rows[1]; row++)
		for (let column = range[0]; column < range[1]; column++) {
			const entry = data[row * columns + column] ?? 0;
			if (Number.isNaN(entry)) return entry;
			if (Math.abs(entry) > Math.abs(found)) found = entry;
		}
	return found;
}

function colourOf(
	entry: number,
	limit: number,
	scale: readonly Rgb[],
	colours: HeatColours,
	parity: number
): Rgb {
	if (Number.isNaN(entry)) return parity % 2 === 0 ? colours.mark : colours.surface;
	if (!Number.isFinite(entry)) return colours.mark;
	if (limit === 0 || entry === 0) return colours.surface;
	return scale[Math.max(0, Math.min(255, Math.floor((entry / limit) * 127.5 + 127.5)))]!;
}

/** What of an array a scale cannot show: `nan`, `inf`, or an empty text. */
export function unusual(array: ArrayData): '' | 'nan' | 'inf' {
	let found: '' | 'inf' = '';
	for (const x of array.data) {
		if (Number.isNaN(x)) return 'nan';
		if (!Number.isFinite(x)) found = 'inf';
	}
	return found;
}
