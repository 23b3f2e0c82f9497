/** @file A file that a learner opens, as sources for the machine. */
import { cellTexts, pythonFences } from '#lesson';
import {
	codeCells,
	NotebookError,
	plainPython,
	readNotebook,
	type MagicWarning,
	type Notebook,
	type Source
} from '#python';

export interface Program {
	readonly name: string;
	readonly text: string;
	readonly kind: 'py' | 'ipynb' | 'md';
	/** Of a notebook, how many of its code cells run; all of them unless told. */
	readonly upTo?: number;
}

/** A line of a notebook that does not run, and in which code cell it stands, from 1. */
export interface CellWarning extends MagicWarning {
	readonly cell: number;
}

/** The file cannot be a program. */
export class NotAProgram extends Error {}

/** The cells of a program: a module is one, a notebook and a lesson have several. */
export function programSources(program: Program): Source[] {
	const { name, text, kind } = program;
	if (text.includes('\0')) throw new NotAProgram(`${name} is not a text file.`);
	if (kind === 'py') return [{ id: name, text }];
	if (kind === 'md') return markdownCells(name, text);
	return codeCells(notebookOf(program))
		.slice(0, program.upTo)
		.map(({ source }, i) => ({ id: `${name}, cell ${i + 1}`, text: plainPython(source).text }));
}

/** What of a program does not run, though it is written there. */
export function programWarnings(program: Program): CellWarning[] {
	return program.kind === 'ipynb' ? notebookWarnings(notebookOf(program)) : [];
}

/** What of a notebook does not run, though it is written there. */
export function notebookWarnings(notebook: Notebook): CellWarning[] {
	return codeCells(notebook).flatMap(({ source }, i) =>
		plainPython(source).warnings.map((warning) => ({ ...warning, cell: i + 1 }))
	);
}

/** The notebook that a program of the kind `ipynb` is; throws NotAProgram where it is none. */
export function notebookOf({ text }: Program): Notebook {
	try {
		return readNotebook(text);
	} catch (error) {
		if (error instanceof NotebookError) throw new NotAProgram(error.message);
		throw error;
	}
}

/** The fenced Python cells of a lesson, each with blank lines before it, so that its lines are the file's lines. */
function markdownCells(name: string, text: string): Source[] {
	const texts = cellTexts(pythonFences(text));
	if (texts.length === 0) throw new NotAProgram(`${name} has no Python cells.`);
	return texts.map((cell) => ({ id: name, text: cell }));
}
