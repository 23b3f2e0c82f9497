/**
 * @file The matrix product. Each entry is summed over k from 0 upwards in one accumulator, as the JavaScript loops
 * do it, whatever the blocks: between two blocks of k the accumulators lie in the result.
 *
 * The shape is that of Goto and van de Geijn (2008): a block of b is packed into panels of four columns, four rows of
 * a into a strip, and a tile of 4 × 4 entries stays in registers.
 */

/** Inner indices of a block: a strip and a panel of so many stay in the first cache. */
const DEEP: i32 = 256;
/** Columns of a block. */
const WIDE: i32 = 512;
/** Bytes at the start of the workspace in which a tile at an edge is made. */
const EDGE: usize = 128;

/**
 * c = a b, or c += a b where it `adds`, of M × K and K × N entries; a product that is added has one block of k.
 * `a` and `b` have strides in entries, c is row-major. The workspace holds EDGE + 32 DEEP + 8 DEEP WIDE bytes.
 */
export function product(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	K: i32,
	N: i32,
	adds: i32,
	work: usize
): void {
	for (let j = 0; j < N; j += WIDE) {
		const n = min(WIDE, N - j);
		for (let k = 0; k < K; k += DEEP) {
			const from = b + ((<usize>(k * downB + j * rightB)) << 3);
			const to = a + ((<usize>(k * rightA)) << 3);
			block(
				c + ((<usize>j) << 3),
				N,
				to,
				downA,
				rightA,
				from,
				downB,
				rightB,
				M,
				min(DEEP, K - k),
				n,
				k > 0,
				adds != 0,
				work
			);
		}
	}
}

function block(
	c: usize,
	downC: i32,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	K: i32,
	N: i32,
	goesOn: bool,
	adds: bool,
	work: usize
): void {
	const strip = work + EDGE;
	const panels = strip + ((<usize>DEEP) << 5);
	for (let j = 0; j < N; j += 4)
		pack(panels + ((<usize>(j * K)) << 3), b + ((<usize>(j * rightB)) << 3), downB, rightB, K, min(4, N - j));
	// A strip that is used for a few panels only is not worth packing.
	const packs = N > 16;
	for (let i = 0; i < M; i += 4) {
		const rows = min(4, M - i);
		const first = a + ((<usize>(i * downA)) << 3);
		if (packs) pack(strip, first, rightA, downA, K, rows);
		const p = packs ? strip : first;
		const down: usize = packs ? 8 : (<usize>downA) << 3;
		const right: usize = packs ? 32 : (<usize>rightA) << 3;
		for (let j = 0; j < N; j += 4) {
			const to = c + ((<usize>(i * downC + j)) << 3);
			const panel = panels + ((<usize>(j * K)) << 3);
			if (rows == 4 && j + 4 <= N) tile(to, (<usize>downC) << 3, p, down, right, panel, K, 4, goesOn, adds);
			else edge(to, (<usize>downC) << 3, p, down, right, panel, K, rows, min(4, N - j), goesOn, adds, work);
		}
	}
}

/** Four columns side by side for each k, zeros where there are fewer. */
function pack(to: usize, from: usize, down: i32, right: i32, K: i32, columns: i32): void {
	const d = (<usize>down) << 3;
	const r = (<usize>right) << 3;
	if (columns == 4 && right == 1) {
		for (let k = 0; k < K; k++, to += 32, from += d) {
			v128.store(to, v128.load(from));
			v128.store(to, v128.load(from, 16), 16);
		}
	} else if (columns == 4) {
		for (let k = 0; k < K; k++, to += 32, from += d) {
			store<f64>(to, load<f64>(from));
			store<f64>(to, load<f64>(from + r), 8);
			store<f64>(to, load<f64>(from + 2 * r), 16);
			store<f64>(to, load<f64>(from + 3 * r), 24);
		}
	} else {
		for (let k = 0; k < K; k++, to += 32, from += d)
			for (let j = 0; j < 4; j++)
				store<f64>(to + ((<usize>j) << 3), j < columns ? load<f64>(from + <usize>j * r) : 0);
	}
}

