/** @file Sees a pass as it was: the graph, what its backs wrote, and what it has left. */
import type { Contribution } from '#autodiff';
import type { EngineNode, Machine, MachineObserver } from '#python';
import { toFlat } from '#tensor';
import { graphOf, nodesBelow, type GraphNode } from '../graph.ts';
import { describeNodes } from '../describe.ts';
import { Places } from '../places.ts';
import { gradientNow } from './values.ts';

/** One `+=`, `-=` or `=` of a back. */
export interface Write {
	readonly by: EngineNode;
	readonly target: EngineNode;
	readonly sign: 1 | -1 | 0;
	readonly before: Float64Array;
	readonly after: Float64Array;
}

export interface Gradient {
	readonly shape: readonly number[];
	readonly data: Float64Array;
}

export class Witness implements MachineObserver {
	graph: GraphNode[] = [];
	described: ReturnType<typeof describeNodes> | null = null;
	/** Statements that had run when the pass began. */
	statements = 0;
	/** dhdx when the pass began, when a node's back was called last, and when the pass ended. */
	readonly before = new Map<EngineNode, Gradient | null>();
	readonly entered = new Map<EngineNode, Gradient | null>();
	readonly left = new Map<EngineNode, Gradient | null>();
	readonly writes: Write[] = [];
	/** How often a node's back was called. */
	readonly calls = new Map<EngineNode, number>();
	ended = false;
	private active = false;
	private nested = 0;

	constructor(
		private readonly machine: Machine,
		private readonly pass: number,
		private readonly note: (node: EngineNode) => void
	) {}

	get recording(): boolean {
		return !this.ended && (this.active || this.machine.passes === this.pass);
	}

	/** What a pass makes, or what comes after it, is none of its graph. */
	ready(node: EngineNode): void {
		if (!this.active && !this.ended) this.note(node);
	}

	begin(h: EngineNode): void {
		if (this.active) this.nested++;
		if (this.active || this.ended || this.machine.passes !== this.pass) return;
		this.active = true;
		this.statements = this.machine.statements;
		this.graph = graphOf(h, nodesBelow(h, Infinity)!);
		this.described = describeNodes(this.graph, this.machine, new Places(this.machine));
		for (const { node } of this.graph) this.before.set(node, gradient(node));
	}

	enter(node: EngineNode): void {
		if (!this.active || this.nested > 0) return;
		this.entered.set(node, gradient(node));
		this.calls.set(node, (this.calls.get(node) ?? 0) + 1);
	}

	contribution({ by, target, sign, before, after }: Contribution<EngineNode>): void {
		if (!this.active || this.nested > 0) return;
		this.writes.push({ by, target, sign, before: toFlat(before), after: toFlat(after) });
	}

	end(): void {
		if (!this.active) return;
		if (this.nested-- > 0) return;
		this.active = false;
		this.ended = true;
		for (const { node } of this.graph) this.left.set(node, gradient(node));
		this.machine.halted = true;
	}

	collect(): void {}
	sorted(): void {}
	zero(): void {}
	seed(): void {}
	leave(): void {}
	statement(): void {}
}

function gradient(node: EngineNode): Gradient | null {
	const now = gradientNow(node);
	return now && { shape: [...now.shape], data: toFlat(now) };
}
