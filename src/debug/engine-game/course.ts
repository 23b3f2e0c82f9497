/** @file What there is to do in a pass: whose back writes how much to which tensor, as it was recorded. */
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId, Trace, TraceContribution, TraceStep } from '../trace.ts';
import { isZero, plus, scaled } from './arrays.ts';

/** One += that a back has to make. */
export interface Duty {
	readonly node: NodeId;
	readonly target: NodeId;
	/** What is added, with its sign. */
	readonly amount: ArrayData;
	readonly contribution: TraceContribution;
	readonly step: TraceStep;
}

export interface Course {
	readonly trace: Trace;
	/** Of each node whose back writes anything what it writes, in the order of the record. */
	readonly duties: ReadonlyMap<NodeId, readonly Duty[]>;
	/** Whose backs write to a node. */
	readonly users: ReadonlyMap<NodeId, readonly NodeId[]>;
	/** Those with a back in the order in which the record calls them. */
	readonly order: readonly NodeId[];
	/** Those of them that have been called before the learner's turn. */
	readonly given: readonly NodeId[];
	/** Every dhdx before the first back. */
	readonly first: ReadonlyMap<NodeId, ArrayData>;
	/** Every dhdx at the end. */
	readonly last: ReadonlyMap<NodeId, ArrayData>;
}

/** Nodes with a back that a pass by hand may have. */
export const MOST_BACKS = 24;

const zerosOf = ({ shape, data }: ArrayData): ArrayData => ({ shape, data: new Float64Array(data.length) });

/** What there is to do from the moment with this index on. A back that has begun there is called again. */
export function courseOf(timeline: Timeline, index = 0): Course {
	const { trace } = timeline;
	const duties = dutiesOf(trace);
	const users = new Map<NodeId, NodeId[]>(trace.nodes.map(({ id }) => [id, []]));
	for (const [node, list] of duties)
		for (const target of new Set(list.map((duty) => duty.target))) users.get(target)?.push(node);
	const first = new Map(trace.nodes.map(({ id, value }) => [id, zerosOf(value)]));
	for (const { phase, node, set } of trace.steps)
		if (set && (phase === 'zero' || phase === 'seed')) first.set(node, set);
	const met = new Set<NodeId>();
	const last = new Map(first);
	for (const { target, contribution } of [...duties.values()].flat()) {
		if (!met.has(target)) first.set(target, contribution.before);
		met.add(target);
		last.set(target, contribution.after);
	}
	const ended = new Map<NodeId, number>();
	for (const { kind, step, index: at } of timeline.moments)
		if (kind === 'contribution') ended.set(trace.steps[step]!.node, at);
	const order = [...duties.keys()];
	return {
		trace,
		duties,
		users,
		order,
		given: order.filter((node) => (ended.get(node) ?? Infinity) <= index),
		first,
		last
	};
}

function dutiesOf({ steps }: Trace): Map<NodeId, Duty[]> {
	const duties = new Map<NodeId, Duty[]>();
	for (const step of steps)
		for (const contribution of step.contributions) {
			const { target, sign, delta } = contribution;
			const list = duties.get(step.node) ?? [];
			duties.set(step.node, list);
			const amount = sign < 0 ? scaled(delta, -1) : delta;
			list.push({ node: step.node, target, amount, contribution, step });
		}
	return duties;
}

/** Why this pass cannot be done by hand, or ''. */
export function whyNotPlayable({ trace, duties, order, users, given }: Course): string {
	if (order.length === given.length) return 'No back is left that writes anything.';
	if (order.length > MOST_BACKS)
		return `The pass calls ${order.length} backs that write something; at most ${MOST_BACKS} can be done by hand.`;
	const all = [...duties.values()].flat();
	if (all.some(({ contribution: { sign, before } }) => sign === 0 && !isZero(before)))
		return 'This pass writes = where += is needed, so that its numbers are not those of a right pass.';
	const called = new Set<NodeId>();
	for (const node of order) {
		if (users.get(node)!.some((user) => !called.has(user)))
			return 'This pass calls a back before its dhdx is complete, so that its numbers are not those of a right pass.';
		called.add(node);
	}
	if (trace.steps.some(({ phase, set }) => phase === 'back' && set !== null))
		return 'In this engine two tensors share one dhdx.';
	if (all.some(({ amount }) => !amount.data.every(Number.isFinite)))
		return 'A contribution of this pass is not a finite number.';
	return '';
}

/** Every dhdx when the backs of these nodes have been called. */
export function dhdxAfter({ first, duties }: Course, nodes: readonly NodeId[]): Map<NodeId, ArrayData> {
	const dhdx = new Map(first);
	for (const node of nodes)
		for (const { target, amount } of duties.get(node) ?? [])
			dhdx.set(target, plus(dhdx.get(target)!, amount));
	return dhdx;
}
