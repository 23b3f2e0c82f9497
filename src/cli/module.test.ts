/** @file The module backstep here and static/backstep.py in CPython: the same programs give the same numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { programSources, Run } from '#debug';
import { main } from './index.ts';

interface Golden {
	readonly head: string;
	readonly programs: Readonly<Record<string, { stdout: string; globals: Record<string, unknown> }>>;
	readonly errors: readonly { text: string; type: string; message: string }[];
}

const golden = JSON.parse(readFileSync(new URL('golden/module.json', import.meta.url), 'utf8')) as Golden;
const samples = new URL('samples/module/', import.meta.url);

/** Numbers with twelve digits: NumPy sums in another order. */
const rounded = (json: unknown): unknown =>
	JSON.parse(JSON.stringify(json), (_, value) =>
		typeof value === 'number' ? Number(value.toPrecision(12)) : value
	);

test('every program has its golden values', () => {
	const programs = readdirSync(samples).filter((name) => name.endsWith('.py'));
	expect(Object.keys(golden.programs).sort()).toEqual(programs.sort());
});

describe.each(Object.entries(golden.programs))('%s', (name, expected) => {
	test('its globals and its output are those of CPython', async () => {
		let text = '';
		const path = fileURLToPath(new URL(name, samples));
		const code = await main(['run', path, '--json'], { out: (more) => (text += more), err: () => {} });
		expect(code).toBe(0);
		const { stdout, globals } = JSON.parse(text) as { stdout: string; globals: unknown };
		expect(stdout).toBe(expected.stdout);
		expect(rounded(globals)).toEqual(rounded(expected.globals));
	});
});

test('every name of static/backstep.py can be imported here too', () => {
	const text = readFileSync('static/backstep.py', 'utf8');
	const names = [.../__all__ = \[(.*)\]/.exec(text)![1]!.matchAll(/"(\w+)"/g)].map(([, name]) => name);
	expect(names).toContain('reverse_autodiff');
	const program = `from backstep import ${names.join(', ')}`;
	const run = new Run(programSources({ name: 'names.py', text: program, kind: 'py' }));
	expect(run.finish()).toMatchObject({ kind: 'done', error: null });
});

/** Messages that both sides take from the notebook, from Python or from NumPy; each has words of its own for the others. */
const OWN_WORDS =
	/^(reverse_autodiff needs|expected a tensor|a tensor goes with|cannot import)|__init__\(\) missing|unexpected keyword/;

describe.each(golden.errors)('$text', ({ text, type, message }) => {
	test(`raises ${type}`, () => {
		const run = new Run(programSources({ name: 'error.py', text: `${golden.head}${text}`, kind: 'py' }));
		const { error } = run.finish();
		expect(error).toMatchObject(OWN_WORDS.test(message) ? { type } : { type, message });
		expect(error!.message).not.toContain('internal:');
	});
});
