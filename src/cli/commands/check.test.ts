import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../index.ts';

const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n';
const CELL = '\n```python\nx = Tensor(3.0)\nreverse_autodiff(x * x)\n```\n';
const FILES = {
	'01-good.md': `${HEAD}${CELL}\n::assert{that="x.dhdx == 6"}\n\n[next](02-bad.md)\n`,
	'02-bad.md': `${HEAD}${CELL}\n::assert{thta="x.dhdx == 7" that="x.dhdx == 7"}\n\n[next](03-gone.md)\n`,
	'03-warned.md': `${HEAD}\n### Too deep\n`,
	'README.md': '# Not a lesson',
	'notes.txt': 'notes'
};

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'backstep-check-'));
	for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	let out = '';
	let err = '';
	const code = await main(['check', ...args], { out: (text) => (out += text), err: (text) => (err += text) });
	return { code, out: out.replaceAll(folder, 'F'), err: err.replaceAll(folder, 'F') };
}

test('a good lesson is passed in silence', async () => {
	expect(await run(join(folder, '01-good.md'))).toEqual({ code: 0, out: '', err: '' });
});

test('every problem is one line, and an error ends with 1', async () => {
	const { code, out } = await run(join(folder, '02-bad.md'));
	expect(code).toBe(1);
	expect(out.split('\n')).toEqual([
		"F/02-bad.md:13:10: error: 'assert' has no attribute 'thta' (Did you mean 'that'?)",
		'F/02-bad.md:13:29: error: this is not so: x.dhdx == 7 (x.dhdx is 6.)',
		"F/02-bad.md:15:1: error: there is no lesson 'gone' (There are: good, bad, warned.)",
		''
	]);
});

test('a warning alone ends with 0', async () => {
	const { code, out } = await run(join(folder, '03-warned.md'));
	expect([code, out]).toEqual([
		0,
		'F/03-warned.md:8:1: warning: the heading leaves out a level: 3 after 1 (Take one # fewer.)\n'
	]);
});

test('a folder stands for its lessons, and --json is one list', async () => {
	const { code, out } = await run(folder, '--json');
	expect(code).toBe(1);
	const found = JSON.parse(out) as { file: string; line: number; severity: string }[];
	expect(found.map(({ file, line, severity }) => [file, line, severity])).toEqual([
		['F/02-bad.md', 13, 'error'],
		['F/02-bad.md', 13, 'error'],
		['F/02-bad.md', 15, 'error'],
		['F/03-warned.md', 8, 'warning']
	]);
});

test.each([
	[[], 'usage: backstep check PATH'],
	[['no-such-file.md'], 'no-such-file.md cannot be read: ENOENT'],
	[['package.json'], 'package.json is no lesson'],
	[['src/cli'], 'src/cli has no lessons']
])('%j is bad usage', async (args, message) => {
	const { code, out, err } = await run(...args);
	expect([code, out]).toEqual([2, '']);
	expect(err).toContain(message);
});

test('a link to a word or an op that there is not is an error, and the glossary is checked with its lessons', async () => {
	const other = mkdtempSync(join(tmpdir(), 'backstep-check-'));
	const put = (name: string, text: string) => writeFileSync(join(other, name), text);
	put('01-a.md', `${HEAD}${CELL}\n[seed](term:seed), [leaf](term:laef), [exp](op:exp), [matmul](op:mtmul)\n`);
	put('glossary.md', '# Words\n\n## leaf\n\nNo [seeed](term:seed).\n\n## seed\n\n[A](01-b.md).\n');
	const { code, out } = await run(other);
	rmSync(other, { recursive: true });
	expect(code).toBe(1);
	expect(out.replaceAll(other, 'F').split('\n')).toEqual([
		"F/01-a.md:13:20: error: there is no term 'laef' (Did you mean 'leaf'?)",
		"F/01-a.md:13:54: error: there is no op 'mtmul' (Did you mean 'matmul'?)",
		"F/glossary.md:9:1: error: there is no lesson 'b' (Did you mean 'a'?)",
		''
	]);
});
