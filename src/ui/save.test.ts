/** @file Notebooks are opened as one text and saved as cells, Markdown too. */
import { expect, test } from 'vitest';
import { codeCells, readNotebook, writeNotebook, type NotebookCell } from '#python';
import { endOfCell } from './code/editor.ts';
import { readProgram } from './programs.ts';
import { jupyterFile } from './save.ts';

const cell = (kind: NotebookCell['kind'], id: string, source: string) => ({ kind, id, source, metadata: {} });
const cells = [
	cell('markdown', 'a', '# Title\n\nWords.'),
	cell('code', 'b', 'from backstep import Tensor\nx = Tensor(2.0)'),
	cell('code', 'c', '%matplotlib inline\nprint(x.value)')
];
const file = writeNotebook({ cells, metadata: {} });

test('a notebook that is opened and saved keeps its cells, and brings the module', () => {
	const { text, kind } = readProgram('n.ipynb', file);
	expect(kind).toBe('py');
	const saved = jupyterFile(text, { module: 'class Tensor: pass\n', seed: 0 });
	expect(JSON.parse(saved)).toMatchObject({
		cells: [{ source: ['%%writefile backstep.py\n', 'class Tensor: pass'] }, {}, {}, {}]
	});
	const again = readNotebook(saved);
	expect(again.cells.map(({ kind: each }) => each)).toEqual(['markdown', 'code', 'code']);
	expect(again.cells[0]!.source).toBe(cells[0]!.source);
	expect(codeCells(again).map(({ source }) => source)).toEqual([
		cells[1]!.source,
		'# %matplotlib inline\nprint(x.value)'
	]);
});

test('a cell ends before the next mark', () => {
	const text = '# %%\na = 1\n\n# %%\nb = 2\n';
	expect(text.slice(0, endOfCell(text, 0))).toBe('# %%\na = 1\n\n');
	expect(text.slice(0, endOfCell(text, 6))).toBe('# %%\na = 1\n\n');
	expect(endOfCell(text, text.indexOf('b'))).toBe(text.length);
	expect(endOfCell('a = 1', 2)).toBe(5);
});
