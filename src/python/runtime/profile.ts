/** @file How the debugger recognises a learner's own engine, and where its tensors were made. */
import type { Code } from '../compile/code.ts';

/** Names that an engine in the style of CS4787 or micrograd uses. */
export interface EngineProfile {
	readonly name: string;
	/** Whether it is one that we know, one that the program declares, or a guess. */
	readonly known: 'known' | 'declared' | 'guessed';
	/** The only class that it can fit, with those derived from it; null where any can. */
	readonly owner: string | null;
	/** Attributes of a tensor. `back` may also be a method. */
	readonly value: string;
	readonly gradient: string;
	readonly dependencies: string;
	readonly back: string;
	/** The attribute by which the frontier is sorted, or null. */
	readonly order: string | null;
	/** The function or method that runs a reverse pass. */
	readonly pass: string;
	readonly unbroadcast: string | null;
	/** Attributes in which the learner's own name for a tensor stands, and that of what made it; null without them. */
	readonly label: string | null;
	readonly op: string | null;
}

/**
 * The turns of the `for` loops around a place, from 1 and the outermost loop first; a number where there is one loop,
 * null outside of loops.
 */
export type Turns = number | readonly number[] | null;

/** One call on the way to a place: the function, and where it was called. */
export interface CallPath {
	readonly caller: CallPath | null;
	/** The function that was called. */
	readonly code: Code;
	/** Where it was called: the caller's code, the instruction, and the turns of the loops around it. */
	readonly from: Code;
	readonly pc: number;
	readonly turns: Turns;
	/** Numbers the calls of a run, so that two calls of one function are told apart. */
	readonly serial: number;
}

/** The instruction in the learner's code, outside the engine's own, that made a tensor. */
export interface Origin {
	readonly code: Code;
	readonly pc: number;
	readonly turns: Turns;
	readonly path: CallPath | null;
}
