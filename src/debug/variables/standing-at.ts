/** @file The state of the program at a moment, by a replay that ends there. */
import type { EngineNode, LineView, Machine, MachineObserver, ProgramObserver } from '#python';
import { isOnTheWay } from '../approach.ts';
import { numbersIn } from '../graph.ts';
import type { Moment } from '../moments.ts';
import type { Run } from '../run.ts';
import type { Timeline } from '../timeline.ts';
import { snapshot, type Snapshot } from './frames.ts';
import type { ProgramState, StateWish } from './program-state.ts';

/** Where the program stands at a moment: before the statement that runs next or runs, or at the call of the pass. */
export function wishAt(
	{ trace }: Timeline,
	{ index, line, kind }: Pick<Moment, 'index' | 'line'> & Partial<Pick<Moment, 'kind'>>
): StateWish {
	// A statement that has changed something has run: the next one stands there.
	const at = kind === 'changed' ? line + 1 : line;
	return { pass: trace.pass, line: index < 0 && at < trace.approach.length ? trace.unlisted + at : null };
}

/** The variables of a statement have been read, and the pass begins: the replay goes no further. */
class Reached extends Error {
	constructor() {
		super('internal: the moment is reached');
	}
}

/** Waits for the statement, reads the frames there, and goes on to the pass to learn which tensors are its nodes. */
class StateWitness implements MachineObserver {
	state: ProgramState | null = null;
	private seen = 0;
	private found: Snapshot | null = null;
	private readonly lines: ProgramObserver = { line: (view) => this.line(view), made: () => {} };

	constructor(
		private readonly machine: Machine,
		private readonly wish: StateWish
	) {}

	/** The module's engine tells its story only where somebody records it. */
	get recording(): boolean {
		return this.machine.passes === this.wish.pass && !this.state;
	}

	get program(): ProgramObserver | null {
		return isOnTheWay(this.machine, this.wish.pass) && !this.found ? this.lines : null;
	}

	private line(_: LineView): void {
		if (this.seen++ === this.wish.line) this.found = snapshot(this.machine, 'before');
	}

	begin(h: EngineNode): void {
		if (this.machine.passes !== this.wish.pass || this.state) return;
		const found = (this.found ??= snapshot(this.machine, 'calling'));
		found.identify(numbersIn(h));
		this.state = { ...this.wish, frames: found.frames, hidden: found.hidden };
		throw new Reached();
	}

	collect(): void {}
	sorted(): void {}
	zero(): void {}
	seed(): void {}
	enter(): void {}
	contribution(): void {}
	leave(): void {}
	statement(): void {}
	end(): void {}
}

/** Made by replay: the run stays as it is, and so do its traces. Throws a RangeError for a pass that it has not made. */
export function standingAt(run: Run, wish: StateWish): ProgramState {
	const { passesEnded } = run.machine;
	if (!(wish.pass >= 1 && wish.pass <= passesEnded))
		throw new RangeError(`internal: the state before pass ${wish.pass} of ${passesEnded}`);
	let witness: StateWitness | undefined;
	try {
		run.follow(
			wish.pass,
			(machine) => (witness = new StateWitness(machine, wish)),
			({ state }) => state !== null
		);
	} catch (error) {
		if (!(error instanceof Reached)) throw error;
	}
	return witness!.state!;
}

/** The same as a question of the Worker, which takes one step. */
export class StateInquiry {
	readonly progress = null;

	constructor(
		private readonly run: Run,
		private readonly wish: StateWish
	) {}

	step(): ProgramState {
		return standingAt(this.run, this.wish);
	}

	stop(): null {
		return null;
	}
}
