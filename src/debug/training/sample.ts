/** @file What is taken of one pass: its leaves when it begins, their dhdx when it ends, their values before the next. */
import type { EngineNode } from '#python';
import { nodesBelow } from '../graph.ts';
import type { ArrayData } from '../trace.ts';
import { Buffers, bundlesOf, gradientsOf, valuesOf } from './leaves.ts';
import { isSame, measuresOf } from './measures.ts';
import { Ordinals, type Names } from './names.ts';

/** Leaves of a pass that belong together. */
export interface Taken {
	/** Tells them from the others of the pass, and finds them in another: the name, the shape, the how many-th of these. */
	readonly key: string;
	readonly name: string;
	readonly nodes: readonly EngineNode[];
	readonly value: ArrayData;
	dhdx: ArrayData | null;
}

/** Of a leaf that was changed until a later pass; `after` is its value when that begins. */
export interface Moved extends Taken {
	readonly after: ArrayData;
	/** Whether the program has made other tensors of it. */
	readonly isRenewed: boolean;
}

/**
 * The least cosine between the change and −dhdx for which a new leaf of the same name takes the place of the one before:
 * the next batch of examples has the same name too, and is no step of the last one.
 */
const DESCENDS = 0.9;

/** The leaves of a graph, those that were made first in front, each with its key. */
function keyed(nodes: readonly EngineNode[], names: Names) {
	const ordinals = new Ordinals();
	return bundlesOf(nodes)
		.toReversed()
		.map((bundle) => {
			const name = names.of(bundle);
			const text = `${name} ${bundle.length}`;
			return { key: `${text} ${ordinals.next(text)}`, name, nodes: bundle };
		});
}

export class Sample {
	readonly nodes: readonly EngineNode[];
	readonly taken: readonly Taken[];

	constructor(
		readonly pass: number,
		h: EngineNode,
		names: Names,
		private readonly buffers = new Buffers()
	) {
		this.nodes = [...nodesBelow(h, Infinity)!];
		this.taken = keyed(this.nodes, names).map((each) => ({
			...each,
			value: valuesOf(each.nodes, buffers),
			dhdx: null
		}));
	}

	/** Entries of all its leaves: what it takes to look at them. */
	get size(): number {
		return this.taken.reduce((sum, { value }) => sum + value.data.length, this.nodes.length);
	}

	/** The pass has ended. */
	ended(): void {
		for (const each of this.taken) each.dhdx = gradientsOf(each.nodes, this.buffers);
	}

	/** Whether a later pass has leaves of this one, or ones in the place of those that `mayBeRenewed`. */
	goesOnIn(h: EngineNode, mayBeRenewed: (key: string) => boolean): boolean {
		const there = nodesBelow(h, Infinity)!;
		const names = new Set([...there].map((node) => node.name));
		return this.taken.some(
			({ key, name, nodes }) => there.has(nodes[0]!) || (mayBeRenewed(key) && names.has(name))
		);
	}

	/** The leaves that were changed until another pass began; where none was, those that were made anew. */
	movedUntil(h: EngineNode, names: Names): Moved[] {
		const there = nodesBelow(h, Infinity)!;
		const kept = this.taken.filter(({ nodes }) => nodes.every((node) => there.has(node)));
		const moved = kept.flatMap((each) => this.movement(each, each.nodes) ?? []);
		if (moved.length > 0) return moved;
		const heirs = new Map(keyed([...there], names).map(({ key, nodes }) => [key, nodes]));
		const named = this.taken.filter(({ nodes }) => nodes[0]!.name && !there.has(nodes[0]!));
		return named.flatMap((each) => this.movement(each, heirs.get(each.key)) ?? []);
	}

	private movement(each: Taken, later: readonly EngineNode[] | undefined): Moved | null {
		const { nodes, value, dhdx } = each;
		if (later?.length !== nodes.length) return null;
		const isRenewed = later[0] !== nodes[0];
		const after = valuesOf(later, this.buffers);
		const isMoved = after.data.length === value.data.length && !isSame(value.data, after.data);
		const isStep = () => dhdx !== null && measuresOf(value.data, dhdx.data, after.data).along > DESCENDS;
		if (isMoved && (!isRenewed || isStep())) return { ...each, after, isRenewed };
		this.buffers.release(after);
		return null;
	}
}
