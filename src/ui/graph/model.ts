/** @file The graph that is drawn, made from a trace once: nodes, one edge per operand occurrence, boxes around groups. */
import type { NodeId, Trace, TraceNode } from '#debug';

export interface GraphNode {
	readonly id: string;
	readonly source: TraceNode;
	/** The sign or word of the op, empty for a leaf. */
	readonly symbol: string;
	/** The innermost box, or null. */
	readonly box: string | null;
}

export interface GraphEdge {
	readonly id: string;
	/** The operand. */
	readonly from: string;
	/** The node that uses it, and as which operand. */
	readonly to: string;
	readonly operand: number;
}

export interface GraphBox {
	readonly id: string;
	readonly parent: string | null;
	readonly label: string;
	/** A box without a border and a title, which only holds together what stands in one row. */
	readonly bare?: boolean;
}

export interface GraphModel {
	readonly nodes: readonly GraphNode[];
	/** Ids of the drawing by the ids of the trace. */
	readonly keys: ReadonlyMap<NodeId, string>;
	readonly edges: readonly GraphEdge[];
	/** Parents before children. */
	readonly boxes: readonly GraphBox[];
}

/** The id of the edge from one operand of a node, which repeats of the same operand do not share. */
export const edgeKey = (node: string, operand: number): string => `${node}:${operand}`;

/**
 * Ids count nodes and groups from the start of the trace and not of the program, so that two passes of one
 * program are drawn as one picture in which only the numbers change.
 * @param symbolOf what to write for the op of a node that has operands.
 */
export function graphModel(trace: Trace, symbolOf: (node: TraceNode) => string): GraphModel {
	const keys = new Map(trace.nodes.map((node, i) => [node.id, `n${i}`]));
	const keyOf = (id: NodeId): string => keys.get(id) ?? '';
	const homes = homesOf(trace);
	const nodes = trace.nodes.map((node) => ({
		id: keyOf(node.id),
		source: node,
		symbol: node.depends_on.length === 0 ? '' : symbolOf(node),
		box: boxKey(trace, homes.get(node.id) ?? -1)
	}));
	const edges = trace.nodes.flatMap((node) =>
		node.depends_on.map((operand, k) => ({
			id: edgeKey(keyOf(node.id), k),
			from: keyOf(operand),
			to: keyOf(node.id),
			operand: k
		}))
	);
	return { nodes, keys, edges, boxes: usedBoxes(trace, new Set(homes.values())) };
}

const boxKey = (trace: Trace, group: number): string | null => {
	const index = trace.groups.findIndex((each) => each.id === group);
	return index < 0 ? null : `g${index}`;
};

/** The groups that hold a node, and those around them. */
function usedBoxes(trace: Trace, homes: ReadonlySet<number>): GraphBox[] {
	const used = new Set<number>();
	for (const home of homes) for (const group of chain(trace, home)) used.add(group);
	return trace.groups
		.filter((group) => used.has(group.id))
		.sort((a, b) => chain(trace, a.id).length - chain(trace, b.id).length || a.id - b.id)
		.map((group) => ({
			id: boxKey(trace, group.id) ?? '',
			parent: boxKey(trace, group.parent),
			label: group.label
		}));
}

/**
 * The group in which each node is drawn: where it was made, but a leaf stands with what uses it, so that the
 * operands of a step are near it; a leaf with consumers in several groups, in the innermost group around all.
 */
function homesOf(trace: Trace): Map<NodeId, number> {
	const homes = new Map(trace.nodes.map((node) => [node.id, node.group]));
	const consumers = new Map<NodeId, number[]>();
	for (const node of trace.nodes)
		for (const operand of node.depends_on)
			consumers.set(operand, [...(consumers.get(operand) ?? []), node.group]);
	for (const node of trace.nodes) {
		const groups = consumers.get(node.id) ?? [];
		if (node.depends_on.length === 0 && groups.length > 0)
			homes.set(
				node.id,
				groups.reduce((a, b) => around(trace, a, b))
			);
	}
	return homes;
}

/** The group and all around it, innermost first. */
function chain(trace: Trace, group: number): number[] {
	const groups: number[] = [];
	let id = group;
	while (id >= 0) {
		groups.push(id);
		id = trace.groups.find((each) => each.id === id)?.parent ?? -1;
	}
	return groups;
}

const around = (trace: Trace, a: number, b: number): number => {
	const outer = new Set(chain(trace, b));
	return chain(trace, a).find((group) => outer.has(group)) ?? -1;
};
