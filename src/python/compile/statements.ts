/** @file Instructions of statements. Each leaves the stack as it was. */
import type { Expr, Stmt } from '../ast.ts';
import type { Assembler } from './assembler.ts';
import { Blocks, type Block } from './blocks.ts';
import type { Compiler } from './compiler.ts';
import { ExpressionCompiler } from './expressions.ts';
import { GuardCompiler } from './guards.ts';
import { compileImport } from './imports.ts';
import { BINARY_OPERATORS } from './operators.ts';

type Of<T extends Stmt['type']> = Extract<Stmt, { type: T }>;

export class StatementCompiler {
	private readonly expressions: ExpressionCompiler;
	private readonly blocks: Blocks;
	private readonly guards: GuardCompiler;

	constructor(
		private readonly compiler: Compiler,
		private readonly out: Assembler
	) {
		this.expressions = new ExpressionCompiler(compiler, out);
		const body = (list: readonly Stmt[]) => this.body(list);
		this.blocks = new Blocks(out, body);
		this.guards = new GuardCompiler(compiler, out, this.expressions, this.blocks, body);
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
				if (s.value) {
					expressions.visit(s.value);
					compiler.assign(out, s.target);
				}
				return this.annotate(s);
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
				if (s.keywords.length > 0)
					compiler.refuse(
						'Backstep does not have keywords in a class definition',
						s.keywords[0]!,
						'Name base classes only: class A(B).'
					);
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
				if (s.cause) expressions.visit(s.cause);
				out.at(s);
				return out.emit(s.cause ? 'RAISE_FROM' : 'RAISE');
			case 'Assert':
				return this.assertion(s);
			case 'Try':
				return this.guards.tries(s);
			case 'With':
				return this.guards.with(s);
			case 'Import':
			case 'ImportFrom':
				return compileImport(compiler, out, s);
		}
	}

	/** A class body remembers the annotations of its names, which dataclasses read; all others mean nothing. */
	private annotate({ target, annotation }: Of<'AnnAssign'>): void {
		const { out, expressions, compiler } = this;
		if (!out.isClass || target.type !== 'Name') return;
		if (compiler.lateAnnotations) out.constant(wordsOf(annotation));
		else expressions.visit(annotation);
		out.at(target);
		out.named('ANNOTATE', target.id);
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
			const packed = out.nameIndex(target.attr) * 16 + op;
			this.addend(s, 'FUSE_ATTRIBUTE', packed);
			out.at(s);
			// One instruction computes and stores, so that the debugger sees before, change and after together.
			return out.emit('AUGMENT_ATTRIBUTE', packed);
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
		this.addend(s, 'FUSE', op);
		out.at(s);
		out.emit('IN_PLACE', op);
		compiler.assign(out, target);
	}

	/** The value of an augmented assignment; where it is a product, that may be added as it is made. */
	private addend({ op, value }: Of<'AugAssign'>, fuse: 'FUSE' | 'FUSE_ATTRIBUTE', argument: number): void {
		const { out, expressions } = this;
		const isProduct =
			value.type === 'BinOp' && (value.op === 'Mult' || (value.op === 'MatMult' && op === 'Add'));
		if (!isProduct || (op !== 'Add' && op !== 'Sub')) return expressions.visit(value);
		expressions.all([value.left, value.right]);
		out.at(value);
		out.emit(fuse, argument);
		out.emit('BINARY', BINARY_OPERATORS.indexOf(value.op));
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
		out.at(s.test);
		out.emit('ASSERTION', s.msg ? 1 : 0);
		out.place(fine);
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

/** An annotation that is not evaluated, as far as anything asks for its text: the name that it begins with. */
function wordsOf(annotation: Expr): string {
	switch (annotation.type) {
		case 'Name':
			return annotation.id;
		case 'Attribute':
			return annotation.attr;
		case 'Subscript':
			return wordsOf(annotation.value);
		default:
			return '';
	}
}
