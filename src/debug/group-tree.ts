/** @file Which boxes of a graph say something: those that hold one thing, or that hold everything, are left out. */
import type { Draft } from './groups.ts';

/**
 * For each node its innermost box that is worth drawing, and of such a box the one around it. A statement or a turn that made a single node is not, nor is the
 * only turn of a loop that made anything, nor a statement that is all there is in a turn.
 * @param found innermost boxes, @param computed whether each node has operands: a leaf makes no box worth drawing.
 */
export function withoutEmptyTalk(
	found: readonly (Draft | null)[],
	computed: readonly boolean[]
): { homes: (Draft | null)[]; around: (draft: Draft) => Draft | null } {
	const tree = new Tree(found.filter((_, i) => computed[i]));
	tree.drop(({ kind }, { nodes }) => kind === 'statement' && nodes < 2);
	tree.drop(({ kind, loop }) => kind === 'turn' && tree.turnsOf(loop) < 2);
	tree.drop(({ kind }, { nodes, boxes }) => kind === 'turn' && nodes < 2 && boxes === 0);
	tree.drop(({ kind }, _, above) => {
		const around = above && tree.contents.get(above);
		return kind === 'statement' && above?.kind === 'turn' && around?.nodes === 0 && around.boxes === 1;
	});
	return {
		homes: found.map((draft) => tree.kept(draft)),
		around: ({ parent }) => tree.kept(parent)
	};
}

/** What stands in a box directly. */
interface Contents {
	nodes: number;
	boxes: number;
}

class Tree {
	contents = new Map<Draft, Contents>();
	private readonly dropped = new Set<Draft>();
	private readonly loops = new Map<string, Set<number>>();

	constructor(private readonly found: readonly (Draft | null)[]) {
		this.count();
		for (const { loop, turn } of this.contents.keys()) {
			const turns = this.loops.get(loop);
			if (turns) turns.add(turn);
			else this.loops.set(loop, new Set([turn]));
		}
	}

	/** The box itself, or the nearest around it that was not dropped. */
	kept(draft: Draft | null): Draft | null {
		let at = draft;
		while (at && this.dropped.has(at)) at = at.parent;
		return at;
	}

	turnsOf(loop: string): number {
		return this.loops.get(loop)?.size ?? 0;
	}

	drop(isEmptyTalk: (draft: Draft, contents: Contents, above: Draft | null) => boolean): void {
		const talk = [...this.contents].filter(([draft, contents]) =>
			isEmptyTalk(draft, contents, this.kept(draft.parent))
		);
		for (const [draft] of talk) this.dropped.add(draft);
		this.count();
	}

	private count(): void {
		this.contents = new Map();
		for (const draft of this.found) {
			const home = this.kept(draft);
			if (home) this.of(home).nodes++;
		}
	}

	/** The contents of a box; a box that is met for the first time counts in the one around it. */
	private of(draft: Draft): Contents {
		let known = this.contents.get(draft);
		if (known) return known;
		this.contents.set(draft, (known = { nodes: 0, boxes: 0 }));
		const above = this.kept(draft.parent);
		if (above) this.of(above).boxes++;
		return known;
	}
}
