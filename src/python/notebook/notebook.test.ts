/** @file Notebooks as different programs write them: what is kept, what becomes a comment, and what is written. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tryProgram } from '../trial.ts';
import {
	codeCells,
	forJupyter,
	notebookOfPython,
	percentText,
	plainPython,
	readNotebook,
	writeNotebook,
	type Notebook,
	type NotebookCell
} from './index.ts';

const at = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const names = readdirSync(new URL('./samples/', import.meta.url)).filter((name) => name.endsWith('.ipynb'));
const sample = (name: string) => at(`./samples/${name}`);

/** Holds a file to nbformat's schema of 4.5, as far as cells and metadata without outputs go. */
function expectValid(json: string): void {
	const data = JSON.parse(json) as Record<string, unknown> & { cells: Record<string, unknown>[] };
	expect(Object.keys(data).sort()).toEqual(['cells', 'metadata', 'nbformat', 'nbformat_minor']);
	expect(data).toMatchObject({
		nbformat: 4,
		nbformat_minor: 5,
		metadata: {
			kernelspec: { name: expect.any(String) as string, display_name: expect.any(String) as string },
			language_info: { name: expect.any(String) as string }
		}
	});
	for (const cell of data.cells) {
		const isCode = cell.cell_type === 'code';
		const keys = ['cell_type', 'id', 'metadata', 'source', ...(isCode ? ['execution_count', 'outputs'] : [])];
		const optional = isCode || !('attachments' in cell) ? [] : ['attachments'];
		expect(Object.keys(cell).sort()).toEqual([...keys, ...optional].sort());
		expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
		expect(['code', 'markdown', 'raw']).toContain(cell.cell_type);
		if (isCode) expect(cell).toMatchObject({ execution_count: null, outputs: [] });
		const lines = cell.source as string[];
		lines.forEach((line, i) =>
			expect(line.indexOf('\n')).toBe(i < lines.length - 1 ? line.length - 1 : line.indexOf('\n'))
		);
	}
	expect(new Set(data.cells.map(({ id }) => id)).size).toBe(data.cells.length);
}

describe('a notebook of', () => {
	test.each(names)('%s is written valid, and read back the same', (name) => {
		const notebook = readNotebook(sample(name));
		const written = writeNotebook(notebook);
		expectValid(written);
		const again = readNotebook(written);
		expect(again.cells).toEqual(notebook.cells);
		expect(again.metadata).toMatchObject(notebook.metadata);
		expect(writeNotebook(again)).toBe(written);
	});

	test.each(names)('%s loses no cell, source, metadata or attachment', (name) => {
		const file = JSON.parse(sample(name)) as { cells: Record<string, unknown>[] };
		const { cells } = readNotebook(sample(name));
		const plain = (source: unknown) => [source].flat().join('').replaceAll('\r\n', '\n');
		expect(
			cells.map(({ kind, source, metadata, attachments }) => ({ kind, source, metadata, attachments }))
		).toEqual(
			file.cells.map(({ cell_type: kind, source, metadata = {}, attachments }) => ({
				kind,
				source: plain(source),
				metadata,
				attachments
			}))
		);
	});

	test.each(names)('%s runs as Python', (name) => {
		const texts = codeCells(readNotebook(sample(name))).map(({ source }) => plainPython(source).text);
		expect(tryProgram(texts.join('\n'))).toMatchObject({
			error: null,
			stdout: at(`./samples/${name.replace('.ipynb', '.txt')}`)
		});
	});
});

test('ids that are kept are valid and one of a kind', () => {
	const { cells } = readNotebook(sample('odd-ids.ipynb'));
	expect(cells.map(({ id }) => id)).toEqual(['same', 'cell-3', 'cell-5', 'cell-4', 'cell-6']);
});

