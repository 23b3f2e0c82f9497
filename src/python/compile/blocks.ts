/** @file The blocks that a `break`, `continue` or `return` leaves, and what it must undo on its way out. */
import type { Stmt } from '../ast.ts';
import type { Assembler, Label } from './assembler.ts';

/** What a `break`, `continue` or `return` must undo on its way out. */
export type Block =
	| { readonly kind: 'loop'; readonly breakTo: Label; readonly continueTo: Label; readonly iterator: boolean }
	| { readonly kind: 'try' }
	| { readonly kind: 'finally'; readonly body: readonly Stmt[] }
	| { readonly kind: 'handler' }
	/** The handler of `except … as name`, and a handler around it that forgets the name. */
	| { readonly kind: 'named'; readonly name: string }
	| { readonly kind: 'with' }
	/** The value of a `return` that runs a `finally` on its way, which a jump out of the `finally` forgets. */
	| { readonly kind: 'value' };

/** Deletes a name that the program may have deleted itself. */
export function forget(out: Assembler, name: string): void {
	out.constant(null);
	out.access('STORE', name);
	out.access('DELETE', name);
}

export class Blocks {
	private readonly list: Block[] = [];

	/** `body` compiles statements: a `finally` is compiled again wherever it is left. */
	constructor(
		private readonly out: Assembler,
		private readonly body: (list: readonly Stmt[]) => void
	) {}

	push(block: Block): void {
		this.list.push(block);
	}

	pop(): void {
		this.list.pop();
	}

	/** The innermost loop, and how many blocks lie outside and at it. */
	loop(): { readonly loop: Extract<Block, { kind: 'loop' }>; readonly depth: number } {
		const at = this.list.findLastIndex(({ kind }) => kind === 'loop');
		return { loop: this.list[at] as Extract<Block, { kind: 'loop' }>, depth: at + 1 };
	}

	/** Whether leaving them all runs code of the program. */
	get haveEffects(): boolean {
		return this.list.some(({ kind }) => kind === 'finally' || kind === 'with');
	}

	/** Leaves the blocks from the innermost up to (not including) `until`. */
	unwind(until: number): void {
		const { out } = this;
		const left = this.list.splice(until);
		for (let i = left.length - 1; i >= 0; i--) {
			const block = left[i]!;
			switch (block.kind) {
				case 'loop':
					if (block.iterator) out.emit('POP');
					break;
				case 'try':
					out.emit('POP_HANDLER');
					break;
				case 'finally':
					out.emit('POP_HANDLER');
					this.list.push(...left.slice(0, i));
					this.body(block.body);
					this.list.splice(until);
					break;
				case 'handler':
					out.emit('END_HANDLER');
					break;
				case 'named':
					out.emit('POP_HANDLER');
					out.emit('END_HANDLER');
					forget(out, block.name);
					break;
				case 'with':
					out.emit('POP_HANDLER');
					out.emit('LEAVE_WITH', 0);
					break;
				case 'value':
					out.emit('POP');
			}
		}
		this.list.push(...left);
	}

	/** Leaves them all with the value of a `return` on top of the stack. */
	returnThrough(): void {
		const { out } = this;
		const all = this.list.splice(0);
		for (let i = all.length - 1; i >= 0; i--) {
			const block = all[i]!;
			switch (block.kind) {
				case 'loop':
					if (!block.iterator) break;
					out.emit('ROTATE_TWO');
					out.emit('POP');
					break;
				case 'try':
					out.emit('POP_HANDLER');
					break;
				case 'finally':
					out.emit('POP_HANDLER');
					this.list.push(...all.slice(0, i), { kind: 'value' });
					this.body(block.body);
					this.list.splice(0);
					break;
				case 'handler':
					out.emit('END_HANDLER');
					break;
				case 'named':
					out.emit('POP_HANDLER');
					out.emit('END_HANDLER');
					forget(out, block.name);
					break;
				case 'with':
					out.emit('POP_HANDLER');
					out.emit('ROTATE_TWO');
					out.emit('LEAVE_WITH', 0);
					break;
				case 'value':
					out.emit('ROTATE_TWO');
					out.emit('POP');
			}
		}
		this.list.push(...all);
	}
}
