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
