import { Run, Timeline } from '#debug';
import { textCells } from '#python';
import { expect, test } from 'vitest';
import { printedBefore } from './printed-before.ts';

const TEXT = [
	'from backstep import Tensor, reverse_autodiff',
	'print("one")',
	'# %%',
	'x = Tensor(3.0)',
	'print("two")',
	'y = x * x',
	'reverse_autodiff(y)',
	'print(x.dhdx)',
	'# %%',
	'print("three")',
	''
].join('\n');

test('what was printed in the cell of the moment, and after it, may tell too much', () => {
	const run = new Run([{ id: 'a.py', text: TEXT }]);
	const { stdout, starts } = run.finish();
	const timeline = new Timeline(run.trace(1));
	const ran = { text: TEXT, cells: textCells(TEXT), stdout, starts };
	for (const index of [0, timeline.last, -1])
		expect(printedBefore(ran, timeline, timeline.at(index))).toBe('one\n');
	expect(printedBefore(ran, timeline, timeline.at(timeline.first))).toBe('');
	expect(printedBefore({ ...ran, cells: [] }, timeline, timeline.at(0))).toBe('');
});
