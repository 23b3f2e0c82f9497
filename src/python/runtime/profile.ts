/** @file How the debugger recognises a learner's own engine, and where its tensors were made. */
import type { Code } from '../compile/code.ts';

/** Names that an engine in the style of CS4787 or micrograd uses. */
export interface EngineProfile {
	readonly name: string;
	/** Attributes of a tensor. */
	readonly value: string;
	readonly gradient: string;
	readonly dependencies: string;
	readonly back: string;
	/** The attribute by which the frontier is sorted, or null. */
	readonly order: string | null;
	/** The function or method that runs a reverse pass. */
	readonly pass: string;
	readonly unbroadcast: string | null;
}

/** One call on the way to a place: the function, and where it was called. */
export interface CallPath {
	readonly caller: CallPath | null;
	/** The function that was called. */
	readonly code: Code;
	/** Where in the caller. */
	readonly pc: number;
	/** Numbers the calls of a run, so that two calls of one function are told apart. */
	readonly serial: number;
}

/** The instruction in the learner's code, outside the engine's own, that made a tensor. */
export interface Origin {
	readonly code: Code;
	readonly pc: number;
	readonly path: CallPath | null;
}
