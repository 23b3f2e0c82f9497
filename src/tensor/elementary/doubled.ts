/** @file Arithmetic with numbers of two floats: what a float operation rounds away is a float itself (Dekker 1971). */
import { high, powerOfTwo } from './words.ts';

/** 2 ** 27 + 1: half the bits of a float times this, less the rest, are its upper half (Veltkamp 1968). */
const SPLITTER: f64 = 134217729;
/** Added and taken away again, it rounds a float to an integer, which stands in the low word of the sum. */
export const ROUNDER: f64 = 6755399441055744;
const TWO52: f64 = 4503599627370496;

/** What a + b = sum has rounded away. */
export function sumRest(a: f64, b: f64, sum: f64): f64 {
	const part = sum - a;
	return a - (sum - part) + (b - part);
}

/** What a b = product has rounded away; the factors lie below 2 ** 996. */
export function productRest(a: f64, b: f64, product: f64): f64 {
	const p = SPLITTER * a;
	const upperA = p - (p - a);
	const lowerA = a - upperA;
	const q = SPLITTER * b;
	const upperB = q - (q - b);
	const lowerB = b - upperB;
	return upperA * upperB - product + upperA * lowerB + lowerA * upperB + lowerA * lowerB;
}

/** The exponent of a normal float: x lies in [2 ** k, 2 ** (k + 1)). */
export function exponentOf(x: f64): i32 {
	return (((high(x) >> 20) & 2047) - 1023) | 0;
}

/** (x + y) 2 ** k rounded once, for x of about 1 and y far below it, be the result subnormal or too large. */
export function scaled(x: f64, y: f64, k: i32): f64 {
	if (k > 1023) return k > 1100 ? Infinity : x * powerOfTwo(1023) * powerOfTwo((k - 1023) | 0);
	if (k >= -1022) return x * powerOfTwo(k);
	if (k < -1080) return 0;
	// Beside this number a float ends where the subnormal result will end.
	const large = TWO52 * powerOfTwo((-1074 - k) | 0);
	const sum = large + x;
	const rounded = sum + (large - sum + x + y);
	return (rounded - large) * powerOfTwo((k + 1000) | 0) * powerOfTwo(-1000);
}
