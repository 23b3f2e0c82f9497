/**
 * @file arcsin, arccos, arctan and arctan2: the angle of a point (x, y) in two floats each. A table has the angles of the
 * slopes j / 64; what is left is the angle of a slope below 1 / 128, whose series is short.
 */
import { ARCTANGENTS } from './arctangent-table.ts';
import { exponentOf, productRest, ROUNDER, sumRest } from './doubled.ts';
import { at, high, low, powerOfTwo, rest, setRest } from './words.ts';

/** π / 2 in two floats. */
const QUARTER: f64 = 1.5707963267948966;
const QUARTER_LOW: f64 = 6.123233995736766e-17;

/** The angle in two floats of the point (x + xLow, y + yLow), for 0 < y <= x of about 2 ** -60 … 2 ** 60. */
function angleOf(y: f64, yLow: f64, x: f64, xLow: f64): f64 {
	const sum = (y / x) * 64 + ROUNDER;
	const slope = (sum - ROUNDER) * 0.015625;
	const j = (low(sum) * 2) | 0;
	// The point turned by the angle of the slope: (x + slope y, y - slope x).
	const product = slope * x;
	const up = y - product;
	const upLow = yLow - productRest(slope, x, product) - slope * xLow;
	const other = slope * y;
	const across = x + other;
	const acrossLow = sumRest(x, other, across) + productRest(slope, y, other) + xLow + slope * yLow;
	const u = up + upLow;
	const uLow = up - u + upLow;
	const t = u / across;
	const back = t * across;
	const tLow = (u - back - productRest(t, across, back) + uLow - t * acrossLow) / across;
	const s = t * t;
	const series =
		s *
		(-0.3333333333333333 +
			s * (0.2 + s * (-0.14285714285714285 + s * (0.1111111111111111 - s * 0.09090909090909091))));
	const table = at(ARCTANGENTS, j);
	const first = table + t;
	const small = table - first + t + (at(ARCTANGENTS, (j + 1) | 0) + tLow + t * series);
	const result = first + small;
	setRest(first - result + small);
	return result;
}

/** The angle of a point in the first quadrant, in two floats: beyond 45 degrees it is that to the other axis. */
function angleInQuadrant(y: f64, yLow: f64, x: f64, xLow: f64): f64 {
	if (y <= x) return angleOf(y, yLow, x, xLow);
	return quartersLess(1, angleOf(x, xLow, y, yLow), rest());
}

/** n quarters less an angle, in two floats. */
function quartersLess(n: f64, angle: f64, below: f64): f64 {
	const turn = n * QUARTER;
	const difference = turn - angle;
	const small = sumRest(turn, -angle, difference) + (n * QUARTER_LOW - below);
	const result = difference + small;
	setRest(difference - result + small);
	return result;
}

/** The arctangent. */
export function arctan(x: f64): f64 {
	const size = Math.abs(x);
	if (size < 7.450580596923828e-9 || x !== x) return x;
	const result = size > 1152921504606846976 ? QUARTER : angleInQuadrant(size, 0, 1, 0);
	return x < 0 ? -result : result;
}

/** sqrt(1 - x x) in two floats, for |x| below 1. */
function otherSide(x: f64): f64 {
	const square = x * x;
	const left = 1 - square;
	const leftLow = sumRest(1, -square, left) - productRest(x, x, square);
	const root = Math.sqrt(left);
	const back = root * root;
	setRest((left - back - productRest(root, root, back) + leftLow) / (2 * root));
	return root;
}

/** The arcsine: the angle of the point (sqrt(1 - x x), x). */
export function arcsin(x: f64): f64 {
	const size = Math.abs(x);
	if (size < 7.450580596923828e-9) return x;
	if (!(size <= 1)) return NaN;
	if (size === 1) return x * QUARTER;
	const side = otherSide(size);
	const result = angleInQuadrant(size, 0, side, rest());
	return x < 0 ? -result : result;
}

/** The arccosine: the angle of the point (x, sqrt(1 - x x)). */
export function arccos(x: f64): f64 {
	const size = Math.abs(x);
	if (!(size <= 1)) return NaN;
	if (size === 1) return x > 0 ? 0 : 2 * QUARTER;
	if (size < 1e-17) return QUARTER;
	const side = otherSide(size);
	const angle = angleInQuadrant(side, rest(), size, 0);
	return x > 0 ? angle : quartersLess(2, angle, rest());
}

/** The angle of the point (x, y), in all four quadrants. */
export function arctan2(y: f64, x: f64): f64 {
	if (x !== x || y !== y) return NaN;
	const isLeft = high(x) < 0;
	const angle = angleUpwards(Math.abs(y), Math.abs(x), isLeft);
	return high(y) < 0 ? -angle : angle;
}

/** The angle of the point (x, y), or of (-x, y). */
function angleUpwards(y: f64, x: f64, isLeft: boolean): f64 {
	if (y === 0) return isLeft ? 2 * QUARTER : 0;
	if (x === 0) return QUARTER;
	if (x === Infinity || y === Infinity) {
		if (x !== y) return x < y ? QUARTER : isLeft ? 2 * QUARTER : 0;
		return isLeft ? 2.356194490192345 : 0.7853981633974483;
	}
	const largest = x > y ? x : y;
	// Numbers of about 1, also where they have been subnormal.
	const isTiny = largest < 1e-290;
	const k = exponentOf(isTiny ? largest * 18014398509481984 : largest);
	const unit = k > 1000 ? powerOfTwo(-1000) : powerOfTwo(-k);
	const first = isTiny ? 18014398509481984 : 1;
	const a = y * first * unit;
	const b = x * first * unit;
	if (b < a * 8.673617379884035e-19) return QUARTER;
	if (a < b * 8.673617379884035e-19) return isLeft ? 2 * QUARTER : y / x;
	const angle = angleInQuadrant(a, 0, b, 0);
	return isLeft ? quartersLess(2, angle, rest()) : angle;
}
