import { evaluate, Run, Timeline } from '#debug';
import { expect, test } from 'vitest';
import { entriesText, gridOf, isGrid } from './entries.ts';

test.each([
	[[], false],
	[[1], false],
	[[1, 1], false],
	[[3], true],
	[[2, 1], true],
	[[3, 3], true],
	[[4, 3], true],
	[[5], false],
	[[2, 5], false],
	[[2, 2, 2], false]
])('shape %j is asked for entry by entry: %s', (shape, is) => {
	expect(isGrid(shape)).toBe(is);
});

test('entries make an array of the shape, and nothing while one is missing', () => {
	expect(entriesText([3], ['1', '2', '-3'])).toBe('[1, 2, -3]');
	expect(entriesText([2, 1], ['1', '2'])).toBe('[[1], [2]]');
	expect(entriesText([2, 2], ['1', '2', '3', '4'])).toBe('[[1, 2], [3, 4]]');
	expect(entriesText([2, 2], ['1', ' ', '3', '4'])).toBe('');
	expect(gridOf([3])).toEqual({ rows: 1, columns: 3 });
});

test.each([[[3]], [[2, 1]], [[1, 3]], [[3, 2]]])('the text of shape %j is read as that shape', (shape) => {
	const run = new Run([
		{
			id: 'x.py',
			text: 'from backstep import Tensor, reverse_autodiff\nx = Tensor(1.0)\nreverse_autodiff(x * x)\n'
		}
	]);
	run.finish();
	const timeline = new Timeline(run.trace(1));
	const text = entriesText(
		shape,
		Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => String(i))
	);
	expect(evaluate(timeline, 0, text).answer).toMatchObject({ kind: 'array', array: { shape } });
});
