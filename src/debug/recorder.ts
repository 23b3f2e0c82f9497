/** @file Listens to one reverse pass and makes its Trace. */
import { Tensor, type Contribution } from '#autodiff';
import type { BackView, EngineNode, Machine, MachineObserver } from '#python';
import { broadcastTo } from '#tensor';
import { copied, copiedOnce } from './array-data.ts';
import { Approach, isOnTheWay } from './approach.ts';
import { BackCall } from './back-call.ts';
import { describeNodes } from './describe.ts';
import { gradientOf, graphOf, MOST_NODES, nodesBelow, profileOf, type GraphNode } from './graph.ts';
import { NativeBacks } from './native-backs.ts';
import { notesOf } from './notes.ts';
import { begunAtGradients, secondNotes } from './second-derivatives.ts';
import { Places } from './places.ts';
import type { ArrayData, NodeId, Phase, Trace, TraceStep } from './trace.ts';

/** A step before the first `back`. */
interface Preparation {
	readonly phase: Exclude<Phase, 'back'>;
	readonly node: EngineNode;
	readonly set: ArrayData | null;
}

/** A pass that no trace can show. */
export class PassTooLarge extends Error {
	constructor(pass: number) {
		const most = MOST_NODES.toLocaleString('en');
		super(`Pass ${pass} goes over more than ${most} tensors, which is more than can be shown step by step.`);
	}
}

/** Statements of a pass whose variables are kept. */
const MOST_STATEMENTS = 5_000;

/** Records the pass with the given number, and lets all others go by. */
export class Recorder implements MachineObserver {
	/** The trace, as soon as the pass has ended. */
	trace: Trace | null = null;
	/** Whether the pass goes over more tensors than can be shown; it makes no trace then. */
	tooLarge = false;
	private graph: GraphNode[] = [];
	private madeOfGradients: ReadonlySet<EngineNode> = new Set();
	private steps: (Preparation | BackCall)[] = [];
	/** The calls that have not returned; each was called by the one before. */
	private open: BackCall[] = [];
	private calls = 0;
	private statements = 0;
	/** What the recorded steps have made of each dhdx. */
	private readonly known = new Map<EngineNode, ArrayData | null>();
	private readonly native = new NativeBacks();
	private readonly approach: Approach;
	private active = false;
	private nested = 0;

	constructor(
		private readonly machine: Machine,
		private readonly pass: number,
		/** Called at the end of the pass, before the program goes on, with the tensors that it went over. */
		private readonly ended: (nodes: ReadonlySet<EngineNode>) => void = () => {},
		/** The tensors of the pass before, for a recorder that begins when that has ended. */
		before: ReadonlySet<EngineNode> = new Set()
	) {
		this.approach = new Approach(machine, before);
	}

	/** True from the call of the wanted pass to its end. */
	get recording(): boolean {
		return this.trace === null && !this.tooLarge && (this.active || this.machine.passes === this.pass);
	}

	/** Follows the program from the end of the pass before to the wanted one. */
	get program(): Approach | null {
		return isOnTheWay(this.machine, this.pass) && this.trace === null && !this.tooLarge
			? this.approach
			: null;
	}

	/** Of the pass before its own the tensors are noted: what they have as their dhdx is left from that. */
	passBegins(h: EngineNode): void {
		if (this.machine.passes === this.pass - 1) this.approach.follows(nodesBelow(h) ?? new Set());
	}

	begin(h: EngineNode): void {
		if (this.active) this.nested++;
		const { passes } = this.machine;
		if (this.active || passes !== this.pass) return;
		const nodes = nodesBelow(h);
		this.tooLarge = nodes === null;
		if (!nodes) return;
		this.active = true;
		this.approach.end(nodes);
		// Values are taken now: later lines of the program change them in place.
		this.graph = graphOf(h, nodes, (node) => this.approach.valueOf(node));
		this.madeOfGradients = begunAtGradients(this.graph, this.machine);
	}

	private prepare(phase: Preparation['phase'], node: EngineNode, set: ArrayData | null = null): void {
		if (this.listens) this.steps.push({ phase, node, set });
	}

	/** A pass that a `back` begins is not this pass. */
	private get listens(): boolean {
		return this.active && this.nested === 0;
	}

	collect(node: EngineNode): void {
		this.prepare('collect', node);
	}

	sorted(nodes: readonly EngineNode[]): void {
		for (const node of nodes) this.prepare('order', node);
	}

	zero(node: EngineNode): void {
		this.setTo('zero', node);
	}

	seed(node: EngineNode): void {
		this.setTo('seed', node);
	}

