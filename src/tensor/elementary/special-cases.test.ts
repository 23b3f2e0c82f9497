/** @file What elementary functions give at zeros, infinities, NaN and the ends of the floats: C99, annex F. */
import { describe, expect, test } from 'vitest';
import * as elementary from './index.ts';

type Name = Exclude<keyof typeof elementary, 'length' | 'power'>;
const [inf, least] = [Infinity, Number.MIN_VALUE];
const PI = Math.PI;
/** Arguments and results. */
const SPECIAL: Record<Name, readonly (readonly number[])[]> = {
	exp: [
		[0, 1],
		[-0, 1],
		[inf, inf],
		[-inf, 0],
		[710, inf],
		[-746, 0],
		[least, 1]
	],
	exp2: [
		[0, 1],
		[10, 1024],
		[-1074, least],
		[-1, 0.5],
		[1023, 2 ** 1023],
		[1024, inf],
		[inf, inf],
		[-inf, 0]
	],
	expm1: [
		[0, 0],
		[-0, -0],
		[inf, inf],
		[-inf, -1],
		[least, least],
		[-50, -1]
	],
	log: [
		[1, 0],
		[0, -inf],
		[-0, -inf],
		[-1, NaN],
		[inf, inf],
		[-inf, NaN]
	],
	log2: [
		[1, 0],
		[8, 3],
		[2 ** 1023, 1023],
		[least, -1074],
		[0, -inf],
		[-1, NaN],
		[inf, inf]
	],
	log10: [
		[1, 0],
		[1000, 3],
		[1e22, 22],
		[0, -inf],
		[-1, NaN],
		[inf, inf]
	],
	log1p: [
		[0, 0],
		[-0, -0],
		[-1, -inf],
		[-2, NaN],
		[inf, inf],
		[least, least]
	],
	sin: [
		[0, 0],
		[-0, -0],
		[inf, NaN],
		[-inf, NaN],
		[least, least],
		[PI, 1.2246467991473532e-16]
	],
	cos: [
		[0, 1],
		[-0, 1],
		[inf, NaN],
		[-inf, NaN],
		[PI / 2, 6.123233995736766e-17],
		[PI, -1]
	],
	tan: [
		[0, 0],
		[-0, -0],
		[inf, NaN],
		[-inf, NaN],
		[-least, -least],
		[PI / 2, 16331239353195370]
	],
	arcsin: [
		[0, 0],
		[-0, -0],
		[1, PI / 2],
		[-1, -PI / 2],
		[1.1, NaN],
		[inf, NaN]
	],
	arccos: [
		[1, 0],
		[-1, PI],
		[0, PI / 2],
		[-0, PI / 2],
		[least, PI / 2],
		[1.1, NaN],
		[-inf, NaN]
	],
	arctan: [
		[0, 0],
		[-0, -0],
		[inf, PI / 2],
		[-inf, -PI / 2],
		[1, PI / 4]
	],
	sinh: [
		[0, 0],
		[-0, -0],
		[inf, inf],
		[-inf, -inf],
		[711, inf],
		[-711, -inf],
		[least, least]
	],
	cosh: [
		[0, 1],
		[-0, 1],
		[inf, inf],
		[-inf, inf],
		[711, inf],
		[least, 1]
	],
	tanh: [
		[0, 0],
		[-0, -0],
		[inf, 1],
		[-inf, -1],
		[-30, -1],
		[least, least]
	],
	arcsinh: [
		[0, 0],
		[-0, -0],
		[inf, inf],
		[-inf, -inf],
		[least, least]
	],
	arccosh: [
		[1, 0],
		[0.5, NaN],
		[inf, inf],
		[-inf, NaN]
	],
	arctanh: [
		[0, 0],
		[-0, -0],
		[1, inf],
		[-1, -inf],
		[2, NaN],
		[inf, NaN]
	],
	cbrt: [
		[0, 0],
		[-0, -0],
		[27, 3],
		[-8, -2],
		[1e-300, 1e-100],
		[inf, inf],
		[-inf, -inf]
	],
	arctan2: [
		[0, 0, 0],
		[-0, 0, -0],
		[0, -0, PI],
		[-0, -0, -PI],
		[0, -1, PI],
		[-0, -1, -PI],
		[0, 1, 0],
		[-0, 1, -0],
		[1, 0, PI / 2],
		[-1, -0, -PI / 2],
		[1, -inf, PI],
		[-1, -inf, -PI],
		[1, inf, 0],
		[-1, inf, -0],
		[inf, 1, PI / 2],
		[inf, -inf, 2.356194490192345],
		[inf, inf, PI / 4],
		[-inf, inf, -PI / 4],
		[NaN, 1, NaN],
		[1, NaN, NaN],
		[least, 2, 0],
		[1, 1, PI / 4]
	],
	hypot: [
		[3, 4, 5],
		[inf, NaN, inf],
		[NaN, -inf, inf],
		[NaN, 1, NaN],
		[0, -0, 0],
		[1e308, 1e308, 1.4142135623730951e308],
		[least, 0, least],
		[Number.MAX_VALUE, Number.MAX_VALUE, inf]
	],
	logaddexp: [
		[inf, inf, inf],
		[-inf, -inf, -inf],
		[-inf, 3, 3],
		[3, -inf, 3],
		[inf, -inf, inf],
		[NaN, 1, NaN],
		[1000, 0, 1000],
		[0, 0, Math.LN2]
	],
	pow: [
		[0, 0, 1],
		[NaN, 0, 1],
		[1, NaN, 1],
		[NaN, 1, NaN],
		[2, NaN, NaN],
		[-1, inf, 1],
		[-1, -inf, 1],
		[2, inf, inf],
		[0.5, inf, 0],
		[2, -inf, 0],
		[0.5, -inf, inf],
		[0, -3, inf],
		[-0, -3, -inf],
		[-0, -2, inf],
		[-0, 3, -0],
		[-0, 2, 0],
		[0, 0.5, 0],
		[-0, 0.5, 0],
		[-inf, -3, -0],
		[-inf, -2, 0],
		[-inf, 3, -inf],
		[-inf, 2, inf],
		[inf, 0.5, inf],
		[inf, -1, 0],
		[-8, 1 / 3, NaN],
		[-2, 3, -8],
		[-2, 2 ** 60, inf],
		[10, 22, 1e22],
		[10, -5, 1e-5],
		[10, 308, 1e308],
		[3, 33, 3 ** 33],
		[2, -1074, least],
		[2, -1075, 0],
		[2, 1024, inf],
		[4, 0.5, 2],
		[1.5, 1, 1.5],
		[-2, 1023, -(2 ** 1023)],
		[7, -1, 1 / 7],
		[1e300, 1e300, inf],
		[1e300, -1e300, 0],
		[1 + 2 ** -52, 1e308, inf],
		[2, 1e-310, 1]
	]
};

