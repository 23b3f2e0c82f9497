/** @file An angle less the nearest multiple of π / 2: the remainder in two floats, and the quadrant. */
import { exponentOf, productRest, ROUNDER, sumRest } from './doubled.ts';
import { TWO_OVER_PI } from './two-over-pi-table.ts';
import { at, fromWords, high, low, powerOfTwo, setRest, setWhole } from './words.ts';

const PER_QUARTER: f64 = 0.6366197723675814;
/** π / 2 in three parts of 33 bits, whose products with integers below 2 ** 20 are exact, and what they leave. */
const PART0: f64 = 1.5707963267341256;
const PART1: f64 = 6.077100506303966e-11;
const PART2: f64 = 2.0222662487111665e-21;
const PART3: f64 = 8.4784276603689e-32;
/** The last two parts in one float. */
const PART23: f64 = 2.0222662487959506e-21;
/** π / 2 in two floats. */
const QUARTER: f64 = 1.5707963267948966;
const QUARTER_LOW: f64 = 6.123233995736766e-17;
const TWO24: f64 = 16777216;
const PER_TWO24: f64 = 5.960464477539063e-8;

/** x less whole() times π / 2, in two floats: the result and rest(). whole() is taken modulo 4. */
export function lessQuarters(x: f64): f64 {
	const size = Math.abs(x);
	if (size <= 0.7853981633974483) {
		setRest(0);
		setWhole(0);
		return x;
	}
	if (size > 1000000) return lessManyQuarters(x);
	// Cody and Waite 1980: the products are exact, and so is the first difference.
	const sum = x * PER_QUARTER + ROUNDER;
	const n = sum - ROUNDER;
	const first = x - n * PART0;
	const second = n * PART1;
	const r = first - second;
	setWhole(low(sum) & 3);
	if (Math.abs(r) > 0.001) {
		setRest(first - r - second - n * PART23);
		return r;
	}
	const below = sumRest(first, -second, r);
	const third = n * PART2;
	const lower = below - third;
	const lowest = sumRest(below, -third, lower) - n * PART3;
	const result = r + lower;
	setRest(r - result + lower + lowest);
	return result;
}

/** A digit of a product of m's three digits and the ten of 2 / π from number `from` on, without carries. */
function digitOf(i: i32, from: i32, m0: f64, m1: f64, m2: f64): f64 {
	let digit: f64 = 0;
	if (i < 10) digit += m2 * at(TWO_OVER_PI, (from + i) | 0);
	if (i >= 1 && i < 11) digit += m1 * at(TWO_OVER_PI, (from + i - 1) | 0);
	if (i >= 2) digit += m0 * at(TWO_OVER_PI, (from + i - 2) | 0);
	return digit;
}

/** The largest integer up to x, of 0 … 2 ** 50. */
function floorOf(x: f64): f64 {
	const n = x + ROUNDER - ROUNDER;
	return n > x ? n - 1 : n;
}

/**
 * For large angles (Payne and Hanek 1983): x = m 2 ** e with an integer m of 53 bits. Of m times 2 / π only the digits
 * that count are computed: those that add a multiple of 4 quarters are left out, and those far below the point.
 */
function lessManyQuarters(x: f64): f64 {
	const size = Math.abs(x);
	const e = (exponentOf(size) - 52) | 0;
	let m0 = fromWords((high(size) & 0xfffff) | 0x43300000 | 0, low(size));
	const m2 = floorOf(m0 * PER_TWO24 * PER_TWO24);
	m0 -= m2 * TWO24 * TWO24;
	const m1 = floorOf(m0 * PER_TWO24);
	m0 -= m1 * TWO24;
	// The digit of number `from` is the first whose weight, 2 ** (e - 24 (from + 1)), is below 4.
	let from: i32 = 0;
	while (((e - 24 * (from + 1)) | 0) >= 2) from = (from + 1) | 0;
	// The digits of the product, the lowest first; the digit of number i has the weight 2 ** (top + 48 - 24 i).
	const top = (e - 24 * (from + 1)) | 0;
	let carry: f64 = 0;
	let quarters: f64 = 0;
	// The fraction is summed in three floats: near a multiple of π / 2 the first two cancel.
	let sum0: f64 = 0;
	let sum1: f64 = 0;
	let sum2: f64 = 0;
	for (let i: i32 = 11; i >= 0; i = (i - 1) | 0) {
		const digit = digitOf(i, from, m0, m1, m2) + carry;
		carry = floorOf(digit * PER_TWO24);
		const weight = (top + 48 - 24 * i) | 0;
		if (weight >= 2) break;
		const term = (digit - carry * TWO24) * powerOfTwo(weight);
		const units = floorOf(term);
		quarters += units;
		const fraction = term - units;
		const next0 = sum0 + fraction;
		const rest0 = sumRest(sum0, fraction, next0);
		const next1 = sum1 + rest0;
		sum2 += sumRest(sum1, rest0, next1);
		sum0 = next0;
		sum1 = next1;
	}
	if (sum0 > 0.5) {
		sum0 -= 1;
		quarters += 1;
	}
	const a = sum0 + sum1;
	const b = sumRest(sum0, sum1, a) + sum2;
	const n = low(quarters + ROUNDER) & 3;
	setWhole(x < 0 ? (4 - n) & 3 : n);
	return x < 0 ? quartersToAngle(-a, -b) : quartersToAngle(a, b);
}

/** a + b quarters as an angle in two floats. */
function quartersToAngle(a: f64, b: f64): f64 {
	const product = a * QUARTER;
	const small = productRest(a, QUARTER, product) + (a * QUARTER_LOW + b * QUARTER);
	const result = product + small;
	setRest(product - result + small);
	return result;
}
