/**
 * @file A leaf that meets the result of a whole box, as `y` meets the model's output in `h - y`, is laid out right
 * before the node that uses both. By itself ELK would put it under the box, far from its step.
 */
import { ancestors } from './stack.ts';
import type { VisibleGraph } from './visible.ts';

const PREFIX = 'with ';

/** The bare boxes that are only there for the layout. */
export const isCompanionBox = (id: string): boolean => id.startsWith(PREFIX);

/** The graph with a bare box around each such node and its leaves. */
export function withCompanions(graph: VisibleGraph): VisibleGraph {
	const around = ancestors(graph);
	const homes = new Map(graph.nodes.map(({ id, box }) => [id, box]));
	const users = new Map<string, Set<string>>();
	const operands = new Map<string, string[]>();
	for (const { from, to } of graph.edges) {
		users.set(from, (users.get(from) ?? new Set()).add(to));
		const list = operands.get(to);
		if (list) list.push(from);
		else operands.set(to, [from]);
	}
	const companions = new Map<string, string[]>();
	for (const leaf of graph.nodes) {
		if (operands.has(leaf.id)) continue;
		const [user, ...others] = users.get(leaf.id) ?? [];
		if (user === undefined || others.length > 0 || homes.get(user) !== leaf.box) continue;
		const depth = around(user).length;
		const meetsBox = (operands.get(user) ?? []).some((from) => {
			const path = around(from);
			return path.length > depth && (path[depth - 2] ?? null) === leaf.box;
		});
		if (meetsBox) companions.set(user, [...(companions.get(user) ?? []), leaf.id]);
	}
	if (companions.size === 0) return graph;
	const boxOf = new Map(
		[...companions].flatMap(([user, leaves]) => [user, ...leaves].map((id) => [id, PREFIX + user] as const))
	);
	return {
		...graph,
		nodes: graph.nodes.map((node) => ({ ...node, box: boxOf.get(node.id) ?? node.box })),
		boxes: [
			...graph.boxes,
			...[...companions.keys()].map((user) => ({
				id: PREFIX + user,
				parent: homes.get(user) ?? null,
				label: '',
				bare: true
			}))
		]
	};
}
