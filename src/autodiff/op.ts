/** @file What an op is. The type is the documentation: one op, one file in `ops/`, one value of this type. */
import type { NDArray, Shape } from '#tensor';
import type { Depends } from './dependence/link.ts';

/** Options of an op beside its operands, such as `axis`; plain data, so that it can be copied and shown. */
export type Options = Readonly<Record<string, unknown>>;

/** LaTeX that stands for the operands and for the result, such as `{ out: 'a_1', operands: ['z_1'] }`. */
export interface TexNames {
	/** The result of the op. */
	readonly out: string;
	readonly operands: readonly string[];
	/** The sign of a product entry by entry: `\odot` for arrays, `\cdot` for numbers. */
	readonly times?: string;
	/** The operands' shapes, where they are known. */
	readonly shapes?: readonly Shape[];
}

/** Indices of an entry of the result and of the entry of each operand that it depends on, such as `i,j`. */
export interface Entries {
	readonly out: string;
	readonly operands: readonly string[];
}

/** One `+=` or `-=` that a `back` makes on the dhdx of one operand occurrence. */
export interface Delta {
	/** Index of the operand in `depends_on`; a tensor used twice has two indices. */
	readonly operand: number;
	/** -1 where the notebook writes `-=`. */
	readonly sign: 1 | -1;
	/** The right-hand side before `unbroadcast`: of the result's shape where the operand was broadcast. */
	readonly wide: NDArray;
	/** The right-hand side, of the operand's own shape. */
	readonly delta: NDArray;
	/** Whether the right-hand side is an array that was made for it: a dhdx may begin as that array. */
	readonly fresh?: true;
	/** Adds it with the same bits, where that can be done without the arrays above; they are made when they are read. */
	addTo?(dhdx: NDArray): void;
	/** 0 + it, a new array, made in the same way. */
	fromZero?(): NDArray;
}

export interface BackContext {
	/** dhdx of the result, of its shape. */
	readonly dhdx: NDArray;
	readonly out: NDArray;
	readonly operands: readonly NDArray[];
	readonly options: Options;
}

/** What a learner reads of an op, in Python; executed by a test and compared with the kernels. */
export interface PythonText {
	/** How a learner writes it, with operands `a`, `b`: `a @ b`, `a.sum(axis=axis)`. */
	readonly call: string;
	/** The body of the method of `class CS4787Tensor`; its last line is the value of the result. */
	readonly forward: string;
	/** The body of `def back(t):`. Its `+=` and `-=` on a dhdx are the contributions, in order of operands. */
	readonly back: string;
	/** The same for operands of these shapes, where `back` holds for the usual ones only. */
	backFor?(shapes: readonly Shape[]): string;
}

export interface Sample {
	readonly operands: readonly NDArray[];
	readonly options?: Options;
}

export interface ErrorSample extends Sample {
	/** What NumPy's message contains. */
	readonly message: string;
}

/** What an argument takes that is no operand: no tensor, and nothing has a derivative by it. */
export type OptionKind = 'axis' | 'shape' | 'number' | 'integer' | 'flag' | 'array' | 'index' | 'widths';

/** A point without a derivative, or with a choice to make: what is taken there, and what PyTorch takes. */
export interface Kink {
	/** One sentence. */
	readonly here: string;
	/** What PyTorch does, in a few words; `the same` where it agrees. */
	readonly torch: string;
}

export interface Op {
	/** The name of the file, of the free function, of the graph's label and of the reference page: `matmul`, `ReLU`. */
	readonly name: string;
	/**
	 * The parameters as Python's `def` has them, with literals as defaults: `sum(self, axis=None)`. The names are those of
	 * the Python text. A parameter in brackets is a list of operands: `stack([tensors], axis=0)`.
	 */
	readonly signature: string;
	/** Which parameters are no operands, and what they take. */
	readonly options?: Readonly<Record<string, OptionKind>>;
	/** The sign or word on a node of the graph: `+`, `@`, `ReLU`. */
	readonly symbol: string;
	/** One sentence for the reference page. */
	readonly doc: string;
	/** The methods of the tensor class that make this op: `['__add__', '__radd__']`. */
	readonly methods: readonly string[];
	readonly python: PythonText;
	forward(operands: readonly NDArray[], options: Options): NDArray;
	/** Multiplications of `forward`, where they are more than the entries of operands and result; `back` makes twice as many. */
	work?(operands: readonly NDArray[], options: Options): number;
	/** The contributions in the order in which the notebook's `back` makes them. Mutates nothing. */
	back(context: BackContext): Delta[];
	/** Which entries of the operands an entry of the result depends on, and its derivatives by them. */
	readonly depends: Depends;
	/**
	 * Where the result is a sum of entries times derivatives: over the operands together, as in a + b, or over each
	 * operand alone, as in a @ b. Absent where it is none.
	 */
	readonly linearIn?: 'all' | 'each';
	readonly tex: {
		/** The result in terms of the operands. */
		forward(names: TexNames, options: Options): string;
		/** The right-hand side of each contribution, one per operand, without `unbroadcast`. `g` is dhdx of the result. */
		back(g: string, names: TexNames, options: Options): string[];
		/** The derivative of an entry of the result by an entry of each operand; the names are those of the entries. */
		local(names: TexNames, options: Options): string[];
		/** Which entries those are; without it, those that stand in one place when shapes are broadcast. */
		entries?(shapes: readonly Shape[], options: Options): Entries;
	};
	/** The options that lead from operands of these shapes to such a result: a trace keeps shapes only. */
	optionsFrom?(out: Shape, operands: readonly Shape[]): Options;
	/**
	 * Whether NumPy makes the result as a view of the operand. Without axes left, a view is an array still,
	 * and any other result is a number, of which the tensor class makes an array of shape (1,).
	 */
	readonly makesView?: true;
	readonly kinks: readonly Kink[];
	/** True at operands too near to a kink for a central difference. */
	nearKink?(operands: readonly NDArray[]): boolean;
	readonly samples: readonly Sample[];
	readonly errors: readonly ErrorSample[];
}

/** Says that a value is an op; the type check is all it does. */
export const defineOp = (op: Op): Op => op;

/** The body of the `back` that a learner reads, for operands of these shapes. */
export const backText = (
	{ python: { back, backFor } }: Op,
	operands: readonly { readonly shape: Shape }[]
): string => backFor?.(operands.map(({ shape }) => shape)) ?? back;

/** Index letters of as many axes: i, j, k, … */
export const letters = (count: number): string[] =>
	Array.from({ length: count }, (_, axis) => String.fromCharCode('i'.charCodeAt(0) + axis));

/** The position of any entry of an array: letters, and 0 along axes of size 1. */
export const indicesOf = (shape: Shape, index: readonly string[] = letters(shape.length)): string[] =>
	shape.map((n, axis) => (n === 1 ? '0' : index[axis]!));
