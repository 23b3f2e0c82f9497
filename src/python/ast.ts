/** @file The abstract syntax tree, shaped as CPython's `ast`. This file is the list of what the language has. */

/** Offsets into the source text in UTF-16 units, end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface Module extends Span {
	readonly type: 'Module';
	readonly body: Stmt[];
}

export type BinaryOperator =
	| 'Add'
	| 'Sub'
	| 'Mult'
	| 'MatMult'
	| 'Div'
	| 'FloorDiv'
	| 'Mod'
	| 'Pow'
	| 'LShift'
	| 'RShift'
	| 'BitOr'
	| 'BitXor'
	| 'BitAnd';
export type UnaryOperator = 'Not' | 'USub' | 'UAdd' | 'Invert';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface Arg extends Span {
	readonly arg: string;
	readonly annotation: Expr | null;
}

/** As CPython's `ast.arguments`. */
export interface Arguments {
	readonly posonlyargs: Arg[];
	readonly args: Arg[];
	readonly vararg: Arg | null;
	readonly kwonlyargs: Arg[];
	/** One per keyword-only parameter; null where it has no default. */
	readonly kw_defaults: (Expr | null)[];
	readonly kwarg: Arg | null;
	/** Defaults of the last positional parameters. */
	readonly defaults: Expr[];
}

export interface Keyword extends Span {
	/** null for `**mapping`. */
	readonly arg: string | null;
	readonly value: Expr;
}

export interface Alias extends Span {
	readonly name: string;
	readonly asname: string | null;
}

export interface ExceptHandler extends Span {
	readonly kind: Expr | null;
	readonly name: string | null;
	readonly body: Stmt[];
}

export interface WithItem extends Span {
	readonly context: Expr;
	readonly target: Expr | null;
}

export interface Comprehension extends Span {
	readonly target: Expr;
	readonly iter: Expr;
	readonly ifs: Expr[];
}

export type Stmt = Span &
	(
		| {
				readonly type: 'FunctionDef';
				readonly name: string;
				readonly nameSpan: Span;
				readonly args: Arguments;
				readonly body: Stmt[];
				readonly decorators: Expr[];
				readonly returns: Expr | null;
		  }
		| {
				readonly type: 'ClassDef';
				readonly name: string;
				readonly nameSpan: Span;
				readonly bases: Expr[];
				readonly keywords: Keyword[];
				readonly body: Stmt[];
				readonly decorators: Expr[];
		  }
		| { readonly type: 'Return'; readonly value: Expr | null }
		| { readonly type: 'Delete'; readonly targets: Expr[] }
		| { readonly type: 'Assign'; readonly targets: Expr[]; readonly value: Expr }
		| {
				readonly type: 'AugAssign';
				readonly target: Expr;
				readonly op: BinaryOperator;
				readonly value: Expr;
		  }
		| {
				readonly type: 'AnnAssign';
				readonly target: Expr;
				readonly annotation: Expr;
				readonly value: Expr | null;
		  }
		| {
				readonly type: 'For';
				readonly target: Expr;
				readonly iter: Expr;
				readonly body: Stmt[];
				readonly orelse: Stmt[];
		  }
		| { readonly type: 'While'; readonly test: Expr; readonly body: Stmt[]; readonly orelse: Stmt[] }
		| { readonly type: 'If'; readonly test: Expr; readonly body: Stmt[]; readonly orelse: Stmt[] }
		| { readonly type: 'With'; readonly items: WithItem[]; readonly body: Stmt[] }
		| { readonly type: 'Raise'; readonly exc: Expr | null; readonly cause: Expr | null }
		| {
				readonly type: 'Try';
				readonly body: Stmt[];
				readonly handlers: ExceptHandler[];
				readonly orelse: Stmt[];
				readonly finalbody: Stmt[];
		  }
		| { readonly type: 'Assert'; readonly test: Expr; readonly msg: Expr | null }
		| { readonly type: 'Import'; readonly names: Alias[] }
		| {
				readonly type: 'ImportFrom';
				readonly module: string;
				readonly names: Alias[];
				readonly level: number;
		  }
		| { readonly type: 'Global'; readonly names: string[] }
		| { readonly type: 'Nonlocal'; readonly names: string[] }
		| { readonly type: 'Expr'; readonly value: Expr }
		| { readonly type: 'Pass' }
		| { readonly type: 'Break' }
		| { readonly type: 'Continue' }
	);

