/** @file From a tree to code: modules, functions, classes, and what an assignment writes to. */
import { PySyntaxError, type Arguments, type Expr, type Module, type Span, type Stmt } from '../ast.ts';
import { Assembler, type CodeInfo } from './assembler.ts';
import type { Code } from './code.ts';
import { ExpressionCompiler } from './expressions.ts';
import { mangle } from './mangle.ts';
import { NO_PARAMETERS, shapeOf, type ParameterShape } from './parameters.ts';
import { analyze, type ScopeNode, type Scopes } from './scope.ts';
import { StatementCompiler } from './statements.ts';

type FunctionNode = Extract<Stmt, { type: 'FunctionDef' }> | Extract<Expr, { type: 'Lambda' }>;

/** Compiles a program. `source` is the index by which places name it; -1 for our own prelude. */
export function compile(module: Module, source: number): Code {
	const tree = mangle(module);
	return new Compiler(analyze(tree), source).module(tree);
}

export class Compiler {
	private owner = '';
	/** What stands before the name of a function or class: `C.method.<locals>.`. */
	private path = '';

	constructor(
		private readonly scopes: Scopes,
		private readonly source: number
	) {}

	refuse(message: string, span: Span, hint = ''): never {
		throw new PySyntaxError(message, span.start, span.end, hint);
	}

	private info(name: string, span: Span, extra: Partial<CodeInfo> = {}): CodeInfo {
		const { source, owner, path } = this;
		return {
			name,
			qualname: path + name,
			source,
			owner,
			start: span.start,
			end: span.end,
			doc: null,
			wraps: '',
			...extra
		};
	}

	/** Whether `from __future__ import annotations` leaves annotations unevaluated. */
	lateAnnotations = false;

	module(module: Module): Code {
		this.lateAnnotations = module.body.some(
			(s) =>
				s.type === 'ImportFrom' &&
				s.module === '__future__' &&
				s.names.some(({ name }) => name === 'annotations')
		);
		const out = new Assembler(this.scopes.get(module)!, this.info('<module>', module));
		new StatementCompiler(this, out).body(module.body);
		out.constant(null);
		out.emit('RETURN');
		return out.finish(NO_PARAMETERS);
	}

	/** The code of a comprehension; `write` fills it. */
	nested(
		node: ScopeNode,
		name: string,
		write: (out: Assembler, expressions: ExpressionCompiler) => ParameterShape
	): Code {
		const out = new Assembler(this.scopes.get(node)!, this.info(name, node));
		out.at(node);
		return out.finish(write(out, new ExpressionCompiler(this, out)));
	}

	functionCode(node: FunctionNode, args: Arguments, name: string): Code {
		const doc = node.type === 'FunctionDef' ? docOf(node.body) : null;
		const info = this.info(name, node, {
			doc,
			wraps: node.type === 'FunctionDef' ? wrappedMethod(node) : ''
		});
		const out = new Assembler(this.scopes.get(node)!, info);
		const outer = this.path;
		this.path = `${info.qualname}.<locals>.`;
		out.at(node);
		if (node.type === 'Lambda') {
			new ExpressionCompiler(this, out).visit(node.body);
			out.emit('RETURN');
		} else {
			new StatementCompiler(this, out).body(node.body);
			out.constant(null);
			out.emit('RETURN');
		}
		this.path = outer;
		return out.finish(shapeOf(args));
	}

	classCode(node: Extract<Stmt, { type: 'ClassDef' }>): Code {
		const { owner, path } = this;
		this.owner = node.name;
		const info = this.info(node.name, node, { doc: docOf(node.body) });
		this.path = `${info.qualname}.`;
		const out = new Assembler(this.scopes.get(node)!, info);
		new StatementCompiler(this, out).body(node.body);
		out.at(node);
		out.emit('END_CLASS');
		this.owner = owner;
		this.path = path;
		return out.finish(NO_PARAMETERS);
	}

	/** Takes the value on the stack and writes it to the target. */
	assign(out: Assembler, target: Expr): void {
		const expressions = new ExpressionCompiler(this, out);
		switch (target.type) {
			case 'Name':
				out.at(target);
				return out.access('STORE', target.id);
			case 'Attribute':
				expressions.visit(target.value);
				out.at(target);
				if (target.value.type === 'Name') out.noteStore(target.value.id, target.attr);
				return out.named('STORE_ATTRIBUTE', target.attr);
			case 'Subscript':
				expressions.all([target.value, target.slice]);
				out.at(target);
				return out.emit('STORE_ITEM');
			case 'Tuple':
			case 'List':
				return this.unpack(out, target);
			case 'Starred':
				return this.refuse('starred assignment target must be in a list or tuple', target);
			default:
				return this.refuse('cannot assign to expression', target);
		}
	}

	private unpack(out: Assembler, target: Extract<Expr, { type: 'Tuple' | 'List' }>): void {
		const { elts } = target;
		const star = elts.findIndex(({ type }) => type === 'Starred');
		out.at(target);
		if (star < 0) out.emit('UNPACK', elts.length);
		// How many stand before the star, and how many after it.
		else out.emit('UNPACK_STAR', star * 4096 + (elts.length - star - 1));
		for (const each of elts) this.assign(out, each.type === 'Starred' ? each.value : each);
	}
}

function docOf(body: readonly Stmt[]): string | null {
	const first = body[0];
	if (first?.type !== 'Expr' || first.value.type !== 'Constant') return null;
	return first.value.value.kind === 'str' ? first.value.value.value : null;
}

/** `def ReLU(x): return x.ReLU()` only passes on to a method; the method's name, or ''. */
function wrappedMethod(node: Extract<Stmt, { type: 'FunctionDef' }>): string {
	const [only, more] = node.body;
	if (more || only?.type !== 'Return' || only.value?.type !== 'Call') return '';
	const { func } = only.value;
	if (func.type !== 'Attribute' || func.value.type !== 'Name') return '';
	return func.value.id === node.args.args[0]?.arg ? func.attr : '';
}
