/** @file Functions of two arrays, entry by entry; a stride of 0 repeats an entry. */

/** One function: of two entries at once, and of one. */
class Add {
	two(x: v128, y: v128): v128 {
		return f64x2.add(x, y);
	}
	one(x: f64, y: f64): f64 {
		return x + y;
	}
}
class Subtract {
	two(x: v128, y: v128): v128 {
		return f64x2.sub(x, y);
	}
	one(x: f64, y: f64): f64 {
		return x - y;
	}
}
class Multiply {
	two(x: v128, y: v128): v128 {
		return f64x2.mul(x, y);
	}
	one(x: f64, y: f64): f64 {
		return x * y;
	}
}
class Divide {
	two(x: v128, y: v128): v128 {
		return f64x2.div(x, y);
	}
	one(x: f64, y: f64): f64 {
		return x / y;
	}
}
/** NaN wins, and of two equal numbers the second, as in NumPy. */
class Maximum {
	two(x: v128, y: v128): v128 {
		return v128.bitselect(x, y, v128.or(f64x2.gt(x, y), f64x2.ne(x, x)));
	}
	one(x: f64, y: f64): f64 {
		return x > y || x != x ? x : y;
	}
}
class Minimum {
	two(x: v128, y: v128): v128 {
		return v128.bitselect(x, y, v128.or(f64x2.lt(x, y), f64x2.ne(x, x)));
	}
	one(x: f64, y: f64): f64 {
		return x < y || x != x ? x : y;
	}
}
/** Comparisons give 1 and 0. */
class Equal {
	two(x: v128, y: v128): v128 {
		return v128.and(f64x2.eq(x, y), f64x2.splat(1));
	}
	one(x: f64, y: f64): f64 {
		return x == y ? 1 : 0;
	}
}
class NotEqual {
	two(x: v128, y: v128): v128 {
		return v128.and(f64x2.ne(x, y), f64x2.splat(1));
	}
	one(x: f64, y: f64): f64 {
		return x != y ? 1 : 0;
	}
}
class Less {
	two(x: v128, y: v128): v128 {
		return v128.and(f64x2.lt(x, y), f64x2.splat(1));
	}
	one(x: f64, y: f64): f64 {
		return x < y ? 1 : 0;
	}
}
class LessEqual {
	two(x: v128, y: v128): v128 {
		return v128.and(f64x2.le(x, y), f64x2.splat(1));
	}
	one(x: f64, y: f64): f64 {
		return x <= y ? 1 : 0;
	}
}

/** Lets x through where y is not negative: x (y >= 0). */
class Gate {
	two(x: v128, y: v128): v128 {
		return f64x2.mul(x, v128.and(f64x2.ge(y, f64x2.splat(0)), f64x2.splat(1)));
	}
	one(x: f64, y: f64): f64 {
		return x * (y >= 0 ? 1 : 0);
	}
}

/** The strides of `a` and `b` in entries, down and to the right; c is row-major, of M × N entries. */
function rows<F>(
	f: F,
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	const nextA = (<usize>downA) << 3;
	const nextB = (<usize>downB) << 3;
	const size = (<usize>N) << 3;
	for (let i = 0; i < M; i++) {
		if (rightA == 1 && rightB == 1) both<F>(f, c, a, b, size);
		else if (rightA == 1 && rightB == 0) withRight<F>(f, c, a, load<f64>(b), size);
		else if (rightA == 0 && rightB == 1) withLeft<F>(f, c, load<f64>(a), b, size);
		else strided<F>(f, c, a, (<usize>rightA) << 3, b, (<usize>rightB) << 3, size);
		c += size;
		a += nextA;
		b += nextB;
	}
}

function both<F>(f: F, c: usize, a: usize, b: usize, size: usize): void {
	const end = c + size;
	for (; c + 32 <= end; c += 32, a += 32, b += 32) {
		v128.store(c, f.two(v128.load(a), v128.load(b)));
		v128.store(c, f.two(v128.load(a, 16), v128.load(b, 16)), 16);
	}
	for (; c < end; c += 8, a += 8, b += 8) store<f64>(c, f.one(load<f64>(a), load<f64>(b)));
}

function withRight<F>(f: F, c: usize, a: usize, y: f64, size: usize): void {
	const end = c + size;
	const pair = f64x2.splat(y);
	for (; c + 16 <= end; c += 16, a += 16) v128.store(c, f.two(v128.load(a), pair));
	for (; c < end; c += 8, a += 8) store<f64>(c, f.one(load<f64>(a), y));
}

function withLeft<F>(f: F, c: usize, x: f64, b: usize, size: usize): void {
	const end = c + size;
	const pair = f64x2.splat(x);
	for (; c + 16 <= end; c += 16, b += 16) v128.store(c, f.two(pair, v128.load(b)));
	for (; c < end; c += 8, b += 8) store<f64>(c, f.one(x, load<f64>(b)));
}

function strided<F>(f: F, c: usize, a: usize, rightA: usize, b: usize, rightB: usize, size: usize): void {
	const end = c + size;
	for (; c < end; c += 8, a += rightA, b += rightB) store<f64>(c, f.one(load<f64>(a), load<f64>(b)));
}

export function add(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Add>(changetype<Add>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function subtract(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Subtract>(changetype<Subtract>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function multiply(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Multiply>(changetype<Multiply>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function divide(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Divide>(changetype<Divide>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function maximum(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Maximum>(changetype<Maximum>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function minimum(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Minimum>(changetype<Minimum>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function equal(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Equal>(changetype<Equal>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function notEqual(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<NotEqual>(changetype<NotEqual>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function less(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Less>(changetype<Less>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function lessEqual(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<LessEqual>(changetype<LessEqual>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

export function gate(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Gate>(changetype<Gate>(0), c, a, downA, rightA, b, downB, rightB, M, N);
}

/** x > y is y < x. */
export function greater(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<Less>(changetype<Less>(0), c, b, downB, rightB, a, downA, rightA, M, N);
}

export function greaterEqual(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	rows<LessEqual>(changetype<LessEqual>(0), c, b, downB, rightB, a, downA, rightA, M, N);
}
