/** @file A run that was kept, to lay the next one beside it. */
import { switches, titlesOf, type TrainingHistory } from '#debug';

export interface Pinned {
	/** Which run of the page it was. */
	readonly turn: number;
	readonly text: string;
	/** The mistakes that it was trained with. */
	readonly mistakes: readonly string[];
	readonly history: TrainingHistory | null;
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

/** The titles of mistakes; '' for none. */
const titlesOfNames = (names: readonly string[]): string =>
	titlesOf(switches.filter(({ name }) => names.includes(name)));

type Ran = Pick<Pinned, 'text' | 'mistakes'>;

/** What a run is called beside another: its mistakes where they differ, the first line that differs, or that it is the same. */
export function nameOfRun(run: Ran, other: Ran): string {
	if (run.mistakes.join() === other.mistakes.join()) return nameOfText(run.text, other.text);
	const title = titlesOfNames(run.mistakes);
	const lines = run.text === other.text ? '' : `, ${nameOfText(run.text, other.text)}`;
	return (title === '' ? 'without a mistake' : `with ${title}`) + lines;
}

function nameOfText(text: string, other: string): string {
	const [first, ...more] = changedLines(other, text);
	if (first === undefined) return text === other ? 'the same program' : 'fewer lines';
	return more.length === 0 ? first : `${first} and ${more.length} more`;
}
