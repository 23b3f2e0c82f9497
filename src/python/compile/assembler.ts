/** @file Writes the instructions of one code object. */
import type { ParameterShape } from './parameters.ts';
import type { ConstantValue, Span } from '../ast.ts';
import { Ellipsis, PyFloat, type Value } from '../runtime/values.ts';
import { OPCODES, type Code, type Opcode } from './code.ts';
import type { Scope } from './scope.ts';

const NUMBERS = new Map<Opcode, number>(OPCODES.map((name, i) => [name, i]));

/** A place that a jump leads to, perhaps not known yet. */
export interface Label {
	at: number;
	readonly jumps: number[];
}

export interface CodeInfo extends Span {
	readonly name: string;
	readonly qualname: string;
	readonly source: number;
	readonly owner: string;
	readonly doc: string | null;
	readonly wraps: string;
}

export class Assembler {
	private readonly ops: number[] = [];
	private readonly spans: number[] = [];
	private readonly constants: (Value | Code)[] = [];
	private readonly names: string[] = [];
	private readonly variables: string[] = [];
	private readonly shared: string[];
	private readonly stores = new Set<string>();
	private span: Span = { start: 0, end: 0 };

	constructor(
		readonly scope: Scope,
		private readonly info: CodeInfo
	) {
		this.variables.push(...scope.parameters);
		if (scope.kind === 'function')
			for (const name of scope.locals)
				if (!scope.cells.has(name) && !this.variables.includes(name)) this.variables.push(name);
		this.shared = [...scope.cells, ...scope.free];
	}

	/** The instructions that follow belong to this span. */
	at(span: Span): void {
		this.span = span;
	}

	emit(op: Opcode, argument = 0): void {
		this.ops.push(NUMBERS.get(op)!, argument);
		this.spans.push(this.span.start, this.span.end);
	}

	label(): Label {
		return { at: -1, jumps: [] };
	}

	jump(op: Opcode, label: Label): void {
		if (label.at < 0) label.jumps.push(this.ops.length + 1);
		this.emit(op, label.at);
	}

	/** The label stands here. */
	place(label: Label): void {
		label.at = this.ops.length;
		for (const at of label.jumps) this.ops[at] = label.at;
	}

	constant(value: Value | Code): void {
		let index = this.constants.findIndex((each) => Object.is(each, value));
		if (index < 0) index = this.constants.push(value) - 1;
		this.emit('CONST', index);
	}

	literal(value: ConstantValue): void {
		this.constant(valueOf(value));
	}

	nameIndex(name: string): number {
		const index = this.names.indexOf(name);
		return index >= 0 ? index : this.names.push(name) - 1;
	}

	/** An instruction whose argument is a name. */
	named(op: Opcode, name: string): void {
		this.emit(op, this.nameIndex(name));
	}

	/** Notes that `self.name` is assigned to. */
	noteStore(object: string, name: string): void {
		if (object === this.scope.parameters[0]) this.stores.add(name);
	}

	/** A variable's cell, its own or an enclosing function's, or -1. */
	cellIndex(name: string): number {
		return this.shared.indexOf(name);
	}

	/** Whether it is the code of a whole program. */
	get isModule(): boolean {
		return this.scope.kind === 'module';
	}

	/** Whether it is the body of a class. */
	get isClass(): boolean {
		return this.scope.kind === 'class';
	}

	private kindOf(name: string): 'cell' | 'local' | 'name' | 'global' {
		const { scope } = this;
		if (scope.globals.has(name)) return 'global';
		if (scope.kind === 'class') return scope.free.has(name) && !scope.locals.has(name) ? 'cell' : 'name';
		if (this.shared.includes(name)) return 'cell';
		return scope.kind === 'function' && this.variables.includes(name) ? 'local' : 'global';
	}

	access(verb: 'LOAD' | 'STORE' | 'DELETE', name: string): void {
		switch (this.kindOf(name)) {
			case 'cell':
				return this.emit(`${verb}_CELL`, this.cellIndex(name));
			case 'local':
				return this.emit(`${verb}_LOCAL`, this.variables.indexOf(name));
			case 'name':
				return this.named(`${verb}_NAME`, name);
			case 'global':
				return this.named(`${verb}_GLOBAL`, name);
		}
	}

	finish(shape: ParameterShape): Code {
		const { scope, info } = this;
		const plain = shape.keywordOnly === 0 && !shape.varargs && !shape.kwargs;
		return {
			...info,
			...shape,
			ops: Int32Array.from(this.ops),
			spans: Int32Array.from(this.spans),
			constants: this.constants,
			seen: new Array<unknown>(this.ops.length / 2).fill(undefined),
			names: this.names,
			variables: this.variables,
			cells: [...scope.cells],
			free: [...scope.free],
			cellParameters: [...scope.cells].map((name) => scope.parameters.indexOf(name)),
			generator: scope.generator,
			exact: plain ? shape.positional : -1,
			stores: [...this.stores]
		};
	}
}

function valueOf(value: ConstantValue): Value {
	switch (value.kind) {
		case 'int':
			return value.value <= Number.MAX_SAFE_INTEGER ? Number(value.value) : value.value;
		case 'float':
			return new PyFloat(value.value);
		case 'None':
			return null;
		case 'Ellipsis':
			return Ellipsis;
		case 'str':
		case 'bool':
			return value.value;
		case 'bytes':
			throw new Error('internal: the compiler refuses bytes');
	}
}
