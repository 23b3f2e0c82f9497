/** @file Texts that a learner has written, kept on the machine under their file's name. */
const KEY = 'backstep-draft:';
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

/** The name of the file that was open last, or null. */
export function lastOpened(): string | null {
	try {
		return localStorage.getItem(LAST);
	} catch {
		return null;
	}
}