describe('special cases', () => {
	test.each(Object.keys(SPECIAL) as Name[])('%s', (name) => {
		const f = elementary[name] as (...given: readonly number[]) => number;
		for (const row of SPECIAL[name]) expect([...row.slice(0, -1), f(...row.slice(0, -1))]).toEqual([...row]);
		const given = SPECIAL[name][0]!.slice(1).map(() => NaN);
		expect(f(...given)).toBeNaN();
	});

	test('powers with a half are square roots in NumPy', () => {
		expect(elementary.power(2, 0.5)).toBe(Math.SQRT2);
		expect(elementary.power(-1, 0.5)).toBeNaN();
	});

	test('powers of integers are exact', () => {
		for (let x = 1; x <= 40; x++)
			for (let y = 0; BigInt(x) ** BigInt(y) < 2n ** 53n && y < 60; y++) {
				expect(elementary.pow(x, y)).toBe(Number(BigInt(x) ** BigInt(y)));
				expect(elementary.pow(-x, y)).toBe(Number(BigInt(-x) ** BigInt(y)));
			}
		for (let y = 0; y <= 22; y++) expect(elementary.log10(elementary.pow(10, y))).toBe(y);
		for (let k = -1074; k < 1024; k++) expect(elementary.log2(2 ** k)).toBe(k);
	});

	test('the length of a vector of any number of entries', () => {
		const rows = [
			[[], 0],
			[[-3], 3],
			[[3, 4], 5],
			[[1, 2, 2], 3],
			[[NaN, -inf], inf],
			[[NaN, 1], NaN],
			[[3e200, 4e200], 4.9999999999999995e200],
			[[least], least],
			[[3e-320, 4e-320], 5e-320]
		] as const;
		for (const [entries, expected] of rows) expect(elementary.length(entries)).toBe(expected);
	});
});
