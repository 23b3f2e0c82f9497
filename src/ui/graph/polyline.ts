/** @file A polyline in the form in which Cytoscape takes one. */
import { centre, type Point, type Rect } from './geometry.ts';

export interface Polyline {
	/** The ends, relative to the middle of their nodes. */
	readonly sourceEnd: string;
	readonly targetEnd: string;
	readonly bends: number;
	/** Of each bend: how far along the line between the middles of the nodes, and how far beside it. */
	readonly weights: number[];
	readonly distances: number[];
}

/** @param points from the border of the source to the border of the target. */
export function polylineOf(points: readonly Point[], source: Rect, target: Rect): Polyline {
	const from = centre(source);
	const to = centre(target);
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const square = dx * dx + dy * dy || 1;
	const bends = points.slice(1, -1);
	return {
		sourceEnd: relative(points[0] ?? from, from),
		targetEnd: relative(points[points.length - 1] ?? to, to),
		bends: bends.length,
		weights: bends.map((bend) => ((bend.x - from.x) * dx + (bend.y - from.y) * dy) / square),
		distances: bends.map((bend) => ((bend.y - from.y) * dx - (bend.x - from.x) * dy) / Math.sqrt(square))
	};
}

const relative = (point: Point, origin: Point): string => `${point.x - origin.x}px ${point.y - origin.y}px`;
