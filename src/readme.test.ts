/** @file What the README shows is true: its op is held to the promises of every op, and its lesson has no fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '#debug';

const at = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = at('../README.md');

/** The text of the fences with a language, of the given number of backticks. */
const fences = (language: string, ticks: number): string[] =>
	[...readme.matchAll(new RegExp(`^\`{${ticks}}${language}\\n([\\s\\S]*?)^\`{${ticks}}$`, 'gm'))].map(
		(match) => match[1]!
	);

describe('the README', () => {
	test('shows the op of src/autodiff/example, which ops.test.ts holds to its promises', () => {
		const [shown] = fences('ts', 3);
		// Indentation is another in Markdown.
		const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
		expect(flat(shown!)).toBe(flat(`// src/autodiff/ops/square.ts\n${at('./autodiff/example/square.ts')}`));
	});

	test('shows a lesson in which nothing is wrong', () => {
		const [shown] = fences('markdown', 4);
		expect(checkLesson(shown!)).toEqual([]);
		expect(checkLesson(shown!.replace('a.dhdx == 5', 'a.dhdx == 4'))).toHaveLength(1);
	});

	test('names files and commands that are there', () => {
		const manifest = JSON.parse(at('../package.json')) as { scripts: Record<string, string> };
		for (const [, script] of readme.matchAll(/npm run (\w+)/g))
			expect(manifest.scripts).toHaveProperty(script!);
		for (const [, path] of readme.matchAll(/\]\(((?!http)[^)#]+)\)/g)) expect(at(`../${path}`)).not.toBe('');
	});
});
