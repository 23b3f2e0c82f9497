/** @file The leaves of a pass's graph, taken together where an engine keeps single numbers. */
import { isNumber, operandsOf, PyObject, type EngineNode, type Origin, type Value } from '#python';
import { NDArray } from '#tensor';
import { gradientOf, rawGradient, rawValue, valueOf } from '../graph.ts';
import { spanOfOrigin } from '../places.ts';
import type { ArrayData } from '../trace.ts';

const isSingle = (value: Value | undefined): boolean =>
	value instanceof NDArray ? value.size === 1 : value !== undefined && isNumber(value);

/** Where single numbers were made, which keeps those of one list together; '' for what has a shape. */
function familyOf(node: EngineNode): string {
	if (!(node instanceof PyObject) || !isSingle(rawValue(node))) return '';
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

/** Arrays that are used again: a new one of many entries takes longer than what is read into it. */
export class Buffers {
	private readonly free = new Map<number, Float64Array[]>();

	/** The entries of a large array, copied into a buffer of its size; null for anything else. */
	copyOf(value: Value | undefined): ArrayData | null {
		if (!(value instanceof NDArray) || value.size < SMALL || !value.isContiguous) return null;
		const data = this.free.get(value.size)?.pop() ?? new Float64Array(value.size);
		data.set(value.data.subarray(value.offset, value.offset + value.size));
		return { shape: [...value.shape], data };
	}

	/** Nobody reads an array any more. */
	release(array: ArrayData | null): void {
		if (!array || array.data.length < SMALL) return;
		const list = this.free.get(array.data.length);
		if (!list) this.free.set(array.data.length, [array.data]);
		else if (list.length < MOST_FREE) list.push(array.data);
	}
}

/** Entries below which an array is quickly made, and buffers of one size that wait. */
const SMALL = 256;
const MOST_FREE = 8;

/** The values of a bundle as one array: that of its only tensor, or one number for each. */
export const valuesOf = (nodes: readonly EngineNode[], buffers: Buffers): ArrayData =>
	nodes.length === 1
		? (buffers.copyOf(rawValue(nodes[0]!)) ?? valueOf(nodes[0]!))
		: { shape: [nodes.length], data: Float64Array.from(nodes, (node) => valueOf(node).data[0]!) };

/** The same of dhdx; null where one was never set. */
export function gradientsOf(nodes: readonly EngineNode[], buffers: Buffers): ArrayData | null {
	if (nodes.length === 1) return buffers.copyOf(rawGradient(nodes[0]!)) ?? gradientOf(nodes[0]!);
	const all = nodes.map((node) => gradientOf(node));
	if (all.includes(null)) return null;
	return { shape: [nodes.length], data: Float64Array.from(all, (each) => each!.data[0]!) };
}
