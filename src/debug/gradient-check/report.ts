/** @file What a gradient check has found, as plain data: it crosses the Worker's border and prints as JSON. */
import type { NodeId, Place } from '../trace.ts';

/** `unchecked` always comes with its reason. */
export type Verdict = 'right' | 'wrong' | 'kink' | 'unchecked';

export interface EntryCheck {
	/** Its index in row-major order. */
	readonly entry: number;
	/** What the pass has left there; NaN where nothing was left. */
	readonly dhdx: number;
	/** The central difference; NaN where there is none. */
	readonly difference: number;
	/** The differences to the left and to the right alone, which differ at a kink. */
	readonly left: number;
	readonly right: number;
	/** The relative error; see `errorOf`. */
	readonly error: number;
	readonly verdict: Verdict;
	/** Why it has this verdict, where that needs a word. */
	readonly note: string;
}

export interface TensorCheck {
	readonly node: NodeId;
	readonly title: string;
	readonly shape: readonly number[];
	readonly isLeaf: boolean;
	/** How many entries the tensor has, and those of them that were looked at. */
	readonly size: number;
	readonly entries: readonly EntryCheck[];
	/** The worst relative error away from kinks; null where no entry could be checked there. */
	readonly worst: number | null;
	readonly verdict: Verdict;
	readonly reason: string;
}

/** What is likely to be at fault: the back of `node`, as far as it goes to `target`. */
export interface Suspect {
	readonly node: NodeId;
	readonly target: NodeId;
	/** The op's name, and the place of the expression that it made. */
	readonly op: string;
	readonly place: Place | null;
	readonly sentence: string;
}

export interface GradientReport {
	readonly pass: number;
	readonly passes: number;
	readonly root: NodeId;
	/** The value of h, and the program's name for it, `h` where it has none. */
	readonly h: number;
	readonly name: string;
	/** What the engine calls the derivative. */
	readonly gradient: string;
	/** Leaves by the order in which they were made; then what was checked on the way to a fault. */
	readonly tensors: readonly TensorCheck[];
	readonly suspects: readonly Suspect[];
	readonly notes: readonly string[];
}

/** How far a check has come. */
export interface CheckProgress {
	/** Entries done, and all that are known to be wanted. */
	readonly done: number;
	readonly of: number;
}

/** What is to be checked: every leaf, or one entry of one tensor, leaf or not. */
export interface CheckWish {
	readonly pass: number;
	readonly node?: NodeId;
	readonly entry?: number;
}
