/** @file Several switches turned at once, as one: each changes the text that those before it have left. */
import {
	compile,
	composed,
	editedText,
	editedTree,
	parse,
	PySyntaxError,
	type Edit,
	type Module
} from '#python';
import { partOf, type Part } from './parts.ts';
import type { Change, Harmless, Switch } from './switch.ts';

/**
 * In this order, so that each still finds what it changes: what a back reads, what is zeroed and seeded, the loop with
 * all that stands in it, and at last the `+=` by which a `back` is known.
 */
const ORDER: readonly Change[] = ['reads', 'zeroing', 'seed', 'order', 'adding'];
/** What only one mistake at a time can change. */
const ONLY_ONE: Partial<Record<Change, string>> = {
	zeroing: 'each says what is zeroed',
	order: 'each says in which order the backs are called'
};

/** Why two switches cannot be turned together, in a sentence; null where they can. */
export function conflictOf(a: Switch, b: Switch): string | null {
	const why = a.changes === b.changes && a !== b ? ONLY_ONE[a.changes] : undefined;
	return why ? `${a.title} and ${b.title} cannot go together: ${why}.` : null;
}

/** The first conflict among several, or null. */
export function conflictIn(switches: readonly Switch[]): string | null {
	for (const a of switches)
		for (const b of switches.slice(switches.indexOf(a) + 1)) {
			const why = conflictOf(a, b);
			if (why) return why;
		}
	return null;
}

/** `= for +=`, `= for += and Seed 2`, `= for +=, No zeroing and Seed 2`. */
export const titlesOf = (switches: readonly Switch[]): string =>
	switches
		.map(({ title }) => title)
		.join(', ')
		.replace(/, ([^,]*)$/, ' and $1');

const TAKEN = 'What it would change is replaced by the other mistakes already.';

/** A switch that does what several do. */
export class Together implements Switch {
	readonly name: string;
	readonly title: string;
	readonly sentence: string;
	readonly changes: Change;
	private readonly ordered: readonly Switch[];
	private readonly found = new Set<Switch>();
	/** Switches that would have found something, had the others left it. */
	private readonly able = new Set<Switch>();

	constructor(private readonly switches: readonly Switch[]) {
		this.name = switches.map(({ name }) => name).join(',');
		this.title = titlesOf(switches);
		this.sentence = switches.map(({ sentence }) => sentence).join(' ');
		this.changes = switches[0]!.changes;
		this.ordered = [...switches].sort((a, b) => ORDER.indexOf(a.changes) - ORDER.indexOf(b.changes));
	}

	/** Why switches have found nothing to replace, of those that have not. */
	get reasonsOfIdle(): readonly string[] {
		return this.switches
			.filter((each) => !this.found.has(each))
			.map((each) => (this.able.has(each) ? TAKEN : each.absent));
	}

	/** Switches that have found nothing to replace in any part so far, each with what is to be said of it. */
	get idle(): readonly string[] {
		return this.switches
			.filter((each) => !this.found.has(each))
			.map((each) =>
				this.able.has(each)
					? `${each.title} adds nothing here. ${TAKEN}`
					: `${each.title} does not apply. ${each.absent}`
			);
	}

	/** Why nothing at all was found to replace; what several say is said once. */
	get absent(): string {
		return [...new Set(this.switches.map(({ absent }) => absent))].join(' ');
	}

	lead(part: Part): number {
		return Math.max(...this.switches.map((each) => each.lead?.(part) ?? 0));
	}

	edits(part: Part): Edit[] {
		let edits: Edit[] = [];
		let now = part;
		for (const each of this.ordered) {
			const further = each.edits(now);
			if (further.length > 0 || (now !== part && each.edits(part).length > 0)) this.able.add(each);
			const tree = further.length > 0 ? treeOf(now.text, further) : null;
			if (!tree) continue;
			this.found.add(each);
			edits = composed(part.text, edits, further);
			const text = editedText(part.text, edits);
			now = partOf(text, parse(text), part.profile);
		}
		return edits;
	}

	/** Only where each has a reason of its own. */
	reason(facts: Harmless): string | null {
		const reasons = this.switches.filter((each) => this.found.has(each)).map((each) => each.reason(facts));
		return reasons.every((each) => each !== null) ? [...new Set(reasons)].join(' ') : null;
	}
}

/** The tree of an edited text, or null where the edits leave no Python, such as a loop with `continue` made a function. */
export function treeOf(text: string, edits: readonly Edit[]): Module | null {
	try {
		const tree = editedTree(text, edits);
		compile(tree, 0);
		return tree;
	} catch (error) {
		if (error instanceof PySyntaxError) return null;
		throw error;
	}
}
