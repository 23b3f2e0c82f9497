/** @file What an entry was made of: the terms of its sum, with their factors and where these come from. */
import type { NodeId, TraceContribution } from '#debug';
import type { Entry } from './entry.ts';

/** One of the two factors of a term. */
export interface Factor {
	readonly value: number;
	/**
	 * The entry that it is; of a derivative that was computed, the entry of the result that was differentiated. Null where
	 * nothing is known.
	 */
	readonly entry: Entry | null;
	/** Whether it is that entry, or the derivative of that entry by an operand's. */
	readonly kind: 'entry' | 'derivative' | 'unknown';
	/** Of a derivative, the operand's entry. */
	readonly by?: Entry;
}

export interface Term {
	readonly first: Factor;
	/** Null where only the product is known. */
	readonly second: Factor | null;
	readonly product: number;
	/** The sum of the terms up to this one. */
	readonly running: number;
}

/** What one contribution, or one op, brought. */
export interface Part {
	/** The node whose `back` brought it; of a value, the node itself. */
	readonly node: NodeId;
	/** The contribution, or null of a value. */
	readonly change: TraceContribution | null;
	/** The entry before it, what was added with its sign, and the entry after it. */
	readonly before: number;
	readonly added: number;
	readonly after: number;
	readonly terms: readonly Term[];
	/**
	 * Whether the sum of the terms is what was added: with the same bits, but for rounding, or without factors because
	 * `reason`.
	 */
	readonly agrees: 'exactly' | 'but for rounding' | 'no factors are known';
	readonly reason: string;
	/** Whether what was there before is gone: a plain `=`. */
	readonly replaces: boolean;
}

/** An entry that was only copied, or whose sign was changed, by an op of this name. */
export interface Passed {
	readonly from: Entry;
	readonly to: Entry;
	readonly op: string;
	readonly sign: number;
}

/**
 * `unset` no pass has come here yet; `zero` it began as 0; `seed` it was set to 1; `set` it was found changed; `replaced`
 * a plain `=` has thrown away what was there; `leaf` the program gave the value; `sum` the value is a sum of products;
 * `function` it was computed from the entries that are listed, with its derivatives by them; `unknown` an op of the
 * learner's own made the value.
 */
export type Beginning =
	'unset' | 'zero' | 'seed' | 'set' | 'replaced' | 'leaf' | 'sum' | 'function' | 'unknown';

export interface Origin {
	readonly asked: Entry;
	/** Plain copies between what was asked for and `of`, of which the rest tells. */
	readonly passed: readonly Passed[];
	readonly of: Entry;
	readonly value: number | null;
	readonly beginning: Beginning;
	/** What it was before the first part. */
	readonly begins: number;
	/** In the order in which the engine added them. */
	readonly parts: readonly Part[];
	/** Contributions that are still to come at this moment. */
	readonly missing: number;
}

/** One place to which an entry has gone. */
export interface Destination {
	readonly to: Entry;
	/** The derivative of that entry by this one, or for a dhdx the local derivative by which it is multiplied. */
	readonly factor: number;
	/** What arrived there: entry times factor. Of a value only where the op is a sum of such products. */
	readonly product: number | null;
}

/** All places in one tensor. */
export interface Departure {
	/** The tensor that used the value, or that received the contribution. */
	readonly node: NodeId;
	/** The node whose op or `back` did it. */
	readonly by: NodeId;
	readonly to: readonly Destination[];
	/** Why no places are known, or ''. */
	readonly reason: string;
}

export interface Destinations {
	readonly asked: Entry;
	readonly passed: readonly Passed[];
	readonly of: Entry;
	readonly value: number | null;
	readonly departures: readonly Departure[];
}
