/** @file What is known of every node at a moment. Nothing is executed. */
import type { NodeState } from './history.ts';
import type { Moment } from './moments.ts';
import type { Timeline } from './timeline.ts';
import type { Local, NodeId, TraceContribution } from './trace.ts';

/** A contribution on its way from the node whose `back` runs to an operand. */
export interface LitEdge {
	readonly from: NodeId;
	readonly to: NodeId;
	readonly operand: number;
}

export interface PassState {
	/** Of every node; looked up when it is asked for. */
	readonly nodes: ReadonlyMap<NodeId, NodeState>;
	/** The node whose `back` runs, or that was touched last; the root at the start. */
	readonly current: NodeId;
	readonly lit: LitEdge | null;
	/** The contribution of this moment, or null. */
	readonly contribution: TraceContribution | null;
	/** The line of the `back` that is called, runs or has run, within its text; 0 outside of any. */
	readonly line: number;
	/** The variables of the `back`; empty outside of any. */
	readonly locals: readonly Local[];
}

function lineAt(timeline: Timeline, moment: Moment): number {
	if (moment.kind === 'enter') return 1;
	return (
		contributionAt(timeline, moment)?.line || timeline.step(moment)?.statements[moment.statement]?.line || 0
	);
}

function localsAt(timeline: Timeline, moment: Moment): readonly Local[] {
	const step = timeline.step(moment);
	if (!step) return [];
	// A sum that is still to be made has not been assigned to anything.
	const ran = moment.kind === 'unbroadcast' ? moment.statement - 1 : moment.statement;
	return step.statements[ran]?.locals ?? step.locals;
}

/** The contribution that a moment shows, or null. */
export function contributionAt(timeline: Timeline, moment: Moment): TraceContribution | null {
	return timeline.step(moment)?.contributions[moment.contribution] ?? null;
}

/** The states of all nodes at a moment, each worked out when it is asked for. */
class StatesAt implements ReadonlyMap<NodeId, NodeState> {
	constructor(
		private readonly timeline: Timeline,
		private readonly index: number
	) {}

	get size(): number {
		return this.timeline.byId.size;
	}

	has(id: NodeId): boolean {
		return this.timeline.byId.has(id);
	}

	get(id: NodeId): NodeState | undefined {
		return this.has(id) ? this.timeline.history.at(id, this.index) : undefined;
	}

	keys(): MapIterator<NodeId> {
		return this.timeline.byId.keys();
	}

	entries(): MapIterator<[NodeId, NodeState]> {
		return new Map(Array.from(this.keys(), (id) => [id, this.get(id)!])).entries();
	}

	values(): MapIterator<NodeState> {
		return new Map(this.entries()).values();
	}

	forEach(each: (state: NodeState, id: NodeId, all: ReadonlyMap<NodeId, NodeState>) => void): void {
		for (const [id, state] of this) each(state, id, this);
	}

	[Symbol.iterator](): MapIterator<[NodeId, NodeState]> {
		return this.entries();
	}
}

/** The state of the pass after the moment with this index; nothing is done for nodes that nobody asks for. */
export function stateAt(timeline: Timeline, index: number): PassState {
	const moment = timeline.at(index);
	const contribution = contributionAt(timeline, moment);
	return {
		nodes: new StatesAt(timeline, moment.index),
		current: moment.node,
		lit:
			contribution && contribution.operand >= 0
				? { from: moment.node, to: contribution.target, operand: contribution.operand }
				: null,
		contribution,
		line: lineAt(timeline, moment),
		locals: localsAt(timeline, moment)
	};
}
