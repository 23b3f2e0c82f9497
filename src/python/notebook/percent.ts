/** @file Cells in a Python file: `# %%` between them, as Jupytext, Spyder and VS Code read and write it. */
import { plainPython } from './magics.ts';
import { freshId, type CellKind, type Notebook, type NotebookCell } from './cells.ts';

const MARK = /^# %%(?:[ \t]+(.*))?$/;
const KIND = /\[(markdown|md|raw)\][ \t]*$/;

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
	const blocks: { kind: CellKind; lines: string[] }[] = [{ kind: 'code', lines: [] }];
	for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
		const mark = MARK.exec(line);
		if (!mark) {
			blocks.at(-1)!.lines.push(line);
			continue;
		}
		const kind = KIND.exec(mark[1] ?? '')?.[1];
		blocks.push({ kind: kind === undefined ? 'code' : kind === 'raw' ? 'raw' : 'markdown', lines: [] });
	}
	const taken = new Set<string>();
	const cells = blocks.map(({ kind, lines }): NotebookCell => {
		const body = trimmed(lines.join('\n'));
		const id = freshId(taken);
		taken.add(id);
		return { kind, id, source: kind === 'code' ? body : uncommented(body), metadata: {} };
	});
	const [first, ...rest] = cells;
	// What stands before the first mark is a cell only where there is something.
	return { cells: rest.length > 0 && first!.source === '' ? rest : cells, metadata: {} };
}
