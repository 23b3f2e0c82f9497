/** @file What is known of every node at a moment. Nothing is executed. */
import type { Moment } from './moments.ts';
import type { Timeline } from './timeline.ts';
import type { ArrayData, NodeId, TraceContribution, TraceNode } from './trace.ts';

/** Never shown as 0 before a pass has zeroed it. */
export type DhdxState = 'unset' | 'zeroed' | 'partial' | 'complete';

export interface NodeState {
	readonly dhdx: ArrayData | null;
	readonly state: DhdxState;
	/** Contributions that have arrived, of those that the graph's edges bring. */
	readonly received: number;
	readonly expected: number;
}

/** A contribution on its way from the node whose `back` runs to an operand. */
export interface LitEdge {
	readonly from: NodeId;
	readonly to: NodeId;
	readonly operand: number;
}

export interface PassState {
	readonly nodes: ReadonlyMap<NodeId, NodeState>;
	/** The node whose `back` runs, or that was touched last; the root at the start. */
	readonly current: NodeId;
	readonly lit: LitEdge | null;
	/** The contribution of this moment, or null. */
	readonly contribution: TraceContribution | null;
}

/** How many edges lead from the graph's nodes to each node, repeats counted. */
export function expectedContributions(nodes: readonly TraceNode[]): Map<NodeId, number> {
	const counts = new Map<NodeId, number>(nodes.map(({ id }) => [id, 0]));
	for (const { depends_on } of nodes) for (const id of depends_on) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

const filled = (shape: readonly number[], value: number): ArrayData => ({
	shape,
	data: new Float64Array(shape.reduce((size, n) => size * n, 1)).fill(value)
});

/** The contribution that a moment shows, or null. */
export function contributionAt(timeline: Timeline, moment: Moment): TraceContribution | null {
	return timeline.step(moment)?.contributions[moment.contribution] ?? null;
}

/** The state of the pass after the moment. */
export function stateAt(timeline: Timeline, index: number): PassState {
	const { trace, byId } = timeline;
	const moment = timeline.at(index);
	const expected = expectedContributions(trace.nodes);
	const dhdx = new Map<NodeId, ArrayData>();
	const received = new Map<NodeId, number>();
	for (let i = 0; i <= moment.index; i++) {
		const each = timeline.moments[i]!;
		if (each.kind === 'zero') dhdx.set(each.node, filled(byId.get(each.node)!.shape, 0));
		if (each.kind === 'seed') dhdx.set(each.node, filled(byId.get(each.node)!.shape, 1));
		if (each.kind !== 'contribution') continue;
		const { target, after } = contributionAt(timeline, each)!;
		dhdx.set(target, after);
		received.set(target, (received.get(target) ?? 0) + 1);
	}
	const seeded = timeline.moments.findIndex(({ kind }) => kind === 'seed');
	const nodes = new Map(
		trace.nodes.map(({ id }) => {
			const got = received.get(id) ?? 0;
			const due = expected.get(id)!;
			const value = dhdx.get(id) ?? null;
			const isSeeded = id === trace.root && seeded >= 0 && moment.index >= seeded;
			const state =
				value === null
					? 'unset'
					: isSeeded || (due > 0 && got >= due)
						? 'complete'
						: got > 0
							? 'partial'
							: 'zeroed';
			return [id, { dhdx: value, state, received: got, expected: due } as const];
		})
	);
	const contribution = contributionAt(timeline, moment);
	const lit =
		contribution && contribution.operand >= 0
			? { from: moment.node, to: contribution.target, operand: contribution.operand }
			: null;
	return { nodes, current: moment.node, lit, contribution };
}
