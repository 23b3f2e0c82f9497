/**
 * @file A natural logarithm that is correctly rounded (but for about one in a thousand million arguments), so that normal
 * draws have the same bits in every browser. `Math.log` differs in the last bit between engines.
 * Method: x = 2^k m, m = c (1 + r) with c on a grid of 1/64, log(m / c) by the atanh series, all in double-double
 * arithmetic (Dekker 1971).
 */

import { log } from '../elementary/index.ts';

/** An unevaluated sum of two floats, the second below half a unit in the last place of the first. */
type Double2 = readonly [number, number];

function split(a: number): Double2 {
	const c = 134217729 * a;
	const high = c - (c - a);
	return [high, a - high];
}

function product(a: number, b: number): Double2 {
	const p = a * b;
	const [ah, al] = split(a);
	const [bh, bl] = split(b);
	return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function total(a: number, b: number): Double2 {
	const s = a + b;
	const part = s - a;
	return [s, a - (s - part) + (b - part)];
}

/** The sum where |a| >= |b|. */
function quickTotal(a: number, b: number): Double2 {
	const s = a + b;
	return [s, b - (s - a)];
}

function add(a: Double2, b: Double2): Double2 {
	const [s, e] = total(a[0], b[0]);
	return quickTotal(s, e + a[1] + b[1]);
}

function multiply(a: Double2, b: Double2): Double2 {
	const [p, e] = product(a[0], b[0]);
	return quickTotal(p, e + (a[0] * b[1] + a[1] * b[0]));
}

/** 1/n as a double-double. */
function inverse(n: number): Double2 {
	const high = 1 / n;
	const [p, e] = product(high, n);
	return [high, (1 - p - e) / n];
}

const INVERSES: readonly Double2[] = Array.from({ length: 62 }, (_, n) => (n === 0 ? [0, 0] : inverse(n)));
const LN2: Double2 = [0.6931471805599453, 2.3190468138462996e-17];

/** 2 atanh(z) = log((1 + z) / (1 - z)) from the odd powers up to `last`. */
function twiceAtanh(z: Double2, last: number): Double2 {
	const square = multiply(z, z);
	let sum: Double2 = [0, 0];
	for (let n = last; n >= 1; n -= 2) sum = add(multiply(sum, square), INVERSES[n]!);
	const [high, low] = multiply(z, sum);
	return [2 * high, 2 * low];
}

/** (numerator) / (denominator) as a double-double. */
function quotient(numerator: number, [high, low]: Double2): Double2 {
	const first = numerator / high;
	const [p, e] = product(first, high);
	return quickTotal(first, (numerator - p - e - first * low) / high);
}

/** log(a / 64) for a = 45 … 91: the grid that covers [1/√2, √2]; made when a logarithm is first asked for. */
let grid: readonly Double2[] | null = null;

const makeGrid = (): readonly Double2[] =>
	Array.from({ length: 92 }, (_, a) =>
		a < 40 ? ([0, 0] as const) : twiceAtanh(quotient(a - 64, [a + 64, 0]), 61)
	);

export function exactLog(x: number): number {
	if (!(x > 0) || x === Infinity || x === 1) return log(x);
	let exponent = 0;
	let m = x;
	if (m < 2.2250738585072014e-308) {
		m *= 2 ** 54;
		exponent -= 54;
	}
	while (m < 1e-8) {
		m *= 2 ** 26;
		exponent -= 26;
	}
	while (m < Math.SQRT1_2) {
		m *= 2;
		exponent--;
	}
	while (m >= Math.SQRT2) {
		m /= 2;
		exponent++;
	}
	const a = Math.round(m * 64);
	const c = a / 64;
	const z = quotient(m - c, total(m, c));
	const [high, low] = add(multiply(LN2, [exponent, 0]), add((grid ??= makeGrid())[a]!, twiceAtanh(z, 15)));
	return high + low;
}
