/** @file The values of one watch over the passes, in numbers and in words. */
import { shortNumber } from '../print.ts';

/** Of one watch the passes at whose ends it had a number, ascending, and these numbers. */
export interface WatchLine {
	readonly passes: readonly number[];
	readonly values: readonly number[];
}

/** The line of one expression; what has no number is left out. */
export function lineOf(passes: readonly number[], values: readonly (number | null)[]): WatchLine {
	const known = passes.flatMap((pass, i) => {
		const value = values[i] ?? null;
		return value === null ? [] : [{ pass, value }];
	});
	return { passes: known.map(({ pass }) => pass), values: known.map(({ value }) => value) };
}

/** `4 in pass 1, 0.2 in pass 30, least 0.1 in pass 21, most 4 in pass 1`. */
export function lineText({ passes, values }: WatchLine, number = shortNumber): string {
	if (values.length === 0) return 'no numbers';
	const at = (i: number): string => `${number(values[i]!)} in pass ${passes[i]!}`;
	let [least, most] = [0, 0];
	values.forEach((value, i) => {
		if (value < values[least]! || Number.isNaN(values[least]!)) least = i;
		if (value > values[most]! || Number.isNaN(values[most]!)) most = i;
	});
	if (values.length === 1) return at(0);
	return `${at(0)}, ${at(values.length - 1)}, least ${at(least)}, most ${at(most)}`;
}
