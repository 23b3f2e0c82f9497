/** @file Packing for the matrix product: four lanes side by side for each k, which a tile reads from front to end. */

/**
 * Packs K steps of `lanes` lanes, in groups of four that follow each other; a last group is filled up with zeros.
 * `step` goes from k to the next, `lane` from lane to lane, both in bytes. A group has 32 K bytes.
 */
export function pack(to: usize, from: usize, step: usize, lane: usize, K: i32, lanes: i32): void {
	const size = (<usize>K) << 5;
	let j = 0;
	if (lane == 8) {
		for (; j + 8 <= lanes; j += 8, from += 64, to += 2 * size) eightBeside(to, to + size, from, step, K);
		for (; j + 4 <= lanes; j += 4, from += 32, to += size) fourBeside(to, from, step, K);
	} else if (step == 8) {
		for (; j + 4 <= lanes; j += 4, from += 4 * lane, to += size) fourAcross(to, from, lane, K);
	}
	for (; j < lanes; j += 4, from += 4 * lane, to += size) some(to, from, step, lane, K, min(4, lanes - j));
}

/** Eight lanes that lie side by side: a whole line of the cache, which might be gone when the next four are read. */
function eightBeside(to: usize, second: usize, from: usize, step: usize, K: i32): void {
	for (const end = to + ((<usize>K) << 5); to < end; to += 32, second += 32, from += step) {
		v128.store(to, v128.load(from));
		v128.store(to, v128.load(from, 16), 16);
		v128.store(second, v128.load(from, 32));
		v128.store(second, v128.load(from, 48), 16);
	}
}

function fourBeside(to: usize, from: usize, step: usize, K: i32): void {
	for (const end = to + ((<usize>K) << 5); to < end; to += 32, from += step) {
		v128.store(to, v128.load(from));
		v128.store(to, v128.load(from, 16), 16);
	}
}

/** Four lanes whose k lie side by side: two k at a time are turned in registers. */
function fourAcross(to: usize, a: usize, lane: usize, K: i32): void {
	const b = a + lane;
	const c = b + lane;
	const d = c + lane;
	let at: usize = 0;
	for (const end = (<usize>(K & ~1)) << 3; at < end; at += 16, to += 64) {
		const p = v128.load(a + at);
		const q = v128.load(b + at);
		const r = v128.load(c + at);
		const s = v128.load(d + at);
		v128.store(to, v128.shuffle<f64>(p, q, 0, 2));
		v128.store(to, v128.shuffle<f64>(r, s, 0, 2), 16);
		v128.store(to, v128.shuffle<f64>(p, q, 1, 3), 32);
		v128.store(to, v128.shuffle<f64>(r, s, 1, 3), 48);
	}
	if (K & 1) some(to, a + at, 8, lane, 1, 4);
}

function some(to: usize, from: usize, step: usize, lane: usize, K: i32, lanes: i32): void {
	for (let k = 0; k < K; k++, to += 32, from += step)
		for (let j: usize = 0; j < 4; j++)
			store<f64>(to + (j << 3), j < <usize>lanes ? load<f64>(from + j * lane) : 0);
}
