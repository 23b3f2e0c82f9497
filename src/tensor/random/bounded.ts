/** @file Integers from 0 to a bound, both possible, as NumPy's `Generator` draws them. */
import type { Pcg64 } from './pcg64.ts';

const TWO32 = 4294967296;

/** Lemire's method (2019): the upper half of a product, with those products refused that would be too frequent. */
export function bounded(bits: Pcg64, most: number): number {
	if (most === 0) return 0;
	if (most < TWO32 - 1) return bounded32(bits, most);
	return most === TWO32 - 1 ? bits.uint32() : Number(bounded64(bits, BigInt(most)));
}

function bounded32(bits: Pcg64, most: number): number {
	const count = most + 1;
	let word = bits.uint32();
	if (Math.imul(word, count) >>> 0 < count) {
		const threshold = (TWO32 - 1 - most) % count;
		while (Math.imul(word, count) >>> 0 < threshold) word = bits.uint32();
	}
	return upperHalf(word, count);
}

/** Bits 32 to 63 of the product of two 32-bit integers. */
function upperHalf(a: number, b: number): number {
	const low = (a & 0xffff) * b;
	return Math.floor(((a >>> 16) * b + Math.floor(low / 65536)) / 65536);
}

const WORD = 0xffffffffffffffffn;

function bounded64(bits: Pcg64, most: bigint): bigint {
	const count = most + 1n;
	const draw = () => {
		bits.next();
		return ((BigInt(bits.high) << 32n) | BigInt(bits.low)) * count;
	};
	let product = draw();
	if ((product & WORD) < count) {
		const threshold = (WORD - most) % count;
		while ((product & WORD) < threshold) product = draw();
	}
	return product >> 64n;
}

/** The smallest 2 ** n - 1 that is not below a 32-bit integer. */
export function maskOf(max: number): number {
	let mask = max;
	for (const shift of [1, 2, 4, 8, 16]) mask |= mask >>> shift;
	return mask >>> 0;
}

/** By masked rejection: how NumPy shuffles arrays. */
export function masked(uint32: () => number, most: number): number {
	if (most === 0) return 0;
	const mask = maskOf(most);
	for (;;) {
		const value = (uint32() & mask) >>> 0;
		if (value <= most) return value;
	}
}
