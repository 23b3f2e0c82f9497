/** @file The logarithm of a sum of two powers of e. */
import { scaled, sumRest } from './doubled.ts';
import { expOfPair } from './exp.ts';
import { logOfPair } from './log.ts';
import { rest, whole } from './words.ts';

/** log(e ** x + e ** y) = x + log(1 + e ** (y - x)) for the larger x. */
export function logaddexp(x: f64, y: f64): f64 {
	if (x !== x || y !== y) return NaN;
	const larger = x > y ? x : y;
	const smaller = x > y ? y : x;
	const difference = smaller - larger;
	// Two equal infinities differ by NaN.
	if (Math.abs(larger) === Infinity || difference < -746) return larger;
	const power = expOfPair(difference, sumRest(smaller, -larger, difference));
	const k = whole();
	const below = scaled(rest(), 0, k);
	const large = scaled(power, 0, k);
	const total = 1 + large;
	const natural = logOfPair(total, sumRest(1, large, total) + below);
	const naturalLow = rest();
	const sum = larger + natural;
	return sum + (sumRest(larger, natural, sum) + naturalLow);
}
