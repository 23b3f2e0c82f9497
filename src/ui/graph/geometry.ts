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
