/** @file A file that a learner opens, as sources for the machine. */
import { cellTexts, pythonFences } from '#lesson';
import { NotebookError, readNotebook, type Source } from '#python';

export interface Program {
	readonly name: string;
	readonly text: string;
	readonly kind: 'py' | 'ipynb' | 'md';
}

/** The file cannot be a program. */
export class NotAProgram extends Error {}

/** The cells of a program: a module is one, a notebook and a lesson have several. */
export function programSources({ name, text, kind }: Program): Source[] {
	if (text.includes('\0')) throw new NotAProgram(`${name} is not a text file.`);
	if (kind === 'py') return [{ id: name, text }];
	if (kind === 'md') return markdownCells(name, text);
	try {
		return readNotebook(text).map((cell, i) => ({ id: `${name}, cell ${i + 1}`, text: cell }));
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