export type Expr = Span &
	(
		| { readonly type: 'BoolOp'; readonly op: 'And' | 'Or'; readonly values: Expr[] }
		| { readonly type: 'NamedExpr'; readonly target: Expr; readonly value: Expr }
		| { readonly type: 'BinOp'; readonly left: Expr; readonly op: BinaryOperator; readonly right: Expr }
		| { readonly type: 'UnaryOp'; readonly op: UnaryOperator; readonly operand: Expr }
		| { readonly type: 'Lambda'; readonly args: Arguments; readonly body: Expr }
		| { readonly type: 'IfExp'; readonly test: Expr; readonly body: Expr; readonly orelse: Expr }
		/** A null key is `**mapping`. */
		| { readonly type: 'Dict'; readonly keys: (Expr | null)[]; readonly values: Expr[] }
		| { readonly type: 'Set'; readonly elts: Expr[] }
		| { readonly type: 'ListComp'; readonly elt: Expr; readonly generators: Comprehension[] }
		| { readonly type: 'SetComp'; readonly elt: Expr; readonly generators: Comprehension[] }
		| {
				readonly type: 'DictComp';
				readonly key: Expr;
				readonly value: Expr;
				readonly generators: Comprehension[];
		  }
		| { readonly type: 'GeneratorExp'; readonly elt: Expr; readonly generators: Comprehension[] }
		| { readonly type: 'Yield'; readonly value: Expr | null }
		| { readonly type: 'YieldFrom'; readonly value: Expr }
		| {
				readonly type: 'Compare';
				readonly left: Expr;
				readonly ops: CompareOperator[];
				readonly comparators: Expr[];
		  }
		| { readonly type: 'Call'; readonly func: Expr; readonly args: Expr[]; readonly keywords: Keyword[] }
		/** `conversion` is 's', 'r', 'a' or ''. */
		| {
				readonly type: 'FormattedValue';
				readonly value: Expr;
				readonly conversion: string;
				readonly format: Expr | null;
		  }
		| { readonly type: 'JoinedStr'; readonly values: Expr[] }
		| { readonly type: 'Constant'; readonly value: ConstantValue }
		| { readonly type: 'Attribute'; readonly value: Expr; readonly attr: string; readonly attrSpan: Span }
		| { readonly type: 'Subscript'; readonly value: Expr; readonly slice: Expr }
		| { readonly type: 'Starred'; readonly value: Expr }
		| { readonly type: 'Name'; readonly id: string }
		| { readonly type: 'List'; readonly elts: Expr[] }
		| { readonly type: 'Tuple'; readonly elts: Expr[] }
		| {
				readonly type: 'Slice';
				readonly lower: Expr | null;
				readonly upper: Expr | null;
				readonly step: Expr | null;
		  }
	);

export type ConstantValue =
	| { readonly kind: 'int'; readonly value: bigint }
	| { readonly kind: 'float'; readonly value: number }
	| { readonly kind: 'str'; readonly value: string }
	| { readonly kind: 'bytes'; readonly value: string }
	| { readonly kind: 'bool'; readonly value: boolean }
	| { readonly kind: 'None' }
	| { readonly kind: 'Ellipsis' };

/** A program that Python refuses to read: CPython's message, the place, and one hint. */
export class PySyntaxError extends Error {
	constructor(
		message: string,
		readonly start: number,
		readonly end: number,
		readonly hint = '',
		readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError' | 'RecursionError' = 'SyntaxError'
	) {
		super(message);
		this.name = 'PySyntaxError';
	}
}
