/** @file The words that a text may lead to, and which of their cards is open. */
import { ops } from '#autodiff';
import type { LinkTargets, Term } from '#lesson';
import { getContext, setContext } from 'svelte';

export class Words {
	/** The word in the text whose card is open; one at a time, so that no card lies on another. */
	shown = $state.raw<symbol | null>(null);
	private readonly byName: ReadonlyMap<string, Term>;

	constructor(terms: readonly Term[]) {
		this.byName = new Map(terms.map((term) => [term.name, term]));
	}

	named(name: string): Term | null {
		return this.byName.get(name) ?? null;
	}
}

const KEY = Symbol('words');

/** Gives the texts below the words of a glossary. */
export const setWords = (terms: readonly Term[]): Words => setContext(KEY, new Words(terms));

/** Within a card nothing leads anywhere. */
export const setNoLinks = (): void => void setContext(KEY, 'none');

/** The words, null where a page has no glossary, or 'none' where words do not lead anywhere. */
export const getWords = (): Words | 'none' | null => getContext<Words | 'none' | undefined>(KEY) ?? null;

/** What the links of a lesson may lead to, beside lessons. */
export const targetsOf = (lessons: readonly string[], terms: readonly Term[]): LinkTargets => ({
	lessons,
	terms: terms.map(({ name }) => name),
	ops: [...ops.keys()]
});
