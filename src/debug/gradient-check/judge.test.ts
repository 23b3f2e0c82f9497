import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenEntries } from './entries.ts';
import { errorOf, judge, TOLERANCE } from './judge.ts';

/** The verdict on a slope of a function at x. */
function judged(f: (x: number) => number, value: number, dhdx: number) {
	const asked = judge({ value, usual: 1, dhdx, h: f(value), magnitude: Math.abs(f(value)) });
	let runs = 0;
	for (let next = asked.next(); ; next = asked.next({ h: f(next.value) })) {
		if (next.done) return { ...next.value, runs };
		runs++;
	}
}
const verdict = (f: (x: number) => number, x: number, dhdx: number) => judged(f, x, dhdx).verdict;

describe('a smooth function', () => {
	const coefficient = fc.double({ min: -10, max: 10, noNaN: true });
	test('is right with its own slope after two runs, and wrong with another', () => {
		fc.assert(
			fc.property(
				coefficient,
				coefficient,
				coefficient,
				fc.double({ min: -3, max: 3, noNaN: true }),
				(a, b, c, x) => {
					const f = (y: number) => a * y * y * y + b * y * y + c * y + 1;
					const slope = 3 * a * x * x + 2 * b * x + c;
					expect(verdict(f, x, slope)).toBe('right');
					expect(verdict(f, x, slope + 0.01 * (1 + Math.abs(slope)))).toBe('wrong');
				}
			)
		);
		expect(judged((x) => x * x, 3, 6).runs).toBe(2);
		expect(judged((x) => x * x, 3, 5)).toMatchObject({ verdict: 'wrong', runs: 4 });
	});

	test('may be small, large, steep or curved', () => {
		expect(verdict((x) => 1e9 * x, 1, 1e9)).toBe('right');
		expect(verdict((x) => 1 + 1e-6 * x, 1, 1e-6)).toBe('right');
		expect(verdict((x) => Math.log(x), 1e-6, 1e6)).toBe('right');
		expect(verdict((x) => Math.log(x), 1e-6, 1.01e6)).toBe('wrong');
		expect(verdict((x) => 1 + x, 1e-12, 1)).toBe('right');
		expect(verdict((x) => 1 + x, 1e-12, 2)).toBe('wrong');
		expect(verdict((x) => Math.sin(1e4 * x), 0.1, 1e4 * Math.cos(1e3))).toBe('right');
	});

	test('without any slope is right with 0', () => {
		expect(judged(() => 1, 0.3, 0)).toMatchObject({ verdict: 'right', error: 0 });
		expect(verdict(() => 1, 0.3, 0.01)).toBe('wrong');
	});
});

describe('a kink', () => {
	const relu = (x: number) => Math.max(x, 0);
	test.each([0, 0.5, 1])('takes any slope between its sides: %s', (slope) =>
		expect(verdict(relu, 0, slope)).toBe('kink')
	);
	test('takes no other', () => {
		expect(verdict(relu, 0, 1.1)).toBe('wrong');
		expect(verdict(relu, 0, -1)).toBe('wrong');
		expect(verdict(Math.abs, 0, 0)).toBe('kink');
		expect(verdict(Math.abs, 0, 2)).toBe('wrong');
	});
	test('that is only near is none', () => {
		expect(verdict((x) => relu(x - 1), 1 + 1e-6, 1)).toBe('right');
		expect(verdict((x) => relu(x - 1), 1 + 1e-6, 0)).not.toBe('right');
	});
	test('may be a jump', () => expect(verdict((x) => (x >= 0 ? 1 : 0), 0, 0)).toBe('kink'));
});

test('what is not finite is said', () => {
	expect(judged((x) => x, 1, NaN)).toMatchObject({ verdict: 'wrong', note: 'it is NaN' });
	expect(judged((x) => x, Infinity, 1)).toMatchObject({ verdict: 'unchecked' });
	expect(judged(() => NaN, 1, 1)).toMatchObject({ verdict: 'unchecked' });
});

test('an error that rounding alone can explain is no larger than the tolerance', () => {
	expect(errorOf(1e-12, 0, 1e-12)).toBeLessThanOrEqual(TOLERANCE);
	expect(errorOf(2, 1)).toBe(0.5);
	expect(errorOf(0, 0)).toBe(0);
});

test('entries: all of a few, and of many the same few with the first, the last and the largest', () => {
	expect(chosenEntries([1, 2, 3], 3)).toEqual([0, 1, 2]);
	const dhdx = new Float64Array(1000);
	dhdx[777] = -5;
	const chosen = chosenEntries(dhdx, 1000);
	expect(chosen).toHaveLength(24);
	expect(chosen).toEqual(expect.arrayContaining([0, 777, 999]));
	expect(chosen).toEqual(chosenEntries(dhdx, 1000));
});
