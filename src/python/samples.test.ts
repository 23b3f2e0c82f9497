/** @file Every program in `samples/` prints what CPython with NumPy prints; golden file by scripts/golden/python.py. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tryProgram } from './trial.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(read('./golden/samples.json')) as Record<string, string[]>;

test('every sample has a golden output, and no output is without its sample', () => {
	const files = readdirSync(new URL('./samples', import.meta.url), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.py'));
	expect(files.sort()).toEqual(Object.keys(golden).sort());
});

test.each(Object.entries(golden))('%s', (path, lines) => {
	const { stdout, error, budget } = tryProgram(read(`./samples/${path}`));
	expect(error?.traceback ?? budget?.message ?? '').toBe('');
	expect(stdout.split('\n')).toEqual(lines);
});
