/** @file Reading notebooks: nbformat 4, as Jupyter, Colab and VS Code write it. */
import { freshId, type CellKind, type Metadata, type Notebook, type NotebookCell } from './cells.ts';
import { isOwnCell } from './for-jupyter.ts';

/** A file that is no notebook, or none that can be read here. */
export class NotebookError extends Error {}

/** Characters of a file; most of a large one are the pictures of its outputs, which are not kept. */
const MOST_CHARACTERS = 20_000_000;
/** Characters of what is kept. */
const MOST_KEPT = 2_000_000;
const MOST_CELLS = 2_000;

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const metadataOf = (value: unknown): Metadata => (isData(value) ? value : {});

/** A source is a text, or a list of texts that follow one another. */
function sourceOf(source: unknown): string | null {
	const isList = Array.isArray(source) && source.every((line) => typeof line === 'string');
	const text = isList ? source.join('') : source;
	return typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : null;
}

function isKind(type: unknown): type is CellKind {
	return type === 'markdown' || type === 'code' || type === 'raw';
}

function parsed(json: string): Data {
	let data: unknown;
	try {
		data = JSON.parse(json.replace(/^\ufeff/, ''));
	} catch {
		throw new NotebookError('This is not a notebook: the file is not JSON.');
	}
	if (!isData(data) || !('nbformat' in data))
		throw new NotebookError('This is not a notebook: it has no nbformat.');
	if (data.nbformat !== 4)
		throw new NotebookError(
			`This notebook has format ${String(data.nbformat)}; Backstep reads format 4. Open and save it in Jupyter.`
		);
	return data;
}

/** A notebook says in two places which language it is in, or in none. */
function checkLanguage({ kernelspec, language_info: info }: Metadata): void {
	const language = (isData(info) && info.name) || (isData(kernelspec) && kernelspec.language) || 'python';
	if (typeof language === 'string' && !/^(i?python[\d.]*)$/i.test(language))
		throw new NotebookError(`This notebook is written in ${language}; Backstep runs Python.`);
}

function readCell(data: unknown, number: number): Omit<NotebookCell, 'id'> {
	if (!isData(data)) throw new NotebookError(`Cell ${number} of this notebook is no cell.`);
	const { cell_type: kind, attachments, metadata } = data;
	if (!isKind(kind))
		throw new NotebookError(
			`Cell ${number} of this notebook has the type '${String(kind).slice(0, 40)}'; there are markdown, code and raw.`
		);
	const source = sourceOf(data.source);
	if (source === null) throw new NotebookError(`Cell ${number} of this notebook has no source text.`);
	const cell = { kind, source, metadata: metadataOf(metadata) };
	return kind !== 'code' && isData(attachments) ? { ...cell, attachments } : cell;
}

/** Metadata that cannot be written again are refused before anything is shown. */
function checkKept(notebook: Notebook): void {
	let size = Infinity;
	try {
		size = JSON.stringify(notebook).length;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	if (size > MOST_KEPT)
		throw new NotebookError('This notebook is larger than 2 MB without its outputs; that is the limit.');
}

/**
 * A notebook of a file's text. Outputs are not read, and the cells that Backstep itself puts into an exported
 * notebook are taken out again. Cells without a usable id get one. Throws a NotebookError.
 */
export function readNotebook(json: string): Notebook {
	if (json.length > MOST_CHARACTERS)
		throw new NotebookError('This notebook is larger than 20 MB. Clear its outputs and save it again.');
	const data = parsed(json);
	if (!Array.isArray(data.cells)) throw new NotebookError('This is not a notebook: it has no list of cells.');
	if (data.cells.length > MOST_CELLS)
		throw new NotebookError(`This notebook has ${data.cells.length} cells; the limit is ${MOST_CELLS}.`);
	const metadata = metadataOf(data.metadata);
	checkLanguage(metadata);
	const read = data.cells
		.map((cell: unknown, i) => ({ id: isData(cell) ? cell.id : null, cell: readCell(cell, i + 1) }))
		.filter(({ cell }) => !isOwnCell(cell));
	const notebook = { cells: withIds(read), metadata };
	checkKept(notebook);
	return notebook;
}

/** How many cells of a notebook's file hold outputs, which are not read. Throws a NotebookError. */
export function cellsWithOutputs(json: string): number {
	const { cells } = parsed(json);
	if (!Array.isArray(cells)) return 0;
	return cells.filter((cell) => isData(cell) && Array.isArray(cell.outputs) && cell.outputs.length > 0)
		.length;
}

function withIds(read: readonly { id: unknown; cell: Omit<NotebookCell, 'id'> }[]): NotebookCell[] {
	const taken = new Set<string>();
	const valid = read.map(({ id }) => {
		if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || taken.has(id)) return null;
		taken.add(id);
		return id;
	});
	return read.map(({ cell }, i) => {
		const id = valid[i] ?? freshId(taken);
		taken.add(id);
		return { ...cell, id };
	});
}
