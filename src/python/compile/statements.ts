/** @file Instructions of statements. Each leaves the stack as it was. */
import type { ExceptHandler, Expr, Stmt } from '../ast.ts';
import type { Assembler, Label } from './assembler.ts';
import { Blocks, type Block } from './blocks.ts';
import type { Compiler } from './compiler.ts';
import { ExpressionCompiler } from './expressions.ts';
import { compileImport } from './imports.ts';
import { BINARY_OPERATORS } from './operators.ts';

type Of<T extends Stmt['type']> = Extract<Stmt, { type: T }>;

export class StatementCompiler {
	private readonly expressions: ExpressionCompiler;
	private readonly blocks: Blocks;

	constructor(
		private readonly compiler: Compiler,
		private readonly out: Assembler
	) {
		this.expressions = new ExpressionCompiler(compiler, out);
		this.blocks = new Blocks(out, (list) => this.body(list));
	}

	body(list: readonly Stmt[]): void {
		for (const each of list) this.visit(each);
	}

	private mark(s: Stmt): void {
		this.out.at({ start: s.start, end: headEnd(s) });
		this.out.emit('STATEMENT');
	}

	private visit(s: Stmt): void {
		const { out, expressions, compiler } = this;
		this.mark(s);
		switch (s.type) {
			case 'Pass':
			case 'Global':
			case 'Nonlocal':
				return;
			case 'Expr':
				expressions.visit(s.value);
				return out.emit('POP');
			case 'Assign':
				expressions.visit(s.value);
				return s.targets.forEach((target, i) => {
					if (i < s.targets.length - 1) out.emit('DUPLICATE');
					compiler.assign(out, target);
				});
			case 'AnnAssign':
				if (!s.value) return;
				expressions.visit(s.value);
				return compiler.assign(out, s.target);
			case 'AugAssign':
				return this.augment(s);
			case 'If':
				return this.conditional(s);
			case 'While':
				return this.whileLoop(s);
			case 'For':
				return this.forLoop(s);
			case 'Break':
			case 'Continue':
				return this.leaveLoop(s.type);
			case 'Return':
				return this.returns(s);
			case 'FunctionDef':
				return this.decorated(s, () => expressions.makeFunction(s, s.args, s.name));
			case 'ClassDef':
				return this.decorated(s, () => {
					expressions.all(s.bases);
					out.at({ start: s.start, end: headEnd(s) });
					out.constant(compiler.classCode(s));
					out.emit('BUILD_CLASS', s.bases.length);
				});
			case 'Delete':
				return s.targets.forEach((target) => this.remove(target));
			case 'Raise':
				if (!s.exc) return out.emit('RERAISE', 1);
				expressions.visit(s.exc);
				if (s.cause) {
					expressions.visit(s.cause);
					out.emit('POP');
				}
				out.at(s);
				return out.emit('RAISE');
			case 'Assert':
				return this.assertion(s);
			case 'Try':
				return this.tries(s);
			case 'With':
				return this.withItems(s, 0);
			case 'Import':
			case 'ImportFrom':
				return compileImport(compiler, out, s);
		}
	}

	private augment(s: Of<'AugAssign'>): void {
		const { out, expressions, compiler } = this;
		const op = BINARY_OPERATORS.indexOf(s.op);
		const { target } = s;
		if (target.type === 'Attribute') {
			expressions.visit(target.value);
			out.emit('DUPLICATE');
			out.at(target);
			out.named('LOAD_ATTRIBUTE', target.attr);
			expressions.visit(s.value);
			out.at(s);
			// One instruction computes and stores, so that the debugger sees before, change and after together.
			return out.emit('AUGMENT_ATTRIBUTE', out.nameIndex(target.attr) * 16 + op);
		}
		if (target.type === 'Subscript') {
			expressions.all([target.value, target.slice]);
			out.emit('DUPLICATE_TWO');
			out.at(target);
			out.emit('LOAD_ITEM');
			expressions.visit(s.value);
			out.at(s);
			out.emit('IN_PLACE', op);
			out.emit('ROTATE_THREE');
			return out.emit('STORE_ITEM');
		}
		expressions.visit(target);
		expressions.visit(s.value);
		out.at(s);
		out.emit('IN_PLACE', op);
		compiler.assign(out, target);
	}

	private conditional(s: Of<'If'>): void {
		const { out } = this;
		const orelse = out.label();
		const end = out.label();
		this.expressions.visit(s.test);
		out.jump('JUMP_IF_FALSE', orelse);
		this.body(s.body);
		if (s.orelse.length > 0) out.jump('JUMP', end);
		out.place(orelse);
		this.body(s.orelse);
		out.place(end);
	}

	private loop(body: readonly Stmt[], block: Extract<Block, { kind: 'loop' }>): void {
		this.blocks.push(block);
		this.body(body);
		this.blocks.pop();
	}

	private whileLoop(s: Of<'While'>): void {
		const { out } = this;
		const again = out.label();
		const done = out.label();
		const end = out.label();
		out.place(again);
		this.expressions.visit(s.test);
		out.jump('JUMP_IF_FALSE', done);
		this.loop(s.body, { kind: 'loop', breakTo: end, continueTo: again, iterator: false });
		out.at(s.test);
		out.jump('JUMP_BACK', again);
		out.place(done);
		this.body(s.orelse);
		out.place(end);
	}

	private forLoop(s: Of<'For'>): void {
		const { out } = this;
		const again = out.label();
		const done = out.label();
		const end = out.label();
		this.expressions.visit(s.iter);
		out.at(s.iter);
		out.emit('GET_ITERATOR');
		out.place(again);
		out.jump('FOR_NEXT', done);
		this.compiler.assign(out, s.target);
		this.loop(s.body, { kind: 'loop', breakTo: end, continueTo: again, iterator: true });
		out.at(s.iter);
		out.jump('JUMP_BACK', again);
		out.place(done);
		this.body(s.orelse);
		out.place(end);
	}

