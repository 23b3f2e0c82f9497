/** @file The length of a vector of any number of entries. */
import { exponentOf, productRest, sumRest } from './doubled.ts';
import { rootOfSum } from './roots.ts';
import { powerOfTwo } from './words.ts';

/** The square root of the sum of squares, in two floats, of numbers scaled to about 1; infinite where an entry is. */
export function length(entries: Iterable<number>): number {
	let longest = 0;
	let hasNaN = false;
	for (const entry of entries) {
		const size = Math.abs(entry);
		if (size === Infinity) return Infinity;
		if (size > longest) longest = size;
		hasNaN ||= entry !== entry;
	}
	if (hasNaN) return NaN;
	if (longest === 0) return 0;
	const first = longest < 1e-290 ? 2 ** 54 : 1;
	const k = Math.min(1000, exponentOf(longest * first));
	const unit = powerOfTwo(-k);
	let total = 0;
	let below = 0;
	for (const entry of entries) {
		const x = Math.abs(entry) * first * unit;
		const square = x * x;
		const next = total + square;
		below += sumRest(total, square, next) + productRest(x, x, square);
		total = next;
	}
	return (rootOfSum(total, below) / first) * powerOfTwo(k);
}
