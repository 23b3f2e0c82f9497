/** @file Sums of rows of any strides. Each runs from left to right, beginning with 0; several run side by side. */

/** c[i] = 0 + a[i, 0] + a[i, 1] + …, for M rows of N entries. */
export function sums(c: usize, a: usize, down: i32, right: i32, M: i32, N: i32): void {
	const d = (<usize>down) << 3;
	const r = (<usize>right) << 3;
	let i = 0;
	if (down == 1) for (; i + 4 <= M; i += 4, c += 32, a += 32) fourAtOnce(c, a, r, N);
	for (; i + 4 <= M; i += 4, c += 32, a += 4 * d) four(c, a, d, r, N);
	for (; i < M; i++, c += 8, a += d) one(c, a, r, N);
}

/** Four rows whose entries lie side by side. */
function fourAtOnce(c: usize, a: usize, r: usize, N: i32): void {
	let s = f64x2.splat(0);
	let t = s;
	for (let k = 0; k < N; k++, a += r) {
		s = f64x2.add(s, v128.load(a));
		t = f64x2.add(t, v128.load(a, 16));
	}
	v128.store(c, s);
	v128.store(c, t, 16);
}

function four(c: usize, a: usize, d: usize, r: usize, N: i32): void {
	let s0: f64 = 0;
	let s1: f64 = 0;
	let s2: f64 = 0;
	let s3: f64 = 0;
	for (let k = 0; k < N; k++, a += r) {
		s0 += load<f64>(a);
		s1 += load<f64>(a + d);
		s2 += load<f64>(a + 2 * d);
		s3 += load<f64>(a + 3 * d);
	}
	store<f64>(c, s0);
	store<f64>(c, s1, 8);
	store<f64>(c, s2, 16);
	store<f64>(c, s3, 24);
}

function one(c: usize, a: usize, r: usize, N: i32): void {
	let s: f64 = 0;
	for (let k = 0; k < N; k++, a += r) s += load<f64>(a);
	store<f64>(c, s);
}
