/** @file Elementary functions beside values that CPython's decimals gave. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as elementary from './index.ts';

type Name = Exclude<keyof typeof elementary, 'length' | 'power'>;
interface Golden {
	readonly count: number;
	/** Intervals as bits of floats: two of one argument, four of two. */
	readonly intervals: readonly (readonly string[])[];
	readonly signs: boolean | string;
	readonly more: readonly string[];
	/** Values in 1/256 of the last place, modulo 2 ** 24: three bytes each. */
	readonly answers: string;
}
const golden = JSON.parse(
	readFileSync(new URL('../golden/elementary.json', import.meta.url), 'utf8')
) as Record<Name, Golden>;

/** The largest error in units of the last place. What rounds once has 0.5; a subnormal length is rounded twice. */
const LIMITS: Partial<Record<Name, number>> = { hypot: 0.76 };
const LIMIT = 0.55;

const view = new DataView(new ArrayBuffer(8));
const bitsOf = (x: number): bigint => (view.setFloat64(0, x), view.getBigUint64(0));
const floatOf = (bits: bigint): number => (view.setBigUint64(0, bits), view.getFloat64(0));
const read = (hexadecimal: string) => floatOf(BigInt(`0x${hexadecimal}`));

/** The draws of scripts/golden/elementary.py: xorshift128. */
class Draws {
	private words = [123456789, 362436069, 521288629, 88675123];

	private next(): number {
		const [x, y, z, w] = this.words as [number, number, number, number];
		const t = x ^ (x << 11);
		const next = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
		this.words = [y, z, w, next];
		return next;
	}

	between(low: string, high: string): number {
		const [a, b] = [BigInt(`0x${low}`), BigInt(`0x${high}`)];
		const n = (BigInt(this.next()) << 32n) | BigInt(this.next());
		return floatOf(a + ((n * (b - a)) >> 64n));
	}
}

/** The arguments of every answer. */
function* drawn({ count, intervals, signs, more }: Golden): Generator<readonly number[]> {
	const draws = new Draws();
	for (const ends of intervals)
		for (let i = 0; i < count; i++) {
			const x = draws.between(ends[0]!, ends[1]!);
			if (ends.length === 2) yield [signs && i % 2 === 1 ? -x : x];
			else {
				const y = draws.between(ends[2]!, ends[3]!);
				yield [signs === 'both' && i % 4 > 1 ? -x : x, signs && i % 2 === 1 ? -y : y];
			}
		}
	for (const x of more) yield [read(x)];
}

/** How far a result is from the answer, in units of its last place. */
function distance(result: number, answer: number): number {
	const bits = bitsOf(Math.abs(result));
	const exponent = bits >> 52n;
	const significand = (bits & 0xfffffffffffffn) + (exponent > 0n ? 1n << 52n : 0n);
	const difference = BigInt.asIntN(24, significand * 256n - BigInt(answer));
	return Math.abs(Number(difference) - 0.5) / 256;
}

const HOST: Record<Name, (x: number, y: number) => number> = {
	...Math,
	arcsin: Math.asin,
	arccos: Math.acos,
	arctan: Math.atan,
	arctan2: Math.atan2,
	arcsinh: Math.asinh,
	arccosh: Math.acosh,
	arctanh: Math.atanh,
	logaddexp: (x, y) => Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y))),
	exp: Math.exp,
	exp2: (x) => 2 ** x,
	expm1: Math.expm1,
	log: Math.log,
	log2: Math.log2,
	log10: Math.log10,
	log1p: Math.log1p,
	sin: Math.sin,
	cos: Math.cos,
	tan: Math.tan,
	sinh: Math.sinh,
	cosh: Math.cosh,
	tanh: Math.tanh,
	cbrt: Math.cbrt,
	hypot: (x, y) => Math.hypot(x, y),
	pow: Math.pow
};

/** An error, its place, and where the result is not even near what the host has. */
function measure(name: Name): { worst: number; at: readonly number[]; strange: (readonly number[])[] } {
	const f = elementary[name] as (x: number, y: number) => number;
	const bytes = Buffer.from(golden[name].answers, 'base64');
	let [worst, at, k] = [0, [] as readonly number[], 0];
	const strange: (readonly number[])[] = [];
	for (const given of drawn(golden[name])) {
		const answer = bytes.readUIntBE(k, 3);
		k += 3;
		const [result, near] = [f, HOST[name]].map((g) => g(given[0]!, given[1]!)) as [number, number];
		if (result === near && !Number.isFinite(result)) continue;
		if (!(Math.abs(result - near) <= Math.abs(near) * 1e-12 + 1e-322)) strange.push(given);
		const error = distance(result, answer);
		if (error > worst) [worst, at] = [error, given];
	}
	expect(k).toBe(bytes.length);
	return { worst, at, strange };
}

describe('within an ulp of the true value', () => {
	test.each(Object.keys(golden) as Name[])('%s', (name) => {
		const { worst, at, strange } = measure(name);
		expect(strange).toEqual([]);
		expect(worst, `at ${at.join(', ')}`).toBeLessThan(LIMITS[name] ?? LIMIT);
	});
});
