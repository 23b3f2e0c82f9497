/** @file How an edge is drawn over the canvas: its line with round corners, and the heads of its arrows. */
import type { Point } from './geometry.ts';

/** Every part is the `d` of a path. */
export interface Line {
	/** Ends under the head at the user, or under the one at the operand. */
	readonly there: string;
	readonly back: string;
	/** The head at the user. */
	readonly head: string;
	/** The larger head at the operand, of a line along which a contribution flows. */
	readonly tail: string;
	/** Halfway along, of an edge that leads around a row; else ''. */
	readonly middle: string;
}

/** As Cytoscape rounds the corners below. */
const RADIUS = 8;
const HEAD = 9;
const TAIL = 13;

/** Whether an edge turns back to the left, to lead around a row: it shows in the middle, too, where it leads. */
export const leadsAround = (points: readonly Point[]): boolean =>
	points.some(({ x }, i) => x < (points[i - 1]?.x ?? x) - 1);

/** @param scale how much larger than usual the heads are. */
export function lineOf(points: readonly Point[], scale: number): Line {
	const reversed = [...points].reverse();
	return {
		there: roundedPath(shortened(points, (HEAD * scale) / 2)),
		back: roundedPath(shortened(reversed, (TAIL * scale) / 2)),
		head: headAt(points, HEAD * scale),
		tail: headAt(reversed, TAIL * scale),
		middle: leadsAround(points) ? headAt(halfOf(points), HEAD * scale) : ''
	};
}

/** Through all points, with round corners. */
function roundedPath(points: readonly Point[]): string {
	const parts = points.map((point, i) => {
		const before = points[i - 1];
		const after = points[i + 1];
		if (!before) return `M${place(point)}`;
		if (!after) return `L${place(point)}`;
		const reach = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
		const turn = (point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x);
		const [from, to] = [towards(point, before, reach), towards(point, after, reach)];
		return `L${place(from)}A${round(reach)} ${round(reach)} 0 0 ${turn > 0 ? 1 : 0} ${place(to)}`;
	});
	return parts.join('');
}

/** A triangle whose tip is the last point. */
function headAt(points: readonly Point[], size: number): string {
	const tip = points[points.length - 1];
	const before = points[points.length - 2];
	if (!tip || !before) return '';
	const foot = towards(tip, before, size);
	const [dx, dy] = [(tip.y - foot.y) / 2, (foot.x - tip.x) / 2];
	const [left, right] = [
		{ x: foot.x + dx, y: foot.y + dy },
		{ x: foot.x - dx, y: foot.y - dy }
	];
	return `M${place(tip)}L${place(left)}L${place(right)}Z`;
}

/** Without the last bit of its last stretch. */
function shortened(points: readonly Point[], by: number): Point[] {
	const tip = points[points.length - 1];
	const before = points[points.length - 2];
	if (!tip || !before) return [...points];
	return [...points.slice(0, -1), towards(tip, before, Math.min(by, distance(tip, before)))];
}

/** Up to the middle of its longest stretch. */
function halfOf(points: readonly Point[]): Point[] {
	let longest = 1;
	for (let i = 2; i < points.length; i++)
		if (distance(points[i - 1]!, points[i]!) > distance(points[longest - 1]!, points[longest]!)) longest = i;
	const [from, to] = [points[longest - 1], points[longest]];
	return from && to ? [from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }] : [];
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: Point, to: Point, by: number): Point {
	const share = by / (distance(from, to) || 1);
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const round = (x: number): number => Math.round(x * 10) / 10;
const place = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
