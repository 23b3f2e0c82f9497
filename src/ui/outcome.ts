/** @file The sentence of a session: how the run goes or went, where no moment of a pass has one. */
import type { RunResult } from '#debug';
import { rangeWords, type CellRange } from './notebook/cells.ts';

interface Ran {
	readonly running: boolean;
	/** The cells that were run, where not all of them were. */
	readonly range: CellRange | null;
	readonly refusal: string;
	readonly result: RunResult | null;
	readonly index: number;
}

/** How the run goes or went. */
export function outcome({ running, range, refusal, result }: Ran): string {
	if (running) return range ? `${rangeWords(range)} ${runs(running, range)}.` : 'The program runs.';
	if (refusal) return refusal;
	if (result?.error) return `${result.error.type}: ${result.error.message}`;
	if (result?.message) return result.message;
	if (result)
		return `${range ? rangeWords(range) : 'The program'} ended without a reverse pass. ${result.advice}`.trimEnd();
	return 'Press Run to record the reverse pass.';
}

function runs(running: boolean, range: CellRange): string {
	if (!running) return 'ran';
	return range.last === 1 ? 'runs' : 'run';
}

/** The sentence of a moment; the first one says which cells were run, where that was not all of them. */
export const toldWithin = ({ running, range, index }: Ran, sentence: string): string =>
	range && index === 0 ? `${rangeWords(range)} ${runs(running, range)}. ${sentence}` : sentence;
