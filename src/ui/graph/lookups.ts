/** @file What is looked up in a graph again and again: made when it is first asked for, and kept as long as the graph. */
import type { NodeId } from '#debug';
import { shortText } from '#derive';
import type { GraphModel, GraphNode } from './model.ts';

const perModel = <T>(make: (model: GraphModel) => T): ((model: GraphModel) => T) => {
	const known = new WeakMap<GraphModel, { readonly found: T }>();
	return (model) => {
		let kept = known.get(model);
		if (!kept) known.set(model, (kept = { found: make(model) }));
		return kept.found;
	};
};

export const nodesById = perModel(
	(model): ReadonlyMap<string, GraphNode> => new Map(model.nodes.map((node) => [node.id, node]))
);

/** What nodes are called in a sentence. */
export const namesOf = perModel(
	(model): ReadonlyMap<NodeId, string> =>
		new Map(model.nodes.map(({ source }) => [source.id, shortText(source)]))
);

/** The nodes that use each node, in the order of the program. */
export const usersOf = perModel((model): ReadonlyMap<NodeId, readonly NodeId[]> => {
	const users = new Map<NodeId, NodeId[]>();
	for (const { source } of model.nodes)
		for (const operand of source.depends_on) {
			const list = users.get(operand);
			if (list) list.push(source.id);
			else users.set(operand, [source.id]);
		}
	return users;
});

export interface Child {
	readonly id: string;
	readonly rank: number;
}

/** What stands in each box, in the order of the program. */
export const childrenOf = perModel((model): ReadonlyMap<string | null, readonly Child[]> => {
	const rank = firstNodes(model);
	const inside = new Map<string | null, Child[]>();
	const put = (parent: string | null, id: string) => {
		const item = { id, rank: rank.get(id) ?? 0 };
		const list = inside.get(parent);
		if (list) list.push(item);
		else inside.set(parent, [item]);
	};
	for (const box of model.boxes) put(box.parent, box.id);
	for (const node of model.nodes) put(node.box, node.id);
	for (const list of inside.values()) list.sort((a, b) => a.rank - b.rank);
	return inside;
});

/** For each node its place in the program, and for each box the first place in it. */
function firstNodes(model: GraphModel): Map<string, number> {
	const parents = new Map(model.boxes.map((box) => [box.id, box.parent]));
	const rank = new Map<string, number>();
	model.nodes.forEach((node, i) => {
		rank.set(node.id, i);
		// What is around a box that has its place has its own.
		for (let box = node.box; box !== null && !rank.has(box); box = parents.get(box) ?? null)
			rank.set(box, i - 0.5);
	});
	return rank;
}
