/** @file The places at which the cursor can stand in a Trace, and how the steps move it. */
import type { NodeId, Trace } from './trace.ts';

/**
 * Before the pass, with indices below 0: `line` a statement of the program is about to run; `made` it has made this node;
 * `changed` it has changed the value or the dhdx of this node.
 * From `start` on a moment stands after something has happened:
 * `start` nothing yet; `collect`, `zero`, `seed` this node was collected, zeroed, seeded; `order` the frontier is sorted;
 * `enter` this node's `back` was called and has done nothing yet;
 * `statement` a statement of this node's `back` has run that contributed nothing itself;
 * `unbroadcast` a contribution has been computed in its wide shape and is about to be summed;
 * `contribution` the `+=` has happened.
 */
export interface Moment {
	readonly index: number;
	readonly kind:
		| 'line'
		| 'made'
		| 'changed'
		| 'start'
		| 'collect'
		| 'order'
		| 'zero'
		| 'seed'
		| 'enter'
		| 'statement'
		| 'unbroadcast'
		| 'contribution';
	/** Index into `trace.approach`, or -1 from `start` on. */
	readonly line: number;
	/** Index into what the line has changed, or -1. */
	readonly change: number;
	/** Index into `trace.steps`, or -1 at the start. */
	readonly step: number;
	/** The node concerned; the root at `line`, `start` and `order`. */
	readonly node: NodeId;
	/** Index into the step's contributions, or -1. */
	readonly contribution: number;
	/** Index into the step's statements of the one that has run, or runs; -1 where none is known. */
	readonly statement: number;
	/** How many `back` calls have begun, 0 before the first; "step 3 of 21" in the status. */
	readonly back: number;
	/** Whether this is the last moment of its `back` call: where "Step over" stops. */
	readonly lastOfBack: boolean;
}

export type Motion = 'into' | 'over' | 'out' | 'back-into' | 'back-over' | 'back-out' | 'start' | 'end';

export type { Trace };
