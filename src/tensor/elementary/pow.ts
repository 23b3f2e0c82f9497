/** @file Powers: e ** (y log x), with log x to 67 bits and the product in two floats. */
import { productRest, scaled } from './doubled.ts';
import { expOfPair } from './exp.ts';
import { logOfPair } from './log.ts';
import { rest, whole } from './words.ts';

const TWO53: f64 = 9007199254740992;

/** 0 for a fraction, 1 for an odd integer, 2 for an even one. */
function parity(y: f64): i32 {
	const size = Math.abs(y);
	if (size >= TWO53) return 2;
	const half = size * 0.5;
	if (Math.floor(half) === half) return 2;
	return Math.floor(size) === size ? 1 : 0;
}

/** x ** y, as C99 defines it: 1 ** y and x ** 0 are 1, be the other NaN. */
export function pow(x: f64, y: f64): f64 {
	if (y === 0 || x === 1) return 1;
	if (x !== x || y !== y) return NaN;
	if (y === 1) return x;
	if (y === 2) return x * x;
	const size = Math.abs(x);
	if (Math.abs(y) === Infinity) return size === 1 ? 1 : size > 1 === y > 0 ? Infinity : 0;
	const kind = x > 0 ? 2 : parity(y);
	const isNegative = kind === 1 && (x < 0 || 1 / x < 0);
	if (size === 0 || size === Infinity) {
		const limit = (size === 0) === y > 0 ? 0 : Infinity;
		return isNegative ? -limit : limit;
	}
	if (kind === 0) return NaN;
	const power = powerOfPositive(size, y);
	return isNegative ? -power : power;
}

function powerOfPositive(x: f64, y: f64): f64 {
	const natural = logOfPair(x, 0);
	const below = rest();
	const product = natural * y;
	if (product > 710) return Infinity;
	if (product < -746) return 0;
	// A power this near 1 needs no second part, whose computation might underflow.
	const isSmall = Math.abs(product) < 1e-200;
	const result = expOfPair(product, isSmall ? 0 : productRest(natural, y, product) + below * y);
	return scaled(result, rest(), whole());
}

/** NumPy's power of floats: square roots are exact. */
export function power(x: f64, y: f64): f64 {
	return y === 0.5 ? Math.sqrt(x) : pow(x, y);
}
