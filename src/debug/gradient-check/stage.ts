/** @file Where every run of a check begins, and what the pass was without a change. */
import type { EngineNode, Machine, Value } from '#python';
import { profileOf, type GraphNode } from '../graph.ts';
import type { Run } from '../run.ts';
import type { TraceNode } from '../trace.ts';
import { beginningOf } from './beginning.ts';
import { runTo } from './until-pass.ts';
import { kept, numbersOf, sameNumbers, valueOf } from './values.ts';
import { Witness, type Gradient, type Write } from './witness.ts';

/** A tensor of the graph, and how it is found in another run. */
export interface Actor {
	readonly index: number;
	readonly graph: GraphNode;
	readonly told: TraceNode;
	readonly isLeaf: boolean;
	/** The machine's node where it was there from the begin; null where it is made later. */
	readonly twin: EngineNode | null;
	/** Which of the nodes it is that are made later, or -1. */
	readonly serial: number;
	/** Its value when it was made, or at the begin. */
	readonly created: Value;
	/** Those that were made of it; one for each. */
	readonly consumers: readonly number[];
	readonly before: Gradient | null;
	readonly entered: Gradient | null;
	readonly left: Gradient | null;
	/** How often its back was called. */
	readonly calls: number;
}

export interface Stage {
	readonly machine: Machine;
	readonly pass: number;
	/** By their index, and by their serial. h is the first. */
	readonly actors: readonly Actor[];
	readonly later: ReadonlyMap<number, Actor>;
	readonly writes: readonly Write[];
	/** Statements from the begin to the pass. */
	readonly distance: number;
	readonly gradient: string;
	/** Whether the pass was left by an exception. */
	readonly isBroken: boolean;
}

/** Sets the stage for a pass that the run has made. */
export function* stageOf(run: Run, pass: number): Generator<void, Stage> {
	for (let from = pass; ; from--) {
		const start = run.before(Math.max(1, from));
		const { candidates, isWhole } = yield* beginningOf(start, pass);
		// A checkpoint may stand in the midst of the graph; one before an earlier pass stands before it.
		if (!isWhole && from > 1 && from > pass - 2) continue;
		return yield* steadiest(start, candidates, pass);
	}
}

/** The earliest begin from which the fewest leaves change before the pass, none as a rule. */
function* steadiest(start: Machine, candidates: readonly number[], pass: number): Generator<void, Stage> {
	let best: { stage: Stage; unsteady: number } | null = null;
	for (const at of candidates) {
		const machine = start.copy();
		yield* runTo(machine, at);
		const found = yield* seen(machine, pass);
		if (!best || found.unsteady < best.unsteady) best = found;
		if (best.unsteady === 0) break;
	}
	return best!.stage;
}

/** The pass as it goes on from a machine, and how many leaves change before it. */
function* seen(machine: Machine, pass: number): Generator<void, { stage: Stage; unsteady: number }> {
	const twins = new Map<object, object>();
	const copy = machine.copy(null, twins);
	const makings = new Map<EngineNode, { serial: number; value: Value }>();
	const note = (node: EngineNode) => {
		makings.set(node, { serial: makings.size, value: kept(valueOf(node)) });
	};
	const witness = new Witness(copy, pass, note);
	copy.observer = witness;
	let status = copy.run(1);
	while (!witness.ended && status.kind === 'paused') {
		yield;
		status = copy.run(2_000);
	}
	const sources = new Map([...twins].map(([from, to]) => [to, from as EngineNode]));
	const byId = new Map(witness.described!.nodes.map((node) => [node.id, node]));
	const indices = new Map(witness.graph.map(({ node }, i) => [node, i]));
	const consumers = consumersOf(witness.graph, indices);
	const actors = witness.graph.map((graph, index): Actor => {
		const { node } = graph;
		const making = makings.get(node);
		const twin = making ? null : (sources.get(node) ?? null);
		return {
			index,
			graph,
			told: byId.get(graph.id)!,
			isLeaf: graph.operands.length === 0,
			twin,
			serial: making?.serial ?? -1,
			created: making ? making.value : twin && kept(valueOf(twin)),
			consumers: consumers[index]!,
			before: witness.before.get(node) ?? null,
			entered: witness.entered.get(node) ?? null,
			left: witness.left.get(node) ?? null,
			calls: witness.calls.get(node) ?? 0
		};
	});
	const unsteady = actors.filter(
		({ isLeaf, twin, created, graph }) => isLeaf && twin && !sameNumbers(numbersOf(created), graph.value.data)
	).length;
	const stage: Stage = {
		machine,
		pass,
		actors,
		later: new Map(actors.filter(({ serial }) => serial >= 0).map((actor) => [actor.serial, actor])),
		writes: witness.writes,
		distance: witness.statements - machine.statements,
		gradient: profileOf(witness.graph[0]!.node).gradient,
		isBroken: status.kind === 'error'
	};
	return { stage, unsteady };
}

function consumersOf(graph: readonly GraphNode[], indices: ReadonlyMap<EngineNode, number>): number[][] {
	const consumers = graph.map((): number[] => []);
	graph.forEach(({ operands }, i) =>
		new Set(operands).forEach((each) => consumers[indices.get(each)!]!.push(i))
	);
	return consumers;
}