describe('what is no notebook is refused:', () => {
	const cells = (...list: unknown[]) => JSON.stringify({ nbformat: 4, metadata: {}, cells: list });
	test.each([
		['text', 'x = 1', 'the file is not JSON'],
		['a list', '[]', 'it has no nbformat'],
		['another format', '{"nbformat": 3, "worksheets": []}', 'has format 3; Backstep reads format 4'],
		['no cells', '{"nbformat": 4, "cells": {}}', 'it has no list of cells'],
		['a cell that is none', cells(null), 'Cell 1 of this notebook is no cell'],
		['a heading cell', cells({ cell_type: 'heading', source: '' }), "has the type 'heading'"],
		[
			'a cell without text',
			cells({ cell_type: 'code', source: [1] }),
			'Cell 1 of this notebook has no source text'
		],
		[
			'another language',
			JSON.stringify({ nbformat: 4, cells: [], metadata: { language_info: { name: 'R' } } }),
			'is written in R'
		],
		['too much', cells({ cell_type: 'code', source: 'x'.repeat(2_000_001) }), 'larger than 2 MB'],
		['far too much', ' '.repeat(20_000_001), 'larger than 20 MB'],
		['too many', cells(...Array<unknown>(2001).fill({ cell_type: 'code', source: '' })), 'the limit is 2000'],
		[
			'endless nesting',
			`{"nbformat":4,"cells":[],"metadata":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
			'larger than 2 MB'
		]
	])('%s', (_, json, message) => {
		expect(() => readNotebook(json)).toThrow(message);
	});

	test('outputs do not count', () => {
		const output = { output_type: 'stream', name: 'stdout', text: 'x'.repeat(3_000_000) };
		const json = cells({ cell_type: 'code', source: 'a = 1', outputs: [output] });
		expect(readNotebook(json).cells).toHaveLength(1);
	});
});

describe('magics', () => {
	const cases = JSON.parse(at('./samples/magics.json')) as {
		source: string;
		text: string;
		warnings: [line: number, message: string, hint: string][];
	}[];
	test.each(cases)('in $source', ({ source, text, warnings }) => {
		const plain = plainPython(source);
		expect(plain.text).toBe(text);
		expect(plain.warnings.map(({ line, message, hint }) => [line, message, hint])).toEqual(warnings);
	});

	test('never change the number of lines', () => {
		const line = fc.constantFrom(
			'%a',
			'!b',
			'  %c',
			'?d',
			'e?',
			'x = 1',
			'"""',
			"'''",
			'(',
			')',
			'\\',
			'%%time',
			'# g',
			''
		);
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const { text, warnings } = plainPython(lines.join('\n'));
				expect(text.split('\n')).toHaveLength(Math.max(1, lines.length));
				for (const warning of warnings) expect(lines[warning.line - 1]).toBeDefined();
			})
		);
	});
});

const cell = fc.record({
	kind: fc.constantFrom<NotebookCell['kind']>('code', 'markdown', 'raw'),
	source: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '%', '"', 'é', '𝑥', '#') }),
	metadata: fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<unknown>)
});
const notebook: fc.Arbitrary<Notebook> = fc.record({
	cells: fc.array(cell).map((cells) => cells.map((each, i) => ({ ...each, id: `id_${i}` }))),
	metadata: fc.constant({
		kernelspec: { name: 'python3', display_name: 'P' },
		language_info: { name: 'python' }
	})
});
/** JSON has no -0. */
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('any notebook is read as it was written', () => {
	fc.assert(
		fc.property(notebook, (one) => {
			const written = writeNotebook(one);
			expectValid(written);
			expect(plainly(readNotebook(written))).toEqual(plainly(one));
		})
	);
});

describe('a notebook for Jupyter', () => {
	const surroundings = { module: 'class Tensor:\n    pass\n', seed: 3 };
	const ofCode = (...sources: string[]) =>
		readNotebook(
			JSON.stringify({ nbformat: 4, cells: sources.map((source) => ({ cell_type: 'code', source })) })
		);

	test.each([
		['import numpy as np, backstep', 1],
		['if True:\n    from backstep import Tensor', 1],
		['x = "backstep"', 0],
		['import numpy\nnumpy.random.rand()', 1],
		['import backstep, random', 2]
	])('%j gets what it needs, and loses it when it is opened again', (source, cells) => {
		const before = ofCode(source);
		const after = forJupyter(before, surroundings);
		expect(after.cells).toHaveLength(cells + 1);
		expectValid(writeNotebook(after));
		expect(readNotebook(writeNotebook(after)).cells).toEqual(before.cells);
	});

	test('a cell of ours that was made into something else is kept', () => {
		const after = forJupyter(ofCode('import backstep, random'), surroundings);
		const changed = { ...after, cells: after.cells.map((each) => ({ ...each, source: 'mine = 1' })) };
		expect(readNotebook(writeNotebook(changed)).cells).toHaveLength(3);
	});
});

describe('a Python file', () => {
	test('with # %% has cells', () => {
		const text =
			'# head\nimport numpy\n\n# %% [markdown]\n# # Title\n#\n# Words.\n\n# %% Model\nx = 1\n\n\ny = 2\n';
		expect(notebookOfPython(text).cells.map(({ kind, source }) => [kind, source])).toEqual([
			['code', '# head\nimport numpy'],
			['markdown', '# Title\n\nWords.'],
			['code', 'x = 1\n\n\ny = 2']
		]);
	});

	test.each(names)('holds the cells of %s', (name) => {
		const { cells } = readNotebook(sample(name));
		const again = notebookOfPython(percentText({ cells, metadata: {} })).cells;
		expect(again.map(({ kind, source }) => [kind, source])).toEqual(
			cells.map(({ kind, source }) => {
				const text = kind === 'code' ? plainPython(source).text : source;
				return [kind, text.replace(/^\n+|\n+$/g, '')];
			})
		);
	});

	test('without marks is one cell', () => {
		expect(notebookOfPython('x = 1\n').cells).toMatchObject([{ kind: 'code', source: 'x = 1' }]);
	});
});
