/**
 * @file Breaks a picture that is one long row into rows that fill a panel. ELK can break rows too, but keeps the
 * columns of all rows aligned, which makes them a third wider.
 */
import type { Layout, Point, Rect, Size } from './geometry.ts';
import type { VisibleGraph } from './visible.ts';

/** A stretch of the row that can be moved as one: nothing at the root stands across its ends. */
interface Chunk {
	readonly left: number;
	readonly right: number;
}

interface Row extends Chunk {
	/** What is added to every point of the row. */
	readonly dx: number;
	readonly dy: number;
	/** Upper border of the row in the new picture. */
	readonly top: number;
}

/** Space between rows and beside them, in em, in which edges go on to the next row. */
const GUTTER = 2.6;
const LANE = 0.7;
/** Between the lowest lane and the row under it, in em. */
const CLEARANCE = 0.6;

/** The same picture in as many rows as make it largest in the panel. */
export function wrapRows(layout: Layout, graph: VisibleGraph, panel: Size, em: number): Layout {
	const chunks = chunksOf(rootItems(layout, graph));
	let best = layout;
	for (const limit of widths(chunks)) {
		const rows = filledRows(chunks, limit);
		if (rows.length < 2) continue;
		const wrapped = stacked(layout, graph, rows, em);
		if (room(wrapped, panel) > room(best, panel)) best = wrapped;
	}
	return best;
}

/** How large a picture is drawn in a panel. */
const room = (picture: Size, panel: Size): number =>
	Math.min(panel.width / picture.width, panel.height / picture.height);

const rootItems = (layout: Layout, graph: VisibleGraph): Rect[] => [
	...graph.boxes.filter((box) => box.parent === null).flatMap((box) => layout.boxes.get(box.id) ?? []),
	...graph.folded.filter((box) => box.parent === null).flatMap((box) => layout.nodes.get(box.id) ?? []),
	...graph.nodes.filter((node) => node.box === null).flatMap((node) => layout.nodes.get(node.id) ?? [])
];

function chunksOf(items: readonly Rect[]): Chunk[] {
	const chunks: { left: number; right: number }[] = [];
	for (const { x, width } of [...items].sort((a, b) => a.x - b.x)) {
		const last = chunks[chunks.length - 1];
		if (last && x < last.right) last.right = Math.max(last.right, x + width);
		else chunks.push({ left: x, right: x + width });
	}
	return chunks;
}

/** Candidates for the width of a row: one for each number of rows would miss the best uneven ones. */
const widths = (chunks: readonly Chunk[]): number[] => {
	const all = chunks.flatMap((from, i) => chunks.slice(i).map((to) => to.right - from.left));
	const widest = Math.max(0, ...chunks.map((chunk) => chunk.right - chunk.left));
	const distinct = [...new Set(all.filter((width) => width >= widest).map(Math.round))].sort((a, b) => a - b);
	const every = Math.max(1, Math.ceil(distinct.length / 60));
	return distinct.filter((_, i) => i % every === 0);
};

function filledRows(chunks: readonly Chunk[], limit: number): Chunk[] {
	const rows: { left: number; right: number }[] = [];
	for (const { left, right } of chunks) {
		const row = rows[rows.length - 1];
		if (row && right - row.left <= limit + 0.5) row.right = right;
		else rows.push({ left, right });
	}
	return rows;
}

function stacked(layout: Layout, graph: VisibleGraph, chunks: readonly Chunk[], em: number): Layout {
	const sources = new Set(
		graph.edges.flatMap(({ id, from }) => {
			const line = layout.edges.get(id) ?? [];
			return rowAt(chunks, line[0]) === rowAt(chunks, line[line.length - 1]) ? [] : [from];
		})
	);
	const lanes = new Map([...sources].map((source, i) => [source, i]));
	const gutter = (GUTTER + LANE * Math.max(0, lanes.size - 1)) * em;
	const margin = lanes.size * LANE * em + em;
	const rows: Row[] = [];
	let top = 0;
	for (const chunk of chunks) {
		const { upper, lower } = extent(layout, chunk);
		rows.push({ ...chunk, top, dx: margin - chunk.left, dy: top - upper });
		top += lower - upper + gutter;
	}
	const width = Math.max(...rows.map((row) => row.right - row.left)) + 2 * margin;
	const move = (rect: Rect): Rect => {
		const row = rows[rowAt(rows, rect)];
		return row ? { ...rect, x: rect.x + row.dx, y: rect.y + row.dy } : rect;
	};
	const moved = (rects: ReadonlyMap<string, Rect>) =>
		new Map([...rects].map(([id, rect]) => [id, move(rect)]));
	const edges = graph.edges.map((edge): [string, Point[]] => {
		const lane = (0.5 + (lanes.get(edge.from) ?? 0)) * LANE * em;
		return [edge.id, rerouted(layout.edges.get(edge.id) ?? [], rows, width, lane, CLEARANCE * em)];
	});
	return {
		width,
		height: top - gutter,
		nodes: moved(layout.nodes),
		boxes: moved(layout.boxes),
		edges: new Map(edges)
	};
}

/** The row that holds a point, or the nearest one to its left. */
function rowAt(rows: readonly Chunk[], point: Point | undefined): number {
	const index = rows.findLastIndex((row) => point !== undefined && point.x >= row.left - 0.5);
	return Math.max(0, index);
}

function extent(layout: Layout, { left, right }: Chunk): { upper: number; lower: number } {
	const inside = ({ x }: Point): boolean => x >= left - 0.5 && x <= right + 0.5;
	const ys = [
		...[...layout.boxes.values(), ...layout.nodes.values()]
			.filter(inside)
			.flatMap(({ y, height }) => [y, y + height]),
		...[...layout.edges.values()]
			.flat()
			.filter(inside)
			.map(({ y }) => y)
	];
	return { upper: Math.min(...ys), lower: Math.max(...ys) };
}

/** Within a row as before; from row to row out at the right, through the gutter above the lower, in at the left. */
function rerouted(
	line: readonly Point[],
	rows: readonly Row[],
	width: number,
	lane: number,
	clearance: number
): Point[] {
	const first = rows[rowAt(rows, line[0])];
	const last = rows[rowAt(rows, line[line.length - 1])];
	const shift = (row: Row) => (point: Point) => ({ x: point.x + row.dx, y: point.y + row.dy });
	if (!first || !last) return [...line];
	if (first === last) return line.map(shift(first));
	const out = cut(line, first.right);
	const into = cut(line, last.left);
	const above = last.top - clearance - lane;
	const leave = shift(first)(out.at);
	const enter = shift(last)(into.at);
	return [
		...out.before.map(shift(first)),
		leave,
		{ x: width - lane, y: leave.y },
		{ x: width - lane, y: above },
		{ x: lane, y: above },
		{ x: lane, y: enter.y },
		enter,
		...into.after.map(shift(last))
	];
}

/** Where a line that goes to the right passes an upright, and its points on either side. */
function cut(line: readonly Point[], x: number): { before: Point[]; at: Point; after: Point[] } {
	const index = line.findIndex((point) => point.x > x);
	const to = line[index] ?? line[line.length - 1] ?? { x, y: 0 };
	const from = line[index - 1] ?? to;
	const share = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
	const at = { x, y: from.y + (to.y - from.y) * share };
	const split = index < 0 ? line.length : index;
	return { before: line.slice(0, split), at, after: line.slice(split) };
}
