/** @file Characters that no lesson may hold where they stand: they are no text, or make another text of what is there. */
import type { Problems } from './problem.ts';

interface Refused {
	/** The place of the first one, or -1. */
	find(text: string): number;
	readonly message: string;
	readonly hint: string;
}

const REFUSED: readonly Refused[] = [
	{
		find: (text) => text.indexOf('\0'),
		message: 'the file is not a text: it holds a NUL character',
		hint: 'Save it as plain text in UTF-8.'
	},
	{
		find: (text) => text.search(/[\u202a-\u202e\u2066-\u2069]/),
		message: 'an invisible character here turns the text around, so that it reads otherwise than it runs',
		hint: 'Delete it.'
	},
	{
		find: (text) => text.search(/\p{Surrogate}/u),
		message: 'the file holds half a character',
		hint: 'Save it as plain text in UTF-8.'
	},
	{
		// To Markdown it is a paragraph, and nothing else would say what became of the code.
		find: (text) => text.search(/^ {0,3}```+[ \t]*python\b[^`\n]*`/m),
		message: 'a line with a backtick behind ``` begins no code',
		hint: 'Begin and end this code with ~~~ in place of ```.'
	}
];

/** Reports the first of each kind. */
export function checkCharacters(text: string, problems: Problems): void {
	for (const { find, message, hint } of REFUSED) {
		const at = find(text);
		if (at < 0) continue;
		const before = text.slice(0, at).split(/\r\n|\r|\n/);
		problems.error({ line: before.length, column: before[before.length - 1]!.length + 1 }, message, hint);
	}
}
