/** @file A machine run up to where a pass begins, and no further. */
import type { EngineNode, Machine, MachineObserver } from '#python';

/** Ends a run in the middle of the instruction that begins the pass: its backs never run. */
class PassBegun extends Error {
	constructor(readonly h: EngineNode) {
		super('internal: the pass has begun');
	}
}

class UntilPass implements MachineObserver {
	constructor(
		private readonly machine: Machine,
		private readonly pass: number,
		/** Told of every tensor as soon as it has its value. */
		readonly ready: (node: EngineNode) => void
	) {}

	get recording(): boolean {
		return this.machine.passes === this.pass;
	}

	begin(h: EngineNode): void {
		if (this.recording) throw new PassBegun(h);
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

/** Statements between two looks at whether the check was stopped. */
const SLICE = 2_000;

/** Runs on to the statement with the number `at`, which does not run yet. */
export function* runTo(machine: Machine, at: number): Generator<void> {
	while (machine.statements < at) {
		if (machine.run(Math.min(SLICE, at - machine.statements)).kind !== 'paused') return;
		yield;
	}
}

/** Runs to the begin of the pass, over so many statements at most; gives its h, or why there is none. */
export function* runToPass(
	machine: Machine,
	pass: number,
	ready: (node: EngineNode) => void,
	most = Infinity
): Generator<void, EngineNode | string> {
	machine.observer = new UntilPass(machine, pass, ready);
	const last = machine.statements + most;
	try {
		for (;;) {
			const status = machine.run(SLICE);
			if (status.kind === 'error') return `the program raises ${status.error.type}`;
			if (status.kind !== 'paused') return 'the program makes no such pass';
			if (machine.statements > last) return 'the program runs on without end';
			yield;
		}
	} catch (error) {
		if (error instanceof PassBegun) return error.h;
		throw error;
	}
}
