/** @file What parameters are called. */
import type { EngineNode, Machine, Origin, Value } from '#python';
import { Places, spanOfOrigin } from '../places.ts';

/** The names in a pass; of the names of the module as they are now. */
export class Names {
	private readonly globals = new Map<Value, string>();

	constructor(
		machine: Machine,
		private readonly places = new Places(machine)
	) {
		for (const [name, value] of machine.globals) if (!this.globals.has(value)) this.globals.set(value, name);
	}

	/** The learner's name; of single numbers the expression that made them, since a name is that of one. */
	of([first, ...more]: readonly EngineNode[]): string {
		const made = spanOfOrigin(first!.origin as Origin | null);
		const own = more.length === 0 ? first!.name || this.globals.get(first!) : '';
		return own || (made ? this.places.text(made) : '') || 'a leaf';
	}
}

/** Counts how often each text has come, from 0. */
export class Ordinals {
	private readonly counts = new Map<string, number>();

	next(text: string): number {
		const count = this.counts.get(text) ?? 0;
		this.counts.set(text, count + 1);
		return count;
	}
}
