/** @file What parameters are called. */
import type { EngineNode, Machine, Origin } from '#python';
import { Places, spanOfOrigin } from '../places.ts';

export class Names {
	private readonly places: Places;
	private readonly given = new Map<string, number>();

	constructor(private readonly machine: Machine) {
		this.places = new Places(machine);
	}

	/** The learner's name; of single numbers the expression that made them, since a name is that of one. */
	plain([first, ...more]: readonly EngineNode[]): string {
		const made = spanOfOrigin(first!.origin as Origin | null);
		const global = [...this.machine.globals].find(([, value]) => value === first)?.[0];
		const own = more.length === 0 ? first!.name || global : '';
		return own || (made ? this.places.text(made) : '') || 'a leaf';
	}

	/** The same with a number, where the name has been given before. */
	next(nodes: readonly EngineNode[]): string {
		const name = this.plain(nodes);
		const count = (this.given.get(name) ?? 0) + 1;
		this.given.set(name, count);
		return count === 1 ? name : `${name} (${count})`;
	}
}
