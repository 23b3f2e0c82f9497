/**
 * @file Logarithms. x = 2 ** k z with z in [0.6875, 1.375); a table gives 1 / c of ten bits near 1 / z, so that
 * r = z / c - 1 is exact in two floats and below 2 ** -7 (Tang 1990); log(1 + r) is its series.
 */
import { productRest, sumRest } from './doubled.ts';
import { LOGARITHMS } from './log-table.ts';
import { at, high, powerOfTwo, rest, setRest } from './words.ts';

/** log 2: a multiple of 2 ** -42, whose products with an exponent are exact, and what it leaves. */
const LN2_HIGH: f64 = 0.6931471805598903;
const LN2_LOW: f64 = 5.497923018708371e-14;
/** 1 / log 2 and 1 / log 10 in two floats. */
const PER_LN2: f64 = 1.4426950408889634;
const PER_LN2_LOW: f64 = 2.0355273740931033e-17;
const PER_LN10: f64 = 0.4342944819032518;
const PER_LN10_LOW: f64 = 1.098319650216765e-17;
const TWO54: f64 = 18014398509481984;

/**
 * log(x + y) in two floats, to about 67 bits, for positive finite x and y below half a unit in the last place of x; y is
 * 0 where x lies beyond 2 ** 1000 or below 2 ** -1000.
 */
export function logOfPair(x: f64, y: f64): f64 {
	let k: i32 = 0;
	let upper = high(x);
	if (upper < 0x00100000) {
		x *= TWO54;
		k = -54;
		upper = high(x);
	} else if (upper >= 0x7fd00000) {
		x *= 0.25;
		k = 2;
		upper = (upper - 0x00200000) | 0;
	}
	const beyond = (upper - 0x3fe60000) | 0;
	const shift = beyond >> 20;
	k = (k + shift) | 0;
	const i = (((beyond >> 13) & 127) * 3) | 0;
	const z = x * powerOfTwo((0 - shift) | 0);
	const c = at(LOGARITHMS, i);
	// 21 bits of z, and the others: both products with 1 / c are exact.
	const front = z + 3221225472 - 3221225472;
	const a = front * c - 1;
	const b = (z - front) * c;
	let r = a + b;
	let below = sumRest(a, b, r);
	if (y !== 0) {
		below += y * powerOfTwo((0 - k) | 0) * c;
		const sum = r + below;
		below = r - sum + below;
		r = sum;
	}
	const square = r * r;
	const half = 0.5 * square;
	const halfRest = 0.5 * productRest(r, r, square) + r * below;
	const front4 = 0.3333333333333333 - 0.25 * r + square * (0.2 - 0.16666666666666666 * r);
	const back4 = 0.14285714285714285 - 0.125 * r + square * (0.1111111111111111 - 0.1 * r);
	const series = square * r * (front4 + square * square * back4);
	const exponent = k as f64;
	const table = exponent * LN2_HIGH + at(LOGARITHMS, (i + 1) | 0);
	const first = table + r;
	const second = first - half;
	const small =
		table -
		first +
		r +
		(first - second - half) +
		(below - halfRest + (exponent * LN2_LOW + at(LOGARITHMS, (i + 2) | 0))) +
		series;
	const sum = second + small;
	setRest(second - sum + small);
	return sum;
}

/** The natural logarithm. */
export function log(x: f64): f64 {
	return x > 0 && x < Infinity ? logOfPair(x, 0) : special(x);
}

/** A logarithm of what is no positive finite number. */
function special(x: f64): f64 {
	if (x === 0) return -Infinity;
	return x === Infinity ? x : NaN;
}

/** The logarithm of x to a base, of which the inverse of the natural logarithm is given in two floats. */
function logTo(x: f64, per: f64, perLow: f64): f64 {
	if (!(x > 0 && x < Infinity)) return special(x);
	const natural = logOfPair(x, 0);
	const product = natural * per;
	return product + (productRest(natural, per, product) + natural * perLow + rest() * per);
}

/** The logarithm to the base 2. */
export function log2(x: f64): f64 {
	return logTo(x, PER_LN2, PER_LN2_LOW);
}

/** The logarithm to the base 10. */
export function log10(x: f64): f64 {
	return logTo(x, PER_LN10, PER_LN10_LOW);
}

/** log(1 + x). */
export function log1p(x: f64): f64 {
	if (!(x > -1)) return x === -1 ? -Infinity : NaN;
	if (x > TWO54 || Math.abs(x) < 5.551115123125783e-17) return x > 1 ? log(x) : x;
	const sum = 1 + x;
	return logOfPair(sum, sumRest(1, x, sum));
}
