/** @file Cells in a Python file: `# %%` between them, as Jupytext, Spyder and VS Code read and write it. */
import { plainPython } from './magics.ts';
import { freshId, type CellKind, type Notebook, type NotebookCell } from './cells.ts';
import { markOffsets, textCells } from './marks.ts';

/** A line of a Markdown cell that would read as a mark is written without the blank. */
const commentedLine = (line: string): string =>
	line === '' ? '#' : markOffsets(`# ${line}`).length > 0 ? `#${line}` : `# ${line}`;
const commented = (text: string): string => text.split('\n').map(commentedLine).join('\n');
const uncommented = (text: string): string => text.replace(/^# ?/gm, '');

/** Blank lines at the ends of a cell are not kept: they stand between the cells. */
const trimmed = (text: string): string => text.replace(/^\n+|\n+$/g, '');

const MARKS: Record<CellKind, string> = { code: '# %%', markdown: '# %% [markdown]', raw: '# %% [raw]' };

/** What of a cell's source stands in the text: without magics, and without the blank lines around it. */
export const shownSource = ({ kind, source }: NotebookCell): string =>
	trimmed(kind === 'code' ? plainPython(source).text : source);

/** The notebook as a Python file. Magics are comments in it; outputs and metadata have no place there. */
export function percentText({ cells }: Notebook): string {
	const blocks = cells.map((cell) => {
		const body = shownSource(cell);
		return `${MARKS[cell.kind]}\n${cell.kind === 'code' ? body : commented(body)}`;
	});
	return `${blocks.join('\n\n')}\n`;
}

/** A Python file as a notebook: one cell, or the cells that `# %%` makes. */
export function notebookOfPython(text: string): Notebook {
	const lines = text.replace(/\r\n?/g, '\n');
	const taken = new Set<string>();
	const cells = textCells(lines).map(({ kind, body, to }): NotebookCell => {
		const source = trimmed(lines.slice(body, to));
		const id = freshId(taken);
		taken.add(id);
		return { kind, id, source: kind === 'code' ? source : uncommented(source), metadata: {} };
	});
	return { cells, metadata: {} };
}

/** The text as Python: magics that were written into it are comments. Every line stays at its place. */
export function plainPercent(text: string): string {
	return textCells(text)
		.map(({ kind, from, body, to }) => {
			const source = text.slice(body, to);
			return text.slice(from, body) + (kind === 'code' ? plainPython(source).text : source);
		})
		.join('');
}
