/** @file What a notebook keeps of itself while its text is edited: ids, metadata, pictures, blank lines and magics. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from './align.ts';
import { shownSource } from './percent.ts';
import {
	cellsWithOutputs,
	editedNotebook,
	percentText,
	plainPercent,
	readNotebook,
	markOffsets,
	type Notebook,
	type NotebookCell
} from './index.ts';

const folder = new URL('./samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
const sample = (name: string) => readNotebook(readFileSync(new URL(name, folder), 'utf8'));

const cell = (kind: NotebookCell['kind'], id: string, source: string): NotebookCell => ({
	kind,
	id,
	source,
	metadata: { tags: [id] }
});
const one: Notebook = {
	cells: [
		cell('markdown', 'title', '# Title\n\nWords.\n'),
		cell('code', 'imports', '\n%matplotlib inline\nimport numpy as np\n!pip install \\\n  numpy\nx = 1'),
		cell('code', 'timed', '%%time\ny = 2\nz = 3'),
		cell('code', 'shell', '%%bash\nls\necho hi'),
		cell('code', 'last', 'print(x)\n\n')
	],
	metadata: { kernelspec: { name: 'python3' } }
};
const text = percentText(one);
const edited = (from: string, to: string): Notebook => {
	expect(text).toContain(from);
	return editedNotebook(one, text.replace(from, to));
};
const sources = ({ cells }: Notebook) => Object.fromEntries(cells.map(({ id, source }) => [id, source]));

describe('a text that was not edited is the notebook that it was made of:', () => {
	test.each(samples)('%s', (name) => {
		const notebook = sample(name);
		expect(editedNotebook(notebook, percentText(notebook))).toEqual(notebook);
	});

	test('any', () => {
		const any = fc.record({
			kind: fc.constantFrom<NotebookCell['kind']>('markdown', 'code', 'raw'),
			source: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '%', '"', '#', '!', '?') })
		});
		fc.assert(
			fc.property(fc.array(any), (list) => {
				const cells = list.map((each, i) => ({ ...each, id: `id_${i}`, metadata: { i } }));
				// Code that holds a mark becomes two cells.
				fc.pre(cells.every((each) => each.kind !== 'code' || markOffsets(shownSource(each)).length === 0));
				const notebook = { cells, metadata: {} };
				// A text has one cell at least.
				if (cells.length > 0) expect(editedNotebook(notebook, percentText(notebook))).toEqual(notebook);
			})
		);
	});
});

describe('a cell that was edited', () => {
	test('keeps its id, its metadata and its magics, and leaves the others whole', () => {
		const now = edited('x = 1', 'x = 2\ny = 3');
		expect(now.metadata).toEqual(one.metadata);
		expect(now.cells.map(({ id, metadata }) => [id, metadata])).toEqual(
			one.cells.map(({ id, metadata }) => [id, metadata])
		);
		expect(sources(now)).toEqual({
			...sources(one),
			imports: '%matplotlib inline\nimport numpy as np\n!pip install \\\n  numpy\nx = 2\ny = 3'
		});
	});

	test('loses the magic whose comment was deleted, and keeps a comment that is no magic', () => {
		expect(sources(edited('# %matplotlib inline\n', '# %config x\n')).imports).toBe(
			'# %config x\nimport numpy as np\n!pip install \\\n  numpy\nx = 1'
		);
		expect(sources(edited('#   numpy\n', '')).imports).toContain('# !pip install \\\nx = 1');
	});

	test('has a cell magic only in its first line', () => {
		expect(sources(edited('z = 3', 'z = 4')).timed).toBe('%%time\ny = 2\nz = 4');
		expect(sources(edited('# %%time', 'a = 0\n# %%time')).timed).toBe('a = 0\n# %%time\ny = 2\nz = 3');
	});

	test('that does not run as a whole stays a comment', () => {
		expect(sources(edited('# echo hi', '# echo hi\nprint(1)')).shell).toBe(
			'# %%bash\n# ls\n# echo hi\nprint(1)'
		);
	});

	test('and is nothing like what it was keeps its place', () => {
		expect(edited('print(x)', 'other()').cells.at(-1)).toMatchObject({ id: 'last', source: 'other()' });
	});
});

describe('cells', () => {
	test('that are added have ids of their own, and those around them are whole', () => {
		const now = edited('# %%\n# %%bash', '# %%\nnew = 1\n\n# %% [markdown]\n# New.\n\n# %%\n# %%bash');
		expect(now.cells.map(({ id }) => id)).toEqual([
			'title',
			'imports',
			'timed',
			'cell-6',
			'cell-7',
			'shell',
			'last'
		]);
		expect(now.cells.filter(({ id }) => !id.startsWith('cell-'))).toEqual(one.cells);
	});

	test('that are deleted, or moved and edited, take nothing of the others with them', () => {
		const now = edited('# %% [markdown]\n# # Title\n#\n# Words.\n\n', '');
		expect(now.cells).toEqual(one.cells.slice(1));
		expect(editedNotebook(one, '').cells).toMatchObject([{ kind: 'code', source: '' }]);
	});
});

test('a magic that is written into the text is a comment when it runs, line for line', () => {
	const live = 'a = 1\n# %%\n%%time\n!ls\nb = 2\n# %% [markdown]\n# %magic\n# %%\n%matplotlib inline';
	const plain = plainPercent(live);
	expect(plain).toBe(
		'a = 1\n# %%\n# %%time\n# !ls\nb = 2\n# %% [markdown]\n# %magic\n# %%\n# %matplotlib inline'
	);
	expect(plainPercent(plain)).toBe(plain);
});

test('outputs are counted', () => {
	const json = (...outputs: unknown[][]) =>
		JSON.stringify({ nbformat: 4, cells: outputs.map((each) => ({ cell_type: 'code', outputs: each })) });
	expect(cellsWithOutputs(json([], [{ output_type: 'stream' }], [{}, {}]))).toBe(2);
	expect(cellsWithOutputs('{"nbformat":4}')).toBe(0);
});

test('lists are aligned by as many pairs as there can be', () => {
	const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }).map((word) => [...word]);
	const longest = (a: string[], b: string[]): number =>
		a.length === 0 || b.length === 0
			? 0
			: a[0] === b[0]
				? 1 + longest(a.slice(1), b.slice(1))
				: Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
	fc.assert(
		fc.property(letters, letters, (a, b) => {
			const pairs = align(a, b, (x, y) => x === y);
			for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
			pairs.slice(1).forEach(([i, j], k) => {
				expect(i).toBeGreaterThan(pairs[k]![0]);
				expect(j).toBeGreaterThan(pairs[k]![1]);
			});
			expect(pairs).toHaveLength(longest(a, b));
		})
	);
});
