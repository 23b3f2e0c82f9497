/** @file arcsinh, arccosh and arctanh: logarithms of numbers in two floats. */
import { productRest, sumRest } from './doubled.ts';
import { log, logOfPair } from './log.ts';
import { rest, setRest } from './words.ts';

const LN2: f64 = 0.6931471805599453;
const LN2_LOW: f64 = 2.3190468138462996e-17;
const LARGE: f64 = 1073741824;
const SMALL: f64 = 9.5367431640625e-7;

/** The square root of x + y in two floats. */
function rootOfPair(x: f64, y: f64): f64 {
	const root = Math.sqrt(x);
	const back = root * root;
	setRest((x - back - productRest(root, root, back) + y) / (2 * root));
	return root;
}

/** log(x + root of (x x + by)), for x of 2 ** -20 … 2 ** 30 and by of 1 or -1. */
function logOfSumWithRoot(x: f64, by: f64): f64 {
	const square = x * x;
	const sum = square + by;
	const root = rootOfPair(sum, sumRest(square, by, sum) + productRest(x, x, square));
	const rootLow = rest();
	const total = x + root;
	const below = sumRest(x, root, total) + rootLow;
	const front = total + below;
	return logOfPair(front, total - front + below);
}

/** log(2 x). */
function logOfTwice(x: f64): f64 {
	const natural = log(x);
	if (natural === Infinity) return natural;
	const below = rest();
	const sum = natural + LN2;
	return sum + (sumRest(natural, LN2, sum) + (below + LN2_LOW));
}

/** The inverse hyperbolic sine. */
export function arcsinh(x: f64): f64 {
	const size = Math.abs(x);
	if (size < SMALL) return size < 7.450580596923828e-9 ? x : x - x * x * x * 0.16666666666666666;
	if (x !== x) return x;
	const result = size > LARGE ? logOfTwice(size) : logOfSumWithRoot(size, 1);
	return x < 0 ? -result : result;
}

/** The inverse hyperbolic cosine. */
export function arccosh(x: f64): f64 {
	if (!(x > 1)) return x === 1 ? 0 : NaN;
	return x > LARGE ? logOfTwice(x) : logOfSumWithRoot(x, -1);
}

/** The inverse hyperbolic tangent: half the logarithm of (1 + x) / (1 - x). */
export function arctanh(x: f64): f64 {
	const size = Math.abs(x);
	if (!(size < 1)) return size === 1 ? x * Infinity : NaN;
	if (size < SMALL) return size < 7.450580596923828e-9 ? x : x + x * x * x * 0.3333333333333333;
	const a = 1 + size;
	const aLow = sumRest(1, size, a);
	const b = 1 - size;
	const bLow = sumRest(1, -size, b);
	const quotient = a / b;
	const product = quotient * b;
	const below = (a - product - productRest(quotient, b, product) + aLow - quotient * bLow) / b;
	const front = quotient + below;
	const result = 0.5 * logOfPair(front, quotient - front + below);
	return x < 0 ? -result : result;
}
