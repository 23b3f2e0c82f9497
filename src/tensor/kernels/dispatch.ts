/** @file Which arrays a kernel computes: those that lie in the storage and are large enough to be worth a call. */
import { contents } from '../create.ts';
import { sizeOf, type NDArray, type Shape } from '../ndarray.ts';
import type { Arena, Place } from './arena.ts';
import { currentArena, currentStorage } from './current.ts';
import { DEEP, type EntriesKernel, type PairsKernel } from './load.ts';

/** Entries from which a call is worth it, and multiplications of a product; `bench/kernels.mjs` measures them. */
const ENTRIES = 64;
const PRODUCT = 128;
/** A small operand that lies elsewhere is copied. */
const SMALL = 4096;

/** out = f(a, b), broadcast to `shape`; false where JavaScript has to compute it. `out` is row-major from `offset` on. */
export function pairsByKernel(
	name: PairsKernel,
	out: Float64Array,
	offset: number,
	shape: Shape,
	a: NDArray,
	b: NDArray
): boolean {
	const storage = currentStorage();
	const size = sizeOf(shape);
	if (storage === null || size < ENTRIES) return false;
	const c = storage.addressOf(out);
	if (c < 0) return false;
	const flat = isFlat(a, size) && isFlat(b, size);
	const ndim = shape.length;
	if (!flat && ndim > 2) return false;
	const N = flat ? size : shape[ndim - 1]!;
	const M = flat || ndim < 2 ? 1 : shape[0]!;
	const { arena } = storage;
	const { left, right } = arena;
	arena.clearStage();
	if (!locate(arena, a, left, flat) || !locate(arena, b, right, flat)) return false;
	arena.kernels[name](
		c + offset * 8,
		left.address,
		left.down,
		left.right,
		right.address,
		right.down,
		right.right,
		M,
		N
	);
	return true;
}

/** Whether an operand is one row of the result's size, or a single entry. */
const isFlat = (a: NDArray, size: number): boolean => a.size === 1 || (a.size === size && a.isContiguous);

function locate(arena: Arena, a: NDArray, place: Place, flat: boolean): boolean {
	const storage = currentStorage()!;
	const base = storage.addressOf(a.data);
	const { ndim, size } = a;
	if (base < 0 && size > SMALL) return false;
	place.address = base < 0 ? arena.stageCopy(contents(a)) : base + a.offset * 8;
	if (flat) {
		place.down = 0;
		place.right = size === 1 ? 0 : 1;
		return place.address >= 0;
	}
	const columns = ndim > 0 ? a.shape[ndim - 1]! : 1;
	const rows = ndim > 1 ? a.shape[0]! : 1;
	place.right = columns === 1 ? 0 : base < 0 ? 1 : a.strides[ndim - 1]!;
	place.down = rows === 1 ? 0 : base < 0 ? columns : a.strides[0]!;
	return place.address >= 0;
}

/** out = f(a), entry by entry; false where JavaScript has to compute it. */
export function entriesByKernel(name: EntriesKernel, out: Float64Array, a: NDArray): boolean {
	const storage = currentStorage();
	if (storage === null || out.length < ENTRIES || !a.isContiguous) return false;
	const c = storage.addressOf(out);
	const from = storage.addressOf(a.data);
	if (c < 0 || from < 0) return false;
	storage.arena.kernels[name](c, from + a.offset * 8, out.length);
	return true;
}

/** The sums of every `run` entries; false where JavaScript has to compute them. */
export function sumsByKernel(out: Float64Array, a: NDArray, run: number): boolean {
	const storage = currentStorage();
	if (storage === null || a.size < ENTRIES) return false;
	const from = storage.addressOf(a.data);
	const isMatrix = a.ndim === 2 && a.shape[1] === run;
	if (from < 0 || !(isMatrix || a.isContiguous)) return false;
	const { arena } = storage;
	const own = storage.addressOf(out);
	arena.clearStage();
	const c = own < 0 ? arena.stageRoom(out.length) : own;
	if (c < 0) return false;
	const down = isMatrix ? a.strides[0]! : run;
	arena.kernels.sums(c, from + a.offset * 8, down, isMatrix ? a.strides[1]! : 1, out.length, run);
	if (own < 0) out.set(arena.read(c, out.length));
	return true;
}

/** out = a b of two matrices; false where JavaScript has to compute it. Operands that lie elsewhere are copied. */
export function productByKernel(out: Float64Array, a: NDArray, b: NDArray): boolean {
	const M = a.shape[0]!;
	const K = a.shape[1]!;
	const N = b.shape[1]!;
	if (M * K * N < PRODUCT) return false;
	const arena = currentArena();
	if (arena === null) return false;
	const storage = currentStorage();
	arena.clearStage();
	const own = storage ? storage.addressOf(out) : -1;
	const c = own < 0 ? arena.stageRoom(out.length) : own;
	const { left, right } = arena;
	if (c < 0 || !matrix(arena, a, left) || !matrix(arena, b, right)) return false;
	const { address: p, down: downA, right: rightA } = left;
	const { address: q, down: downB, right: rightB } = right;
	arena.kernels.product(c, p, downA, rightA, q, downB, rightB, M, K, N, 0, arena.workspace);
	if (own < 0) out.set(arena.read(c, out.length));
	return true;
}

/** target += a b of two matrices; false where JavaScript has to compute it, or the product is too deep for one block. */
export function addProductByKernel(target: NDArray, a: NDArray, b: NDArray): boolean {
	const K = a.shape[1]!;
	const storage = currentStorage();
	// Adding a product of nothing still makes 0 of -0, which the kernel would not.
	if (storage === null || K === 0 || K > DEEP || !target.isContiguous) return false;
	const c = storage.addressOf(target.data);
	const { arena } = storage;
	const { left, right } = arena;
	arena.clearStage();
	if (c < 0 || !matrix(arena, a, left) || !matrix(arena, b, right)) return false;
	const { address: p, down: downA, right: rightA } = left;
	const { address: q, down: downB, right: rightB } = right;
	const M = a.shape[0]!;
	const N = b.shape[1]!;
	const to = c + target.offset * 8;
	arena.kernels.product(to, p, downA, rightA, q, downB, rightB, M, K, N, 1, arena.workspace);
	return true;
}

/** target ±= x a, all entries side by side; false where JavaScript has to compute it. */
export function scaledByKernel(target: NDArray, sign: 1 | -1, x: number, a: NDArray): boolean {
	const storage = currentStorage();
	if (storage === null || target.size < ENTRIES) return false;
	const c = storage.addressOf(target.data);
	const from = storage.addressOf(a.data);
	if (c < 0 || from < 0) return false;
	const { kernels } = storage.arena;
	const scaled = sign === 1 ? kernels.addScaled : kernels.subtractScaled;
	scaled(c + target.offset * 8, x, from + a.offset * 8, target.size);
	return true;
}

function matrix(arena: Arena, a: NDArray, place: Place): boolean {
	const base = currentStorage()?.addressOf(a.data) ?? -1;
	place.address = base < 0 ? arena.stageCopy(contents(a)) : base + a.offset * 8;
	place.down = base < 0 ? a.shape[1]! : a.strides[0]!;
	place.right = base < 0 ? 1 : a.strides[1]!;
	return place.address >= 0;
}
