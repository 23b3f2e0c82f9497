import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Losses } from '../passes/losses.svelte.ts';
import { MOST_POINTS, smoothed, thinned } from './curves.ts';
import { changedLines, nameOfRun, partsAt } from './pinned.ts';
import { csvOf, figureOf, plotWords, type LivePlot } from './plot.ts';

const numbers = fc
	.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 5_000 })
	.map((list) => Float64Array.from(list));

test('a thinned curve keeps the least and the largest loss, and has few points', () => {
	fc.assert(
		fc.property(numbers, fc.nat(3_000), (values, more) => {
			const { x, raw } = thinned(values, values.length + more, 10);
			const known = raw.filter((value) => !Number.isNaN(value));
			expect(x.length).toBeLessThanOrEqual(MOST_POINTS);
			expect(Math.min(...known)).toBe(Math.min(...values));
			expect(Math.max(...known)).toBe(Math.max(...values));
			expect(x.every((pass, i) => i === 0 || pass >= x[i - 1]!)).toBe(true);
		}),
		{ numRuns: 200 }
	);
});

test('a mean is that of the last passes, and what was large or not finite leaves nothing behind', () => {
	expect([...smoothed(Float64Array.of(4, 4, 4), 10)]).toEqual([4, 4, 4]);
	expect([...smoothed(Float64Array.of(1, 2, 3), 0)]).toEqual([1, 2, 3]);
	expect([...smoothed(Float64Array.of(1, 2, 3, 4, 5), 2)]).toEqual([1, 1.5, 2.5, 3.5, 4.5]);
	const late = smoothed(Float64Array.of(1e300, Infinity, 1, 1, 1, 1, 1, 1), 2);
	expect([...late.slice(-3)]).toEqual([1, 1, 1]);
});

test('two runs part where their losses first differ', () => {
	expect(partsAt(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3, 4))).toBe(null);
	expect(partsAt(Float64Array.of(1, 2, 3), Float64Array.of(1, 2.5))).toBe(2);
	expect(partsAt(Float64Array.of(NaN), Float64Array.of(NaN))).toBe(null);
	expect(changedLines('a = 1\nb = 2', 'a = 1\nb = 3')).toEqual(['b = 3']);
	const run = (text: string, ...mistakes: string[]) => ({ text, mistakes });
	expect(nameOfRun(run('a = 1'), run('a = 1'))).toBe('the same program');
	expect(nameOfRun(run('a = 2\nb = 2'), run('a = 1\nb = 1'))).toBe('a = 2 and 1 more');
	expect(nameOfRun(run('a = 1'), run('a = 1', 'assign'))).toBe('without a mistake');
	expect(nameOfRun(run('a = 2', 'assign'), run('a = 1'))).toBe('with = for +=, a = 2');
});

test('where a loss stops being a number, and that a long run is shown from time to time', () => {
	const losses = new Losses();
	losses.add(Float64Array.of(1, 2));
	expect([losses.firstBroken, losses.count]).toEqual([null, 2]);
	losses.add(Float64Array.of(3, Infinity, NaN));
	expect([losses.firstBroken, losses.count]).toEqual([4, 5]);
	losses.add(new Float64Array(100_000));
	losses.add(new Float64Array(100));
	expect([losses.count, losses.of(100_105)]).toEqual([100_005, 0]);
	losses.settle();
	expect(losses.count).toBe(100_105);
});

const plot: LivePlot = {
	title: 'Loss',
	x: Float64Array.of(1, 2, 3),
	lines: [
		{ label: 'h', colour: 0, values: Float64Array.of(4, 2, 3) },
		{ label: 'a, b', colour: 1, values: Float64Array.of(NaN, 0, 1), dash: 'dashed' }
	],
	logarithmic: true
};

test('a live chart is words, a table for other programs, and a figure that can be saved', () => {
	expect(plotWords(plot)).toBe(
		'Loss. h: 4 in pass 1, 3 in pass 3, at least 2 in pass 2. a, b: 0 in pass 2, 1 in pass 3, at least 0 in pass 2.'
	);
	expect(csvOf(plot)).toBe('pass,h,"a, b"\n1,4,NaN\n2,2,0\n3,3,1');
	const thin = {
		...plot,
		exact: () => ({ x: Float64Array.of(5), lines: [{ ...plot.lines[0]!, values: Float64Array.of(9) }] })
	};
	expect(csvOf(thin)).toBe('pass,h\n5,9');
	expect(plotWords(thin)).toBe('Loss. h: 9 in pass 5, 9 in pass 5, at least 9 in pass 5.');
	const figure = figureOf(plot)!;
	expect(figure.axes[0]!.y.log).toBe(true);
	// What a logarithm cannot show is left out.
	expect(figure.axes[0]!.layers.map((layer) => (layer.kind === 'line' ? layer.x : []))).toEqual([
		[1, 2, 3],
		[3]
	]);
});
