/** @file What is taken of one pass: its leaves when it begins, their dhdx when it ends, their values before the next. */
import type { EngineNode } from '#python';
import { nodesBelow } from '../graph.ts';
import type { ArrayData } from '../trace.ts';
import { Buffers, bundlesOf, gradientsOf, valuesOf } from './leaves.ts';
import { isSame, measuresOf } from './measures.ts';

/** Leaves of a pass that belong together. */
export interface Taken {
	readonly nodes: readonly EngineNode[];
	readonly value: ArrayData;
	dhdx: ArrayData | null;
}

/** Of a leaf that was changed until the next pass. */
export interface Moved extends Taken {
	/** The value when the next pass begins. */
	readonly after: ArrayData;
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
		h: EngineNode,
		private readonly buffers = new Buffers()
	) {
		this.nodes = [...nodesBelow(h, Infinity)!];
		this.taken = bundlesOf(this.nodes).map((nodes) => ({
			nodes,
			value: valuesOf(nodes, buffers),
			dhdx: null
		}));
	}

	/** The pass has ended. */
	ended(): void {
		for (const each of this.taken) each.dhdx = gradientsOf(each.nodes, this.buffers);
	}

	/** The leaves that were changed until another pass began. */
	movedUntil(h: EngineNode): Moved[] {
		const there = nodesBelow(h, Infinity)!;
		const byName = new Map([...there].map((node) => [node.name, node]));
		return this.taken.flatMap((each) => movement(each, there, byName, this.buffers) ?? []);
	}
}

function movement(
	{ nodes, value, dhdx }: Taken,
	there: ReadonlySet<EngineNode>,
	byName: ReadonlyMap<string, EngineNode>,
	buffers: Buffers
): Moved | null {
	const [first] = nodes;
	const heir = nodes.length === 1 && first && !there.has(first) && first.name ? byName.get(first.name) : null;
	const heirs = heir ? [heir] : nodes;
	if (!heirs.every((node) => there.has(node))) return null;
	const after = valuesOf(heirs, buffers);
	const isMoved = after.data.length === value.data.length && !isSame(value.data, after.data);
	const isStep = () => dhdx !== null && measuresOf(value.data, dhdx.data, after.data).along > DESCENDS;
	if (isMoved && (!heir || isStep())) return { nodes, heirs, value, dhdx, after };
	buffers.release(after);
	return null;
}
