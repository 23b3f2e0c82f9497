/**
 * @file Matrix products of which packing would cost more than it saves: with one column, and of a column and a row.
 * The sums are those of the tiles, in the same order. Strides are in bytes, and c has no gaps.
 */

/** c = a x, or c += a x where it `adds`, of M × K and K entries; `step` goes from entry to entry of x. */
export function column(
	c: usize,
	a: usize,
	down: usize,
	right: usize,
	x: usize,
	step: usize,
	M: i32,
	K: i32,
	adds: i32
): void {
	let i = 0;
	if (down == 8) for (; i + 8 <= M; i += 8, a += 64, c += 64) eightBeside(c, a, right, x, step, K, adds);
	else if (right == 8)
		for (; i + 8 <= M; i += 8, a += 8 * down, c += 64) eightAcross(c, a, down, x, step, K, adds);
	for (; i < M; i++, a += down, c += 8) {
		let sum: f64 = 0;
		for (let k = 0, p = a, q = x; k < K; k++, p += right, q += step) sum += load<f64>(p) * load<f64>(q);
		store<f64>(c, adds ? load<f64>(c) + sum : sum);
	}
}

/** Eight rows whose entries lie side by side in each column. */
function eightBeside(c: usize, a: usize, right: usize, x: usize, step: usize, K: i32, adds: i32): void {
	let s = f64x2.splat(0);
	let t = s;
	let u = s;
	let v = s;
	for (let k = 0; k < K; k++, a += right, x += step) {
		const y = v128.load64_splat(x);
		s = f64x2.add(s, f64x2.mul(v128.load(a), y));
		t = f64x2.add(t, f64x2.mul(v128.load(a, 16), y));
		u = f64x2.add(u, f64x2.mul(v128.load(a, 32), y));
		v = f64x2.add(v, f64x2.mul(v128.load(a, 48), y));
	}
	put(c, s, t, u, v, adds);
}

/** Eight rows that lie side by side in themselves: two columns at a time are turned in registers. */
function eightAcross(c: usize, a: usize, down: usize, x: usize, step: usize, K: i32, adds: i32): void {
	let s = f64x2.splat(0);
	let t = s;
	let u = s;
	let v = s;
	const e = a + 4 * down;
	let at: usize = 0;
	for (const end = (<usize>(K & ~1)) << 3; at < end; at += 16, x += 2 * step) {
		const y = v128.load64_splat(x);
		const z = v128.load64_splat(x + step);
		let p = v128.load(a + at);
		let q = v128.load(a + down + at);
		s = f64x2.add(s, f64x2.mul(v128.shuffle<f64>(p, q, 0, 2), y));
		s = f64x2.add(s, f64x2.mul(v128.shuffle<f64>(p, q, 1, 3), z));
		p = v128.load(a + 2 * down + at);
		q = v128.load(a + 3 * down + at);
		t = f64x2.add(t, f64x2.mul(v128.shuffle<f64>(p, q, 0, 2), y));
		t = f64x2.add(t, f64x2.mul(v128.shuffle<f64>(p, q, 1, 3), z));
		p = v128.load(e + at);
		q = v128.load(e + down + at);
		u = f64x2.add(u, f64x2.mul(v128.shuffle<f64>(p, q, 0, 2), y));
		u = f64x2.add(u, f64x2.mul(v128.shuffle<f64>(p, q, 1, 3), z));
		p = v128.load(e + 2 * down + at);
		q = v128.load(e + 3 * down + at);
		v = f64x2.add(v, f64x2.mul(v128.shuffle<f64>(p, q, 0, 2), y));
		v = f64x2.add(v, f64x2.mul(v128.shuffle<f64>(p, q, 1, 3), z));
	}
	if (K & 1) {
		const y = v128.load64_splat(x);
		s = f64x2.add(s, f64x2.mul(pair(a + at, down), y));
		t = f64x2.add(t, f64x2.mul(pair(a + 2 * down + at, down), y));
		u = f64x2.add(u, f64x2.mul(pair(e + at, down), y));
		v = f64x2.add(v, f64x2.mul(pair(e + 2 * down + at, down), y));
	}
	put(c, s, t, u, v, adds);
}

function pair(a: usize, down: usize): v128 {
	return v128.load64_lane(a + down, v128.load64_splat(a), 1);
}

function put(c: usize, s: v128, t: v128, u: v128, v: v128, adds: i32): void {
	if (adds) {
		s = f64x2.add(v128.load(c), s);
		t = f64x2.add(v128.load(c, 16), t);
		u = f64x2.add(v128.load(c, 32), u);
		v = f64x2.add(v128.load(c, 48), v);
	}
	v128.store(c, s);
	v128.store(c, t, 16);
	v128.store(c, u, 32);
	v128.store(c, v, 48);
}

/** c = a b, or c += a b, of M entries and N entries: a sum of one product begins at 0, so that -0 becomes 0. */
export function outer(
	c: usize,
	a: usize,
	down: usize,
	b: usize,
	right: usize,
	M: i32,
	N: i32,
	adds: i32
): void {
	const zero = f64x2.splat(0);
	for (let i = 0; i < M; i++, a += down) {
		const x = v128.load64_splat(a);
		let j = 0;
		let q = b;
		if (right == 8)
			for (; j + 2 <= N; j += 2, q += 16, c += 16) {
				const sum = f64x2.add(zero, f64x2.mul(x, v128.load(q)));
				v128.store(c, adds ? f64x2.add(v128.load(c), sum) : sum);
			}
		for (; j < N; j++, q += right, c += 8) {
			const sum = 0 + load<f64>(a) * load<f64>(q);
			store<f64>(c, adds ? load<f64>(c) + sum : sum);
		}
	}
}
