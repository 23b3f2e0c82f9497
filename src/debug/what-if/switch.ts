/** @file What a what-if switch is: one mistake that an engine could make. One switch, one file in `switches/`. */
import type { Edit } from '#python';
import type { NodeId, Trace } from '../trace.ts';
import type { Part } from './parts.ts';

/** A switch that made no difference: what was run, and where it was another program. */
export interface Harmless {
	readonly right: Trace;
	readonly broken: Trace;
	/** The tensors of the pass whose `back` the switch has changed. */
	readonly changed: readonly NodeId[];
	/** Texts of the expressions that were replaced, such as `self.value.T`. */
	readonly replaced: readonly string[];
}

/** What of an engine a mistake changes: what its backs read, what a pass zeroes, its seed, its order, or how backs add. */
export type Change = 'reads' | 'zeroing' | 'seed' | 'order' | 'adding';

export interface Switch {
	/** What links and the terminal call it. */
	readonly name: string;
	/** A few words: `= for +=`. */
	readonly title: string;
	/** One sentence: what the broken engine does. */
	readonly sentence: string;
	readonly changes: Change;
	/** Passes that the broken engine must have made before its mistake can show in one, for a part of the program. */
	lead?(part: Part): number;
	/** What the mistake replaces in a text of an engine: in its `back`s, or in what runs the pass. */
	edits(part: Part): Edit[];
	/** Why an engine in which it finds nothing to replace cannot make this mistake. */
	readonly absent: string;
	/** Why every number is the same, where that can be told from the graph and its numbers; null where it cannot. */
	reason(facts: Harmless): string | null;
}
