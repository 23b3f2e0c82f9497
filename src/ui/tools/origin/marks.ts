/** @file Entries that are marked in a heat map: whole rows and columns are one frame. */
import { heatShape } from '../../graph/heat.ts';

/** In rows and columns of entries. */
export interface MarkedRect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** More frames than this would hide the map: then one stands around all. */
const MOST = 64;

/** Frames around runs of entries; equal runs in rows below each other are one. */
export function markedRects(entries: readonly number[], shape: readonly number[]): MarkedRect[] {
	const { columns } = heatShape(shape);
	const runs: MarkedRect[] = [];
	for (const entry of [...new Set(entries)].sort((a, b) => a - b)) {
		const [x, y] = [entry % columns, Math.floor(entry / columns)];
		const last = runs.at(-1);
		if (last && last.y === y && last.x + last.width === x)
			runs[runs.length - 1] = { ...last, width: last.width + 1 };
		else runs.push({ x, y, width: 1, height: 1 });
	}
	const rects: MarkedRect[] = [];
	const open = new Map<string, number>();
	for (const run of runs) {
		const key = `${run.x} ${run.width}`;
		const at = open.get(key);
		const above = at === undefined ? undefined : rects[at];
		if (at !== undefined && above && above.y + above.height === run.y)
			rects[at] = { ...above, height: above.height + 1 };
		else open.set(key, rects.push(run) - 1);
	}
	return rects.length > MOST ? [around(rects)] : rects;
}

function around(rects: readonly MarkedRect[]): MarkedRect {
	const x = Math.min(...rects.map((rect) => rect.x));
	const y = Math.min(...rects.map((rect) => rect.y));
	const right = Math.max(...rects.map((rect) => rect.x + rect.width));
	const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
	return { x, y, width: right - x, height: bottom - y };
}

/** What is marked, in words: `row 0`, `column 2`, `entry [0, 3]`, `5 entries`. */
export function markedWords(entries: readonly number[], shape: readonly number[]): string {
	const { rows, columns } = heatShape(shape);
	const [rect, ...more] = markedRects(entries, shape);
	if (!rect || rows * columns === 1) return '';
	if (rect.width === columns && rect.height === rows) return 'all entries';
	if (more.length > 0 || shape.length > 2) return `${new Set(entries).size} entries`;
	if (shape.length === 1 && rect.width === 1) return `entry [${rect.x}]`;
	if (rect.width === columns && rect.height === 1) return `row ${rect.y}`;
	if (rect.height === rows && rect.width === 1) return `column ${rect.x}`;
	if (rect.width > 1 || rect.height > 1) return `${new Set(entries).size} entries`;
	return `entry [${rect.y}, ${rect.x}]`;
}
