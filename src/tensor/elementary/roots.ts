/** @file The cube root, and the length of a vector. */
import { exponentOf, productRest } from './doubled.ts';
import { fromWords, high, low, powerOfTwo } from './words.ts';

const TWO54: f64 = 18014398509481984;

/** The cube root: Newton's method, the last step with the cube in two floats. */
export function cbrt(x: f64): f64 {
	if (x === 0 || x !== x || Math.abs(x) === Infinity) return x;
	const isTiny = Math.abs(x) < 1e-300;
	const normal = isTiny ? Math.abs(x) * TWO54 : Math.abs(x);
	const k = exponentOf(normal);
	// x = 8 ** third m with m in [1, 8).
	const third = (((k + 3000) / 3) | 0) - 1000;
	const m = fromWords((high(normal) - 3145728 * third) | 0, low(normal));
	let y = 0.6 + m * (0.4 - m * 0.0235);
	for (let i: i32 = 0; i < 4; i = (i + 1) | 0) y = y - (y * y * y - m) / (3 * y * y);
	const square = y * y;
	const cube = square * y;
	const rest = productRest(square, y, cube) + productRest(y, y, square) * y;
	y = y - (cube - m + rest) / (3 * square);
	const root = y * powerOfTwo(isTiny ? (third - 18) | 0 : third);
	return x < 0 ? -root : root;
}

/** The square root of x x + y y, without overflow on the way. */
export function hypot(x: f64, y: f64): f64 {
	const a = Math.abs(x);
	const b = Math.abs(y);
	if (a === Infinity || b === Infinity) return Infinity;
	if (!(a + b > 0)) return a + b;
	const longest = a > b ? a : b;
	const shortest = a > b ? b : a;
	if (shortest < longest * 8.673617379884035e-19) return longest + shortest;
	// Numbers of about 1, also where they have been subnormal.
	const first: f64 = longest < 1e-290 ? TWO54 : 1;
	const k = exponentOf(longest * first);
	const unit = powerOfTwo(k > 1000 ? -1000 : (0 - k) | 0);
	const u = longest * first * unit;
	const v = shortest * first * unit;
	const uu = u * u;
	const vv = v * v;
	const sum = uu + vv;
	const rest = uu - sum + vv + (productRest(u, u, uu) + productRest(v, v, vv));
	return (rootOfSum(sum, rest) / first) * powerOfTwo(k > 1000 ? 1000 : k);
}

/** The square root of x + y, for y far below x. */
export function rootOfSum(x: f64, y: f64): f64 {
	const root = Math.sqrt(x);
	const back = root * root;
	return root + (x - back - productRest(root, root, back) + y) / (2 * root);
}
