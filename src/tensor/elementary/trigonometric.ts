/**
 * @file sin, cos and tan. Less a multiple of π / 2 (quarter.ts) the angle lies within π / 4; small angles have their
 * series, and for others a table has the sines and cosines of multiples of 1 / 128 (the addition theorems give the rest).
 */
import { productRest, ROUNDER } from './doubled.ts';
import { lessQuarters } from './quarter.ts';
import { SINES } from './sine-table.ts';
import { at, low, rest, setRest, whole } from './words.ts';

/** The sine of x + y, within π / 4, to about 59 bits in two floats. */
function sineOfPair(x: f64, y: f64): f64 {
	const size = Math.abs(x);
	if (size < 0.126) {
		const square = x * x;
		const series =
			-0.16666666666666666 +
			square *
				(0.008333333333333333 +
					square *
						(-0.0001984126984126984 +
							square *
								(0.0000027557319223985893 +
									square * (-2.505210838544172e-8 + square * 1.6059043836821613e-10))));
		const small = x * square * series + y * (1 - 0.5 * square);
		const result = x + small;
		setRest(x - result + small);
		return result;
	}
	const sum = size * 128 + ROUNDER;
	const i = (low(sum) << 2) | 0;
	const d = size - (sum - ROUNDER) * 0.0078125 + (x < 0 ? -y : y);
	const square = d * d;
	const sine = d + d * square * (-0.16666666666666666 + square * 0.008333333333333333);
	const versine = square * (-0.5 + square * (0.041666666666666664 - square * 0.001388888888888889));
	const table = at(SINES, i);
	const small =
		at(SINES, (i + 1) | 0) +
		(at(SINES, (i + 3) | 0) * sine + table * versine + at(SINES, (i + 2) | 0) * sine);
	const result = table + small;
	const below = table - result + small;
	setRest(x < 0 ? -below : below);
	return x < 0 ? -result : result;
}

/** The cosine of x + y, within π / 4, to about 60 bits in two floats. */
function cosineOfPair(x: f64, y: f64): f64 {
	const size = Math.abs(x);
	const sum = size * 128 + ROUNDER;
	const i = (low(sum) << 2) | 0;
	const d = size - (sum - ROUNDER) * 0.0078125 + (x < 0 ? -y : y);
	const square = d * d;
	const sine = d + d * square * (-0.16666666666666666 + square * 0.008333333333333333);
	const versine = square * (-0.5 + square * (0.041666666666666664 - square * 0.001388888888888889));
	const table = at(SINES, (i + 2) | 0);
	const small = at(SINES, (i + 3) | 0) + (table * versine - at(SINES, i) * sine);
	const result = table + small;
	setRest(table - result + small);
	return result;
}

/** The sine. */
export function sin(x: f64): f64 {
	if (Math.abs(x) < 7.450580596923828e-9) return x;
	if (!(Math.abs(x) < Infinity)) return NaN;
	const r = lessQuarters(x);
	const quadrant = whole();
	const result = (quadrant & 1) === 0 ? sineOfPair(r, rest()) : cosineOfPair(r, rest());
	return (quadrant & 2) === 0 ? result : -result;
}

/** The cosine. */
export function cos(x: f64): f64 {
	if (!(Math.abs(x) < Infinity)) return NaN;
	const r = lessQuarters(x);
	const quadrant = whole();
	const result = (quadrant & 1) === 0 ? cosineOfPair(r, rest()) : sineOfPair(r, rest());
	return quadrant === 1 || quadrant === 2 ? -result : result;
}

/** The tangent: the quotient of sine and cosine. */
export function tan(x: f64): f64 {
	if (Math.abs(x) < 7.450580596923828e-9) return x;
	if (!(Math.abs(x) < Infinity)) return NaN;
	const r = lessQuarters(x);
	const below = rest();
	const isCotangent = (whole() & 1) === 1;
	const sine = sineOfPair(r, below);
	const sineLow = rest();
	const cosine = cosineOfPair(r, below);
	const cosineLow = rest();
	const a = isCotangent ? -cosine : sine;
	const aLow = isCotangent ? -cosineLow : sineLow;
	const b = isCotangent ? sine : cosine;
	const bLow = isCotangent ? sineLow : cosineLow;
	const quotient = a / b;
	const product = quotient * b;
	return quotient + (a - product - productRest(quotient, b, product) + aLow - quotient * bLow) / b;
}
