/** @file What a node and an edge show at one moment, and which of them a step has changed. */
import type { ArrayData, DhdxState, Moment, NodeId, Timeline } from '#debug';
import { edgeKey } from './model.ts';

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

/** What nodes show at a moment; a node is looked at when it is asked for. */
export interface Views {
	get(id: string): NodeView | undefined;
}

/**
 * The same views with the old object wherever nothing changed, so that nothing unchanged is drawn again.
 * @param before what was shown of each node last; it is kept up to date.
 * @param samePass whether both are of one pass, in which a state and a count of contributions have one dhdx, but before it.
 */
export function keepUnchanged(before: Map<string, NodeView>, after: Views, samePass: () => boolean): Views {
	const isSame = (a: NodeView, b: NodeView): boolean =>
		a.value === b.value &&
		a.state === b.state &&
		a.received === b.received &&
		a.expected === b.expected &&
		a.current === b.current &&
		(a.dhdx === b.dhdx || (a.received > 0 && samePass()));
	return {
		get: (id) => {
			const view = after.get(id);
			const old = before.get(id);
			if (!view || (old && isSame(old, view))) return view && old;
			before.set(id, view);
			return view;
		}
	};
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
	let enter = index;
	while (enter > 0 && sameBack(timeline.at(enter - 1))) enter--;
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
