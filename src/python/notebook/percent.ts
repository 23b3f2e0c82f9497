/** @file Cells in a Python file: `# %%` between them, as Jupytext, Spyder and VS Code read and write it. */
import { plainPython } from './magics.ts';
import { freshId, type CellKind, type Notebook, type NotebookCell } from './cells.ts';
import { textCells } from './marks.ts';

const commented = (text: string): string =>
	text.replace(/^(.*)$/gm, (line) => (line === '' ? '#' : `# ${line}`));
const uncommented = (text: string): string => text.replace(/^# ?/gm, '');

/** Blank lines at the ends of a cell are not kept: they stand between the cells. */
const trimmed = (text: string): string => text.replace(/^\n+|\n+$/g, '');

const MARKS: Record<CellKind, string> = { code: '# %%', markdown: '# %% [markdown]', raw: '# %% [raw]' };

/** The notebook as a Python file. Magics are comments in it; outputs and metadata have no place there. */
export function percentText({ cells }: Notebook): string {
	const blocks = cells.map(({ kind, source }) => {
		const body = kind === 'code' ? trimmed(plainPython(source).text) : commented(trimmed(source));
		return `${MARKS[kind]}\n${body}`;
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
