/** @file Jupyter notebooks: nbformat 4. */

/** A file that is no notebook, or none that can be read here. */
export class NotebookError extends Error {}

/** Larger files are refused before they are read. */
const MAX_CHARACTERS = 2_000_000;

interface Cell {
	cell_type?: unknown;
	source?: unknown;
}

const textOf = (source: unknown): string | null => {
	if (typeof source === 'string') return source;
	return Array.isArray(source) && source.every((line) => typeof line === 'string') ? source.join('') : null;
};

/** `%magic` and `!shell` lines become comments, so that line numbers stay. */
const withoutMagic = (text: string): string => text.replace(/^([ \t]*)([%!?].*)$/gm, '$1pass  # $2');

/** The code cells of a notebook, in order. Outputs are not read. */
export function readNotebook(json: string): string[] {
	if (json.length > MAX_CHARACTERS)
		throw new NotebookError('This notebook is larger than 2 MB. Clear its outputs and save it again.');
	let data: { nbformat?: unknown; cells?: unknown };
	try {
		data = JSON.parse(json) as typeof data;
	} catch {
		throw new NotebookError('This is not a notebook: the file is not JSON.');
	}
	if (typeof data !== 'object' || data === null || !('nbformat' in data))
		throw new NotebookError('This is not a notebook: it has no nbformat.');
	if (data.nbformat !== 4)
		throw new NotebookError(
			`This notebook has format ${String(data.nbformat)}; Backstep reads format 4. Open and save it in Jupyter.`
		);
	if (!Array.isArray(data.cells)) throw new NotebookError('This is not a notebook: it has no list of cells.');
	return (data.cells as Cell[])
		.filter((cell) => cell?.cell_type === 'code')
		.map((cell, i) => {
			const text = textOf(cell.source);
			if (text === null) throw new NotebookError(`Code cell ${i + 1} of this notebook has no source text.`);
			return withoutMagic(text);
		});
}
