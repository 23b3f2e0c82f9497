/** @file What becomes of every dhdx in the course of a pass: worked out for a node when it is first asked for, and looked up at any moment. */
import type { Moment } from './moments.ts';
import type { ArrayData, NodeId, ProgramChange, Trace, TraceNode, TraceStep } from './trace.ts';

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
	/** Before the pass: a statement has changed it, and nobody knows when and from what. */
	readonly unknown?: true;
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
	for (const { id: from, depends_on } of nodes) {
		const ofSet = made.get(from);
		for (const id of depends_on) counts.set(id, (counts.get(id) ?? 0) + (ofSet?.get(id) ?? 1));
	}
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

/** What is left from an earlier pass, what the statements before this one make of it, and what this one finds. */
class BeforePass {
	private readonly found: ReadonlyMap<NodeId, Trace['left'][number]>;
	private readonly changed = new Map<NodeId, { readonly index: number; readonly change: ProgramChange }[]>();

	private readonly unfollowed: ReadonlySet<NodeId>;

	constructor({ left, approach, unfollowed }: Trace, moments: readonly Moment[]) {
		this.unfollowed = new Set(unfollowed?.filter(({ what }) => what === 'dhdx').map(({ node }) => node));
		this.found = new Map(left.map((each) => [each.node, each]));
		for (const { index, line, change: at } of moments) {
			const change = approach[line]?.changed[at];
			if (change?.what !== 'dhdx') continue;
			const list = this.changed.get(change.node);
			if (list) list.push({ index, change });
			else this.changed.set(change.node, [{ index, change }]);
		}
	}

	/** The states of a node up to the begin of the pass. */
	changesOf(id: NodeId, expected: number): Change[] {
		if (this.unfollowed.has(id))
			return [
				{ since: -Infinity, state: { ...unset(expected), unknown: true } },
				{ since: 0, state: unset(expected) }
			];
		const [found, changed] = [this.found.get(id), this.changed.get(id) ?? []];
		const pass = found?.pass ?? 0;
		const first = changed[0] ? changed[0].change.before : (found?.dhdx ?? null);
		const list: Change[] = [
			{ since: -Infinity, state: first ? leftOver(first, unset(expected), pass) : unset(expected) }
		];
		for (const { index, change } of changed)
			list.push({
				since: index,
				state: change.after ? setBefore(change.after, expected, pass) : unset(expected)
			});
		const { state } = list.at(-1)!;
		if (state.state === 'complete') list.push({ since: 0, state: { ...state, state: 'unset' } });
		return list;
	}
}

export class History {
	private readonly before: BeforePass;
	private readonly rows: ReadonlyMap<NodeId, number>;
	private readonly expected: ReadonlyMap<NodeId, number>;
	/** Of the node in row r, the moments that change it stand in `touches` from `starts[r]` to `starts[r + 1]`. */
	private readonly starts: Int32Array;
	private readonly touches: Int32Array;
	/** The states of the nodes that were asked for. */
	private readonly known = new Map<NodeId, readonly Change[]>();

	/** Time and memory are proportional to nodes and moments. */
	constructor(
		private readonly trace: Trace,
		approach: readonly Moment[],
		private readonly moments: readonly Moment[]
	) {
		this.before = new BeforePass(trace, approach);
		this.rows = new Map(trace.nodes.map(({ id }, row) => [id, row]));
		this.expected = expectedContributions(trace);
		const touched = new Int32Array(moments.length).fill(-1);
		const starts = new Int32Array(trace.nodes.length + 1);
		moments.forEach((moment, i) => {
			const id = changedBy(moment, trace);
			if (id === null) return;
			const row = this.rows.get(id)!;
			touched[i] = row;
			starts[row + 1]!++;
		});
		for (let row = 0; row < trace.nodes.length; row++) starts[row + 1]! += starts[row]!;
		const next = starts.slice();
		this.touches = new Int32Array(starts[trace.nodes.length]!);
		touched.forEach((row, i) => row >= 0 && (this.touches[next[row]!++] = i));
		this.starts = starts;
	}

	private changesOf(id: NodeId): readonly Change[] {
		let list = this.known.get(id);
		if (!list) this.known.set(id, (list = this.listed(id)));
		return list;
	}

	private listed(id: NodeId): Change[] {
		const row = this.rows.get(id)!;
		const list = this.before.changesOf(id, this.expected.get(id)!);
		for (const index of this.touches.subarray(this.starts[row], this.starts[row + 1])) {
			const moment = this.moments[index]!;
			const step = this.trace.steps[moment.step];
			const contribution = step?.contributions[moment.contribution];
			if (moment.kind === 'contribution' && contribution)
				note(list, index, contribution.after, 'contribution');
			if ((moment.kind === 'zero' || moment.kind === 'seed' || moment.kind === 'enter') && step?.set)
				note(list, index, step.set, moment.kind);
		}
		return list;
	}

	/** The state of a node after the moment with this index. */
	at(id: NodeId, index: number): NodeState {
		const list = this.changesOf(id);
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

/** The node whose dhdx a moment changes, or null. */
function changedBy({ kind, step: at, contribution, node }: Moment, { steps }: Trace): NodeId | null {
	if (kind === 'contribution') return steps[at]?.contributions[contribution]?.target ?? null;
	return (kind === 'zero' || kind === 'seed' || kind === 'enter') && steps[at]?.set ? node : null;
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
