/** @file The graph that is drawn, made from a trace once: nodes, one edge per operand occurrence, boxes around groups. */
import type { Group, NodeId, Trace, TraceNode } from '#debug';
import { bundled } from './bundles.ts';

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
	/** Where the call, the loop or the statement stands, where the label does not say it. */
	readonly line?: number;
	/** Of a turn of a loop, its number and the line of the loop. */
	readonly turn?: { readonly number: number; readonly line: number };
	/** Whether it holds only leaves, of which there are very many: it is folded at first. */
	readonly quiet?: boolean;
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

/** The label of a box, and the line to which it belongs. */
export const boxText = ({ label, line }: GraphBox): string => (line ? `${label}, line ${line}` : label);

/**
 * Ids count nodes and groups from the start of the trace and not of the program, so that two passes of one
 * program are drawn as one picture in which only the numbers change.
 * @param symbolOf what to write for the op of a node that has operands.
 */
export function graphModel(trace: Trace, symbolOf: (node: TraceNode) => string): GraphModel {
	const keys = new Map(trace.nodes.map((node, i) => [node.id, `n${i}`]));
	const keyOf = (id: NodeId): string => keys.get(id) ?? '';
	const tree = new GroupTree(trace.groups);
	const homes = homesOf(trace, tree);
	const nodes = trace.nodes.map((node, i) => ({
		id: keyOf(node.id),
		source: node,
		symbol: node.depends_on.length === 0 ? '' : symbolOf(node),
		box: tree.key(homes[i] ?? -1)
	}));
	const edges = trace.nodes.flatMap((node) =>
		node.depends_on.map((operand, k) => ({
			id: edgeKey(keyOf(node.id), k),
			from: keyOf(operand),
			to: keyOf(node.id),
			operand: k
		}))
	);
	return bundled({ nodes, keys, edges, boxes: tree.boxes(homes) });
}

/** The groups of a trace, looked up by their ids. */
class GroupTree {
	private readonly index: ReadonlyMap<number, number>;
	private readonly depths: number[] = [];

	constructor(private readonly groups: readonly Group[]) {
		this.index = new Map(groups.map(({ id }, i) => [id, i]));
	}

	/** The id of the box of a group, or null. */
	key(id: number): string | null {
		const at = this.index.get(id);
		return at === undefined ? null : `g${at}`;
	}

	parent(id: number): number {
		return this.groups[this.index.get(id) ?? -1]?.parent ?? -1;
	}

	/** How many groups there are from the outside to this one, itself counted. */
	depth(id: number): number {
		const at = this.index.get(id);
		return at === undefined ? 0 : (this.depths[at] ??= 1 + this.depth(this.groups[at]!.parent));
	}

	/** The innermost group around two. */
	around(a: number, b: number): number {
		let [x, y] = [a, b];
		while (x !== y) {
			if (this.depth(x) >= this.depth(y)) x = this.parent(x);
			else y = this.parent(y);
		}
		return x;
	}

	/** Boxes of the groups that hold a node and of those around them, outer ones first. */
	boxes(homes: readonly number[]): GraphBox[] {
		const used = new Set<number>();
		for (const home of homes)
			for (let at = home; at >= 0 && !used.has(at); at = this.parent(at)) used.add(at);
		return this.groups
			.filter(({ id }) => used.has(id))
			.sort((a, b) => this.depth(a.id) - this.depth(b.id) || a.id - b.id)
			.map((group) => this.box(group));
	}

	private box({ id, parent, label, kind, turn = 0, place: { line } }: Group): GraphBox {
		const box = { id: this.key(id) ?? '', parent: this.key(parent), label };
		return kind === 'turn' ? { ...box, turn: { number: turn, line } } : { ...box, line };
	}
}

/**
 * The group in which each node is drawn: where it was made, but a leaf stands with what uses it, so that the
 * operands of a step are near it; a leaf with consumers in several groups, in the innermost group around all.
 */
function homesOf(trace: Trace, tree: GroupTree): number[] {
	const around = new Map<NodeId, number>();
	for (const { depends_on, group } of trace.nodes)
		for (const operand of depends_on) {
			const known = around.get(operand);
			around.set(operand, known === undefined ? group : tree.around(known, group));
		}
	return trace.nodes.map(({ id, depends_on, group }) =>
		depends_on.length === 0 ? (around.get(id) ?? group) : group
	);
}
