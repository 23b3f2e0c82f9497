/** @file One activation of a code object. Everything in it can be copied. */
import type { CompareOperator, BinaryOperator } from '../ast.ts';
import type { Code } from '../compile/code.ts';
import type {
	CallPath,
	Cell,
	ComparisonAttempt,
	EngineNode,
	Kwargs,
	PyClass,
	PyException,
	PyGenerator,
	TruthMethod,
	Value
} from '../runtime/index.ts';

/** What happens to the value that a frame returns; null pushes it on the caller's stack. */
export type After =
	| null
	| { readonly kind: 'discard' }
	/** A constructor: the object is the result. */
	| { readonly kind: 'init'; readonly object: Value; readonly then: After }
	/** `__new__` of a class: what it gave is initialized, if it is an object of the class. */
	| {
			readonly kind: 'new';
			readonly cls: PyClass;
			readonly args: readonly Value[];
			readonly kwargs: Kwargs;
			readonly then: After;
	  }
	/** The next of the methods that may know a binary operator, if this one does not. */
	| {
			readonly kind: 'operator';
			readonly op: BinaryOperator;
			readonly left: Value;
			readonly right: Value;
			readonly inPlace: boolean;
			readonly rest: readonly Attempt[];
			readonly then: After;
	  }
	| {
			readonly kind: 'comparison';
			readonly op: CompareOperator;
			readonly left: Value;
			readonly right: Value;
			/** `!=` asked `__eq__`, and turns its answer round. */
			readonly negate: boolean;
			readonly rest: readonly ComparisonAttempt[];
	  }
	/** The result's truth is pushed, or its opposite; `of` is the method that gave it, where Python asks for its kind. */
	| { readonly kind: 'bool'; readonly negate: boolean; readonly of: TruthMethod | '' }
	/** The next item of a loop, which ends at `end`. */
	| { readonly kind: 'next'; readonly end: number }
	/** The next value of a `yield from`, which ends at `end` with the result of the inner generator. */
	| { readonly kind: 'send'; readonly end: number }
	/** The next value of a generator that a native asked for; `otherwise` takes the place of StopIteration. */
	| { readonly kind: 'resume'; readonly otherwise: Value | undefined; readonly then: After }
	/** A generator is closed: it must end. */
	| { readonly kind: 'close'; readonly then: After }
	/** `object.name op= …`: the result is assigned. */
	| { readonly kind: 'augment'; readonly object: Value; readonly name: string };

/** A method that may know the answer of an operator, and what it is asked with. */
export interface Attempt {
	readonly method: Value;
	readonly args: readonly Value[];
}

/** A handler of `try`, and how deep the stack was. */
export interface Block {
	readonly handler: number;
	readonly depth: number;
	readonly exceptions: number;
}

export class Frame {
	pc = 0;
	readonly stack: Value[] = [];
	private handlers: Block[] | null = null;
	private handling: PyException[] | null = null;
	private writes: EngineNode[] | null = null;
	after: After = null;
	/** The variables of a class body. */
	names: Map<string, Value> | null = null;
	bases: readonly Value[] = [];
	generator: PyGenerator | null = null;
	/** The node whose `back` this is. */
	back: EngineNode | null = null;
	path: CallPath | null = null;
	readonly depth: number;

	constructor(
		readonly code: Code,
		readonly globals: Map<string, Value>,
		readonly locals: (Value | undefined)[],
		readonly cells: readonly Cell[],
		public prev: Frame | null
	) {
		this.depth = prev ? prev.depth + 1 : 0;
	}

	/** Handlers of `try`; like the lists below made when first asked for, since most frames need none. */
	get blocks(): Block[] {
		return (this.handlers ??= []);
	}

	/** Exceptions that are being handled. */
	get exceptions(): PyException[] {
		return (this.handling ??= []);
	}

	/** The nodes that this `back` has written to, one entry per write. */
	get written(): EngineNode[] {
		return (this.writes ??= []);
	}

	get hasBlocks(): boolean {
		return this.handlers !== null;
	}

	get hasExceptions(): boolean {
		return this.handling !== null;
	}

	get hasWritten(): boolean {
		return this.writes !== null;
	}

	/** The instruction that runs now, or ran last. */
	get current(): number {
		return Math.max(0, this.pc - 2);
	}
}
