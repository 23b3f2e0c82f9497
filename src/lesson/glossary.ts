/** @file The words that lessons are written in: a Markdown file with one heading and one paragraph for each. */
import type { LinkTargets } from './address.ts';
import { FlowReader } from './flow.ts';
import { plainText, type Context } from './inline.ts';
import { readMarkdown } from './markdown.ts';
import { Problems, type Problem } from './problem.ts';
import type { Flow, Inline } from './tree.ts';

export interface Term {
	/** Its name in links: `local-derivative`. */
	readonly name: string;
	/** The word itself, as plain text and as it is written: `local derivative`. */
	readonly word: string;
	readonly title: readonly Inline[];
	/** What it means. */
	readonly meaning: readonly Inline[];
}

export interface Glossary {
	/** In the order of the file. */
	readonly terms: readonly Term[];
	readonly problems: readonly Problem[];
}

type Heading = Extract<Flow, { type: 'heading' }>;

/** The headings of terms, with what stands below each of them. */
function sections(blocks: readonly Flow[]): { heading: Heading; body: Flow[] }[] {
	const found: { heading: Heading; body: Flow[] }[] = [];
	for (const block of blocks)
		if (block.type === 'heading') found.push({ heading: block, body: [] });
		else found.at(-1)?.body.push(block);
	return found.filter(({ heading }) => heading.depth === 2);
}

/** Reads any text. The words in it may lead to each other, and to what `targets` has. Never throws. */
export function readGlossary(text: string, targets: LinkTargets = {}): Glossary {
	const problems = new Problems();
	const root = readMarkdown(text.replace(/^\ufeff/, ''), problems, 'notes');
	const nodes = root?.children.filter((node) => node.type !== 'heading' || node.depth > 1) ?? [];
	const definitions = new Map(
		root?.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : []))
	);
	const read = (into: Problems, terms: readonly string[] | undefined) => {
		const context: Context = { problems: into, definitions, targets: { ...targets, terms } };
		return sections(new FlowReader(context, () => []).read(nodes));
	};
	// Which words there are is known once the whole file has been read.
	const names = read(new Problems(), undefined).map(({ heading }) => heading.id);
	const seen = new Set<string>();
	const terms = read(problems, names).flatMap(({ heading, body: [only, ...more] }): Term[] => {
		const word = plainText(heading.children);
		if (seen.has(word.toLowerCase())) problems.error(heading.place, `'${word}' stands in the glossary twice`);
		seen.add(word.toLowerCase());
		if (only?.type === 'paragraph' && more.length === 0)
			return [{ name: heading.id, word, title: heading.children, meaning: only.children }];
		problems.error(heading.place, `'${word}' must have one paragraph that says what it means`);
		return [];
	});
	return { terms, problems: problems.list };
}
