/** @file Notebooks are opened as one text and saved as cells, Markdown too. */
import { expect, test } from 'vitest';
import {
	editedNotebook,
	codeCells,
	notebookOfPython,
	readNotebook,
	writeNotebook,
	type NotebookCell
} from '#python';
import { readProgram } from './programs.ts';
import { jupyterFile } from './save.ts';

const cell = (kind: NotebookCell['kind'], id: string, source: string) => ({ kind, id, source, metadata: {} });
const cells = [
	cell('markdown', 'a', '# Title\n\nWords.'),
	cell('code', 'b', 'from backstep import Tensor\nx = Tensor(2.0)'),
	cell('code', 'c', '%matplotlib inline\nprint(x.value)')
];
const file = writeNotebook({ cells, metadata: {} });

const surroundings = { module: 'class Tensor: pass\n', seed: 0 };

test('a notebook that is opened and saved keeps its cells, and brings the module', () => {
	const { program, notebook, outputs } = readProgram('n.ipynb', file);
	expect(program.kind).toBe('py');
	expect(outputs).toBe(0);
	expect(program.text).toContain('# %matplotlib inline');
	const saved = jupyterFile(editedNotebook(notebook!, program.text), surroundings);
	expect(JSON.parse(saved)).toMatchObject({
		cells: [{ source: ['%%writefile backstep.py\n', 'class Tensor: pass'] }, {}, {}, {}]
	});
	expect(readNotebook(saved).cells).toEqual(cells);
});

test('a Python file is saved as the cells that its marks make', () => {
	const { program, notebook } = readProgram('n.py', '# %%\r\nx = 1\r\n\r\n# %% [markdown]\r\n# Words.\r\n');
	expect(notebook).toBeNull();
	const again = readNotebook(jupyterFile(notebookOfPython(program.text), surroundings));
	expect(again.cells.map(({ kind, source }) => [kind, source])).toEqual([
		['code', 'x = 1'],
		['markdown', 'Words.']
	]);
	expect(codeCells(again)).toHaveLength(1);
});
