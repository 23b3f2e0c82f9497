/** @file A whole run with a mistake: the program goes on with the other engine from its first pass on. */
import type { Machine, StorageUse } from '#python';
import { prepare } from './engine.ts';
import { findBeginning, NeverBegan, standBefore } from './stand.ts';
import { turnedTogether } from './what-if.ts';

/** What a run has other than the program. Plain data. */
export interface Mistake {
	/** The names of the switches that are turned. */
	readonly names: readonly string[];
	/** How many places of the engine's text were replaced; 0 where the program has no such place. */
	readonly places: number;
	/** Why switches that replace nothing cannot. */
	readonly absent: readonly string[];
}

export interface Mistaken {
	readonly machine: Machine;
	/** What is known by now: the module's own texts are read when a pass first needs them. */
	mistake(): Mistake;
}

/** As a run of its own keeps its arrays. */
const OWN: StorageUse = {};

/**
 * The engine with a mistake, in a machine that stands before the first pass. `from` stands at the start of the program and
 * stays there. Null where the program makes no pass. Yields between slices.
 */
export function* mistaken(from: Machine, names: readonly string[]): Generator<void, Mistaken | null> {
	const turned = turnedTogether(names);
	try {
		const beginning = yield* findBeginning(from.copy(), 1);
		const stand = yield* standBefore(() => from.copy(), beginning);
		const { machine, edits } = prepare(stand, beginning, turned, OWN);
		const absent = () => [...turned.reasonsOfIdle];
		return { machine, mistake: () => ({ names, places: edits.length, absent: absent() }) };
	} catch (error) {
		if (error instanceof NeverBegan) return null;
		throw error;
	}
}
