/** @file What becomes of every dhdx in the course of a pass: worked out once, and looked up at any moment. */
import type { Moment } from './moments.ts';
import type { ArrayData, NodeId, Trace, TraceNode, TraceStep } from './trace.ts';

/** Never shown as 0 before a pass has zeroed it. */
export type DhdxState = 'unset' | 'zeroed' | 'partial' | 'complete';

export interface NodeState {
	/**
	 * Null while it is unset; until the pass sets it, it may be what an earlier one has left: before the pass that is
	 * complete, and from its start on unset.
	 */
	readonly dhdx: ArrayData | null;
	readonly state: DhdxState;
	/** Contributions that have arrived since it was zeroed, of those that the graph's edges bring. */
	readonly received: number;
	readonly expected: number;
	/** The earlier pass that dhdx is left from, 0 where it is not known which; absent where it is of this pass. */
	readonly from?: number;
}

/** A state, and the index of the moment since which it holds. */
interface Change {
	readonly since: number;
	readonly state: NodeState;
}

/**
 * How many edges lead from the graph's nodes to each node, repeats counted. Where an engine keeps operands in a set, an
 * edge stands for as many as its `back` makes contributions.
 */
function expectedContributions({ nodes, steps }: Trace): Map<NodeId, number> {
	const counts = new Map<NodeId, number>(nodes.map(({ id }) => [id, 0]));
	const made = contributionsOfSets(nodes, steps);
	for (const { id: from, depends_on } of nodes)
		for (const id of depends_on) counts.set(id, (counts.get(id) ?? 0) + (made.get(from)?.get(id) ?? 1));
	return counts;
}

/** Of each node with a set of operands, how often one `back` of it adds to each of them. */
function contributionsOfSets(
	nodes: readonly TraceNode[],
	steps: readonly TraceStep[]
): Map<NodeId, Map<NodeId, number>> {
	const made = new Map<NodeId, Map<NodeId, number>>();
	for (const { id, keepsSet } of nodes) if (keepsSet) made.set(id, new Map());
	for (const { node, contributions } of steps) {
		const counts = made.get(node);
		if (!counts || contributions.length === 0) continue;
		counts.clear();
		for (const { target } of contributions) counts.set(target, (counts.get(target) ?? 0) + 1);
	}
	return made;
}

export class History {
	private readonly changes: ReadonlyMap<NodeId, readonly Change[]>;

	/** Time and memory are proportional to nodes and moments. */
	constructor(trace: Trace, moments: readonly Moment[]) {
		const expected = expectedContributions(trace);
		const changes = new Map<NodeId, Change[]>(
			trace.nodes.map(({ id }) => [id, [{ since: -Infinity, state: unset(expected.get(id)!) }]])
		);
		beforePass(trace, moments, changes);
		for (const moment of moments) {
			if (moment.index < 0) continue;
			const step = trace.steps[moment.step];
			const contribution = step?.contributions[moment.contribution];
			if (moment.kind === 'contribution' && contribution)
				note(changes.get(contribution.target)!, moment.index, contribution.after, 'contribution');
			if ((moment.kind === 'zero' || moment.kind === 'seed' || moment.kind === 'enter') && step?.set)
				note(changes.get(moment.node)!, moment.index, step.set, moment.kind);
		}
		this.changes = changes;
	}

	/** The state of a node after the moment with this index. */
	at(id: NodeId, index: number): NodeState {
		const list = this.changes.get(id)!;
		let low = 0;
		let high = list.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (list[middle]!.since <= index) low = middle;
			else high = middle - 1;
		}
		return list[low]!.state;
	}
}

const unset = (expected: number): NodeState => ({ dhdx: null, state: 'unset', received: 0, expected });

/** What is left from an earlier pass, what the statements before this one make of it, and what this one finds. */
function beforePass(
	{ left, approach }: Trace,
	moments: readonly Moment[],
	changes: Map<NodeId, Change[]>
): void {
	const found = new Map(left.map((each) => [each.node, each]));
	const first = new Map<NodeId, ArrayData | null>();
	for (const { changed } of approach)
		for (const { node, what, before } of changed)
			if (what === 'dhdx' && !first.has(node)) first.set(node, before);
	for (const [id, list] of changes) {
		const dhdx = first.has(id) ? first.get(id)! : (found.get(id)?.dhdx ?? null);
		if (dhdx) list[0] = { since: -Infinity, state: leftOver(dhdx, list[0]!.state, found.get(id)?.pass ?? 0) };
	}
	for (const { index, line, change } of moments) {
		const each = approach[line]?.changed[change];
		if (each?.what !== 'dhdx') continue;
		const list = changes.get(each.node)!;
		const { expected } = list[0]!.state;
		const pass = found.get(each.node)?.pass ?? 0;
		list.push({ since: index, state: each.after ? setBefore(each.after, expected, pass) : unset(expected) });
	}
	for (const list of changes.values()) {
		const { state } = list.at(-1)!;
		if (state.state === 'complete') list.push({ since: 0, state: { ...state, state: 'unset' } });
	}
}

const leftOver = (dhdx: ArrayData, { expected }: NodeState, from: number): NodeState => ({
	dhdx,
	state: 'complete',
	received: 0,
	expected,
	from
});

/** A statement has set a dhdx: it is zeroed, or it is what is left with something done to it. */
function setBefore(dhdx: ArrayData, expected: number, from: number): NodeState {
	const isZero = dhdx.data.every((x) => x === 0);
	return isZero
		? { dhdx, state: 'zeroed', received: 0, expected }
		: { dhdx, state: 'complete', received: 0, expected, from };
}

/** `enter` notes a dhdx that was found changed: it tells nothing of what has arrived. */
function note(
	list: Change[],
	since: number,
	dhdx: ArrayData,
	event: 'zero' | 'seed' | 'enter' | 'contribution'
): void {
	const last = list[list.length - 1]!.state;
	const { expected } = last;
	const arrived = { contribution: last.received + 1, enter: last.received, zero: 0, seed: 0 };
	const received = arrived[event];
	const isComplete =
		event === 'seed' ||
		(expected > 0 && received >= expected) ||
		(event === 'enter' && last.state === 'complete');
	const state = isComplete ? 'complete' : received > 0 ? 'partial' : 'zeroed';
	list.push({ since, state: { dhdx, state, received, expected } });
}
