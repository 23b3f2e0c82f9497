/** @file Tensors that were made of a dhdx: a pass ends at them, though somebody may expect second derivatives of it. */
import { Tensor } from '#autodiff';
import { PyList, PyObject, type EngineNode, type EngineProfile, type Machine, type Value } from '#python';
import { NDArray } from '#tensor';
import { profileOf, type GraphNode } from './graph.ts';
import { nodeTitle } from './names.ts';
import type { NodeId, TraceNode } from './trace.ts';

/** An object by which a value is told from others that are equal to it; null for a value that has none. */
function identityOf(value: unknown): object | null {
	if (value instanceof NDArray) return value.data;
	return typeof value === 'object' ? value : null;
}

const attribute = (node: EngineNode, which: 'value' | 'gradient'): unknown => {
	if (node instanceof Tensor) return which === 'value' ? node.value : node.dhdx;
	return node.attributes.get(profileOf(node)[which]) ?? null;
};

/** The leaves whose values are the very dhdx of a tensor that the program has by name, or in a list. */
export function begunAtGradients(graph: readonly GraphNode[], machine: Machine): ReadonlySet<EngineNode> {
	const gradients = new Set<object>();
	for (const value of machine.globals.values())
		for (const each of value instanceof PyList ? value.items : [value]) {
			const gradient = isNode(each) ? identityOf(attribute(each, 'gradient')) : null;
			if (gradient) gradients.add(gradient);
		}
	const begun = graph.filter(({ node, operands }) => {
		const identity = operands.length === 0 ? identityOf(attribute(node, 'value')) : null;
		return identity !== null && gradients.has(identity);
	});
	return new Set(begun.map(({ node }) => node));
}

const isNode = (v: Value): v is EngineNode =>
	v instanceof Tensor || (v instanceof PyObject && v.cls.profile !== null);

/** A word to those who expect second derivatives; a new value that was made of a value and a dhdx is an update. */
export function secondNotes(
	nodes: readonly TraceNode[],
	{ gradient, value }: EngineProfile,
	begun: ReadonlySet<NodeId>
): string[] {
	const reads = (label: string, name: string) => new RegExp(`\\.${name}\\b`).test(label);
	const found = nodes.filter(
		({ id, op, label }) =>
			op === 'leaf' && (begun.has(id) || (reads(label, gradient) && !reads(label, value)))
	);
	if (found.length === 0) return [];
	const names = found.map(nodeTitle).join(', ');
	return [
		`${names} ${found.length === 1 ? 'was' : 'were'} made of a ${gradient}. How a ${gradient} was computed is not recorded, so the pass ends there: it computes no second derivatives.`
	];
}
