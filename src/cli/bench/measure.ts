/** @file Measuring by turns: every contestant has many short slices in shuffled order, so that none has the quiet hour. */
import type { Contestant, Slice } from './contestant.ts';

export interface Figure {
	readonly contestant: string;
	/** Seconds a pass: the median of the slices, and the quartiles around it. */
	readonly median: number;
	readonly low: number;
	readonly high: number;
	/** Slices that counted, of those that were made: one in which the process had to wait does not. */
	readonly counted: number;
	readonly made: number;
}

export interface MeasureOptions {
	/** Seconds of a slice, about. */
	readonly slice: number;
	readonly rounds: number;
	/** Where numbers between 0 and 1 come from, for the order of the turns. */
	readonly random: () => number;
}

/** A process that had less of its core than this was descheduled. */
const LEAST_BUSY = 0.95;

/** The number at a share of a sorted list, such as 0.5 for the median. */
export function quantile(sorted: readonly number[], share: number): number {
	const at = (sorted.length - 1) * share;
	const low = Math.floor(at);
	const [a = NaN, b = a] = [sorted[low], sorted[low + 1]];
	return a + (b - a) * (at - low);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
	return list
		.map((each) => [random(), each] as const)
		.sort(([a], [b]) => a - b)
		.map(([, each]) => each);
}

/** How many passes take about so many seconds, found by growing slices, which warm the contestant up too. */
async function passesFor(contestant: Contestant, seconds: number): Promise<number> {
	let passes = 1;
	for (;;) {
		const took = await contestant.slice(passes);
		if (took.seconds >= seconds) return Math.max(1, Math.round((took.passes * seconds) / took.seconds));
		passes = Math.max(passes + 1, Math.ceil((took.passes * seconds * 1.2) / Math.max(took.seconds, 1e-4)));
	}
}

/** Measures all contestants by turns. */
export async function measure(
	contestants: readonly Contestant[],
	{ slice, rounds, random }: MeasureOptions
): Promise<Figure[]> {
	const turns: { contestant: Contestant; passes: number; slices: Slice[] }[] = [];
	for (const contestant of contestants) {
		await passesFor(contestant, slice);
		// Compilers need more than one slice to be done; the second count is the one that is kept.
		for (let i = 0; i < 3; i++) await contestant.slice(1);
		turns.push({ contestant, passes: await passesFor(contestant, slice), slices: [] });
	}
	for (let round = 0; round < rounds; round++)
		for (const turn of shuffled(turns, random)) turn.slices.push(await turn.contestant.slice(turn.passes));
	return turns.map(({ contestant, slices }) => figureOf(contestant.name, slices));
}

/** The figure of one contestant; where none of its slices was undisturbed, all count. */
export function figureOf(contestant: string, slices: readonly Slice[]): Figure {
	const quiet = slices.filter(({ busy }) => busy === null || busy >= LEAST_BUSY);
	const used = quiet.length > 0 ? quiet : slices;
	const times = used.map(({ seconds, passes }) => seconds / passes).sort((a, b) => a - b);
	return {
		contestant,
		median: quantile(times, 0.5),
		low: quantile(times, 0.25),
		high: quantile(times, 0.75),
		counted: quiet.length,
		made: slices.length
	};
}
