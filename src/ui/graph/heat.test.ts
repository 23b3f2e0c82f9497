import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	heatExtent,
	heatMap,
	heatScale,
	heatShape,
	limitOf,
	MAX_SIDE,
	unusual,
	type HeatColours
} from './heat.ts';

const colours: HeatColours = {
	negative: [0, 114, 178],
	surface: [255, 255, 255],
	positive: [208, 138, 0],
	mark: [31, 32, 36]
};
const array = (shape: number[], data: number[]) => ({ shape, data: Float64Array.from(data) });
const pixel = (map: { pixels: Uint8ClampedArray; width: number }, x: number, y = 0): number[] => [
	...map.pixels.slice((y * map.width + x) * 4, (y * map.width + x) * 4 + 4)
];

describe('limits', () => {
	test('are the largest distance from zero, of all arrays that share a scale', () => {
		expect(limitOf([array([2], [1, -3]), array([2], [2, 0.5])])).toBe(3);
	});
	test('look past nan and infinities', () => {
		expect(limitOf([array([4], [NaN, -Infinity, 2, Infinity])])).toBe(2);
	});
	test('are 0 of nothing', () => {
		expect(limitOf([])).toBe(0);
		expect(limitOf([array([0], [])])).toBe(0);
	});
});

describe('colours', () => {
	test('zero is the surface', () => {
		expect(pixel(heatMap(array([1], [0]), 5, colours), 0)).toEqual([255, 255, 255, 255]);
		expect(pixel(heatMap(array([1], [-0]), 5, colours), 0)).toEqual([255, 255, 255, 255]);
	});
	test('the limit is the full colour, and the scale is symmetric', () => {
		const map = heatMap(array([2], [-5, 5]), 5, colours);
		expect(pixel(map, 0)).toEqual([...colours.negative, 255]);
		expect(pixel(map, 1)).toEqual([...colours.positive, 255]);
	});
	test('an array of zeros is the surface, with a limit of 0 too', () => {
		const map = heatMap(array([2, 2], [0, 0, 0, 0]), 0, colours);
		expect(new Set(map.pixels)).toEqual(new Set([255]));
	});
	test('numbers far from zero are never nearer to the surface than smaller ones of their sign', () => {
		const distance = ([r, g, b]: readonly number[]) =>
			Math.abs(r! - 255) + Math.abs(g! - 255) + Math.abs(b! - 255);
		const scale = heatScale(colours).map(distance);
		for (let i = 1; i < 128; i++) expect(scale[i]).toBeLessThanOrEqual(scale[i - 1]!);
		for (let i = 129; i < 256; i++) expect(scale[i]).toBeGreaterThanOrEqual(scale[i - 1]!);
	});
	test('an infinity is a mark, and nan is hatched from marks', () => {
		const map = heatMap(array([1, 4], [Infinity, -Infinity, NaN, NaN]), 1, colours);
		expect([0, 1].map((x) => pixel(map, x))).toEqual([
			[...colours.mark, 255],
			[...colours.mark, 255]
		]);
		expect([2, 3].map((x) => pixel(map, x))).toEqual([
			[...colours.mark, 255],
			[...colours.surface, 255]
		]);
	});
	test('what a scale cannot show is told in words', () => {
		expect(unusual(array([2], [1, 2]))).toBe('');
		expect(unusual(array([2], [Infinity, 2]))).toBe('inf');
		expect(unusual(array([2], [Infinity, NaN]))).toBe('nan');
	});
});

describe('shape', () => {
	test.each([
		[[], 1, 1],
		[[8], 1, 8],
		[[128, 1], 128, 1],
		[[2, 3, 4], 6, 4]
	])('%j is drawn in %i rows and %i columns', (shape, rows, columns) =>
		expect(heatShape(shape)).toEqual({ rows, columns })
	);

	test('each entry is one pixel, row by row', () => {
		const map = heatMap(array([2, 3], [1, 0, 0, 0, 0, -1]), 1, colours);
		expect([map.width, map.height]).toEqual([3, 2]);
		expect(pixel(map, 0, 0)).toEqual([...colours.positive, 255]);
		expect(pixel(map, 2, 1)).toEqual([...colours.negative, 255]);
	});

	test('of a large array, a single large entry is seen, wherever it is', () => {
		const side = MAX_SIDE + 7;
		fc.assert(
			fc.property(fc.nat(side * side - 1), (at) => {
				const data = new Float64Array(side * side);
				data[at] = -9;
				const map = heatMap({ shape: [side, side], data }, 9, colours);
				expect([map.width, map.height]).toEqual([MAX_SIDE, MAX_SIDE]);
				const [x, y] = [at % side, Math.floor(at / side)].map((i) => Math.floor((i * MAX_SIDE) / side));
				const near = [0, 1, -1].flatMap((dx) => [0, 1, -1].map((dy) => pixel(map, x! + dx, y! + dy)));
				expect(near).toContainEqual([...colours.negative, 255]);
			}),
			{ numRuns: 20 }
		);
	});

	test('a very flat or narrow map can still be seen, and a small one has square entries', () => {
		for (const shape of [
			[1, 8],
			[1, 128],
			[128, 1],
			[128, 8],
			[1, 784],
			[10_000, 1]
		]) {
			const { width, height } = heatExtent(shape);
			// At the smallest text, 14 pixels, and the smallest zoom at which cards are read.
			expect(Math.min(width, height) * 14 * 0.8, String(shape)).toBeGreaterThanOrEqual(10);
			expect(width).toBeLessThanOrEqual(4.6);
			expect(height).toBeLessThanOrEqual(3.4);
		}
		const square = heatExtent([3, 4]);
		expect(square.width / 4).toBeCloseTo(square.height / 3);
	});
});
