/** @file A Jupyter notebook as a list of cells. Outputs are no part of it: what is run makes them anew. */

/** Metadata are kept as they were; nobody here reads what other tools have written. */
export type Metadata = Readonly<Record<string, unknown>>;

export type CellKind = 'markdown' | 'code' | 'raw';

export interface NotebookCell {
	readonly kind: CellKind;
	/** One of a kind in the notebook: letters, digits, `-` and `_`, at most 64. */
	readonly id: string;
	/** As it was written, magics included. Lines end with \n; the last has no end. */
	readonly source: string;
	readonly metadata: Metadata;
	/** Pictures that a Markdown cell shows: file name, then media type, then base64. */
	readonly attachments?: Metadata;
}

export interface Notebook {
	readonly cells: readonly NotebookCell[];
	readonly metadata: Metadata;
}

/** The cells that run, in order: cell 1 of a message is the first of them. */
export const codeCells = ({ cells }: Notebook): NotebookCell[] => cells.filter(({ kind }) => kind === 'code');

/** An id that no cell has yet: `cell-7`. */
export function freshId(taken: ReadonlySet<string>): string {
	for (let number = taken.size + 1; ; number++) if (!taken.has(`cell-${number}`)) return `cell-${number}`;
}

const changed = (notebook: Notebook, cells: readonly NotebookCell[]): Notebook => ({ ...notebook, cells });

/** The notebook with another source in one cell. */
export const withSource = (notebook: Notebook, id: string, source: string): Notebook =>
	changed(
		notebook,
		notebook.cells.map((cell) => (cell.id === id ? { ...cell, source } : cell))
	);

/** The notebook with an empty code cell below another, or at the top where there is no such cell. */
export function withCellBelow(notebook: Notebook, id: string | null): Notebook {
	const { cells } = notebook;
	const at = cells.findIndex((cell) => cell.id === id) + 1;
	const added: NotebookCell = {
		kind: 'code',
		id: freshId(new Set(cells.map((cell) => cell.id))),
		source: '',
		metadata: {}
	};
	return changed(notebook, [...cells.slice(0, at), added, ...cells.slice(at)]);
}

/** The notebook without a cell. */
export const withoutCell = (notebook: Notebook, id: string): Notebook =>
	changed(
		notebook,
		notebook.cells.filter((cell) => cell.id !== id)
	);
