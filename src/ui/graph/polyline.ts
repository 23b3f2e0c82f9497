/** @file A polyline in the form in which Cytoscape takes one. */
import { centre, type Point, type Rect } from './geometry.ts';

export interface Polyline {
	/** The ends, relative to the middle of their nodes. */
	readonly sourceEnd: string;
	readonly targetEnd: string;
	readonly bends: number;
	/** Of each bend: how far along the line between the ends, and how far beside it. */
	readonly weights: number[];
	readonly distances: number[];
}

/** @param points from the border of the source to the border of the target. */
export function polylineOf(points: readonly Point[], source: Rect, target: Rect): Polyline {
	const first = points[0] ?? centre(source);
	const last = points[points.length - 1] ?? centre(target);
	const dx = last.x - first.x;
	const dy = last.y - first.y;
	const square = dx * dx + dy * dy || 1;
	const bends = points.slice(1, -1);
	return {
		sourceEnd: relative(first, centre(source)),
		targetEnd: relative(last, centre(target)),
		bends: bends.length,
		weights: bends.map((bend) => ((bend.x - first.x) * dx + (bend.y - first.y) * dy) / square),
		distances: bends.map((bend) => ((bend.y - first.y) * dx - (bend.x - first.x) * dy) / Math.sqrt(square))
	};
}

const relative = (point: Point, origin: Point): string => `${point.x - origin.x}px ${point.y - origin.y}px`;
