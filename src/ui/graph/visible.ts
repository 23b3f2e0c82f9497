/** @file What is seen of a graph while some boxes are folded, and the flat form of it that fills a panel. */
import type { GraphBox, GraphEdge, GraphModel, GraphNode } from './model.ts';

/** One drawn edge; several edges into or out of a folded box are one line. */
export interface VisibleEdge extends GraphEdge {
	readonly members: readonly string[];
}

export interface VisibleGraph {
	readonly nodes: readonly GraphNode[];
	/** Folded boxes, drawn as nodes of their own. */
	readonly folded: readonly GraphBox[];
	readonly edges: readonly VisibleEdge[];
	readonly boxes: readonly GraphBox[];
	/** What stands for each node of the graph: itself, or the outermost folded box around it. */
	readonly shownAs: ReadonlyMap<string, string>;
}

export function visible(model: GraphModel, collapsed: ReadonlySet<string>): VisibleGraph {
	const byId = new Map(model.boxes.map((box) => [box.id, box]));
	const hiddenBy = (box: string | null): string | null => {
		let outermost: string | null = null;
		for (let id = box; id !== null; id = byId.get(id)?.parent ?? null) if (collapsed.has(id)) outermost = id;
		return outermost;
	};
	const shownAs = new Map(model.nodes.map((node) => [node.id, hiddenBy(node.box) ?? node.id]));
	return {
		nodes: model.nodes.filter((node) => shownAs.get(node.id) === node.id),
		folded: model.boxes.filter((box) => hiddenBy(box.id) === box.id),
		edges: mergedEdges(model.edges, shownAs),
		boxes: model.boxes.filter((box) => hiddenBy(box.id) === null),
		shownAs
	};
}

function mergedEdges(edges: readonly GraphEdge[], shownAs: ReadonlyMap<string, string>): VisibleEdge[] {
	const merged = new Map<string, GraphEdge & { members: string[] }>();
	for (const edge of edges) {
		const from = shownAs.get(edge.from) ?? edge.from;
		const to = shownAs.get(edge.to) ?? edge.to;
		if (from === to) continue;
		const whole = from === edge.from && to === edge.to;
		const key = whole ? edge.id : `${from}>${to}`;
		const known = merged.get(key);
		if (known) known.members.push(edge.id);
		else
			merged.set(key, { id: key, from, to, operand: to === edge.to ? edge.operand : 0, members: [edge.id] });
	}
	return [...merged.values()];
}

/**
 * The same graph with its innermost boxes only, each titled by the path to it. Rows can break between boxes at
 * the root but not inside one, and the outer boxes of a whole program would leave nothing at the root.
 */
export function flattened(model: GraphModel): GraphModel {
	const parents = new Set(model.boxes.map((box) => box.parent));
	const byId = new Map(model.boxes.map((box) => [box.id, box]));
	const path = (box: GraphBox): string => {
		const above = box.parent === null ? undefined : byId.get(box.parent);
		return above ? `${path(above)} › ${box.label}` : box.label;
	};
	const kept = model.boxes.filter((box) => !parents.has(box.id));
	const keptIds = new Set(kept.map((box) => box.id));
	return {
		nodes: model.nodes.map((node) => (node.box && !keptIds.has(node.box) ? { ...node, box: null } : node)),
		keys: model.keys,
		edges: model.edges,
		boxes: kept.map((box) => ({ id: box.id, parent: null, label: path(box) }))
	};
}
