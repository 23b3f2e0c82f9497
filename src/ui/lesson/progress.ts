/** @file How far a learner has come in a lesson, kept on the machine. */
const KEY = 'backstep-lesson:';

export interface Progress {
	/** The stop at which the learner was last, by its id, or null before the first. */
	readonly current: string | null;
	/** Questions that were answered rightly. */
	readonly answered: readonly string[];
	/** Questions whose answer was asked for. */
	readonly revealed: readonly string[];
}

export const NO_PROGRESS: Progress = { current: null, answered: [], revealed: [] };

const texts = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Reads what was kept; whatever it does not understand is left out. */
export function readProgress(kept: string | null): Progress {
	try {
		const value: unknown = JSON.parse(kept ?? 'null');
		if (typeof value !== 'object' || value === null) return NO_PROGRESS;
		const { current, answered, revealed } = value as Partial<Record<keyof Progress, unknown>>;
		return {
			current: typeof current === 'string' ? current : null,
			answered: texts(answered),
			revealed: texts(revealed)
		};
	} catch {
		return NO_PROGRESS;
	}
}

export function keptProgress(slug: string): Progress {
	try {
		return readProgress(localStorage.getItem(KEY + slug));
	} catch {
		return NO_PROGRESS;
	}
}

/** Keeps progress; storage can refuse, and then it holds for this page. */
export function keepProgress(slug: string, progress: Progress): void {
	try {
		if (progress === NO_PROGRESS) localStorage.removeItem(KEY + slug);
		else localStorage.setItem(KEY + slug, JSON.stringify(progress));
	} catch {
		return;
	}
}
