/** @file What a program is doing at a moment: its open functions and their variables. Plain data. */
import type { ArrayData, NodeId, Place } from '../trace.ts';

/** An array, or as much of a large one as is kept: its first rows. */
export interface SomeNumbers {
	/** Of the whole array. */
	readonly shape: readonly number[];
	readonly first: ArrayData;
}

/** Whether nothing of an array was left out. */
export const isWhole = ({ shape, first }: SomeNumbers): boolean =>
	first.data.length === shape.reduce((product, n) => product * n, 1);

/** What a variable holds, as far as it can be looked into. */
export type Shown =
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'truth'; readonly value: boolean }
	| { readonly kind: 'word'; readonly word: string }
	| { readonly kind: 'array'; readonly array: SomeNumbers }
	/** A tensor of an engine; `node` is that of the pass's graph, or null where it is outside of it. */
	| {
			readonly kind: 'tensor';
			readonly node: NodeId | null;
			readonly value: SomeNumbers | null;
			readonly dhdx: SomeNumbers | null;
	  }
	/** The first of its items, entries or attributes; `numbers` where a list has only those, in rows of one length. */
	| {
			readonly kind: 'items';
			readonly items: readonly Variable[];
			readonly length: number;
			readonly numbers: SomeNumbers | null;
	  }
	| { readonly kind: 'other' };

export interface Variable {
	/** Of an item its index, or its key. */
	readonly name: string;
	/** The name of its class. */
	readonly type: string;
	/** What Python would print, as one short line. */
	readonly text: string;
	readonly holds: Shown;
}

/**
 * How the place of a frame is to be read: `before` the statement runs next; `calling` it has called the frame above;
 * `entered` it was called, and its variables are those of that time; `after` the statement has run.
 */
export type Standing = 'before' | 'calling' | 'entered' | 'after';

export interface StackFrame {
	/** `<module>`, or the function's name. */
	readonly name: string;
	readonly standing: Standing;
	/** Null where the code is not the program's. */
	readonly place: Place | null;
	readonly variables: readonly Variable[];
	/** Functions, classes, modules, and names that begin with an underscore. */
	readonly others: readonly string[];
	/** Variables that are not listed. */
	readonly unlisted: number;
}

/** Where the program stands: before a statement that leads to a pass, or where the pass is called. */
export interface StateWish {
	readonly pass: number;
	/** The number of the statement since the pass before, from 0; null for the call of the pass. */
	readonly line: number | null;
}

export interface ProgramState extends StateWish {
	/** Innermost first. */
	readonly frames: readonly StackFrame[];
	/** Frames in the middle of a deep recursion that are not listed; they stand before the last. */
	readonly hidden: number;
}
