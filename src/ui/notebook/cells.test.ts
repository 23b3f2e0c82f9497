/** @file Which cell a place means, how a range is told, and to which cell a printed text belongs. */
import { expect, test } from 'vitest';
import { Run } from '#debug';
import { textCells } from '#python';
import { cellToRun, codeCellsOf, printedParts, rangeWords } from './cells.ts';

const text =
	'# %% [markdown]\n# # Title\n\n# %%\nprint("a")\n\n# %% [markdown]\n# Words.\n\n# %%\nx = 1\n\n# %%\nprint("b")\n';
const cells = textCells(text);

test('code cells have numbers, and marks of others have none', () => {
	expect(cells.map(({ kind, number }) => [kind, number])).toEqual([
		['markdown', 0],
		['code', 1],
		['markdown', 0],
		['code', 2],
		['code', 3]
	]);
	expect(codeCellsOf(cells).map(({ from, to }) => text.slice(from, to))).toEqual([
		'# %%\nprint("a")\n\n',
		'# %%\nx = 1\n\n',
		'# %%\nprint("b")\n'
	]);
	expect(textCells('x = 1')).toMatchObject([{ kind: 'code', number: 1, from: 0, to: 5 }]);
	expect(textCells('# %%\r\n# %%time\r\nx\r\n# %% [md] \r\n').map(({ kind }) => kind)).toEqual([
		'code',
		'markdown'
	]);
});

test('a place means the code cell around it, the one before it, or the first', () => {
	const at = (words: string) => cellToRun(cells, text.indexOf(words))?.number;
	expect([at('Title'), at('"a"'), at('Words'), at('x ='), at('"b"')]).toEqual([1, 1, 1, 2, 3]);
	expect(cellToRun(textCells('# %% [raw]\n# a'), 3)).toBeUndefined();
});

test('a range is told', () => {
	expect(rangeWords({ last: 1, of: 4 })).toBe('Cell 1 of 4');
	expect(rangeWords({ last: 3, of: 4 })).toBe('Cells 1 to 3 of 4');
});

test('what was printed belongs to its cell', () => {
	const { stdout, starts } = new Run([{ id: 'a.py', text }]).finish();
	expect(printedParts(stdout, starts, cells)).toEqual([
		{ cell: 1, text: 'a\n' },
		{ cell: 3, text: 'b\n' }
	]);
	expect(printedParts('as yet unknown', [], cells)).toEqual([{ cell: 0, text: 'as yet unknown' }]);
});
