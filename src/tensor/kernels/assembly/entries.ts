/** @file Functions of one array, entry by entry. Sizes are numbers of entries. */

class Negative {
	two(x: v128): v128 {
		return f64x2.neg(x);
	}
}
class Absolute {
	two(x: v128): v128 {
		return f64x2.abs(x);
	}
}
class SquareRoot {
	two(x: v128): v128 {
		return f64x2.sqrt(x);
	}
}

function each<F>(f: F, c: usize, a: usize, n: i32): void {
	const end = c + ((<usize>n) << 3);
	for (; c + 16 <= end; c += 16, a += 16) v128.store(c, f.two(v128.load(a)));
	if (c < end) v128.store64_lane(c, f.two(v128.load64_splat(a)), 0);
}

export function negative(c: usize, a: usize, n: i32): void {
	each<Negative>(changetype<Negative>(0), c, a, n);
}

export function absolute(c: usize, a: usize, n: i32): void {
	each<Absolute>(changetype<Absolute>(0), c, a, n);
}

export function squareRoot(c: usize, a: usize, n: i32): void {
	each<SquareRoot>(changetype<SquareRoot>(0), c, a, n);
}

/** c[i] += x a[i]: the product is rounded before it is added. */
export function addScaled(c: usize, x: f64, a: usize, n: i32): void {
	const end = c + ((<usize>n) << 3);
	const pair = f64x2.splat(x);
	for (; c + 16 <= end; c += 16, a += 16)
		v128.store(c, f64x2.add(v128.load(c), f64x2.mul(pair, v128.load(a))));
	if (c < end) store<f64>(c, load<f64>(c) + x * load<f64>(a));
}

/** c[i] -= x a[i]. */
export function subtractScaled(c: usize, x: f64, a: usize, n: i32): void {
	const end = c + ((<usize>n) << 3);
	const pair = f64x2.splat(x);
	for (; c + 16 <= end; c += 16, a += 16)
		v128.store(c, f64x2.sub(v128.load(c), f64x2.mul(pair, v128.load(a))));
	if (c < end) store<f64>(c, load<f64>(c) - x * load<f64>(a));
}

export function fill(c: usize, x: f64, n: i32): void {
	const end = c + ((<usize>n) << 3);
	const pair = f64x2.splat(x);
	for (; c + 32 <= end; c += 32) {
		v128.store(c, pair);
		v128.store(c, pair, 16);
	}
	for (; c < end; c += 8) store<f64>(c, x);
}
