/** @file Lessons carried out: ours without a finding, and samples beside what is found in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ops } from '#autodiff';
import { orderOf, problemLine, readGlossary, slugOf } from '#lesson';
import { checkLesson } from './check.ts';

const markdown = (folder: URL): string[] =>
	readdirSync(folder).filter((name) => /\.md$/.test(name) && !['README.md', 'glossary.md'].includes(name));
const ours = new URL('../../../lessons/', import.meta.url);
const samples = new URL('./samples/', import.meta.url);
const targets = {
	lessons: markdown(ours).map(slugOf),
	terms: readGlossary(readFileSync(new URL('glossary.md', ours), 'utf8')).terms.map(({ name }) => name),
	ops: [...ops.keys()]
};

/** Milliseconds for one lesson: there is one that trains for 30,000 passes. */
const LONG = 240_000;

test.each(markdown(ours))(
	'the lesson %s holds what it promises',
	(name) => {
		const text = readFileSync(new URL(name, ours), 'utf8');
		expect(checkLesson(text, { name, ...targets }).map((problem) => problemLine(name, problem))).toEqual([]);
	},
	LONG
);

test('every lesson has a number and a name of its own', () => {
	const files = markdown(ours);
	expect(files.map(orderOf)).not.toContain(null);
	expect(new Set(files.map(orderOf)).size).toBe(files.length);
	expect(new Set(targets.lessons).size).toBe(files.length);
});

test.each(markdown(samples))('%s', (name) => {
	const read = (file: string) => readFileSync(new URL(file, samples), 'utf8');
	const report = checkLesson(read(name), { name }).map((problem) => `${problemLine(name, problem)}\n`);
	expect(report.join('')).toBe(read(name.replace(/\.md$/, '.txt')));
	expect(report.length === 0).toBe(name.startsWith('good'));
});
