/** @file The runs of a training as they stand in a link. What a link brings is checked. */
import { conflictIn, switches } from '#debug';
import type { KeptSettings } from './kept-wish.svelte.ts';

/** Constants that a link may set, and letters of a name or a literal. */
const MOST = 12;
const LONGEST = 80;

/** The switches that a text names; null where it names none that go together. */
export function mistakesOf(text: string): readonly string[] | null {
	const wanted = text.split(',');
	const turned = switches.filter(({ name }) => wanted.includes(name));
	return turned.length === 0 || conflictIn(turned) ? null : turned.map(({ name }) => name);
}

/** `{"alpha":"0.1"}`, and after a stroke the mistakes. */
export const keptText = ({ constants, mistakes }: KeptSettings): string =>
	JSON.stringify([Object.fromEntries(constants), mistakes.join()]);

const isLiteral = (text: unknown): text is string =>
	typeof text === 'string' && text.length <= LONGEST && /^-?(\d[\d_]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);

/** What such a text says; null where it says nothing. */
export function keptOf(text: string): KeptSettings | null {
	if (text === '') return null;
	try {
		const said: unknown = JSON.parse(text);
		if (!Array.isArray(said)) return null;
		const [literals, names] = said as unknown[];
		const given = typeof literals === 'object' && literals !== null ? Object.entries(literals) : [];
		const constants = given
			.filter((each): each is [string, string] => each[0].length <= LONGEST && isLiteral(each[1]))
			.slice(0, MOST);
		return { constants, mistakes: (typeof names === 'string' ? mistakesOf(names) : null) ?? [] };
	} catch {
		return null;
	}
}
