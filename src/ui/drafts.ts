/** @file Texts that a learner has written, kept on the machine under their file's name. */
import { NotebookError, readNotebook, writeNotebook, type Notebook } from '#python';

const KEY = 'backstep-draft:';
const NOTEBOOK = 'backstep-notebook:';
const LAST = 'backstep-last';

/** Keeps a text; storage that refuses is told by `false`. */
export function keepDraft(name: string, text: string): boolean {
	try {
		localStorage.setItem(KEY + name, text);
		localStorage.setItem(LAST, name);
		return true;
	} catch {
		return false;
	}
}

/** Forgets the text of a program that is as it was shipped. */
export function dropDraft(name: string): void {
	try {
		localStorage.removeItem(KEY + name);
		localStorage.removeItem(NOTEBOOK + name);
		localStorage.setItem(LAST, name);
	} catch {
		// What could not be kept need not be dropped.
	}
}

export function draftOf(name: string): string | null {
	try {
		return localStorage.getItem(KEY + name);
	} catch {
		return null;
	}
}

/** Keeps the notebook that a text was made of; storage that refuses is told by `false`. */
export function keepNotebook(name: string, notebook: Notebook): boolean {
	try {
		localStorage.setItem(NOTEBOOK + name, writeNotebook(notebook));
		return true;
	} catch {
		return false;
	}
}

/** The notebook that a kept text was made of, or null. */
export function notebookOfDraft(name: string): Notebook | null {
	try {
		const kept = localStorage.getItem(NOTEBOOK + name);
		return kept === null ? null : readNotebook(kept);
	} catch (error) {
		// Storage may be refused, or hold what another version of the page has written.
		if (error instanceof NotebookError || error instanceof DOMException) return null;
		throw error;
	}
}

/** The name of the file that was open last, or null. */
export function lastOpened(): string | null {
	try {
		return localStorage.getItem(LAST);
	} catch {
		return null;
	}
}

const LESSON = 'backstep-written-lesson';

/** A lesson that is being written. */
export interface WrittenLesson {
	/** The name of its file, or ''. */
	readonly name: string;
	readonly text: string;
}

/** Keeps the lesson that is being written; storage that refuses is told by `false`. */
export function keepLesson(lesson: WrittenLesson): boolean {
	try {
		localStorage.setItem(LESSON, JSON.stringify(lesson));
		return true;
	} catch {
		return false;
	}
}

/** The lesson that was being written, or null. */
export function keptLesson(): WrittenLesson | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(LESSON) ?? 'null');
		if (typeof kept !== 'object' || kept === null) return null;
		const { name, text } = kept as Partial<Record<keyof WrittenLesson, unknown>>;
		return typeof name === 'string' && typeof text === 'string' ? { name, text } : null;
	} catch {
		return null;
	}
}
