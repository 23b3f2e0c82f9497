/** @file A heat map as it is painted: where an entry is not finite, entries are large enough to be hatched or marked. */
import type { ArrayData } from '#debug';
import { heatMap, heatShape, unusual, type HeatColours, type HeatMap, type Rgb } from './heat.ts';

/** Pixels of one entry that is to be hatched, and of a side of the picture. */
const LARGEST = 12;
const SIDE = 480;

/** Finite arrays have a pixel an entry; others have as many as a hatching and a sign need, where there is room. */
export function heatPicture(array: ArrayData, limit: number, colours: HeatColours): HeatMap {
	const plain = heatMap(array, limit, colours);
	if (unusual(array) === '') return plain;
	const { rows, columns } = heatShape(array.shape);
	const scale = Math.min(LARGEST, Math.floor(SIDE / Math.max(rows, columns, 1)));
	// Of pooled entries, and of very small ones, a pixel is all that there is.
	if (plain.width < columns || plain.height < rows || scale < 3) return plain;
	const pixels = new Uint8ClampedArray(plain.pixels.length * scale * scale);
	const width = columns * scale;
	for (let y = 0; y < rows * scale; y++)
		for (let x = 0; x < width; x++) {
			const entry = Math.floor(y / scale) * columns + Math.floor(x / scale);
			const own = markAt(array.data[entry] ?? 0, x % scale, y % scale, scale, colours);
			const to = (y * width + x) * 4;
			for (let channel = 0; channel < 3; channel++)
				pixels[to + channel] = own ? own[channel]! : plain.pixels[entry * 4 + channel]!;
			pixels[to + 3] = 255;
		}
	return { width, height: rows * scale, pixels };
}

/** The colour of one pixel of an entry that is not finite; null of one that is. */
function markAt(x: number, i: number, j: number, scale: number, { mark, surface }: HeatColours): Rgb | null {
	if (Number.isFinite(x)) return null;
	if (x !== x) return (i + j) % 4 < 2 ? mark : surface;
	const middle = (at: number) => Math.abs(at + 0.5 - scale / 2) <= Math.max(0.5, scale / 12);
	const inside = (at: number) => at >= scale / 4 && at + 1 <= (scale * 3) / 4;
	const isStroke = (inside(i) && middle(j)) || (x > 0 && inside(j) && middle(i));
	return isStroke ? surface : mark;
}
