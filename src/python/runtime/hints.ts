/** @file Hints that many errors share. */
import type { Value } from './values.ts';

/** Where a value is None, most often a `return` was forgotten. */
export const noneHint = (...values: readonly (Value | undefined)[]): string =>
	values.includes(null) ? 'The value is None. A function that ends without `return` gives None.' : '';

/** Of an array where a tensor is meant: it may be a dhdx whose own derivative is wanted. */
export const NO_SECOND_DERIVATIVES =
	'This is an array, not a tensor. A dhdx is one too: how it was computed is not recorded, so there are no second derivatives here.';

/** Of a number that may be a derivative. */
export const NUMBER_WITHOUT_GRAD =
	'This is a number, not a node of the graph. A grad is one too: how it was computed is not recorded, so there are no second derivatives here.';

/** "Did you mean …?" where a name is near enough. */
export function nearestHint(name: string, candidates: Iterable<string>): string {
	const best = nearest(name, candidates);
	return best === null ? '' : `Did you mean '${best}'?`;
}

/** A longer name is no slip of a finger. */
const LONGEST = 60;

/** The candidate with the smallest edit distance, if it is at most a third of the name, or another part of it. */
export function nearest(name: string, candidates: Iterable<string>, part = 3): string | null {
	let best: string | null = null;
	if (name.length > LONGEST) return null;
	let least = Math.max(1, Math.floor(name.length / part)) + 0.5;
	for (const candidate of new Set(candidates)) {
		if (candidate.startsWith('_') && !name.startsWith('_')) continue;
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least && candidate !== name) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

/** Letters put in, left out, exchanged or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
		}
		before = row;
		row = next;
	}
	return row[b.length]!;
}
