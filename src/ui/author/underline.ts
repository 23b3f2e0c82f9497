/** @file Where in a lesson's text a problem is underlined. */
import type { Problem } from '#lesson';

export interface Underline {
	readonly from: number;
	readonly to: number;
	readonly severity: Problem['severity'];
	readonly message: string;
}

/** What stands at a problem's place: a value in quotes, a word, or the rest of a line that begins there. */
function lengthAt(rest: string): number {
	const found = /^[\w-]+=("[^"]*"|'[^']*')/.exec(rest) ?? /^:{2,3}.*\S/.exec(rest) ?? /^\S+/.exec(rest);
	return found ? found[0].length : 1;
}

/** The offset at which a 1-based line begins, and its text; a line behind the end is the last one. */
function lineAt(text: string, line: number): { from: number; content: string } {
	let from = 0;
	for (let n = 1; n < line; n++) {
		const next = text.indexOf('\n', from);
		if (next < 0) break;
		from = next + 1;
	}
	const end = text.indexOf('\n', from);
	return { from, content: text.slice(from, end < 0 ? text.length : end) };
}

/** What to underline for each problem; an empty line has nothing to underline. */
export const underlines = (text: string, problems: readonly Problem[]): Underline[] =>
	problems.flatMap(({ line, column, severity, message, hint }) => {
		const { from, content } = lineAt(text, line);
		const start = Math.max(0, Math.min(column - 1, content.length - 1));
		const to = Math.min(content.length, start + lengthAt(content.slice(start)));
		return to > start
			? [{ from: from + start, to: from + to, severity, message: [message, hint].filter(Boolean).join('. ') }]
			: [];
	});
