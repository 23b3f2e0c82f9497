/** @file The order in which ELK is told of things, which it keeps: operands above one another as they are written. */
import type { VisibleGraph } from './visible.ts';

/**
 * A rank for every drawn node and box: each node after its operands, and these in their written order, so that
 * in `W2 @ a1 + b2` the weight stands above what it multiplies and the bias under it.
 * A box has the rank of the first thing computed in it.
 */
export function operandOrder(graph: VisibleGraph): Map<string, number> {
	const operands = new Map<string, string[]>();
	const used = new Set<string>();
	for (const edge of [...graph.edges].sort((a, b) => a.operand - b.operand)) {
		operands.set(edge.to, [...(operands.get(edge.to) ?? []), edge.from]);
		used.add(edge.from);
	}
	const items = [...graph.nodes, ...graph.folded].map(({ id }) => id);
	const ranks = new Map<string, number>();
	const entered = new Set<string>();
	// An explicit stack: an unrolled training loop is deeper than the stack of calls.
	const stack = items.filter((id) => !used.has(id)).reverse();
	while (stack.length > 0) {
		const id = stack[stack.length - 1]!;
		const waiting = entered.has(id)
			? []
			: (operands.get(id) ?? []).filter((operand) => !entered.has(operand));
		entered.add(id);
		if (waiting.length > 0) stack.push(...waiting.reverse());
		else {
			stack.pop();
			if (!ranks.has(id)) ranks.set(id, ranks.size);
		}
	}
	addBoxes(graph, ranks, operands);
	return ranks;
}

function addBoxes(
	graph: VisibleGraph,
	ranks: Map<string, number>,
	operands: ReadonlyMap<string, unknown>
): void {
	const parents = new Map(graph.boxes.map((box) => [box.id, box.parent]));
	const homes = [
		...graph.nodes.map((node) => ({ id: node.id, box: node.box })),
		...graph.folded.map((box) => ({ id: box.id, box: box.parent }))
	];
	const first = new Map<string, number>();
	for (const { id, box } of homes) {
		// A leaf that stands in a box says nothing of where the box belongs, unless the box holds nothing else.
		const rank = (ranks.get(id) ?? 0) + (operands.has(id) ? 0 : ranks.size);
		for (let at = box; at !== null; at = parents.get(at) ?? null)
			first.set(at, Math.min(first.get(at) ?? rank, rank));
	}
	for (const [box, rank] of first) ranks.set(box, rank % (homes.length || 1));
}
