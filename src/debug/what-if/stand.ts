/** @file A machine that stands right before a pass: nothing of the pass has happened, and its call comes next. */
import { Tensor } from '#autodiff';
import type { EngineNode, EngineProfile, Frame, Machine, MachineObserver } from '#python';
import { profileOf } from '../graph.ts';

/** Statements between two looks at how far a machine has come. */
const SLICE = 2_000;

/** Hears nothing but the beginnings of passes. */
export class PassBegins implements MachineObserver {
	constructor(
		private readonly machine: Machine,
		private readonly heard: (h: EngineNode) => void,
		/** A pass whose beginning the module tells only to those who record it. */
		private readonly wanted = 0
	) {}

	get recording(): boolean {
		return this.machine.passes === this.wanted;
	}

	begin(h: EngineNode): void {
		this.heard(h);
	}

	statement(): void {}
	collect(): void {}
	sorted(): void {}
	zero(): void {}
	seed(): void {}
	enter(): void {}
	contribution(): void {}
	leave(): void {}
	end(): void {}
}

/** Where a pass begins: before which statement, and of which engine. */
export interface Beginning {
	readonly statements: number;
	readonly isNative: boolean;
	readonly profile: EngineProfile;
}

/** The program ends before that pass. */
export class NeverBegan extends Error {}

/** Runs a machine that stands somewhere before the pass until that begins. Yields between slices. */
export function* findBeginning(machine: Machine, pass: number): Generator<void, Beginning> {
	const found: Beginning[] = [];
	machine.observer = new PassBegins(
		machine,
		(h) => {
			if (machine.passes !== pass || found.length > 0) return;
			found.push({ statements: machine.statements, isNative: h instanceof Tensor, profile: profileOf(h) });
		},
		pass
	);
	for (;;) {
		const status = machine.run(SLICE);
		if (found[0]) return found[0];
		if (status.kind !== 'paused')
			throw new NeverBegan(`internal: the replay of pass ${pass} ended with ${status.kind}`);
		yield;
	}
}

/** The module's own function is on its way to the pass. */
function isInside(frame: Frame | null): boolean {
	for (let f = frame; f; f = f.prev) if (f.code.source < 0 && f.code.name === 'reverse_autodiff') return true;
	return false;
}

/** Most statements of the module's own function before a pass begins. */
const MOST_OWN = 5;

/** A machine at the last statement of the program before the pass; `start` gives machines somewhere before that. */
export function* standBefore(start: () => Machine, { statements }: Beginning): Generator<void, Machine> {
	for (let back = 0; back < MOST_OWN; back++) {
		const machine = start();
		while (machine.statements < statements - back) {
			const status = machine.run(Math.min(SLICE, statements - back - machine.statements));
			if (status.kind !== 'paused') throw new Error(`internal: a replay ended with ${status.kind}`);
			yield;
		}
		if (!isInside(machine.frame)) return machine;
	}
	throw new Error('internal: no statement of the program was found before the pass');
}
