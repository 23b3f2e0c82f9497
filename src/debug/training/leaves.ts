/** @file The leaves of a pass's graph, taken together where an engine keeps single numbers. */
import { operandsOf, PyObject, type EngineNode, type Origin } from '#python';
import { gradientOf, valueOf } from '../graph.ts';
import { spanOfOrigin } from '../places.ts';
import type { ArrayData } from '../trace.ts';

/** Where single numbers were made, which keeps those of one list together; '' for what has a shape. */
function familyOf(node: EngineNode): string {
	if (!(node instanceof PyObject) || valueOf(node).data.length !== 1) return '';
	const made = spanOfOrigin(node.origin as Origin | null);
	return made ? `${made.source}:${made.span[0]}` : '';
}

/**
 * The leaves among some nodes. Single numbers of a learner's engine that one expression made are one bundle, in the
 * order in which they were made; any other leaf is alone.
 */
export function bundlesOf(nodes: readonly EngineNode[]): EngineNode[][] {
	const families = new Map<string, EngineNode[]>();
	const bundles: EngineNode[][] = [];
	for (const node of nodes) {
		if (!operandsOf(node)[Symbol.iterator]().next().done) continue;
		const family = familyOf(node);
		const known = family && families.get(family);
		if (known) known.push(node);
		else {
			const bundle = [node];
			bundles.push(bundle);
			if (family) families.set(family, bundle);
		}
	}
	return bundles;
}

/** The values of a bundle as one array: that of its only tensor, or one number for each. */
export const valuesOf = (nodes: readonly EngineNode[]): ArrayData =>
	nodes.length === 1
		? valueOf(nodes[0]!)
		: { shape: [nodes.length], data: Float64Array.from(nodes, (node) => valueOf(node).data[0]!) };

/** The same of dhdx; null where one was never set. */
export function gradientsOf(nodes: readonly EngineNode[]): ArrayData | null {
	if (nodes.length === 1) return gradientOf(nodes[0]!);
	const all = nodes.map((node) => gradientOf(node));
	if (all.includes(null)) return null;
	return { shape: [nodes.length], data: Float64Array.from(all, (each) => each!.data[0]!) };
}
