/** @file Draws with probabilities, as both of NumPy's interfaces make them. */
import { NumpyError } from '../ndarray.ts';

/** Positions drawn with probabilities `p`, with or without putting back; `double` gives the uniform numbers. */
export function weightedPlaces(
	p: Float64Array,
	count: number,
	replace: boolean,
	double: () => number
): Float64Array {
	if (!replace) return withoutPuttingBack(p.slice(), count, double);
	const sums = cumulative(p);
	return Float64Array.from({ length: count }, () => bisectRight(sums, double()));
}

/** NumPy's way without putting back: draw all that are missing, keep the new ones, forget their weight, repeat. */
function withoutPuttingBack(p: Float64Array, count: number, double: () => number): Float64Array {
	if (p.filter((x) => x > 0).length < count)
		throw new NumpyError('ValueError', 'Fewer non-zero entries in p than size');
	const found: number[] = [];
	while (found.length < count) {
		const draws = Float64Array.from({ length: count - found.length }, double);
		for (const i of found) p[i] = 0;
		const sums = cumulative(p);
		for (const i of new Set(Array.from(draws, (u) => bisectRight(sums, u)))) found.push(i);
	}
	return Float64Array.from(found);
}

function cumulative(p: Float64Array): Float64Array {
	const sums = p.slice();
	for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
	const last = sums[sums.length - 1]!;
	return sums.map((x) => x / last);
}

/** The number of sums that are not above u. */
function bisectRight(sums: Float64Array, u: number): number {
	let low = 0;
	let high = sums.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (u < sums[middle]!) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** How far from 1 the sum of probabilities may be. */
const SLACK = Math.sqrt(Number.EPSILON);

/** NumPy's checks of probabilities; the two interfaces word them differently. */
export function checkProbabilities(
	p: { readonly values: Float64Array; readonly ndim: number },
	n: number,
	words: Readonly<Record<'dimensions' | 'size' | 'nan' | 'negative' | 'sum', string>>
): void {
	const refuse = (message: string, hint = ''): never => {
		throw new NumpyError('ValueError', message, hint);
	};
	if (p.ndim !== 1) refuse(words.dimensions);
	if (p.values.length !== n) refuse(words.size);
	const sum = p.values.reduce((s, x) => s + x, 0);
	if (Number.isNaN(sum)) refuse(words.nan);
	if (p.values.some((x) => x < 0)) refuse(words.negative);
	if (Math.abs(sum - 1) > SLACK) refuse(words.sum, `They sum to ${sum}.`);
}
