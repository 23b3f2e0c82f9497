/** @file What is taken of one pass: its leaves when it begins, their dhdx when it ends, their values before the next. */
import type { EngineNode } from '#python';
import type { ArrayData } from '../trace.ts';
import { nodesBelow } from '../graph.ts';
import { bundlesOf, gradientsOf, valuesOf } from './leaves.ts';
import { along, difference } from './measures.ts';

/** Leaves of a pass that belong together. */
export interface Taken {
	readonly nodes: readonly EngineNode[];
	readonly value: ArrayData;
	dhdx: ArrayData | null;
}

/** Of a leaf that was changed until the next pass. */
export interface Moved extends Taken {
	readonly step: ArrayData;
	/** The same leaves in the next pass: other tensors where the program makes new ones. */
	readonly heirs: readonly EngineNode[];
}

/**
 * The least cosine between the change and −dhdx for which a new leaf of the same name takes the place of the one before:
 * the next batch of examples has the same name too, and is no step of the last one.
 */
const DESCENDS = 0.9;

export class Sample {
	readonly nodes: readonly EngineNode[];
	readonly taken: readonly Taken[];

	constructor(
		readonly pass: number,
		h: EngineNode
	) {
		this.nodes = [...nodesBelow(h, Infinity)!];
		this.taken = bundlesOf(this.nodes).map((nodes) => ({ nodes, value: valuesOf(nodes), dhdx: null }));
	}

	/** The pass has ended. */
	ended(): void {
		for (const each of this.taken) each.dhdx = gradientsOf(each.nodes);
	}

	/** The leaves that were changed until another pass began. */
	movedUntil(h: EngineNode): Moved[] {
		const there = nodesBelow(h, Infinity)!;
		const byName = new Map([...there].map((node) => [node.name, node]));
		return this.taken.flatMap((each) => movement(each, there, byName) ?? []);
	}
}

function movement(
	{ nodes, value, dhdx }: Taken,
	there: ReadonlySet<EngineNode>,
	byName: ReadonlyMap<string, EngineNode>
): Moved | null {
	const [first] = nodes;
	const heir = nodes.length === 1 && first && !there.has(first) && first.name ? byName.get(first.name) : null;
	const after = heir ? [heir] : nodes;
	if (!after.every((node) => there.has(node))) return null;
	const now = valuesOf(after);
	if (now.data.length !== value.data.length) return null;
	const step = difference(now.data, value.data);
	if (!step.some((x) => x !== 0)) return null;
	if (heir && !(dhdx && along(step, dhdx.data) > DESCENDS)) return null;
	return { nodes, heirs: after, value, dhdx, step: { shape: value.shape, data: step } };
}
