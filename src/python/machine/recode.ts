/** @file A machine copied whole, which goes on with other code: the same program, with some of its text replaced. */
import { isCode, type Code } from '../compile/code.ts';
import type { Value } from '../runtime/index.ts';
import type { StorageUse } from './collect.ts';
import { Copier } from './copier.ts';
import { copyMachine } from './copy.ts';
import type { Block, Frame } from './frame.ts';
import { Machine } from './machine.ts';

/** A frame stands in code that has become another. */
export class CannotRecode extends Error {}

export interface Recoding {
	/** The code that takes the place of another, or that itself. */
	code(of: Code): Code;
	/** What takes the place of values that copies share otherwise, such as our own functions. */
	readonly replaced: ReadonlyMap<object, Value>;
}

/** Codes by the place and the name of what they are the code of, with all that stand in them. */
export function codesByPlace(codes: readonly Code[]): (of: Code) => Code {
	const known = new Map<string, Code>();
	const key = ({ source, start, end, name }: Code) => `${source} ${start} ${end} ${name}`;
	const left = [...codes];
	for (let code = left.pop(); code; code = left.pop()) {
		known.set(key(code), code);
		left.push(...code.constants.filter(isCode));
	}
	return (of) => known.get(key(of)) ?? of;
}

/** A machine in the same state that goes on with other code. Throws CannotRecode where a frame cannot. */
export function recoded(from: Machine, recoding: Recoding, storage: StorageUse | null = null): Machine {
	const { profiles, limits } = from;
	const into = new Machine({ profiles, limits, storage });
	const copier = new Recoder(from, recoding);
	copyMachine(from, into, null, copier.twins, copier);
	into.pending = from.pending.map((code) => recoding.code(code));
	copier.moveFrames(into.frame);
	return into;
}

class Recoder extends Copier {
	/** Frames of the copy, with the code that they had. */
	private readonly frames: [frame: Frame, before: Code][] = [];

	constructor(
		from: Machine,
		private readonly recoding: Recoding
	) {
		super(from.globals, from.fixed);
	}

	override value(v: Value): Value {
		const other = typeof v === 'object' && v !== null ? this.recoding.replaced.get(v) : undefined;
		return other === undefined ? super.value(v) : other;
	}

	protected override code(of: Code): Code {
		return this.recoding.code(of);
	}

	override frame(v: Frame): Frame {
		const isNew = !this.twins.has(v);
		const made = super.frame(v);
		if (isNew && made.code !== v.code) this.frames.push([made, v.code]);
		return made;
	}

	moveFrames(top: Frame | null): void {
		const moves = new Map(this.frames.map(([frame, before]) => [frame, movedIn(before, frame.code)]));
		for (const [frame, move] of moves) {
			frame.pc = move(frame.pc);
			if (frame.hasBlocks)
				frame.blocks.forEach(
					(block: Block, i) => (frame.blocks[i] = { ...block, handler: move(block.handler) })
				);
		}
		// Where a loop ends that waits for a frame's result is a place in its caller's code.
		for (let frame = top; frame; frame = frame.prev) {
			const { after, prev } = frame;
			const move = prev && moves.get(prev);
			if (move && (after?.kind === 'next' || after?.kind === 'send'))
				frame.after = { ...after, end: move(after.end) };
		}
	}
}

const STATEMENT = 0;

/** Where each statement of a code begins. */
const startsOf = ({ ops }: Code): number[] =>
	Array.from({ length: ops.length / 2 }, (_, i) => 2 * i).filter((pc) => ops[pc] === STATEMENT);

/** Places in one code as places in another, which has as many statements, and the same variables. */
function movedIn(from: Code, to: Code): (pc: number) => number {
	const same = (list: (of: Code) => readonly string[]) => list(from).join() === list(to).join();
	const [before, after] = [startsOf(from), startsOf(to)];
	const fits = same((of) => of.variables) && same((of) => of.cells) && same((of) => of.free);
	if (!fits || before.length !== after.length) throw new CannotRecode(`${from.name} is under way`);
	return (pc) => {
		const nth = before.findLastIndex((start) => start <= pc);
		const [start, begins] = nth < 0 ? [0, 0] : [before[nth]!, after[nth]!];
		for (let i = 0; start + i < pc; i += 2)
			if (from.ops[start + i] !== to.ops[begins + i]) throw new CannotRecode(`${from.name} is under way`);
		return begins + pc - start;
	};
}
