/** @file Puts the rows of a picture under one another, and leads the edges between them around the rows. */
import type { Layout, Point, Rect } from './geometry.ts';
import type { VisibleEdge, VisibleGraph } from './visible.ts';

/** Between two rows without lanes, and the width of a lane, in em. */
export const ROW_GAP = 1.6;
const LANE = 0.9;
/** Between the lowest lane and the row under it, in em. */
const CLEARANCE = 0.9;

interface Row extends Rect {
	readonly dx: number;
	readonly dy: number;
	/** Upper border in the new picture. */
	readonly top: number;
}

/** The edges of one source that lead to other rows: they share the lane beside the rows. */
interface Crossing {
	readonly from: number;
	/** The rows they lead to. */
	readonly to: ReadonlySet<number>;
	/** 0 is next to the rows at the right, and farthest from them at the left. */
	readonly lane: number;
}

/** The ids of the boxes around a thing, outermost first, and the thing itself at the end. */
export function ancestors(graph: VisibleGraph): (id: string) => string[] {
	const parents = new Map<string, string | null>([
		...graph.nodes.map((node) => [node.id, node.box] as const),
		...[...graph.folded, ...graph.boxes].map((box) => [box.id, box.parent] as const)
	]);
	return (id) => {
		const chain = [id];
		for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) chain.unshift(at);
		return chain;
	};
}

export const laneSpace = (lanes: number, em: number): number => (lanes === 0 ? 0 : (lanes + 0.5) * LANE * em);

/**
 * @param layout of `graph` with the bare box of each row beside the others.
 * @param rows ids of the bare boxes, from the upper row to the lower.
 */
export function stackRows(layout: Layout, graph: VisibleGraph, rows: readonly string[], em: number): Layout {
	const around = ancestors(graph);
	const rowOf = (id: string): number => Math.max(0, rows.indexOf(around(id)[0] ?? ''));
	const crossings = crossingsOf(layout, graph.edges, rowOf);
	const lanesInto = rows.map((_, row) =>
		Math.max(0, ...[...crossings.values()].flatMap(({ to, lane }) => (to.has(row) ? [lane + 1] : [])))
	);
	const margin = laneSpace(Math.max(0, ...lanesInto), em);
	const placed: Row[] = [];
	let top = 0;
	for (const [i, id] of rows.entries()) {
		const rect = layout.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
		if (i > 0) top += gapAbove(lanesInto[i] ?? 0, em);
		placed.push({ ...rect, top, dx: margin - rect.x, dy: top - rect.y });
		top += rect.height;
	}
	const width = Math.max(0, ...placed.map((row) => row.width)) + 2 * margin;
	const move = (rects: ReadonlyMap<string, Rect>) =>
		new Map(
			[...rects]
				.filter(([id]) => !rows.includes(id))
				.map(([id, rect]) => [id, { ...rect, ...moved(rect, placed[rowOf(id)]) }])
		);
	const edges = graph.edges.map((edge): [string, Point[]] => {
		const line = layout.edges.get(edge.id) ?? [];
		const [from, to] = [placed[rowOf(edge.from)], placed[rowOf(edge.to)]];
		const lane = crossings.get(edge.from)?.lane ?? 0;
		if (!from || !to || from === to) return [edge.id, line.map((point) => moved(point, from))];
		const nearest = (lanesInto[rowOf(edge.to)] ?? 1) - 1;
		return [edge.id, aroundRows(line, from, to, lanePoints(lane, nearest, { margin, width, em }, to))];
	});
	return { width, height: top, nodes: move(layout.nodes), boxes: move(layout.boxes), edges: new Map(edges) };
}

const moved = (point: Point, row: Row | undefined): Point => ({
	x: point.x + (row?.dx ?? 0),
	y: point.y + (row?.dy ?? 0)
});

const gapAbove = (lanes: number, em: number): number =>
	Math.max(ROW_GAP, lanes === 0 ? 0 : ROW_GAP / 2 + (lanes - 1) * LANE + CLEARANCE) * em;

/**
 * Lanes that do not cross: of two edges that leave a row, the upper takes the outer lane at the right, the lower line
 * above the next row, and the lane next to it at the left.
 */
function crossingsOf(
	layout: Layout,
	edges: readonly VisibleEdge[],
	rowOf: (id: string) => number
): Map<string, Crossing> {
	const sources = new Map<string, { from: number; to: Set<number>; y: number }>();
	for (const edge of edges) {
		const [from, to] = [rowOf(edge.from), rowOf(edge.to)];
		if (from === to) continue;
		const { y = 0, height = 0 } = layout.nodes.get(edge.from) ?? {};
		const known = sources.get(edge.from);
		if (known) known.to.add(to);
		else sources.set(edge.from, { from, to: new Set([to]), y: y + height / 2 });
	}
	const taken: { lane: number; first: number; last: number }[] = [];
	const crossings = new Map<string, Crossing>();
	for (const [id, { from, to }] of [...sources].sort((a, b) => a[1].from - b[1].from || b[1].y - a[1].y)) {
		const first = Math.min(from, ...to);
		const last = Math.max(from, ...to);
		let lane = 0;
		// Two lanes may share a place where one ends at the row in which the other begins.
		while (taken.some((other) => other.lane === lane && first < other.last && other.first < last)) lane++;
		taken.push({ lane, first, last });
		crossings.set(id, { from, to, lane });
	}
	return crossings;
}

/** Where an edge turns: down at the right, to the left above a row, and down to it at the left. */
function lanePoints(
	lane: number,
	nearest: number,
	{ margin, width, em }: { margin: number; width: number; em: number },
	to: Row
): { right: number; above: number; left: number } {
	return {
		right: width - margin + (lane + 0.75) * LANE * em,
		above: to.top - (CLEARANCE + (nearest - lane) * LANE) * em,
		left: margin - (nearest - lane + 0.75) * LANE * em
	};
}

/** Out of the row at its right, through the lanes, and into the other row at its left. */
function aroundRows(
	line: readonly Point[],
	from: Row,
	to: Row,
	{ right, above, left }: { right: number; above: number; left: number }
): Point[] {
	const out = leaving(line, from.x + from.width);
	const into = entering(line, to.x);
	const leave = moved(out.at, from);
	const enter = moved(into.at, to);
	return [
		...out.before.map((point) => moved(point, from)),
		{ x: right, y: leave.y },
		{ x: right, y: above },
		{ x: left, y: above },
		{ x: left, y: enter.y },
		...into.after.map((point) => moved(point, to))
	];
}

/** The points of a line before it first passes an upright, and where it does. */
function leaving(line: readonly Point[], x: number): { before: readonly Point[]; at: Point } {
	const index = line.findIndex((point) => point.x > x + 0.01);
	const split = index < 0 ? line.length : index;
	return { before: line.slice(0, split), at: between(line[split - 1], line[split], x) };
}

/** Where a line passes an upright for the last time, and its points from there on. */
function entering(line: readonly Point[], x: number): { after: readonly Point[]; at: Point } {
	const index = line.findLastIndex((point) => point.x < x - 0.01);
	return { after: line.slice(index + 1), at: between(line[index], line[index + 1], x) };
}

function between(a: Point | undefined, b: Point | undefined, x: number): Point {
	const from = a ?? b ?? { x, y: 0 };
	const to = b ?? from;
	const share = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
	return { x, y: from.y + (to.y - from.y) * share };
}
