/** @file The graph below h, as it stands when a pass begins. */
import { Tensor } from '#autodiff';
import { asArray, isNumber, operandsOf, toNumber, type EngineNode, type Value } from '#python';
import { NDArray } from '#tensor';
import { copiedOnce } from './array-data.ts';
import { nativeProfile } from './profiles/index.ts';
import type { ArrayData } from './trace.ts';

/** A node with what must be read before the program goes on: later lines change values in place. */
export interface GraphNode {
	readonly node: EngineNode;
	/** Equal to `order` unless an earlier node has that. */
	readonly id: number;
	readonly order: number;
	readonly value: ArrayData;
	readonly operands: readonly EngineNode[];
}

export const profileOf = (node: EngineNode) => (node instanceof Tensor ? nativeProfile : node.cls.profile!);

/** The value of a node as its engine keeps it. */
export const rawValue = (node: EngineNode): Value | undefined =>
	node instanceof Tensor ? node.value : node.attributes.get(profileOf(node).value);

/** dhdx, or what the engine calls so, as it is kept. */
export const rawGradient = (node: EngineNode): Value | undefined =>
	node instanceof Tensor ? (node.dhdx ?? undefined) : node.attributes.get(profileOf(node).gradient);

/** A value that the engine keeps, as plain data; null where a learner's class keeps something that is no number. */
const plain = (value: Value | undefined, before: ArrayData | null = null): ArrayData | null =>
	value instanceof NDArray || (value !== undefined && isNumber(value))
		? copiedOnce(asArray(value), before)
		: null;

/** The value of a node as it is now; NaN where a learner's class keeps something that is no number. */
export const valueOf = (node: EngineNode): ArrayData =>
	plain(rawValue(node)) ?? {
		shape: [],
		data: Float64Array.of(NaN)
	};

/** The number that a node is; NaN where it has more entries than one, or none. */
export function numberOf(node: EngineNode): number {
	const value = rawValue(node);
	if (value instanceof NDArray) return value.size === 1 ? value.data[value.offset]! : NaN;
	return value !== undefined && isNumber(value) ? toNumber(value) : NaN;
}

/**
 * What dhdx, or what the engine calls so, is now; null where it was never set. Where it is the same still, what was known
 * before is given back.
 */
export const gradientOf = (node: EngineNode, before: ArrayData | null = null): ArrayData | null =>
	plain(rawGradient(node), before);

/** What the engine counts its tensors by, or null. */
function orderOf(node: EngineNode): number | null {
	if (node instanceof Tensor) return node.order;
	const { order } = profileOf(node);
	const value = order === null ? null : node.attributes.get(order);
	return typeof value === 'number' ? value : null;
}

/** Places in an order in which every node comes after its operands: what an engine without `order` lacks. */
export function topologicalOrder(h: EngineNode): Map<EngineNode, number> {
	const order = new Map<EngineNode, number>();
	const entered = new Set<EngineNode>([h]);
	const path = [{ node: h, operands: operandsOf(h), next: 0 }];
	while (path.length > 0) {
		const top = path[path.length - 1]!;
		const operand = top.operands[top.next++];
		if (operand === undefined) {
			order.set(top.node, order.size);
			path.pop();
		} else if (!entered.has(operand)) {
			entered.add(operand);
			path.push({ node: operand, operands: operandsOf(operand), next: 0 });
		}
	}
	return order;
}

/** Nodes that a pass may go over to be shown step by step: a trace of more would not fit into a page. */
export const MOST_NODES = 200_000;

/** h first, then all that it depends on; null where those are more than `most`. */
export function nodesBelow(h: EngineNode, most = MOST_NODES): ReadonlySet<EngineNode> | null {
	// A Set may grow while it is walked.
	const found = new Set<EngineNode>([h]);
	for (const node of found) {
		for (const operand of operandsOf(node)) found.add(operand);
		if (found.size > most) return null;
	}
	return found;
}

/** The numbers of h and of the nodes below it, h first, in time proportional to nodes and edges. */
export function numbersIn(
	h: EngineNode,
	nodes: ReadonlySet<EngineNode> = nodesBelow(h, Infinity)!
): Map<EngineNode, Pick<GraphNode, 'id' | 'order'>> {
	const all = [...nodes];
	const counted = all.map(orderOf);
	const topological = counted.includes(null) ? topologicalOrder(h) : null;
	const orders = topological ? all.map((node) => topological.get(node)!) : (counted as number[]);
	const used = new Set<number>();
	let free = orders.reduce((most, order) => Math.max(most, order), 0) + 1;
	return new Map(
		all.map((node, i) => {
			const order = orders[i]!;
			const id = used.has(order) ? free++ : order;
			used.add(id);
			return [node, { id, order }];
		})
	);
}

/** The same with their values and operands. */
export const graphOf = (
	h: EngineNode,
	nodes: ReadonlySet<EngineNode>,
	read: (node: EngineNode) => ArrayData = valueOf
): GraphNode[] =>
	Array.from(numbersIn(h, nodes), ([node, { id, order }]) => ({
		node,
		id,
		order,
		value: read(node),
		operands: [...operandsOf(node)]
	}));
