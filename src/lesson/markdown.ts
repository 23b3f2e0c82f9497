/** @file A lesson's text as a tree of Markdown, with limits on what a file may cost to read. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Problems } from './problem.ts';

export const LIMITS = {
	/** Characters of a file. */
	characters: 100_000,
	/** Quotes and list items within one another, opened on one line. */
	nested: 12,
	/** Columns before the mark of a list item. */
	indent: 80,
	/** Directives with a body, in the whole file and open at once. */
	containers: 200,
	open: 8
} as const;

/** Made when a file is read: who runs programs without reading lessons need not load the reader. */
const lessonOptions = () => ({
	// Directives of the text kind are off: they would eat the `:b` of `a:b`.
	extensions: [{ flow: directive().flow }, frontmatter(['yaml']), math(), gfm()],
	mdastExtensions: [
		directiveFromMarkdown({ verbose: true }),
		frontmatterFromMarkdown(['yaml']),
		mathFromMarkdown(),
		gfmFromMarkdown()
	]
});

/** Text that is no lesson: without directives and front matter. */
const notesOptions = () => ({
	extensions: [math(), gfm()],
	mdastExtensions: [mathFromMarkdown(), gfmFromMarkdown()]
});

/** The tree, or null where the file is refused. Positions are the file's own. */
export function readMarkdown(
	text: string,
	problems: Problems,
	kind: 'lesson' | 'notes' = 'lesson'
): Root | null {
	if (!withinLimits(text, problems)) return null;
	try {
		return fromMarkdown(text, kind === 'lesson' ? lessonOptions() : notesOptions());
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		problems.error({ line: 1, column: 1 }, `internal: the Markdown could not be read: ${reason}`);
		return null;
	}
}

/** Nesting costs the reader more than its square, so depth is counted before anything is read. */
function withinLimits(text: string, problems: Problems): boolean {
	const top = { line: 1, column: 1 };
	if (text.length > LIMITS.characters) {
		const length = text.length.toLocaleString('en');
		const limit = LIMITS.characters.toLocaleString('en');
		problems.error(
			top,
			`the file has ${length} characters; the limit is ${limit}`,
			'Make two lessons of it.'
		);
		return false;
	}
	const refused = tooDeep(text);
	if (refused) problems.error({ line: refused.line, column: 1 }, refused.message, refused.hint);
	return refused === null;
}

/** The first line at which something is nested too deeply, or null. */
function tooDeep(text: string): { line: number; message: string; hint: string } | null {
	let containers = 0;
	let open = 0;
	for (const [i, each] of text.split(/\r\n|\r|\n/).entries()) {
		const line = i + 1;
		const [marks] = /^(?:[ \t]+|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(each)!;
		const isItem = /[-+*.)]/.test(marks);
		const depth = marks.match(/[-+*.)>]/g)?.length ?? 0;
		const indent = /^[ \t]*/.exec(each)![0].length;
		const isRule = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*)+$/.test(each);
		if (!isRule && (depth > LIMITS.nested || (isItem && indent > LIMITS.indent)))
			return { line, message: 'quotes and lists are nested too deeply to be read', hint: '' };
		if (/^[ \t]*:{3,}[ \t]*$/.test(each)) open = Math.max(0, open - 1);
		if (!/^[ \t>]*:{3,}[A-Za-z]/.test(each)) continue;
		open++;
		containers++;
		const hint = 'A directive ends at a line with :::.';
		if (open > LIMITS.open) return { line, message: `more than ${LIMITS.open} directives are open`, hint };
		if (containers > LIMITS.containers)
			return { line, message: `there are more than ${LIMITS.containers} directives`, hint };
	}
	return null;
}
