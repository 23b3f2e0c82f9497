/**
 * @file The matrix product. Each entry is summed over k from 0 upwards in one accumulator, as the JavaScript loops
 * do it, whatever the blocks: between two blocks of k the accumulators lie in the result.
 *
 * The shape is that of Goto and van de Geijn (2008): a block of b is packed into panels of four columns, eight rows of
 * a into two strips, and a tile of 4 × 4 entries stays in registers.
 */
import { pack } from './pack';
import { ADDS, BEGINS, GOES_ON, Tile } from './tile';
import { column, outer } from './vector';

/** Inner indices of a block: a strip and a panel of so many stay in the first cache. */
const DEEP: i32 = 256;
/** Columns of a block. */
const WIDE: i32 = 512;
/** Bytes at the start of the workspace in which a tile at an edge is made. */
const EDGE: usize = 128;

/**
 * c = a b, or c += a b where it `adds`, of M × K and K × N entries; a product that is added has one block of k.
 * `a` and `b` have strides in entries, c is row-major. The workspace holds EDGE + 64 DEEP + 8 DEEP WIDE bytes.
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
	const dA = (<usize>downA) << 3;
	const rA = (<usize>rightA) << 3;
	const dB = (<usize>downB) << 3;
	const rB = (<usize>rightB) << 3;
	if (N == 1) column(c, a, dA, rA, b, dB, M, K, adds);
	else if (M == 1) column(c, b, rB, dB, a, rA, N, K, adds);
	else if (K == 1) outer(c, a, dA, b, rB, M, N, adds);
	else blocks(c, a, dA, rA, b, dB, rB, M, K, N, adds ? ADDS : BEGINS, work);
}

/** The same with strides in bytes, block by block. */
function blocks(
	c: usize,
	a: usize,
	downA: usize,
	rightA: usize,
	b: usize,
	downB: usize,
	rightB: usize,
	M: i32,
	K: i32,
	N: i32,
	first: i32,
	work: usize
): void {
	const downC = (<usize>N) << 3;
	const panels = work + EDGE + ((<usize>DEEP) << 6);
	for (let j = 0; j < N; j += WIDE) {
		const n = min(WIDE, N - j);
		for (let k = 0; k < K; k += DEEP) {
			const deep = min(DEEP, K - k);
			pack(panels, b + <usize>k * downB + <usize>j * rightB, downB, rightB, deep, n);
			const to = c + ((<usize>j) << 3);
			rows(
				to,
				downC,
				a + <usize>k * rightA,
				downA,
				rightA,
				panels,
				M,
				deep,
				n,
				k > 0 ? GOES_ON : first,
				work
			);
		}
	}
}

/** Eight rows of a at a time, as two strips: rows that lie side by side in a column share a line of the cache. */
function rows(
	c: usize,
	downC: usize,
	a: usize,
	down: usize,
	right: usize,
	panels: usize,
	M: i32,
	K: i32,
	N: i32,
	how: i32,
	work: usize
): void {
	const one = work + EDGE;
	const two = one + ((<usize>K) << 5);
	for (let i = 0; i < M; i += 8, a += 8 * down, c += 8 * downC) {
		const left = min(8, M - i);
		pack(one, a, right, down, K, left);
		strip(c, downC, one, panels, K, min(4, left), N, how, work);
		if (left > 4) strip(c + 4 * downC, downC, two, panels, K, left - 4, N, how, work);
	}
}

/** The tiles of one strip. */
function strip(
	c: usize,
	downC: usize,
	rows: usize,
	panel: usize,
	K: i32,
	M: i32,
	N: i32,
	how: i32,
	work: usize
): void {
	const size = (<usize>K) << 5;
	let j = 0;
	if (M == 4)
		for (; j + 4 <= N; j += 4, c += 32, panel += size) Tile.compute(c, downC, rows, panel, size, how);
	for (; j < N; j += 4, c += 32, panel += size)
		edge(c, downC, rows, panel, size, M, min(4, N - j), how, work);
}

/** A tile at the edge is made in the workspace, and the part of it that exists is copied. */
function edge(
	c: usize,
	downC: usize,
	rows: usize,
	panel: usize,
	size: usize,
	M: i32,
	N: i32,
	how: i32,
	work: usize
): void {
	if (how != BEGINS) copy(work, 32, c, downC, M, N);
	Tile.compute(work, 32, rows, panel, size, how);
	copy(c, downC, work, 32, M, N);
}

function copy(to: usize, downTo: usize, from: usize, downFrom: usize, M: i32, N: i32): void {
	for (let i = 0; i < M; i++, to += downTo, from += downFrom)
		for (let j: usize = 0; j < (<usize>N) << 3; j += 8) store<f64>(to + j, load<f64>(from + j));
}
