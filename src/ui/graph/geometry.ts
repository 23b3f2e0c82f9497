/** @file Points and rectangles of the picture, in its own pixels at zoom 1. */

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** `x` and `y` are the upper left corner. */
export interface Rect extends Point {
	readonly width: number;
	readonly height: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Where everything stands. Keys are the ids of the graph's nodes, boxes and edges. */
export interface Layout extends Size {
	readonly nodes: ReadonlyMap<string, Rect>;
	readonly boxes: ReadonlyMap<string, Rect>;
	/** From the operand to the node that uses it, at least two points. */
	readonly edges: ReadonlyMap<string, readonly Point[]>;
}

export const sizeOf = ({ width, height }: Size): Size => ({ width, height });

export const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** The smallest rectangle around all; an empty one at the origin for none. */
export function union(rects: readonly Rect[]): Rect {
	if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
	const x = Math.min(...rects.map((rect) => rect.x));
	const y = Math.min(...rects.map((rect) => rect.y));
	const right = Math.max(...rects.map((rect) => rect.x + rect.width));
	const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
	return { x, y, width: right - x, height: bottom - y };
}

/** Whether two rectangles share more than a border. */
export const overlaps = (a: Rect, b: Rect): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What two rectangles share, or null. */
export function intersection(a: Rect, b: Rect): Rect | null {
	if (!overlaps(a, b)) return null;
	const x = Math.max(a.x, b.x);
	const y = Math.max(a.y, b.y);
	return {
		x,
		y,
		width: Math.min(a.x + a.width, b.x + b.width) - x,
		height: Math.min(a.y + a.height, b.y + b.height) - y
	};
}

const NOTE_GAP = 8;

/** Where a note on a rectangle stands: under it, or above it where only there is room; beside neither border. */
export function notePlace(rect: Rect, note: Size, view: Rect): Point {
	const below = rect.y + rect.height + NOTE_GAP;
	const above = rect.y - NOTE_GAP - note.height;
	const fits = below + note.height <= view.y + view.height || above < view.y;
	const right = view.x + view.width - NOTE_GAP - note.width;
	return { x: Math.max(view.x + NOTE_GAP, Math.min(rect.x, right)), y: fits ? below : above };
}

/** How far along a polyline each of its points lies, from 0 to 1. */
export function fractionsAlong(points: readonly Point[]): number[] {
	const lengths = [0];
	for (let i = 1; i < points.length; i++) {
		const from = points[i - 1]!;
		const to = points[i]!;
		lengths.push(lengths[i - 1]! + Math.hypot(to.x - from.x, to.y - from.y));
	}
	const total = lengths[lengths.length - 1]!;
	return lengths.map((length) => (total === 0 ? 0 : length / total));
}
