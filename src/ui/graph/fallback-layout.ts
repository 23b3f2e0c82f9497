/**
 * @file The layout where ELK cannot be had: columns by longest path, box by box from the inside out.
 * It gives the same picture contract, with straight edges.
 */
import type { Layout, Point, Rect, Size } from './geometry.ts';
import { operandOrder } from './operand-order.ts';
import type { Spacing } from './spacing.ts';
import type { VisibleGraph } from './visible.ts';

export function fallbackLayout(
	graph: VisibleGraph,
	sizes: ReadonlyMap<string, Size>,
	spacing: Spacing
): Layout {
	const padding = (bare = false) => {
		const em = bare ? 0 : spacing.em;
		return { top: spacing.top * em, side: spacing.side * em, bottom: spacing.bottom * em };
	};
	const paddings = new Map(graph.boxes.map((box) => [box.id, padding(box.bare)]));
	const parents = parentsOf(graph);
	const order = operandOrder(graph);
	const children = new Map<string, string[]>([
		['root', []],
		...graph.boxes.map((box): [string, string[]] => [box.id, []])
	]);
	for (const id of [...parents.keys()].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
		children.get(parents.get(id) ?? 'root')?.push(id);

	const size = new Map(sizes);
	const local = new Map<string, Point>();
	const arrange = (box: string): Size => {
		const placed = columns(children.get(box) ?? [], liftedEdges(graph, parents, box), size, spacing);
		for (const [id, point] of placed.points) local.set(id, point);
		return placed.size;
	};
	// Children stand after their parents in the list.
	for (const box of [...graph.boxes].reverse()) {
		const { width, height } = arrange(box.id);
		const { top, side, bottom } = padding(box.bare);
		size.set(box.id, { width: width + 2 * side, height: height + top + bottom });
	}
	const whole = arrange('root');
	const rect = (id: string): Rect => {
		let { x, y } = local.get(id) ?? { x: 0, y: 0 };
		for (let box = parents.get(id); box !== undefined && box !== 'root'; box = parents.get(box)) {
			const offset = local.get(box) ?? { x: 0, y: 0 };
			x += offset.x + (paddings.get(box)?.side ?? 0);
			y += offset.y + (paddings.get(box)?.top ?? 0);
		}
		return { x, y, ...(size.get(id) ?? { width: 0, height: 0 }) };
	};
	const nodes = new Map([...graph.nodes, ...graph.folded].map(({ id }) => [id, rect(id)]));
	return {
		...whole,
		nodes,
		boxes: new Map(graph.boxes.map(({ id }) => [id, rect(id)])),
		edges: straight(graph, nodes)
	};
}

const parentsOf = (graph: VisibleGraph): Map<string, string> =>
	new Map([
		...graph.nodes.map((node): [string, string] => [node.id, node.box ?? 'root']),
		...[...graph.folded, ...graph.boxes].map((box): [string, string] => [box.id, box.parent ?? 'root'])
	]);

/** The edges between different children of a box, each end lifted to the child that holds it. */
function liftedEdges(
	graph: VisibleGraph,
	parents: ReadonlyMap<string, string>,
	box: string
): [string, string][] {
	const childAround = (id: string): string | null => {
		let at: string | undefined = id;
		while (at !== undefined && parents.get(at) !== box) at = parents.get(at);
		return at ?? null;
	};
	return graph.edges.flatMap((edge): [string, string][] => {
		const from = childAround(edge.from);
		const to = childAround(edge.to);
		return from && to && from !== to ? [[from, to]] : [];
	});
}

/** Each item one column to the right of the last of its sources; columns are centred on one another. */
function columns(
	items: readonly string[],
	edges: readonly [string, string][],
	sizes: ReadonlyMap<string, Size>,
	spacing: Spacing
) {
	const [rowGap, columnGap] = [spacing.rows * spacing.em, spacing.columns * spacing.em];
	const column = new Map(items.map((id) => [id, 0]));
	// One round per column is enough, and rounds are bounded in case boxes depend on each other both ways.
	for (let round = 0, moved = true; moved && round <= items.length; round++) {
		moved = false;
		for (const [from, to] of edges) {
			const after = Math.min((column.get(from) ?? 0) + 1, items.length);
			if ((column.get(to) ?? 0) < after) {
				column.set(to, after);
				moved = true;
			}
		}
	}
	const lists: string[][] = [];
	for (const id of items) (lists[column.get(id) ?? 0] ??= []).push(id);
	const sizeOf = (id: string): Size => sizes.get(id) ?? { width: 0, height: 0 };
	const heights = lists.map((list) => list.reduce((sum, id) => sum + sizeOf(id).height + rowGap, -rowGap));
	const height = Math.max(0, ...heights.filter((each) => each !== undefined));
	const points = new Map<string, Point>();
	let x = 0;
	for (const [i, list] of lists.entries()) {
		if (!list) continue;
		let y = (height - (heights[i] ?? 0)) / 2;
		for (const id of list) {
			points.set(id, { x, y });
			y += sizeOf(id).height + rowGap;
		}
		x += Math.max(...list.map((id) => sizeOf(id).width)) + columnGap;
	}
	return { points, size: { width: Math.max(0, x - columnGap), height } };
}

function straight(graph: VisibleGraph, nodes: ReadonlyMap<string, Rect>): Map<string, Point[]> {
	const inputs = new Map<string, number>();
	for (const edge of graph.edges) inputs.set(edge.to, Math.max(inputs.get(edge.to) ?? 0, edge.operand + 1));
	return new Map(
		graph.edges.map((edge) => {
			const from = nodes.get(edge.from)!;
			const to = nodes.get(edge.to)!;
			const share = (edge.operand + 1) / ((inputs.get(edge.to) ?? 1) + 1);
			const end = { x: to.x, y: to.y + to.height * share };
			return [edge.id, [{ x: from.x + from.width, y: from.y + from.height / 2 }, end]];
		})
	);
}
