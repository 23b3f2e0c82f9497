import { expect, test } from 'vitest';
import { markedRects, markedWords } from './marks.ts';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

test('a row and a column of a matrix are one frame each', () => {
	expect(markedRects([4, 5, 6, 7], [3, 4])).toEqual([{ x: 0, y: 1, width: 4, height: 1 }]);
	expect(markedRects([2, 6, 10], [3, 4])).toEqual([{ x: 2, y: 0, width: 1, height: 3 }]);
	expect(markedRects(range(12), [3, 4])).toEqual([{ x: 0, y: 0, width: 4, height: 3 }]);
	expect(markedRects([0, 5, 5], [3, 4])).toHaveLength(2);
});

test('very many frames are one around all', () => {
	const scattered = range(200).map((i) => 2 * i + (Math.floor(i / 10) % 2));
	expect(markedRects(scattered, [20, 20])).toEqual([{ x: 0, y: 0, width: 20, height: 20 }]);
});

test('what is marked is said in words', () => {
	expect(markedWords([4, 5, 6, 7], [3, 4])).toBe('row 1');
	expect(markedWords([2, 6, 10], [3, 4])).toBe('column 2');
	expect(markedWords([6], [3, 4])).toBe('entry [1, 2]');
	expect(markedWords([1, 4], [3, 4])).toBe('2 entries');
	expect(markedWords(range(12), [3, 4])).toBe('all entries');
	expect(markedWords([2], [5])).toBe('entry [2]');
	expect(markedWords([0], [1, 1])).toBe('');
});
