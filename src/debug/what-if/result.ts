/** @file What comes of a what-if: plain data, for the page, the terminal and the tests. */
import type { NodeId, Place, Trace } from '../trace.ts';
import type { Comparison } from './compare.ts';
import type { MadeEdit } from './engine.ts';

export interface WhatIfRequest {
	/** The names of the switches that are turned: one at least. */
	readonly names: readonly string[];
	readonly pass: number;
	/** How many passes both runs go on afterwards. */
	readonly further: number;
}

export interface WhatIfProgress {
	/** What is being done, in a few words. */
	readonly doing: string;
	/** Of the passes that are to be made, those that are. */
	readonly made: number;
	readonly of: number;
}

/** An error of the broken run. */
export interface Failure {
	readonly type: string;
	readonly message: string;
	/** In which pass, from 1. */
	readonly pass: number;
	/** Whether the recorded pass was left by it; it may come later, too. */
	readonly isInPass: boolean;
	/** The tensor whose `back` ran, or null. */
	readonly node: NodeId | null;
	/** The line that failed, as the broken engine has it. */
	readonly line: string;
	/** Where that stands in the program; null in a text of the module. */
	readonly place: Place | null;
}

/** How the mistake shows: by an error, in the numbers only, not at all, or it cannot be made here. */
export type VerdictKind = 'loud' | 'silent' | 'harmless' | 'absent';

export interface WhatIfResult {
	readonly names: readonly string[];
	readonly title: string;
	/** What the broken engine does, in a sentence. */
	readonly about: string;
	readonly pass: number;
	readonly verdict: VerdictKind;
	/** The verdict and its reason, in a few sentences. */
	readonly sentence: string;
	readonly edits: readonly MadeEdit[];
	readonly right: Trace;
	/** Null where the broken run made no step of the pass. */
	readonly broken: Trace | null;
	readonly comparison: Comparison | null;
	readonly failure: Failure | null;
	/** The value of h in this pass and in those after it. */
	readonly losses: { readonly right: readonly number[]; readonly broken: readonly number[] };
}
