import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearTicks, logarithmicTicks, ticksOf, tickText } from './ticks.ts';

const scale = { name: '', log: false, low: 0, high: 1, ticks: null };
const texts = (more: Partial<Parameters<typeof ticksOf>[0]>, count = 5) =>
	ticksOf({ ...scale, ...more }, count).map(({ text }) => text);

test('ticks are round numbers with as many decimals as they need', () => {
	expect(texts({})).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
	expect(texts({ low: -3, high: 3 }, 3)).toEqual(['−2', '0', '2']);
	expect(texts({ low: 4, high: 0 }, 4)).toEqual(['0', '1', '2', '3', '4']);
});

test('very large and very small numbers are written with a power', () => {
	expect(texts({ high: 4e7 }, 4)).toEqual(['0', '1e7', '2e7', '3e7', '4e7']);
	expect(texts({ high: 4e-6 }, 2)).toEqual(['0', '2e−6', '4e−6']);
});

test('a logarithmic axis has powers of ten', () => {
	expect(texts({ log: true, low: 0.005, high: 200 })).toEqual(['10⁻²', '10⁻¹', '10⁰', '10¹', '10²']);
	expect(texts({ log: true, low: 2, high: 8 }, 3)).toEqual(['2', '4', '6', '8']);
});

test("the program's own ticks are kept", () => {
	expect(texts({ ticks: [{ at: 0.5, text: 'half' }] })).toEqual(['half']);
});

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
