import { describe, expect, test } from 'vitest';
import { curveOf, curveWords } from './curve.ts';

const values = (...list: number[]) => Float64Array.from(list);

describe('the loss as a picture', () => {
	test('goes down where the loss does, and is logarithmic over two powers of ten', () => {
		const { path, isLogarithmic } = curveOf(values(1000, 100, 10, 1), 400);
		expect(isLogarithmic).toBe(true);
		expect(path).toBe('M50 4.2L150 34.2L250 64.2L350 94.2L350 95.8L250 65.8L150 35.8L50 5.8Z');
		expect(curveOf(values(3, 2, 1), 300).isLogarithmic).toBe(false);
	});

	test('has one column for many passes, with the least and the largest of them', () => {
		const many = Float64Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1 : 2));
		expect(curveOf(many, 10).path.split('L')).toHaveLength(20);
		expect(curveOf(many, 10).path).toContain('0.5 4.2');
	});

	test('leaves out what is no number, and is empty where nothing is one', () => {
		expect(curveOf(values(1, NaN, Infinity, 2), 40).path.split('L')).toHaveLength(4);
		expect(curveOf(values(NaN), 40).path).toBe('');
		expect(curveOf(values(), 40).path).toBe('');
	});

	test('is told in words', () => {
		expect(curveWords(values(5, 0.25, 1), 10)).toBe(
			'h is 5 in pass 10 and 1 in pass 12, at least 0.25 in pass 11.'
		);
		expect(curveWords(values(5, NaN), 1)).toContain('no finite number from pass 2 on');
	});
});
