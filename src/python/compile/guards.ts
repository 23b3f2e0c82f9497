/** @file Instructions of `try` and `with`: statements that see to how a block is left. */
import type { ExceptHandler, Stmt } from '../ast.ts';
import type { Assembler, Label } from './assembler.ts';
import { forget, type Blocks } from './blocks.ts';
import type { Compiler } from './compiler.ts';
import type { ExpressionCompiler } from './expressions.ts';

type Of<T extends Stmt['type']> = Extract<Stmt, { type: T }>;

export class GuardCompiler {
	/** `body` compiles statements. */
	constructor(
		private readonly compiler: Compiler,
		private readonly out: Assembler,
		private readonly expressions: ExpressionCompiler,
		private readonly blocks: Blocks,
		private readonly body: (list: readonly Stmt[]) => void
	) {}

	tries(s: Of<'Try'>): void {
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
		this.blocks.push({ kind: 'handler' });
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
		if (name === null) {
			out.emit('POP');
			this.blocks.push({ kind: 'handler' });
			this.body(body);
			this.blocks.pop();
			out.emit('END_HANDLER');
		} else this.namedHandler(name, body);
		out.jump('JUMP', end);
		out.place(next);
	}

	/** The name of the exception goes when its handler is left, in whatever way. */
	private namedHandler(name: string, body: readonly Stmt[]): void {
		const { out } = this;
		const caught = out.label();
		const end = out.label();
		out.access('STORE', name);
		out.jump('PUSH_HANDLER', caught);
		this.blocks.push({ kind: 'named', name });
		this.body(body);
		this.blocks.pop();
		out.emit('POP_HANDLER');
		out.emit('END_HANDLER');
		forget(out, name);
		out.jump('JUMP', end);
		out.place(caught);
		out.emit('POP');
		forget(out, name);
		out.emit('RERAISE', 0);
		out.place(end);
	}

	with(s: Of<'With'>, i = 0): void {
		const { out } = this;
		const item = s.items[i];
		if (!item) return this.body(s.body);
		const caught = out.label();
		const again = out.label();
		const end = out.label();
		this.expressions.visit(item.context);
		out.at(item);
		out.emit('DUPLICATE');
		out.emit('ENTER_WITH');
		if (item.target) this.compiler.assign(out, item.target);
		else out.emit('POP');
		out.jump('PUSH_HANDLER', caught);
		this.blocks.push({ kind: 'with' });
		this.with(s, i + 1);
		this.blocks.pop();
		out.emit('POP_HANDLER');
		out.emit('LEAVE_WITH', 0);
		out.jump('JUMP', end);
		out.place(caught);
		out.emit('LEAVE_WITH', 1);
		out.jump('JUMP_IF_FALSE', again);
		out.emit('END_HANDLER');
		out.jump('JUMP', end);
		out.place(again);
		out.emit('RERAISE', 0);
		out.place(end);
	}
}
