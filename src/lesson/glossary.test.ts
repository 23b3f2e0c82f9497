import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderOf, parseLesson, plainText, problemLine, readGlossary } from './index.ts';

const folder = new URL('../../lessons/', import.meta.url);
const text = readFileSync(new URL('glossary.md', folder), 'utf8');
const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n';
const lines = (problems: ReturnType<typeof readGlossary>['problems']) =>
	problems.map((problem) => problemLine('g.md', problem));

describe('our glossary', () => {
	const { terms, problems } = readGlossary(text);

	test('has nothing wrong, stands in the order of the alphabet, and is no lesson', () => {
		expect(lines(problems)).toEqual([]);
		const words = terms.map(({ word }) => word.toLowerCase());
		expect(words).toEqual([...words].sort());
		expect(orderOf('glossary.md')).toBeNull();
	});

	test.each(terms.map((term) => [term.name, term] as const))(
		'%s is said in one or two sentences',
		(_, term) => {
			const meaning = plainText(term.meaning).replace(/\s+/g, ' ');
			expect(meaning).toMatch(/^[A-Z].*\.$/);
			expect(meaning.match(/\.(?= [A-Z])|\.$/g)!.length).toBeLessThanOrEqual(2);
			expect(meaning.split(' ').length).toBeLessThanOrEqual(60);
		}
	);

	test('has every word that a lesson leads to', () => {
		const names = terms.map(({ name }) => name);
		const used = readdirSync(folder)
			.filter((name) => name.endsWith('.md'))
			.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/\(term:[^)]*\)/g) ?? []);
		expect(used.map((link) => link.slice(6, -1)).filter((name) => !names.includes(name))).toEqual([]);
	});
});

test('a word has a heading and a paragraph, and may lead to another', () => {
	const { terms, problems } = readGlossary(
		'# Title\n\nAn introduction.\n\n## `dhdx` of it\n\nSee the [seed](term:seed).\n\n## seed\n\nA 1.\n'
	);
	expect(lines(problems)).toEqual([]);
	expect(terms.map(({ name, word }) => [name, word])).toEqual([
		['dhdx-of-it', 'dhdx of it'],
		['seed', 'seed']
	]);
});

test('what is wrong in it has a place', () => {
	const { terms, problems } = readGlossary(
		'## seed\n\nA [laef](term:laef) or [op](op:matmull).\n\n## leaf\n\n## Seed\n\nA 1.\n\n## two\n\nOne.\n\nTwo.\n',
		{ ops: ['matmul'] }
	);
	expect(lines(problems)).toEqual([
		"g.md:3:3: error: there is no term 'laef' (Did you mean 'leaf'?)",
		"g.md:3:24: error: there is no op 'matmull' (Did you mean 'matmul'?)",
		"g.md:5:1: error: 'leaf' must have one paragraph that says what it means",
		"g.md:7:1: error: 'Seed' stands in the glossary twice",
		"g.md:11:1: error: 'two' must have one paragraph that says what it means"
	]);
	expect(terms.map(({ word }) => word)).toEqual(['seed', 'Seed']);
});

test('any text is read', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('#', ' ', '\n', 'a', '[', ']', '(term:a)', '`') }),
			(any) => {
				readGlossary(any);
			}
		)
	);
});

describe('links of a lesson', () => {
	const body = '[s](term:seed) [l](term:laef) [m](op:matmul) [x](op:mtmul) [y](op:toString)\n';

	test('to words and ops that there are not are errors', () => {
		const { problems } = parseLesson(HEAD + body, { terms: ['seed', 'leaf'], ops: ['matmul', 'add'] });
		expect(problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`)).toEqual(
			[
				"7:16 there is no term 'laef' Did you mean 'leaf'?",
				"7:46 there is no op 'mtmul' Did you mean 'matmul'?",
				"7:60 there is no op 'toString' There are: matmul, add."
			]
		);
	});

	test('are not checked where nobody knows what there is', () => {
		expect(parseLesson(HEAD + body).problems).toEqual([]);
	});
});
