/** @file What a node and an edge show at one moment, and which of them a step has changed. */
import type { ArrayData, DhdxState, Moment, NodeId, Timeline } from '#debug';
import { edgeKey, type GraphModel } from './model.ts';
import type { VisibleGraph } from './visible.ts';

export interface NodeView {
	/** Null before the program has made the node. */
	readonly value: ArrayData | null;
	readonly state: DhdxState;
	readonly dhdx: ArrayData | null;
	readonly received: number;
	readonly expected: number;
	/** Whether the moment is about this node. */
	readonly current: boolean;
}

/** `flow`: a contribution of the current `back` passes; `delivered`: one has passed in this pass. */
export type EdgeView = 'idle' | 'flow' | 'delivered';

/** `partial 1 of 2`, `not made yet`; the word for every other state. */
export function stateWord({ value, state, received, expected }: NodeView): string {
	if (!value) return 'not made yet';
	return state === 'partial' ? `partial ${received} of ${expected}` : state;
}

/**
 * The same map with the old object wherever nothing changed, so that nothing unchanged is drawn again.
 * @param samePass whether both are of one pass, in which a state and a count of contributions have one dhdx, but before it.
 */
export function keepUnchanged(
	before: ReadonlyMap<string, NodeView>,
	after: ReadonlyMap<string, NodeView>,
	samePass: boolean
): ReadonlyMap<string, NodeView> {
	const isSame = (a: NodeView, b: NodeView): boolean =>
		a.value === b.value &&
		a.state === b.state &&
		a.received === b.received &&
		a.expected === b.expected &&
		a.current === b.current &&
		((samePass && a.received > 0) || a.dhdx === b.dhdx);
	return new Map(
		[...after].map(([id, view]) => {
			const old = before.get(id);
			return [id, old && isSame(old, view) ? old : view];
		})
	);
}

/** Every edge by what has passed along it up to a moment. */
export function edgeViews(timeline: Timeline, index: number, model: GraphModel): Map<string, EdgeView> {
	const views = new Map<string, EdgeView>(model.edges.map((edge) => [edge.id, 'idle']));
	const moment = timeline.at(index);
	timeline.trace.steps.slice(0, moment.step + 1).forEach((step, i) => {
		const now = i === moment.step;
		const made = now ? step.contributions.slice(0, moment.contribution + 1) : step.contributions;
		for (const { operand } of made) {
			const id = edgeKey(model.keys.get(step.node) ?? '', operand);
			if (views.has(id)) views.set(id, now ? 'flow' : 'delivered');
		}
	});
	return views;
}

/** A drawn edge that stands for several shows the liveliest of them. */
export function mergedViews(
	graph: VisibleGraph,
	views: ReadonlyMap<string, EdgeView>
): Map<string, EdgeView> {
	return new Map(
		graph.edges.map((edge) => {
			const all = edge.members.map((member) => views.get(member) ?? 'idle');
			return [edge.id, all.includes('flow') ? 'flow' : all.includes('delivered') ? 'delivered' : 'idle'];
		})
	);
}

export interface Travel {
	/** The moment that is shown while contributions are on their way. */
	readonly from: number;
	/** The edges along which they go, against the direction of the data. */
	readonly edges: readonly string[];
}

/** The contributions to send when a step goes from one moment on to another, or null where none arrives. */
export function travelBetween(
	timeline: Timeline,
	shown: number,
	index: number,
	keys: ReadonlyMap<NodeId, string>
): Travel | null {
	const moment = timeline.at(index);
	if (moment.kind !== 'contribution') return null;
	const sameBack = (other: Moment) => other.step === moment.step;
	const enter = timeline.moments.findIndex(sameBack);
	const from = Math.max(enter, shown);
	const edges = timeline.moments
		.slice(from + 1, index + 1)
		.filter((other) => other.kind === 'contribution' && sameBack(other))
		.map((other) => timeline.trace.steps[other.step]?.contributions[other.contribution]?.operand ?? -1)
		.filter((operand) => operand >= 0)
		.map((operand) => edgeKey(keys.get(moment.node) ?? '', operand));
	return edges.length > 0 ? { from, edges } : null;
}

/** All arrays that a node's dhdx is in the course of the pass: one scale shows it before and after. */
export function writtenTo(timeline: Timeline): Map<NodeId, ArrayData[]> {
	const written = new Map<NodeId, ArrayData[]>(timeline.trace.left.map(({ node, dhdx }) => [node, [dhdx]]));
	for (const step of timeline.trace.steps)
		for (const { target, after } of step.contributions) {
			const list = written.get(target);
			if (list) list.push(after);
			else written.set(target, [after]);
		}
	return written;
}