	private leaveLoop(type: 'Break' | 'Continue'): void {
		const { out } = this;
		const { loop, depth } = this.blocks.loop();
		this.blocks.unwind(depth);
		if (type === 'Continue') return out.jump('JUMP_BACK', loop.continueTo);
		if (loop.iterator) out.emit('POP');
		out.jump('JUMP', loop.breakTo);
	}

	private returns(s: Of<'Return'>): void {
		const { out } = this;
		if (s.value) this.expressions.visit(s.value);
		else out.constant(null);
		// What lies under the value is dropped with the frame; only blocks with an effect are left one by one.
		if (this.blocks.haveEffects) this.blocks.returnThrough();
		out.at(s);
		out.emit('RETURN');
	}

	private decorated(s: Of<'FunctionDef'> | Of<'ClassDef'>, make: () => void): void {
		const { out } = this;
		this.expressions.all(s.decorators);
		make();
		for (const each of [...s.decorators].reverse()) {
			out.at(each);
			out.emit('CALL', 1);
		}
		out.at(s.nameSpan);
		out.access('STORE', s.name);
	}

	private remove(target: Expr): void {
		const { out, expressions } = this;
		if (target.type === 'Tuple' || target.type === 'List')
			return target.elts.forEach((each) => this.remove(each));
		if (target.type === 'Name') {
			out.at(target);
			return out.access('DELETE', target.id);
		}
		if (target.type !== 'Attribute' && target.type !== 'Subscript') return;
		expressions.visit(target.value);
		if (target.type === 'Subscript') expressions.visit(target.slice);
		out.at(target);
		if (target.type === 'Subscript') out.emit('DELETE_ITEM');
		else out.named('DELETE_ATTRIBUTE', target.attr);
	}

	private assertion(s: Of<'Assert'>): void {
		const { out } = this;
		const fine = out.label();
		this.expressions.visit(s.test);
		out.jump('JUMP_IF_TRUE', fine);
		if (s.msg) this.expressions.visit(s.msg);
		out.at(s);
		out.emit('ASSERTION', s.msg ? 1 : 0);
		out.place(fine);
	}

	private tries(s: Of<'Try'>): void {
		if (s.finalbody.length === 0) return this.tryExcept(s);
		const { out } = this;
		const caught = out.label();
		const end = out.label();
		out.jump('PUSH_HANDLER', caught);
		this.blocks.push({ kind: 'finally', body: s.finalbody });
		if (s.handlers.length > 0) this.tryExcept(s);
		else this.body(s.body);
		this.blocks.pop();
		out.emit('POP_HANDLER');
		this.body(s.finalbody);
		out.jump('JUMP', end);
		out.place(caught);
		out.emit('POP');
		this.blocks.push({ kind: 'handler', name: null });
		this.body(s.finalbody);
		this.blocks.pop();
		out.emit('RERAISE', 0);
		out.place(end);
	}

	private tryExcept(s: Of<'Try'>): void {
		const { out } = this;
		const caught = out.label();
		const end = out.label();
		out.jump('PUSH_HANDLER', caught);
		this.blocks.push({ kind: 'try' });
		this.body(s.body);
		this.blocks.pop();
		out.emit('POP_HANDLER');
		this.body(s.orelse);
		out.jump('JUMP', end);
		out.place(caught);
		for (const handler of s.handlers) this.handler(handler, end);
		out.emit('POP');
		out.emit('RERAISE', 0);
		out.place(end);
	}

	/** The exception is on the stack, and stays there where the handler does not match. */
	private handler({ kind, name, body, start, end: until }: ExceptHandler, end: Label): void {
		const { out } = this;
		const next = out.label();
		out.at({ start, end: until });
		if (kind) {
			this.expressions.visit(kind);
			out.emit('MATCH_EXCEPTION');
			out.jump('JUMP_IF_FALSE', next);
		}
		if (name === null) out.emit('POP');
		else out.access('STORE', name);
		this.blocks.push({ kind: 'handler', name });
		this.body(body);
		this.blocks.pop();
		out.emit('END_HANDLER');
		out.jump('JUMP', end);
		out.place(next);
	}

	private withItems(s: Of<'With'>, i: number): void {
		const { out } = this;
		const item = s.items[i];
		if (!item) return this.body(s.body);
		const caught = out.label();
		const end = out.label();
		this.expressions.visit(item.context);
		out.at(item);
		out.emit('DUPLICATE');
		out.emit('ENTER_WITH');
		if (item.target) this.compiler.assign(out, item.target);
		else out.emit('POP');
		out.jump('PUSH_HANDLER', caught);
		this.blocks.push({ kind: 'with' });
		this.withItems(s, i + 1);
		this.blocks.pop();
		out.emit('POP_HANDLER');
		out.emit('LEAVE_WITH', 0);
		out.jump('JUMP', end);
		out.place(caught);
		out.emit('LEAVE_WITH', 1);
		out.jump('JUMP_IF_TRUE', end);
		out.emit('RERAISE', 0);
		out.place(end);
	}
}

/** Where the first line of a compound statement ends: before its block. */
function headEnd(s: Stmt): number {
	switch (s.type) {
		case 'If':
		case 'While':
			return s.test.end;
		case 'For':
			return s.iter.end;
		case 'FunctionDef':
		case 'ClassDef':
			return s.nameSpan.end;
		case 'With':
			return s.items[s.items.length - 1]!.end;
		case 'Try':
			return s.start + 3;
		default:
			return s.end;
	}
}