	private setTo(phase: 'zero' | 'seed', node: EngineNode): void {
		if (!this.listens) return;
		const dhdx = gradientOf(node);
		this.known.set(node, dhdx);
		this.prepare(phase, node, dhdx);
	}

	enter(node: EngineNode): void {
		if (!this.listens) return;
		const known = this.known.get(node) ?? null;
		const dhdx = known && gradientOf(node, known);
		const isKnown = !dhdx || dhdx === known;
		const hasRoom = this.statements < MOST_STATEMENTS;
		const starts = node instanceof Tensor && hasRoom ? this.native.startsOf(node) : [];
		this.statements += starts.length;
		this.begun(new BackCall(node, isKnown ? null : dhdx, ++this.calls, starts));
	}

	private begun(call: BackCall): void {
		this.steps.push(call);
		this.open.push(call);
	}

	/** The call that runs now; one that was interrupted by another goes on in a new stretch. */
	private get running(): BackCall | undefined {
		const call = this.open.at(-1);
		if (!call || this.steps.at(-1) === call) return call;
		this.open.pop();
		this.begun(call.goOn());
		return this.open.at(-1);
	}

	/** The call that brings a contribution: the one that runs, or one that has called it. */
	private giver(node: EngineNode): BackCall | undefined {
		if (this.open.at(-1)?.node === node) return this.running;
		const caller = this.open.findLast((call) => call.node === node);
		if (!caller) return undefined;
		const stretch = new BackCall(node, null, caller.call);
		this.steps.push(stretch);
		return stretch;
	}

	statement(view: BackView): void {
		if (!this.listens || this.open.at(-1)?.node !== view.node) return;
		const call = this.running!;
		if (this.statements >= MOST_STATEMENTS) call.cut = true;
		else if (call.note(view)) this.statements++;
	}

	contribution(change: Contribution<EngineNode>): void {
		const call = this.listens ? this.giver(change.by) : undefined;
		if (!call) return;
		const { target, operand, sign, line, before, delta, wide } = change;
		const known = this.known.get(target) ?? null;
		const after = copied(change.after);
		this.known.set(target, after);
		call.contributions.push({
			target,
			operand,
			sign,
			before: copiedOnce(before, known),
			// `self.dhdx += t.dhdx` may add one number to every entry; each entry's own contribution is shown.
			delta: copied(broadcastTo(delta, after.shape)),
			wide: wide && copied(wide),
			after,
			line
		});
	}

	leave(): void {
		if (this.listens) this.open.pop();
	}

	end(): void {
		if (!this.active) return;
		if (this.nested > 0) {
			this.nested--;
			return;
		}
		this.active = false;
		this.trace = this.finish();
		const nodes = new Set(this.graph.map(({ node }) => node));
		this.graph = [];
		this.steps = [];
		this.open = [];
		this.known.clear();
		this.approach.clear();
		this.ended(nodes);
	}

	/** The pass will not go on: what was recorded of it is its trace, if it had begun. */
	cutShort(): void {
		this.nested = 0;
		this.end();
	}

	/** Nodes become their ids; steps of tensors outside of h's graph are left out. */
	private finish(): Trace {
		const ids = new Map(this.graph.map(({ node, id }) => [node, id]));
		const steps = this.steps.flatMap((step) => {
			const id = ids.get(step.node);
			if (id === undefined) return [];
			return [step instanceof BackCall ? step.step(id, ids) : preparation(step, id)];
		});
		const { node: root } = this.graph[0]!;
		const places = new Places(this.machine);
		const unfollowed = this.approach.unfollowed(ids);
		const described = describeNodes(this.graph, this.machine, places);
		return {
			pass: this.pass,
			passes: this.machine.passes,
			root: ids.get(root)!,
			...described,
			steps: renumbered(steps),
			approach: this.approach.steps(ids, places),
			unlisted: this.approach.unlisted,
			left: this.approach.left(ids, this.pass),
			...(unfollowed.length > 0 ? { unfollowed } : {}),
			notes: [
				...notesOf(profileOf(root), described.nodes, steps),
				...secondNotes(
					described.nodes,
					profileOf(root),
					new Set([...this.madeOfGradients].map((node) => ids.get(node)!))
				)
			]
		};
	}
}

const preparation = ({ phase, set }: Preparation, node: NodeId): TraceStep => ({
	phase,
	node,
	set,
	call: 0,
	contributions: [],
	statements: [],
	locals: [],
	cut: false
});

/** Calls that were left out leave no gap. */
function renumbered(steps: readonly TraceStep[]): TraceStep[] {
	const numbers = new Map<number, number>([[0, 0]]);
	return steps.map((step) => {
		const call = numbers.get(step.call) ?? numbers.size;
		numbers.set(step.call, call);
		return { ...step, call };
	});
}
