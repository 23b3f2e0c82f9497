import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearTicks, logarithmicTicks, tickText } from './ticks.ts';

test('ticks are few, round and within, whatever the range', () => {
	const number = fc.double({ min: -1e290, max: 1e290, noNaN: true });
	fc.assert(
		fc.property(number, number, (a, b) => {
			const [low, high] = [Math.min(a, b), Math.max(a, b)];
			expect(linearTicks(low, high).length).toBeLessThanOrEqual(12);
		})
	);
	expect(linearTicks(0, 10_000, true)).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
	expect(linearTicks(1, 3, true)).toEqual([1, 2, 3]);
	expect(logarithmicTicks(-58, 0)).toEqual([-50, -40, -30, -20, -10, 0]);
	expect(logarithmicTicks(-1, 2)).toEqual([-1, 0, 1, 2]);
	expect(logarithmicTicks(Math.log10(2), Math.log10(7)).map((at) => Math.round(10 ** at))).toEqual([
		2, 3, 4, 5, 6, 7
	]);
});

test.each([
	[0, '0'],
	[1200, '1,200'],
	[-0.25, '−0.25'],
	[1e-4, '1e−4'],
	[3.7e49, '3.7e49'],
	[0.001, '0.001']
])('%d is written %s', (value, text) => expect(tickText(value)).toBe(text));
