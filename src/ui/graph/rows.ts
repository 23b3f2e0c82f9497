/**
 * @file Which things of a picture stand in which row, where one long row is broken into several that fill a panel.
 * Each row is then laid out by itself, as a bare box, and `stack.ts` puts the rows under one another.
 */
import type { Layout, Rect, Size } from './geometry.ts';
import type { VisibleGraph } from './visible.ts';
import { ancestors, laneSpace, ROW_GAP } from './stack.ts';

/** For each thing at the root the number of its row, from 0 without gaps. */
export type Rows = ReadonlyMap<string, number>;

/** Things that stand above one another, so that no row can end between them. */
interface Chunk {
	readonly ids: readonly string[];
	readonly left: number;
	readonly right: number;
	readonly height: number;
}

/** Ways to break are judged by the one long row; the best few are then really laid out. */
const CANDIDATES = 3;

/** The most promising ways to break a picture for a panel, best first; none where one row is best. */
export function rowCandidates(row: Layout, graph: VisibleGraph, panel: Size, em: number): Rows[] {
	const chunks = chunksOf(row, graph);
	const found = new Map<string, { rows: Rows; room: number }>();
	for (const limit of widths(chunks)) {
		const filled = filledRows(chunks, limit);
		if (filled.length < 2) continue;
		const key = filled.map((chunk) => chunk.ids.length).join(' ');
		const rows = new Map(filled.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)));
		if (!found.has(key)) found.set(key, { rows, room: room(estimate(filled, em), panel) });
	}
	return [...found.values()]
		.filter((each) => each.room > room(row, panel))
		.sort((a, b) => b.room - a.room)
		.slice(0, CANDIDATES)
		.map(({ rows }) => rows);
}

/** How large a picture is drawn in a panel. */
export const room = (picture: Size, panel: Size): number =>
	Math.min(panel.width / (picture.width || 1), panel.height / (picture.height || 1));

/** What every line from row to row beyond one for each break takes from a picture's worth. */
const TANGLE = 0.12;

/** Drawn at this size the small cards of an overview are read; a larger picture is not worth a tangle. */
const LARGE_ENOUGH = 0.7;

/**
 * How good a picture is: its size in the panel, less where many lines lead around the rows.
 * @param rows an empty map for one row.
 */
export function worth(picture: Size, graph: VisibleGraph, rows: Rows, panel: Size): number {
	const top = ancestors(graph);
	const rowOf = (id: string) => rows.get(top(id)[0] ?? id) ?? 0;
	const lines = new Set(
		graph.edges.filter(({ from, to }) => rowOf(from) !== rowOf(to)).map(({ from }) => from)
	);
	const breaks = Math.max(0, ...rows.values());
	return Math.min(LARGE_ENOUGH, room(picture, panel)) / (1 + TANGLE * Math.max(0, lines.size - breaks));
}

/** The graph with a bare box around each row. */
export function inRows(graph: VisibleGraph, rows: Rows): VisibleGraph {
	const home = (id: string, parent: string | null) => parent ?? rowId(rows.get(id) ?? 0);
	const count = Math.max(-1, ...rows.values()) + 1;
	const boxes = Array.from({ length: count }, (_, i) => ({
		id: rowId(i),
		parent: null,
		label: '',
		bare: true
	}));
	return {
		...graph,
		nodes: graph.nodes.map((node) => ({ ...node, box: home(node.id, node.box) })),
		folded: graph.folded.map((box) => ({ ...box, parent: home(box.id, box.parent) })),
		boxes: [...boxes, ...graph.boxes.map((box) => ({ ...box, parent: home(box.id, box.parent) }))]
	};
}

export const rowId = (row: number): string => `row${row}`;

/**
 * From left to right; a leaf outside all boxes stands with the first that uses it, wherever ELK has put it.
 */
function chunksOf(row: Layout, graph: VisibleGraph): Chunk[] {
	const items = rootItems(row, graph);
	const top = ancestors(graph);
	const rootOf = (id: string): string => top(id)[0] ?? id;
	const computed = new Set(graph.edges.map((edge) => rootOf(edge.to)));
	const chunks: { ids: string[]; left: number; right: number; upper: number; lower: number }[] = [];
	const main = [...items].filter(([id]) => computed.has(id) || !isUsed(id, graph));
	for (const [id, { x, y, width, height }] of main.sort((a, b) => a[1].x - b[1].x)) {
		const last = chunks[chunks.length - 1];
		if (last && x < last.right) {
			last.ids.push(id);
			last.right = Math.max(last.right, x + width);
			last.upper = Math.min(last.upper, y);
			last.lower = Math.max(last.lower, y + height);
		} else chunks.push({ ids: [id], left: x, right: x + width, upper: y, lower: y + height });
	}
	const placed = new Set(main.map(([id]) => id));
	for (const id of items.keys()) {
		if (placed.has(id)) continue;
		const users = new Set(graph.edges.filter((edge) => edge.from === id).map((edge) => rootOf(edge.to)));
		chunks.find((chunk) => chunk.ids.some((other) => users.has(other)))?.ids.push(id);
	}
	return chunks.map(({ ids, left, right, upper, lower }) => ({ ids, left, right, height: lower - upper }));
}

const isUsed = (id: string, graph: VisibleGraph): boolean => graph.edges.some((edge) => edge.from === id);

const rootItems = (layout: Layout, graph: VisibleGraph): Map<string, Rect> =>
	new Map([
		...graph.boxes.flatMap((box) => (box.parent === null ? found(layout.boxes, box.id) : [])),
		...graph.folded.flatMap((box) => (box.parent === null ? found(layout.nodes, box.id) : [])),
		...graph.nodes.flatMap((node) => (node.box === null ? found(layout.nodes, node.id) : []))
	]);

const found = (rects: ReadonlyMap<string, Rect>, id: string): [string, Rect][] => {
	const rect = rects.get(id);
	return rect ? [[id, rect]] : [];
};

/** Candidates for the width of a row: one for each number of rows would miss the best uneven ones. */
function widths(chunks: readonly Chunk[]): number[] {
	const all = chunks.flatMap((from, i) => chunks.slice(i).map((to) => to.right - from.left));
	const widest = Math.max(0, ...chunks.map((chunk) => chunk.right - chunk.left));
	const distinct = [...new Set(all.filter((width) => width >= widest).map(Math.round))].sort((a, b) => a - b);
	const every = Math.max(1, Math.ceil(distinct.length / 60));
	return distinct.filter((_, i) => i % every === 0);
}

function filledRows(chunks: readonly Chunk[], limit: number): Chunk[] {
	const rows: { ids: string[]; left: number; right: number; height: number }[] = [];
	for (const { ids, left, right, height } of chunks) {
		const row = rows[rows.length - 1];
		if (row && right - row.left <= limit + 0.5) {
			row.ids.push(...ids);
			row.right = right;
			row.height = Math.max(row.height, height);
		} else rows.push({ ids: [...ids], left, right, height });
	}
	return rows;
}

const estimate = (rows: readonly Chunk[], em: number): Size => ({
	width: Math.max(...rows.map((row) => row.right - row.left)) + 2 * laneSpace(1, em),
	height: rows.reduce((sum, row) => sum + row.height + ROW_GAP * em, 0)
});
