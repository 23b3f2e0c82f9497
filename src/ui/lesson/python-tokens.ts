/** @file Python as coloured pieces, for text that is read and not edited. */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

export interface Piece {
	readonly text: string;
	/** The kind of token, or ''. */
	readonly kind: string;
}

const highlighter = tagHighlighter([
	{ tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], class: 'keyword' },
	{ tag: [tags.string, tags.special(tags.string)], class: 'string' },
	{ tag: [tags.number, tags.bool, tags.null], class: 'number' },
	{ tag: tags.comment, class: 'comment' }
]);

/** The pieces of a text, which joined are the text. */
export function pythonPieces(code: string): Piece[] {
	const pieces: Piece[] = [];
	const add = (text: string, kind: string) => pieces.push({ text, kind });
	highlightCode(code, parser.parse(code), highlighter, add, () => add('\n', ''));
	return pieces;
}
