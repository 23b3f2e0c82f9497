/** @file Compiled code: instructions, and where in the text each of them stands. */
import type { Value } from '../runtime/values.ts';

/** Every instruction. Each has one argument: a number, or an index into constants, names or places. */
export const OPCODES = [
	'STATEMENT', 'CONST', 'LOAD_LOCAL', 'STORE_LOCAL', 'DELETE_LOCAL', 'LOAD_GLOBAL', 'STORE_GLOBAL', 'DELETE_GLOBAL',
	'LOAD_NAME', 'STORE_NAME', 'DELETE_NAME', 'LOAD_CELL', 'STORE_CELL', 'DELETE_CELL', 'MAKE_FUNCTION', 'CALL', 'CALL_KEYWORDS', 'ARGUMENTS_EXTEND', 'KEYWORDS_UPDATE', 'CALL_SPREAD',
	'LOAD_ATTRIBUTE', 'STORE_ATTRIBUTE', 'DELETE_ATTRIBUTE', 'LOAD_METHOD', 'CALL_METHOD', 'AUGMENT_ATTRIBUTE',
	'BINARY', 'IN_PLACE', 'UNARY', 'COMPARE', 'NOT', 'LOAD_ITEM', 'STORE_ITEM', 'DELETE_ITEM',
	'BUILD_TUPLE', 'BUILD_LIST', 'BUILD_SET', 'BUILD_DICT', 'BUILD_SLICE', 'BUILD_STRING', 'LIST_APPEND', 'SET_ADD',
	'DICT_SET', 'LIST_EXTEND', 'LIST_TO_TUPLE', 'LIST_TO_SET', 'DICT_UPDATE', 'FORMAT', 'JUMP', 'JUMP_BACK',
	'JUMP_IF_FALSE', 'JUMP_IF_TRUE', 'JUMP_IF_FALSE_OR_POP', 'JUMP_IF_TRUE_OR_POP', 'GET_ITERATOR', 'FOR_NEXT',
	'UNPACK', 'UNPACK_STAR', 'SEND', 'POP', 'DUPLICATE', 'DUPLICATE_TWO', 'ROTATE_TWO', 'ROTATE_THREE', 'RETURN', 'YIELD', 'YIELD_INNER',
	'RAISE', 'RAISE_FROM', 'PUSH_HANDLER', 'POP_HANDLER', 'MATCH_EXCEPTION', 'END_HANDLER', 'RERAISE', 'ENTER_WITH', 'LEAVE_WITH',
	'IMPORT', 'IMPORT_FROM', 'IMPORT_ALL', 'ANNOTATE', 'BUILD_CLASS', 'END_CLASS', 'ASSERTION', 'FUSE', 'FUSE_ATTRIBUTE'
] as const; // prettier-ignore
export type Opcode = (typeof OPCODES)[number];

export interface Source {
	readonly id: string;
	readonly text: string;
}

/**
 * One module, function, class body, lambda or comprehension. Shared by copies of a machine; never changed after compiling,
 * but for what its instructions remember.
 */
export interface Code {
	readonly name: string;
	/** With what it is defined in, as Python writes it: `C.method.<locals>.inner`. */
	readonly qualname: string;
	/** Index of the source, or -1 for our own prelude. */
	readonly source: number;
	/** The span of the definition. */
	readonly start: number;
	readonly end: number;
	/** Pairs of opcode and argument. */
	readonly ops: Int32Array;
	/** Pairs of start and end offsets, one pair per instruction. */
	readonly spans: Int32Array;
	readonly constants: readonly (Value | Code)[];
	/**
	 * What each instruction found last, or undefined. It only saves looking again, and says itself for what it holds: no
	 * answer depends on it, so copies of a machine may share it.
	 */
	readonly seen: unknown[];
	readonly names: readonly string[];
	/** Locals: parameters first. */
	readonly variables: readonly string[];
	readonly cells: readonly string[];
	readonly free: readonly string[];
	/** For each cell, the parameter that it begins with, or -1. */
	readonly cellParameters: readonly number[];
	readonly positional: number;
	readonly positionalOnly: number;
	readonly keywordOnly: number;
	readonly varargs: boolean;
	readonly kwargs: boolean;
	readonly generator: boolean;
	/** How many arguments are its parameters, one for one, or -1 where parameters have a star or go by keyword only. */
	readonly exact: number;
	/** The class in whose body the function is defined, or ''. */
	readonly owner: string;
	readonly doc: string | null;
	/** Attributes that the code stores on its first parameter: how an engine class is recognised. */
	readonly stores: readonly string[];
	/** For a function whose body is only `return x.name(…)`: that name. */
	readonly wraps: string;
}

/** The number of an instruction, for a `switch` that is to be fast. */
export type NumberOf<Name extends Opcode> = Place<typeof OPCODES, Name>;
type Place<List extends readonly unknown[], Item, Before extends unknown[] = []> = List extends readonly [
	infer First,
	...infer Rest
]
	? First extends Item
		? Before['length']
		: Place<Rest, Item, [...Before, unknown]>
	: never;

export const isCode = (value: unknown): value is Code =>
	typeof value === 'object' && value !== null && 'ops' in value;
