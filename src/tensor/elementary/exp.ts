/**
 * @file The exponential function. x = n log 2 / 128 + r, with log 2 / 128 in two parts (Cody and Waite 1980); a table
 * gives 2 ** (j / 128) in two floats (Tang 1989), and e ** r is its series.
 */
import { productRest, ROUNDER, scaled, sumRest } from './doubled.ts';
import { POWERS_OF_TWO } from './exp-table.ts';
import { at, low, powerOfTwo, rest, setRest, setWhole, whole } from './words.ts';

const PER_STEP: f64 = 184.6649652337873;
/** log 2 / 128: a multiple of 2 ** -42, and what it leaves. */
const STEP: f64 = 0.0054152123482253955;
const STEP_LOW: f64 = -1.0082281460997769e-13;
/** log 2 in two floats. */
const LN2: f64 = 0.6931471805599453;
const LN2_LOW: f64 = 2.3190468138462996e-17;

/** e ** (x + y) = 2 ** whole() (result + rest()), to about 61 bits, for |x| below 2000 and y far below 1. */
export function expOfPair(x: f64, y: f64): f64 {
	const sum = x * PER_STEP + ROUNDER;
	const n = low(sum);
	const steps = sum - ROUNDER;
	const front = x - steps * STEP;
	const back = steps * STEP_LOW - y;
	const r = front - back;
	const below = front - r - back;
	const square = r * r;
	const series =
		0.5 +
		r * 0.16666666666666666 +
		square * (0.041666666666666664 + r * 0.008333333333333333 + square * 0.001388888888888889);
	const growth = r + (below + square * series);
	const j = ((n & 127) * 2) | 0;
	const power = at(POWERS_OF_TWO, j);
	const small = at(POWERS_OF_TWO, (j + 1) | 0) + power * growth;
	const result = power + small;
	setRest(power - result + small);
	setWhole(n >> 7);
	return result;
}

/** e ** x. */
export function exp(x: f64): f64 {
	if (!(Math.abs(x) < 708)) return extremeExp(x);
	// As in expOfPair, with as many terms as one float needs.
	const sum = x * PER_STEP + ROUNDER;
	const n = low(sum);
	const steps = sum - ROUNDER;
	const r = x - steps * STEP - steps * STEP_LOW;
	const square = r * r;
	const growth =
		r + square * (0.5 + r * 0.16666666666666666 + square * (0.041666666666666664 + r * 0.008333333333333333));
	const j = ((n & 127) * 2) | 0;
	const power = at(POWERS_OF_TWO, j);
	return (power + (at(POWERS_OF_TWO, (j + 1) | 0) + power * growth)) * powerOfTwo(n >> 7);
}

/** e ** x where it is subnormal or infinite, or may be. */
function extremeExp(x: f64): f64 {
	if (x > 710) return Infinity;
	if (x < -746) return 0;
	if (x !== x) return x;
	const result = expOfPair(x, 0);
	return scaled(result, rest(), whole());
}

/** 2 ** x. */
export function exp2(x: f64): f64 {
	if (x >= 1024) return Infinity;
	if (x < -1076) return 0;
	if (x !== x) return x;
	const product = x * LN2;
	const result = expOfPair(product, productRest(x, LN2, product) + x * LN2_LOW);
	return scaled(result, rest(), whole());
}

/** e ** x - 1. */
export function expm1(x: f64): f64 {
	if (x > 45) return exp(x);
	if (x < -45) return -1;
	if (Math.abs(x) < 0.25) return smallExpm1(x);
	if (x !== x) return x;
	const result = expOfPair(x, 0);
	const small = scaled(rest(), 0, whole());
	const large = scaled(result, 0, whole());
	const sum = large - 1;
	return sum + (sumRest(large, -1, sum) + small);
}

/** The series of e ** x - 1, with its second term in two floats. */
function smallExpm1(x: f64): f64 {
	if (Math.abs(x) < 5.551115123125783e-17) return x;
	const square = x * x;
	const half = 0.5 * square;
	const series =
		0.16666666666666666 +
		x *
			(0.041666666666666664 +
				x *
					(0.008333333333333333 +
						x *
							(0.001388888888888889 +
								x *
									(0.0001984126984126984 +
										x *
											(0.0000248015873015873 +
												x *
													(0.0000027557319223985893 +
														x *
															(2.755731922398589e-7 +
																x *
																	(2.505210838544172e-8 +
																		x * (2.08767569878681e-9 + x * 1.6059043836821613e-10)))))))));
	const sum = x + half;
	return sum + (x - sum + half + (0.5 * productRest(x, x, square) + square * x * series));
}
