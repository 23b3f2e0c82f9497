/** @file Lessons good and broken, each beside what the reader says of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson, problemLine, pythonFences } from './index.ts';

const folder = new URL('./samples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const report = (name: string, text: string): string =>
	parseLesson(text)
		.problems.map((problem) => `${problemLine(name, problem)}\n`)
		.join('');

test.each(names)('%s', (name) => {
	expect(report(name, read(name))).toBe(read(name.replace(/\.md$/, '.txt')));
});

test.each(names)('%s says the same with a byte order mark and lines that end as in Windows', (name) => {
	const text = `\ufeff${read(name).replaceAll('\n', '\r\n')}`;
	expect(report(name, text)).toBe(read(name.replace(/\.md$/, '.txt')));
	expect(parseLesson(text).cells).toEqual(parseLesson(read(name)).cells);
});

test('good samples are found good, and broken ones broken', () => {
	const isGood = (name: string) => report(name, read(name)) === '';
	expect(names.filter(isGood)).toEqual(names.filter((name) => name.startsWith('good-')));
});

test.each(names)('%s has the same cells for those who only run them', (name) => {
	const { cells } = parseLesson(read(name));
	const fences = pythonFences(read(name));
	expect(fences.map(({ code, line }) => ({ code, line }))).toEqual(
		cells.map(({ code, line }) => ({ code, line }))
	);
});
