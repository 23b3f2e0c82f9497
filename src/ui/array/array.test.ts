/** @file What the viewer computes of an array. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Run, type ArrayData } from '#debug';
import { NDArray, toFlat } from '#tensor';
import { FORMATS, formatNamed } from './formats.ts';
import { binText, histogramOf, histogramText } from './histogram.ts';
import { numpyText } from './numpy-text.ts';
import {
	entryAt,
	firstSlice,
	fittingSlice,
	fixedAxes,
	sliceData,
	sliceText,
	viewOf,
	withAxis,
	withIndex
} from './slices.ts';
import { statisticsOf, statisticsText } from './statistics.ts';

const of = (...numbers: number[]) => Float64Array.from(numbers);

describe('statistics', () => {
	test('are those of NumPy', () => {
		const known = statisticsOf(of(1, 2, 3, 4, 0));
		expect([known.minimum, known.maximum, known.mean, known.zeros]).toEqual([0, 4, 2, 1]);
		expect(known.deviation).toBeCloseTo(Math.SQRT2, 14);
		expect(known.norm).toBeCloseTo(Math.sqrt(30), 14);
	});
	test('count what is not finite, and tell of the rest', () => {
		const text = statisticsText(statisticsOf(of(NaN, Infinity, 3, -Infinity, -1)));
		expect(text).toBe(
			'5 entries: minimum −1, maximum 3, mean 1, standard deviation 2, norm 3.162 (of the finite entries); 1 NaN, 2 infinities, 0 zeros'
		);
		expect(statisticsText(statisticsOf(of(NaN)))).toBe(
			'1 entry: no finite entry; 1 NaN, 0 infinities, 0 zeros'
		);
		expect(statisticsText(statisticsOf(of()))).toBe('no entries');
	});
	test('do not overflow, and do not lose what is small beside what is common', () => {
		const huge = statisticsOf(of(1e308, -1e308, 1e308));
		expect(huge.mean / 1e308).toBeCloseTo(1 / 3, 12);
		expect(huge.deviation / 1e308).toBeCloseTo(Math.sqrt(8) / 3, 12);
		expect(statisticsOf(of(1e200, 1e200)).norm / 1e200).toBeCloseTo(Math.SQRT2, 12);
		expect(statisticsOf(of(1e9, 1e9 + 1, 1e9 + 2)).deviation).toBeCloseTo(Math.sqrt(2 / 3), 6);
		expect(statisticsOf(of(0.1, 0.1, 0.1)).mean).toBe(0.1);
		expect(statisticsOf(of(5e-324, 0)).maximum).toBe(5e-324);
	});
	test('agree with the plain formulas', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (list) => {
				const { mean, deviation, norm } = statisticsOf(Float64Array.from(list));
				const plain = list.reduce((a, b) => a + b) / list.length;
				const square = (a: number, x: number) => a + x * x;
				const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-3);
				close(mean, plain);
				close(deviation, Math.sqrt(list.map((x) => x - plain).reduce(square, 0) / list.length));
				close(norm, Math.sqrt(list.reduce(square, 0)));
			})
		);
	});
});

describe('the histogram', () => {
	const numbers = fc.array(fc.double(), { maxLength: 40 });
	test('has every finite entry in the interval that says so', () => {
		fc.assert(
			fc.property(numbers, (list) => {
				const data = Float64Array.from(list);
				const bins = histogramOf(data, statisticsOf(data));
				const finite = list.filter(Number.isFinite);
				expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(finite.length);
				expect(bins.length).toBeLessThanOrEqual(40);
				bins.forEach(({ from, to, count }, i) => {
					const isLast = i === bins.length - 1;
					const inside = finite.filter((x) => x >= from && (isLast ? x <= to : x < to));
					expect(count).toBe(inside.length);
				});
			}),
			{ numRuns: 500 }
		);
	});
	test('has round limits, of which 0 is one', () => {
		const data = Float64Array.from({ length: 100 }, (_, i) => (i - 37) / 100);
		const bins = histogramOf(data, statisticsOf(data));
		expect(bins.some(({ from }) => from === 0)).toBe(true);
		expect(bins.map(({ from }) => from)).toContain(0.1);
		expect(bins.map((bin) => binText(bin, 100))).toContain('10 of 100 entries from −0.1 to 0');
	});
	test('of one number, and of nothing, is told', () => {
		const same = of(3, 3, NaN);
		expect(histogramText(histogramOf(same, statisticsOf(same)), 3)).toBe(
			'Histogram of 1 interval; the highest: 2 of 3 entries are 3.'
		);
		expect(histogramText(histogramOf(of(NaN), statisticsOf(of(NaN))), 1)).toBe('Histogram: no finite entry.');
	});
});

describe('slices', () => {
	const shape = [2, 3, 4];
	const array: ArrayData = { shape, data: Float64Array.from({ length: 24 }, (_, i) => i) };
	const grid = (slice = firstSlice(shape)) => {
		const view = viewOf(shape, slice);
		return Array.from({ length: view.rows }, (_, row) =>
			Array.from({ length: view.columns }, (_, column) => array.data[entryAt(view, row, column)])
		);
	};
	test('begin with the last two axes', () => {
		expect(grid()).toEqual([
			[0, 1, 2, 3],
			[4, 5, 6, 7],
			[8, 9, 10, 11]
		]);
		expect(grid(withIndex(firstSlice(shape), 0, 1))[0]).toEqual([12, 13, 14, 15]);
	});
	test('any two axes are rows and columns, and one that is wanted twice changes places', () => {
		const turned = withAxis(withAxis(firstSlice(shape), 'rows', 0), 'columns', 1);
		expect(grid(withIndex(turned, 2, 3))).toEqual([
			[3, 7, 11],
			[15, 19, 23]
		]);
		expect(sliceText(withIndex(turned, 2, 3))).toBe('[:, :, 3]');
		const swapped = withAxis(firstSlice(shape), 'rows', 2);
		expect([swapped.rows, swapped.columns, fixedAxes(swapped)]).toEqual([2, 1, [0]]);
	});
	test('a number, a row, and nothing', () => {
		const size = (of: readonly number[]) => {
			const { rows, columns } = viewOf(of, firstSlice(of));
			return [rows, columns];
		};
		expect([[], [5], [0], [2, 0], [3, 4]].map(size)).toEqual([
			[1, 1],
			[1, 5],
			[1, 0],
			[2, 0],
			[3, 4]
		]);
		expect(sliceText(firstSlice([3, 4]))).toBe('');
	});
	test('a slice is kept for another array as far as it fits', () => {
		const slice = withIndex(firstSlice([5, 3, 4]), 0, 4);
		expect(fittingSlice(slice, shape).fixed).toEqual([1, 0, 0]);
		expect(fittingSlice(slice, [3, 4])).toEqual(firstSlice([3, 4]));
	});
	test('as an array it has the same entries, copied or not', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 2, maxLength: 2 }), fc.nat(), (axes, at) => {
				const [rows, columns] = axes as [number, number];
				const plain = { rows, columns, fixed: shape.map((n) => at % n) };
				const view = viewOf(shape, plain);
				const part = sliceData(array, view);
				expect([...part.data]).toEqual(grid(plain).flat());
			})
		);
	});
});

test('every format says what a number is, and what is none', () => {
	const written = (x: number) => FORMATS.map(({ write }) => write(x));
	expect(written(-1234.56789)).toEqual(['−1235', '−1234.568', '−1234.567890', '−1.235e3', '−1234.56789']);
	expect(written(1e-9)).toEqual(['1e−9', '0.000', '0.000000', '1.000e−9', '1e−9']);
	expect(written(NaN)).toEqual(Array(5).fill('NaN'));
	expect(written(-Infinity)).toEqual(Array(5).fill('−∞'));
	expect(formatNamed('6').name).toBe('6');
	expect(formatNamed('no such').name).toBe('short');
});

describe('copied as NumPy', () => {
	/** What the project's own Python makes of an expression. */
	function read(text: string): NDArray {
		const run = new Run([{ id: 'p.py', text: `import numpy as np\na = ${text}\n` }]);
		expect(run.finish().error?.message).toBeUndefined();
		const value = run.machine.globals.get('a');
		if (!(value instanceof NDArray)) throw new Error(`no array: ${text}`);
		return value;
	}
	const sameAs = (array: ArrayData): void => {
		const back = read(numpyText(array));
		expect([...back.shape]).toEqual(array.shape);
		expect(back.dtype).toBe(array.dtype ?? 'float64');
		expect(toFlat(back).every((x, i) => Object.is(x, array.data[i]))).toBe(true);
	};
	test('reads as one would write it', () => {
		expect(numpyText({ shape: [2, 2], data: of(1, -0, NaN, -Infinity) })).toBe(
			'np.array([[1.0, -0.0], [np.nan, -np.inf]])'
		);
		expect(numpyText({ shape: [], data: of(0.1) })).toBe('np.array(0.1)');
		expect(numpyText({ shape: [2], data: of(1, 0), dtype: 'bool' })).toBe(
			'np.array([True, False], dtype=bool)'
		);
		expect(numpyText({ shape: [2, 8], data: new Float64Array(16).fill(1 / 3) })).toContain(',\n          [');
	});
	test('gives back every bit', () => {
		const shapes = fc.constantFrom<number[]>([], [0], [3], [1, 1], [2, 3], [2, 0, 3], [2, 1, 2, 2], [9, 9]);
		fc.assert(
			fc.property(shapes, fc.infiniteStream(fc.double()), (shape, numbers) => {
				const size = shape.reduce((a, b) => a * b, 1);
				const data = Float64Array.from({ length: size }, () => numbers.next().value as number);
				sameAs({ shape, data });
				sameAs({ shape, data: data.map(Math.fround), dtype: 'float32' });
				sameAs({ shape, data: data.map((x) => Math.trunc(x % 1e9 || 0) + 0), dtype: 'int64' });
				sameAs({ shape, data: data.map((x) => (x > 0 ? 1 : 0)), dtype: 'bool' });
			}),
			{ numRuns: 60 }
		);
	});
});
