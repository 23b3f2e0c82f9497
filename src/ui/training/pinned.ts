/** @file A run that was kept, to lay the next one beside it. */
export interface Pinned {
	/** Which run of the page it was. */
	readonly turn: number;
	readonly text: string;
	/** h of its passes. */
	readonly losses: Float64Array;
}

/** The first pass, from 1, in which two runs have different losses, bit for bit; null where none of both has one. */
export function partsAt(a: Float64Array, b: Float64Array): number | null {
	const both = Math.min(a.length, b.length);
	for (let i = 0; i < both; i++) if (!Object.is(a[i], b[i])) return i + 1;
	return null;
}

/** The lines in which two texts differ, as the second has them. */
export function changedLines(before: string, after: string): string[] {
	const known = new Set(before.split('\n').map((line) => line.trim()));
	return after
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !known.has(line));
}

/** What a run is called beside another: the first line that differs, or that it is the same. */
export function nameOfRun(text: string, other: string): string {
	const [first, ...more] = changedLines(other, text);
	if (first === undefined) return text === other ? 'the same program' : 'fewer lines';
	return more.length === 0 ? first : `${first} and ${more.length} more`;
}
