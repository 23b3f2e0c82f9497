/** @file What a stop keeps on the machine beside the progress, such as what a learner has written. */
const KEY = 'backstep-stop:';

const keyOf = (slug: string, stop: string): string => `${KEY}${slug}:${stop}`;

/** Keeps any JSON; storage can refuse, and then it holds for this page. */
export function keepData(slug: string, stop: string, data: unknown): void {
	try {
		localStorage.setItem(keyOf(slug, stop), JSON.stringify(data));
	} catch {
		return;
	}
}

/** What was kept; null for nothing. Anybody may have written it. */
export function keptData(slug: string, stop: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(keyOf(slug, stop)) ?? 'null');
	} catch {
		return null;
	}
}

/** Forgets all that the stops of a lesson have kept. */
export function forgetData(slug: string): void {
	try {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(keyOf(slug, ''))) localStorage.removeItem(key);
	} catch {
		return;
	}
}
