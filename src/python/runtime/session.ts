/** @file What a run owns beside its values; natives reach it, and nothing else is mutable. */
import type { PassObserver, Tensor } from '#autodiff';
import type { PrintOptions, RandomState } from '#tensor';
import type { Drawing, PlotCall } from './drawing.ts';
import type { Identities } from './identity.ts';
import type { Origin } from './profile.ts';
import type { RandomStream } from './stream.ts';
import type { PyObject, Value } from './values.ts';

/** A node of a graph: of the native engine, or an object of a learner's class that fits a profile. */
export type EngineNode = Tensor | PyObject;

/** A `back` of the learner's own that stands between two of its statements. */
export interface BackView {
	/** The node whose `back` it is. */
	readonly node: EngineNode;
	/** 1-based line, within the text of the `back`, of the statement that is about to run; 0 when it has returned. */
	readonly line: number;
	/** Parameters and variables that have a value, then those of the functions around it. */
	variables(): [name: string, value: Value][];
}

/** A statement of the learner's own program, outside of any engine, that is about to run. */
export interface LineView {
	/** Which of the program's sources it stands in, and its span there; of a compound statement that of its head. */
	readonly source: number;
	readonly start: number;
	readonly end: number;
	/** Functions of the program that are open, 0 in the module. */
	readonly depth: number;
	/** The name of the innermost of them, or ''. */
	readonly inside: string;
}

/** Follows the program between its reverse passes. */
export interface ProgramObserver {
	/** The program is about to run a statement. */
	line(view: LineView): void;
	/** A tensor is being made: it has its operands and its value once the statement has run. */
	made(node: EngineNode): void;
}

/** Listens to reverse passes. Arrays are copied, and contributions told, only while `recording`. */
export interface MachineObserver extends PassObserver<EngineNode> {
	readonly recording: boolean;
	/** Who follows the program at this time, if somebody does. */
	readonly program?: ProgramObserver | null;
	/** A pass is about to begin, whether it is recorded or not. */
	passBegins?(h: EngineNode): void;
	/** A tensor has its value: its class's `__init__` has ended, or the module has made it. */
	ready?(node: EngineNode): void;
	/** A `back` that is written in Python is about to run a statement, or has returned. */
	statement(view: BackView): void;
}

export interface Session {
	nextTensorOrder: number;
	/** Numbers of objects, for `id(…)`, addresses and keys. */
	readonly identities: Identities;
	readonly random: RandomState;
	/** The stream of Python's module random. */
	readonly stream: RandomStream;
	printing: PrintOptions;
	/** Counts calls of the clock, so that a replay reads the same times. */
	ticks: number;
	readonly observer: MachineObserver | null;
	/** Hears of every write to an attribute of a tensor, in a pass to its dhdx, if somebody looks out for one. */
	readonly onWrite: ((node: EngineNode) => void) | null;
	write(text: string): void;
	/** What pyplot has open; replaced, never changed. */
	drawing: Drawing<PyObject>;
	plot(call: PlotCall): void;
	/** The cell in which the program stands: each source is one, and `# %%` begins another. */
	cell(): string;
	/** Where the learner's code stands. */
	origin(): Origin | null;
	/** A tensor is being made there: notes its origin. */
	made(node: EngineNode, origin?: Origin | null): void;
	/** Calls a value in the middle of an instruction; for `repr` and the like, which cannot be suspended. */
	callNow(callable: Value, args: readonly Value[]): Value;
	/** Methods that call back into a program, and so are written in Python: `list.sort`. */
	readonly pythonMethods: ReadonlyMap<string, Value>;
	/** The `back` of tensors of the native engine. */
	readonly nativeBack: Value;
	/** Functions of our own that are written in Python. */
	readonly prelude: ReadonlyMap<string, Value>;
	/** The Python function that lists what an iterable gives. */
	readonly collector: Value;
	/** For `super()`: the class in whose body the running method stands, and the method's first argument. */
	methodContext(): { readonly cls: Value | undefined; readonly self: Value | undefined };
	/** About to do so many operations in one native call, which cannot be paused: refused where they are too many. */
	work(operations: number, what: () => string): void;
	/** So many entries are computed by a call whose result does not tell it: a slice of the run ends the sooner. */
	spend(entries: number): void;
	/** A native reverse pass begins and ends. */
	beginPass(h: EngineNode): void;
	endPass(): void;
}
