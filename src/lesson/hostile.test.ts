/** @file Whatever a file holds, it is read to an end, and what is wrong in it is said in our own words. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLesson, pythonFences } from './index.ts';

const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n';
const bomb = [
	'a: &a [x, x]',
	...Array.from({ length: 30 }, (_, i) => `${'b'.repeat(i + 1)}: &${'b'.repeat(i + 1)} [*a, *a]`)
];

const HOSTILE: readonly (readonly [name: string, text: string, message: RegExp])[] = [
	['nothing at all', '', /no front matter/],
	['a YAML bomb', `---\n${bomb.join('\n')}\n---\n`, /aliases/],
	['deep YAML', `---\ntitle: ${'['.repeat(5000)}\n---\n`, /front matter/],
	['deep YAML keys', `---\n${'? '.repeat(500)}a\n---\n`, /front matter/],
	['a long key', `---\n${'k'.repeat(15_000)}: 1\n---\n`, /unknown key/],
	['a long head', `---\n${'# comment\n'.repeat(3000)}---\n`, /more than 16,000 characters/],
	['a tag of JavaScript', '---\ntitle: !!js/function "function () {}"\n---\n', /tag/],
	['a long file', `${HEAD}${'words '.repeat(20_000)}`, /the limit is 100,000/],
	['deep quotes', `${HEAD}${'> '.repeat(3000)}x`, /nested too deeply/],
	['deep quotes without blanks', `${HEAD}${'>'.repeat(3000)}x`, /nested too deeply/],
	['deep lists on a line', `${HEAD}${'- '.repeat(3000)}x`, /nested too deeply/],
	[
		'deep lists',
		HEAD + Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n'),
		/nested too deeply/
	],
	['deep directives', `${HEAD}${':::aside\n'.repeat(300)}`, /directives are open/],
	['many directives', `${HEAD}${':::aside\nx\n:::\n'.repeat(300)}`, /more than 200 directives/],
	['a NUL', `${HEAD}a\0b`, /NUL/],
	['half a character', `${HEAD}a\ud800b`, /half a character/],
	['text that is turned around', `${HEAD}a\u202eb`, /turns the text around/],
	['a long formula', `${HEAD}$${'x'.repeat(3000)}$`, /formula has 3000/],
	['a directive with a long name', `${HEAD}::${'a'.repeat(20_000)}`, /there is no directive 'a{60}'/],
	[
		'a directive named as a property of every object',
		`${HEAD}::constructor\n\n::__proto__{toString=1}`,
		/no directive 'constructor'/
	],
	[
		'an attribute named as a property of every object',
		`${HEAD}::assert{constructor=1 that="1 == 1"}`,
		/no attribute 'constructor'/
	]
];

test.each(HOSTILE)('%s', (_, text, message) => {
	const { problems } = parseLesson(text);
	expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
	expect(problems.filter((problem) => problem.message.includes('internal:'))).toEqual([]);
});

/** Inputs on which the time of a careless reader grows with the square of their length. */
const SLOW = [
	'[',
	'![',
	'[a](',
	'*a **b ',
	'_a',
	'`',
	'~a~~b',
	'$a ',
	'<a ',
	'http://',
	'a@',
	'::',
	'&',
	'\\',
	'[^a',
	'|a',
	'[a]: b\n',
	'a\n\n',
	'> a\n',
	'::a{b="'
];
test.each(SLOW)('%j, many times over, is read to its end', (piece) => {
	expect(() => parseLesson(HEAD + piece.repeat(4000 / piece.length))).not.toThrow();
});

describe('mutated lessons', () => {
	const folder = new URL('./samples/', import.meta.url);
	const samples = readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => readFileSync(new URL(name, folder), 'utf8'));
	const pieces = [
		'\n',
		':::',
		'::',
		'"',
		'{',
		'}',
		'[',
		']',
		'```python\n',
		'```',
		'---\n',
		'$',
		'$$',
		'<',
		'> ',
		'- ',
		'\\',
		'\0',
		'\r',
		'&',
		'|',
		'`',
		'=',
		'\ufeff',
		'\u2028'
	];
	const edit = fc.record({
		kind: fc.constantFrom('cut', 'insert', 'double', 'swap'),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		length: fc.integer({ min: 1, max: 60 }),
		piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 }))
	});

	type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;
	const apply = (text: string, { kind, at, length, piece }: Edit): string => {
		const from = Math.floor(at * text.length);
		const before = text.slice(0, from);
		const cut = text.slice(from, from + length);
		const rest = text.slice(from + length);
		if (kind === 'cut') return before + rest;
		if (kind === 'insert') return before + piece + cut + rest;
		return kind === 'double' ? before + cut + cut + rest : rest + before + cut;
	};
	const mutationOf = (texts: readonly string[]) =>
		fc
			.tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }))
			.map(([text, edits]) => edits.reduce(apply, text));

	test('are read to their end, and every problem has a place in the file', () => {
		fc.assert(
			fc.property(mutationOf(samples), (text) => {
				const { problems, cells, stops } = parseLesson(text);
				const lines = text.split(/\r\n|\r|\n/).length;
				for (const { line, column, message, hint } of problems) {
					expect(message).not.toContain('internal:');
					expect(message).not.toMatch(/undefined|\[object/);
					expect(hint).not.toMatch(/undefined|\[object/);
					expect(line).toBeGreaterThan(0);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThan(0);
				}
				expect(new Set(stops.map(({ id }) => id)).size).toBeLessThanOrEqual(stops.length);
				for (const { line } of cells) expect(line).toBeLessThanOrEqual(lines + 1);
			}),
			{ numRuns: 400 }
		);
	});
});

describe('those who only run the cells', () => {
	const lines = ['x = 1', '', '    y = 2', '``', '`````x', '# ---', 's = "', '~~~ no', '> 3'];
	const code = fc.array(fc.constantFrom(...lines), { maxLength: 5 }).map((each) => each.join('\n'));
	const block = fc.oneof(
		code.map((text) => `\`\`\`python\n${text}\n\`\`\``),
		code.map((text) => `~~~~python \n${text}\n~~~~~~`),
		code.map((text) => `\`\`\`\`\`\`text\n\`\`\`python\n${text}\n\`\`\`\n\`\`\`\`\`\``),
		code.map((text) => `:::aside\nWords.\n\n\`\`\`python\n${text}\n\`\`\`\n:::`),
		fc.constantFrom('Words.', '## A heading', '`python` and ```words```', '---', '> words', '- a list'),
		fc.constant('```pythonic\nx\n```')
	);

	test('find the cells that the reader finds', () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
				const text = `${HEAD}\n${blocks.join('\n\n')}\n`;
				const { cells } = parseLesson(text);
				expect(pythonFences(text).map(({ code, line }) => ({ code, line }))).toEqual(
					cells.map(({ code, line }) => ({ code, line }))
				);
			}),
			{ numRuns: 200 }
		);
	});
});
