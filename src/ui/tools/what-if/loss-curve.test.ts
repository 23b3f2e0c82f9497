import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lossCurves, lossWords } from './loss-curve.ts';

test('both lines are on one scale, the larger number above', () => {
	const { right, broken, low, high, isLogarithmic } = lossCurves([4, 2, 0], [4, 4, 4], 100, 48);
	expect(right).toBe('M0 4L50 24L100 44');
	expect(broken).toBe('M0 4L50 4L100 4');
	expect([low, high, isLogarithmic]).toEqual([0, 4, false]);
	expect(lossCurves([1, 1e-3], [1, 1], 100, 48).isLogarithmic).toBe(true);
});

test('what is no number leaves a gap, and nothing leads out of the picture', () => {
	expect(lossCurves([1, NaN, 2], [Infinity], 100, 48).right).toBe('M0 44M100 4');
	expect(lossCurves([NaN], [], 100, 48).broken).toBe('');
	fc.assert(
		fc.property(fc.array(fc.double()), fc.array(fc.double()), (right, broken) => {
			const curves = lossCurves(right, broken, 100, 48);
			const numbers = `${curves.right}${curves.broken}`.match(/\d+(\.\d+)?/g) ?? [];
			for (const each of numbers) expect(Number(each)).toBeLessThanOrEqual(100);
			expect(`${curves.right}${curves.broken}`).not.toMatch(/NaN|Infinity|-/);
		})
	);
});

test('the same in words', () => {
	expect(lossWords('L', 3, [4, 2, 1], [4, 5, 0.5])).toBe(
		'In pass 5, L is 1 without the mistake; 0.5 with the mistake. With the mistake it is higher in 1 of 3 passes and lower in 1.'
	);
	expect(lossWords('L', 1, [4, 2], [4])).toBe(
		'In pass 2, L is 2 without the mistake; the run with the mistake ends after one pass. They are the same in every pass.'
	);
});
