/** @file Where the cells of one text stand: `# %%` begins one, as Jupytext, Spyder and VS Code read and write it. */
import type { CellKind } from './cells.ts';

/** A line that begins a cell. What comes of a magic such as `%%time` is a comment, and no mark. */
const MARK = /^# %%(?:[ \t]+.*?)?\r?$/gm;
const KIND = /\[(markdown|md|raw)\][ \t]*\r?$/;

/** A cell of a text. Offsets count from 0, and in UTF-16 units. */
export interface TextCell {
	readonly kind: CellKind;
	/** Of a code cell its number among the code cells, from 1; of any other cell 0. */
	readonly number: number;
	/** How many marks stand before what is in the cell: 0 for the text before the first one. */
	readonly mark: number;
	/** Where it begins, with its mark. */
	readonly from: number;
	/** Where what is in it begins. */
	readonly body: number;
	/** Where it ends: at the next mark, or with the text. */
	readonly to: number;
}

/** The offsets of the marks of a text. */
export const markOffsets = (text: string): number[] => [...text.matchAll(MARK)].map(({ index }) => index);

function kindOf(mark: string): CellKind {
	const kind = KIND.exec(mark)?.[1];
	return kind === undefined ? 'code' : kind === 'raw' ? 'raw' : 'markdown';
}

/** The cells of a text: one without marks. What stands before the first mark is a cell where there is something. */
export function textCells(text: string): TextCell[] {
	const starts = [0, ...markOffsets(text)];
	let number = 0;
	return starts.flatMap((from, mark): TextCell[] => {
		const to = starts[mark + 1] ?? text.length;
		const lineEnd = text.indexOf('\n', from);
		const body = mark === 0 ? from : lineEnd < 0 ? text.length : lineEnd + 1;
		if (mark === 0 && starts.length > 1 && text.slice(body, to).trim() === '') return [];
		const kind = mark === 0 ? 'code' : kindOf(text.slice(from, body).trimEnd());
		return [{ kind, number: kind === 'code' ? ++number : 0, mark, from, body, to }];
	});
}
