import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLesson } from '#debug';
import { lessonTemplate, parseLesson, slugOfTitle } from '#lesson';
import { main } from '../index.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'backstep-new-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	let out = '';
	let err = '';
	const code = await main(args, { out: (text) => (out += text), err: (text) => (err += text) });
	return { code, out: out.replaceAll(folder, 'F'), err: err.replaceAll(folder, 'F') };
}

test('a new lesson passes the check, and has the next number', async () => {
	writeFileSync(join(folder, '07-old.md'), '');
	writeFileSync(join(folder, 'README.md'), '');
	const { code, out } = await run('new', 'Why "x: y" is Überhaupt a question?', '--dir', folder);
	expect(code).toBe(0);
	expect(out).toContain('F/08-why-x-y-is-uberhaupt-a-question.md\n');
	const path = join(folder, '08-why-x-y-is-uberhaupt-a-question.md');
	expect(await run('check', path)).toEqual({ code: 0, out: '', err: '' });
	const { front, directives, cells } = parseLesson(readFileSync(path, 'utf8'));
	expect(front.title).toBe('Why "x: y" is Überhaupt a question?');
	expect(cells).toHaveLength(1);
	expect(directives.map(({ name }) => name)).toEqual(['predict', 'step', 'assert', 'note']);
});

test('it makes its folder, and begins with 01', async () => {
	await run('new', 'First steps', '--dir', join(folder, 'week 1'));
	expect(readdirSync(join(folder, 'week 1'))).toEqual(['01-first-steps.md']);
});

test('nothing is written over', async () => {
	await run('new', 'Same', '--dir', folder);
	writeFileSync(join(folder, '01-same.md'), 'mine');
	const again = await run('new', 'Same', '--dir', folder);
	expect(again).toEqual({
		code: 2,
		out: '',
		err: 'backstep: F/01-same.md is there already; take another title\n'
	});
	expect(readFileSync(join(folder, '01-same.md'), 'utf8')).toBe('mine');
});

test('a title is asked for', async () => {
	expect((await run('new', '--dir', folder)).err).toContain('usage: backstep new "TITLE"');
	expect((await run('new', 'x'.repeat(81), '--dir', folder)).err).toContain('at most 80 characters');
});

test('any title makes a lesson without a problem', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (title) => {
			expect(slugOfTitle(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
			const problems = parseLesson(lessonTemplate(title)).problems;
			// A title that is blank is refused by the command.
			if (title.trim() !== '') expect(problems.map(({ message }) => message)).toEqual([]);
		})
	);
	expect(checkLesson(lessonTemplate('T'))).toEqual([]);
});