/** A tile at the edge is made in the workspace, and the part of it that exists is copied. */
function edge(
	c: usize,
	downC: usize,
	a: usize,
	down: usize,
	right: usize,
	panel: usize,
	K: i32,
	rows: i32,
	columns: i32,
	goesOn: bool,
	adds: bool,
	work: usize
): void {
	if (goesOn) copyTile(work, 32, c, downC, rows, columns);
	tile(work, 32, a, down, right, panel, K, rows, goesOn, false);
	if (adds) addTile(c, downC, work, rows, columns);
	else copyTile(c, downC, work, 32, rows, columns);
}

function addTile(to: usize, downTo: usize, from: usize, rows: i32, columns: i32): void {
	for (let i = 0; i < rows; i++, to += downTo, from += 32)
		for (let j = 0; j < columns; j++) {
			const at = to + ((<usize>j) << 3);
			store<f64>(at, load<f64>(at) + load<f64>(from + ((<usize>j) << 3)));
		}
}

function copyTile(to: usize, downTo: usize, from: usize, downFrom: usize, rows: i32, columns: i32): void {
	for (let i = 0; i < rows; i++, to += downTo, from += downFrom)
		for (let j = 0; j < columns; j++) store<f64>(to + ((<usize>j) << 3), load<f64>(from + ((<usize>j) << 3)));
}

/** 4 × 4 entries. Rows that do not exist are read from the first, and what comes of them is thrown away. */
function tile(
	c: usize,
	downC: usize,
	a: usize,
	down: usize,
	right: usize,
	panel: usize,
	K: i32,
	rows: i32,
	goesOn: bool,
	adds: bool
): void {
	const zero = f64x2.splat(0);
	const c1 = c + downC;
	const c2 = c1 + downC;
	const c3 = c2 + downC;
	let s0 = goesOn ? v128.load(c) : zero;
	let t0 = goesOn ? v128.load(c, 16) : zero;
	let s1 = goesOn ? v128.load(c1) : zero;
	let t1 = goesOn ? v128.load(c1, 16) : zero;
	let s2 = goesOn ? v128.load(c2) : zero;
	let t2 = goesOn ? v128.load(c2, 16) : zero;
	let s3 = goesOn ? v128.load(c3) : zero;
	let t3 = goesOn ? v128.load(c3, 16) : zero;
	let p0 = a;
	let p1 = rows > 1 ? a + down : a;
	let p2 = rows > 2 ? a + 2 * down : a;
	let p3 = rows > 3 ? a + 3 * down : a;
	for (let k = 0; k < K; k++) {
		const x = v128.load(panel);
		const y = v128.load(panel, 16);
		let v = v128.load64_splat(p0);
		s0 = f64x2.add(s0, f64x2.mul(v, x));
		t0 = f64x2.add(t0, f64x2.mul(v, y));
		v = v128.load64_splat(p1);
		s1 = f64x2.add(s1, f64x2.mul(v, x));
		t1 = f64x2.add(t1, f64x2.mul(v, y));
		v = v128.load64_splat(p2);
		s2 = f64x2.add(s2, f64x2.mul(v, x));
		t2 = f64x2.add(t2, f64x2.mul(v, y));
		v = v128.load64_splat(p3);
		s3 = f64x2.add(s3, f64x2.mul(v, x));
		t3 = f64x2.add(t3, f64x2.mul(v, y));
		p0 += right;
		p1 += right;
		p2 += right;
		p3 += right;
		panel += 32;
	}
	if (adds) {
		s0 = f64x2.add(v128.load(c), s0);
		t0 = f64x2.add(v128.load(c, 16), t0);
		s1 = f64x2.add(v128.load(c1), s1);
		t1 = f64x2.add(v128.load(c1, 16), t1);
		s2 = f64x2.add(v128.load(c2), s2);
		t2 = f64x2.add(v128.load(c2, 16), t2);
		s3 = f64x2.add(v128.load(c3), s3);
		t3 = f64x2.add(v128.load(c3, 16), t3);
	}
	v128.store(c, s0);
	v128.store(c, t0, 16);
	v128.store(c1, s1);
	v128.store(c1, t1, 16);
	v128.store(c2, s2);
	v128.store(c2, t2, 16);
	v128.store(c3, s3);
	v128.store(c3, t3, 16);
}
