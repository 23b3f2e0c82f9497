/** @file The reader against CPython's own parser; golden files by scripts/golden/syntax.py. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PySyntaxError } from '../ast.ts';
import { LineTable } from './lines.ts';
import { parse } from './parse.ts';
import { signature } from './signature.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = <T>(name: string) => JSON.parse(read(`./golden/${name}.json`)) as T;

function refusalOf(text: string): PySyntaxError {
	try {
		parse(text);
	} catch (error) {
		if (error instanceof PySyntaxError) return error;
		throw error;
	}
	throw new Error(`accepted: ${text}`);
}

describe('trees are those of CPython, with its positions', () => {
	test.each(Object.entries(golden<Record<string, string[]>>('trees')))('%s', (file, want) => {
		const text = read(`../../../${file}`);
		expect(signature(parse(text), text)).toEqual(want);
	});
});

test('the tree of every program of the project is that of CPython', () => {
	const different = Object.entries(golden<Record<string, [number, string]>>('corpus')).filter(
		([file, [count, digest]]) => {
			const text = read(`../../../${file}`);
			const lines = signature(parse(text), text);
			const own = createHash('sha256').update(lines.join('\n')).digest('hex');
			return lines.length !== count || own !== digest;
		}
	);
	expect(different.map(([file]) => file)).toEqual([]);
});

describe('broken programs are refused in the words of CPython, on its line', () => {
	const cases = golden<{ text: string; type: string; message: string; line: number }[]>('broken');
	test.each(cases)('$text', ({ text, type, message, line }) => {
		const error = refusalOf(text);
		expect({
			type: error.kind,
			message: error.message,
			line: new LineTable(text).at(error.start).line
		}).toEqual({ type, message, line });
	});
});

test.each([
	['async def f(): pass', 'async'],
	['x = 3j', 'complex'],
	['x = “text”', 'U+201C']
])('%s is a clear no', (text, word) => {
	expect(refusalOf(text).message).toContain(word);
});

test('a deep or long hostile program is refused quickly, and never exhausts the stack', () => {
	for (const text of [
		'('.repeat(1_000_000),
		'-'.repeat(100_000) + '1',
		'not '.repeat(50_000),
		'lambda:'.repeat(50_000)
	])
		expect(refusalOf(text)).toBeInstanceOf(PySyntaxError);
});

test('whatever is cut out of or put into a program, it is read or refused', () => {
	const source = read('./samples/statements.py') + read('./samples/operators.py');
	const edit = fc.tuple(
		fc.nat(source.length),
		fc.nat(6),
		fc.constantFrom('', '(', "'", ':', '=', '\n', ' ', 'if ', '}', '\t', '"""')
	);
	fc.assert(
		fc.property(edit, ([at, cut, put]) => {
			const text = source.slice(0, at) + put + source.slice(at + cut);
			try {
				parse(text);
			} catch (error) {
				expect(error).toBeInstanceOf(PySyntaxError);
			}
		}),
		{ numRuns: 1500 }
	);
});
