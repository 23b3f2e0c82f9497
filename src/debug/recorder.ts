/** @file Listens to one reverse pass and makes its Trace. */
import type { Contribution } from '#autodiff';
import type { EngineNode, Machine, MachineObserver } from '#python';
import { broadcastTo } from '#tensor';
import { describeNodes } from './describe.ts';
import { gradientOf, graphOf, type GraphNode } from './graph.ts';
import { copied } from './array-data.ts';
import type { ArrayData, Phase, Trace, TraceContribution } from './trace.ts';

type RecordedContribution = Omit<TraceContribution, 'target'> & { readonly target: EngineNode };

interface RecordedStep {
	readonly phase: Phase;
	readonly node: EngineNode;
	readonly set: ArrayData | null;
	readonly contributions: RecordedContribution[];
}

const sameBits = (a: Float64Array, b: Float64Array): boolean =>
	a.length === b.length && a.every((x, i) => Object.is(x, b[i]));

/** Records the pass with the given number, and lets all others go by. */
export class Recorder implements MachineObserver {
	/** The trace, as soon as the pass has ended. */
	trace: Trace | null = null;
	private graph: GraphNode[] = [];
	private steps: RecordedStep[] = [];
	/** What the recorded steps have made of each dhdx. */
	private readonly known = new Map<EngineNode, ArrayData | null>();
	private active = false;
	private nested = 0;

	constructor(
		private readonly machine: Machine,
		private readonly pass: number
	) {}

	/** True from the call of the wanted pass to its end. */
	get recording(): boolean {
		return this.trace === null && (this.active || this.machine.passes === this.pass);
	}

	begin(h: EngineNode): void {
		if (this.active) this.nested++;
		if (this.active || this.machine.passes !== this.pass) return;
		this.active = true;
		// Values are taken now: later lines of the program change them in place.
		this.graph = graphOf(h);
	}

	private add(phase: Phase, node: EngineNode, set: ArrayData | null = null): void {
		if (this.listens) this.steps.push({ phase, node, set, contributions: [] });
	}

	/** A pass that a `back` begins is not this pass. */
	private get listens(): boolean {
		return this.active && this.nested === 0;
	}

	collect(node: EngineNode): void {
		this.add('collect', node);
	}

	sorted(nodes: readonly EngineNode[]): void {
		for (const node of nodes) this.add('order', node);
	}

	zero(node: EngineNode): void {
		this.setTo('zero', node);
	}

	seed(node: EngineNode): void {
		this.setTo('seed', node);
	}

	private setTo(phase: Phase, node: EngineNode): void {
		if (!this.listens) return;
		const dhdx = gradientOf(node);
		this.known.set(node, dhdx);
		this.add(phase, node, dhdx);
	}

	enter(node: EngineNode): void {
		if (!this.listens) return;
		const [dhdx, known] = [gradientOf(node), this.known.get(node) ?? null];
		const isKnown = !known || !dhdx || sameBits(dhdx.data, known.data);
		this.add('back', node, isKnown ? null : dhdx);
	}

	contribution(change: Contribution<EngineNode>): void {
		const step = this.steps[this.steps.length - 1];
		if (!this.listens || step?.phase !== 'back') return;
		const { target, operand, sign, line, before, delta, wide } = change;
		const after = copied(change.after);
		this.known.set(target, after);
		step.contributions.push({
			target,
			operand,
			sign,
			before: copied(before),
			// `self.dhdx += t.dhdx` may add one number to every entry; each entry's own contribution is shown.
			delta: copied(broadcastTo(delta, after.shape)),
			wide: wide && copied(wide),
			after,
			line
		});
	}

	leave(): void {}

	end(): void {
		if (!this.active) return;
		if (this.nested > 0) {
			this.nested--;
			return;
		}
		this.active = false;
		this.trace = this.finish();
		this.graph = [];
		this.steps = [];
		this.known.clear();
	}

	/** Nodes become their ids; what happened to a tensor outside of h's graph is left out. */
	private finish(): Trace {
		const ids = new Map(this.graph.map(({ node, id }) => [node, id]));
		const steps = this.steps.flatMap(({ phase, node, set, contributions }) => {
			const id = ids.get(node);
			if (id === undefined) return [];
			const known = contributions.flatMap((change) => {
				const target = ids.get(change.target);
				return target === undefined ? [] : [{ ...change, target }];
			});
			return [{ phase, node: id, set, contributions: known }];
		});
		return {
			pass: this.pass,
			passes: this.machine.passes,
			root: ids.get(this.graph[0]!.node)!,
			...describeNodes(this.graph, this.machine),
			steps
		};
	}
}
