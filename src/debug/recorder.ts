/** @file Listens to one reverse pass and makes its Trace. */
import type { Contribution } from '#autodiff';
import type { EngineNode, Machine, MachineObserver } from '#python';
import { NDArray, toFlat } from '#tensor';
import { describeNodes, graphOf, type GraphNode } from './graph.ts';
import type { ArrayData, NodeId, Phase, Trace, TraceContribution, TraceStep } from './trace.ts';

const data = (a: NDArray): ArrayData => ({ shape: [...a.shape], data: toFlat(a) });

interface Step {
	phase: Phase;
	node: EngineNode;
	contributions: Contribution<EngineNode>[];
}

/** Records the pass with the given number, and lets all others go by. */
export class Recorder implements MachineObserver {
	trace: Trace | null = null;
	private graph: GraphNode[] = [];
	private steps: Step[] = [];
	private active = false;
	private over = false;

	constructor(
		private readonly machine: Machine,
		private readonly pass: number
	) {}

	/** True from the call of the wanted pass to its end. */
	get recording(): boolean {
		return !this.over && (this.active || this.machine.passes === this.pass);
	}

	begin(h: EngineNode): void {
		if (this.machine.passes !== this.pass) return;
		this.active = true;
		// Values are taken now: later lines of the program change them in place.
		this.graph = graphOf(h);
	}

	private add(phase: Phase, node: EngineNode): void {
		if (this.active) this.steps.push({ phase, node, contributions: [] });
	}

	collect(node: EngineNode): void {
		this.add('collect', node);
	}

	sorted(nodes: readonly EngineNode[]): void {
		for (const node of nodes) this.add('order', node);
	}

	zero(node: EngineNode): void {
		this.add('zero', node);
	}

	seed(node: EngineNode): void {
		this.add('seed', node);
	}

	enter(node: EngineNode): void {
		this.add('back', node);
	}

	contribution(change: Contribution<EngineNode>): void {
		const step = this.steps[this.steps.length - 1];
		if (!this.active || step?.phase !== 'back') return;
		// The engine goes on writing into its buffer.
		step.contributions.push({ ...change, after: new NDArray(toFlat(change.after), change.after.shape) });
	}

	leave(): void {}

	end(): void {
		if (!this.active) return;
		this.active = false;
		this.over = true;
		this.trace = this.finish();
	}

	private finish(): Trace {
		const ids = new Map<EngineNode, NodeId>(this.graph.map(({ node, id }) => [node, id]));
		const described = describeNodes(this.graph, this.machine);
		const known = (node: EngineNode): boolean => ids.has(node);
		const steps: TraceStep[] = this.steps
			.filter(({ node }) => known(node))
			.map((step) => ({
				phase: step.phase,
				node: ids.get(step.node)!,
				contributions: step.contributions
					.filter(({ target }) => known(target))
					.map((change) => plain(change, ids))
			}));
		return {
			pass: this.pass,
			passes: this.machine.passes,
			root: ids.get(this.graph[0]!.node)!,
			...described,
			steps
		};
	}
}

function plain(change: Contribution<EngineNode>, ids: ReadonlyMap<EngineNode, NodeId>): TraceContribution {
	return {
		target: ids.get(change.target)!,
		operand: change.operand,
		sign: change.sign,
		before: data(change.before),
		delta: data(change.delta),
		wide: change.wide && data(change.wide),
		after: data(change.after),
		line: change.line
	};
}
