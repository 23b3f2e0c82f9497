/** @file The immutable record of one reverse pass. Stepping moves a pointer in it and never executes anything. */
import type { Options } from '#autodiff';

export type NodeId = number;

/** An array as plain data: it crosses the Worker's border and prints as JSON. Row-major. */
export interface ArrayData {
	readonly shape: readonly number[];
	readonly data: Float64Array;
	/** Where it is not float64. */
	readonly dtype?: 'float32' | 'int64' | 'bool';
}

/** Positions are 1-based lines and 1-based columns, end exclusive, in the learner's text. */
export interface Place {
	/** Which of the program's sources: 0 for a module, else the cell. */
	readonly source: number;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** A box around nodes that were made by one call, in one turn of a loop, or by one statement that made several. */
export interface Group {
	readonly id: number;
	/** The enclosing group, or -1. */
	readonly parent: number;
	readonly kind: 'call' | 'turn' | 'statement';
	/** The text of the call, `turn 3 of the loop in line 12`, or the statement's target. */
	readonly label: string;
	/** Which turn of the loop, from 1; 0 for a call and a statement. */
	readonly turn?: number;
	/** Of a call where it was called, of a turn its loop. */
	readonly place: Place;
}

/** Where the text of a `back` can be read: in the learner's own class, or in the file of a native op. */
export interface BackText {
	/** The whole `def back(t): …`, dedented. */
	readonly text: string;
	/** Which of the program's sources holds it; -1 for a native op. */
	readonly source: number;
	/** 1-based line of `text`'s first line in that source, or 0 for a native op. */
	readonly line: number;
}

export interface TraceNode {
	/** Equal to `order` unless two nodes share one. */
	readonly id: NodeId;
	readonly order: number;
	/** Name of the op (`add`, `matmul`, `ReLU`), or of the learner's method without underscores; `leaf` without operands. */
	readonly op: string;
	/** The learner's name for it (`a1`), or '' where it never got one. */
	readonly name: string;
	/** Of a leaf that never got a name, how the program's variables lead to it: `layers[0].W`. Absent where none does. */
	readonly path?: string;
	/** The text of the expression that made it (`W1 @ x`). */
	readonly label: string;
	readonly shape: readonly number[];
	/** What the op of the module was given beside its operands, as plain data; empty for a learner's own class. */
	readonly options: Options;
	/** Operands in order, repeats kept. */
	readonly depends_on: readonly NodeId[];
	/** The expression in the learner's code, outside the engine's class; null where it is unknown. */
	readonly place: Place | null;
	/** The innermost group, or -1. */
	readonly group: number;
	readonly value: ArrayData;
	/** Whether the engine keeps the operands in a set, which has one of two equal ones. */
	readonly keepsSet: boolean;
	/** Index into `Trace.backs`, or -1 for a leaf. */
	readonly back: number;
}

/** A variable of a `back`, as it was after one of its statements. */
export interface Local {
	readonly name: string;
	/** The tensor of the graph that it holds, or null. */
	readonly node: NodeId | null;
	/** The numbers that it holds, or null. */
	readonly array: ArrayData | null;
	/** Anything else in a few words. */
	readonly text: string;
}

/** A statement of a `back` that has run. */
export interface BackStatement {
	/** 1-based line within the `BackText`. */
	readonly line: number;
	/** Variables after it. */
	readonly locals: readonly Local[];
	/** How many contributions the `back` had made by its end. */
	readonly contributions: number;
}

export interface TraceContribution {
	readonly target: NodeId;
	/** Index in `depends_on` of the step's node; -1 where the target is none of its operands. */
	readonly operand: number;
	/** 0 for a plain `=`, which replaces what was there. */
	readonly sign: 1 | -1 | 0;
	readonly before: ArrayData;
	readonly delta: ArrayData;
	/** What was summed into `delta` by `unbroadcast`, or null. */
	readonly wide: ArrayData | null;
	readonly after: ArrayData;
	/** 1-based line within the `BackText`, or 0. */
	readonly line: number;
}

export type Phase = 'collect' | 'order' | 'zero' | 'seed' | 'back';

export interface TraceStep {
	readonly phase: Phase;
	readonly node: NodeId;
	/**
	 * In the phases `zero` and `seed`, what dhdx was set to. In the phase `back`, what the node's dhdx is, if that is not
	 * what the steps before have made it: two tensors of a learner's engine may share one array. Null otherwise.
	 */
	readonly set: ArrayData | null;
	/**
	 * Which `back` call of the pass this belongs to, from 1; 0 in other phases. A `back` that calls another goes on
	 * afterwards in a further step of the same call.
	 */
	readonly call: number;
	/** Empty in every phase but `back`. */
	readonly contributions: readonly TraceContribution[];
	/** The statements of the `back`, in the order in which they ran; empty where it has none, and in other phases. */
	readonly statements: readonly BackStatement[];
	/** Variables when the `back` was called. */
	readonly locals: readonly Local[];
	/** Whether more statements ran than are kept. */
	readonly cut: boolean;
}

/** A statement of the program on its way to the pass, outside of any engine's own code. */
export interface ProgramStep {
	/** Of a compound statement that of its head. */
	readonly place: Place;
	/** Its text, as one line. */
	readonly code: string;
	/** Functions of the program that were open, 0 in the module. */
	readonly depth: number;
	/** The name of the innermost of them, or ''. */
	readonly inside: string;
	/** Nodes of the graph that were made from its beginning to that of the next, in the order in which they were. */
	readonly made: readonly NodeId[];
	/** What it has changed of the graph's nodes that existed before it, in the order of their ids. */
	readonly changed: readonly ProgramChange[];
}

/** A statement of the program has changed a tensor; equal arrays of changes that follow each other are the same object. */
export interface ProgramChange {
	readonly node: NodeId;
	readonly what: 'value' | 'dhdx';
	/** Null where there was none. */
	readonly before: ArrayData | null;
	/** Null where there is none any more. */
	readonly after: ArrayData | null;
}

/** A dhdx that is there when the pass begins: it is left from an earlier one, or a statement has set it. */
export interface LeftOver {
	readonly node: NodeId;
	readonly dhdx: ArrayData;
	/** The pass that went over the node last, or 0 where that is not known. */
	readonly pass: number;
}

/** An array of a tensor that the statements before the pass have changed, nobody knows when and from what. */
export interface Unfollowed {
	readonly node: NodeId;
	readonly what: 'value' | 'dhdx';
}

export interface Trace {
	/** Which pass of the run this is, from 1. */
	readonly pass: number;
	/** How many passes the run has made. */
	readonly passes: number;
	readonly root: NodeId;
	/** Ascending by order. */
	readonly nodes: readonly TraceNode[];
	readonly steps: readonly TraceStep[];
	/** The statements since the pass before, or since the program began; the last of them calls for the pass. */
	readonly approach: readonly ProgramStep[];
	/** How many statements ran before those, and are not kept. */
	readonly unlisted: number;
	/** Of the nodes that existed before these statements, those that have a dhdx when the pass begins. */
	readonly left: readonly LeftOver[];
	/** What was beyond the bounds of what is followed, and has changed: not known before the pass. Absent where nothing is. */
	readonly unfollowed?: readonly Unfollowed[];
	readonly groups: readonly Group[];
	readonly backs: readonly BackText[];
	/** Where `reverse_autodiff` was called. */
	readonly call: Place | null;
	/** The name of the engine profile: `backstep`, `cs4787`, `micrograd`, or the class that was declared or guessed. */
	readonly profile: string;
	/** What the engine calls the derivative: `dhdx`, or `grad`. */
	readonly gradient: string;
	/** What a reader should know of this engine: that it was guessed, or that its sets hide an edge. */
	readonly notes: readonly string[];
}
