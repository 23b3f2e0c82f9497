/** @file `backstep why` as other people's scripts use it. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../index.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/trace/${name}`, import.meta.url));

async function why(...args: string[]) {
	let out = '';
	let err = '';
	const code = await main(['why', ...args], {
		out: (text) => void (out += text),
		err: (text) => void (err += text)
	});
	return { code, out, err };
}

test('the sum that made an entry is printed term by term', async () => {
	const { code, out } = await why(sample('neuron.py'), 'w.dhdx');
	expect(code).toBe(0);
	expect(out).toMatchInlineSnapshot(`
		"w.dhdx[0] = -18
		  back of m = w * x: 1 term, summed with the same bits
		    m.dhdx[0] (-6) × x.value[0] (3) = -18, sum -18
		    0 + -18 -> -18
		"
	`);
});

test('with --to, where it went', async () => {
	const { out } = await why(sample('neuron.py'), 'w.value', '--to');
	expect(out).toMatchInlineSnapshot(`
		"w.value[0] went to
		  m = w * x: 1 entry
		    m.value[0]: times 3 = 6
		"
	`);
});

test('as JSON, with every term', async () => {
	const { out } = await why(sample('mlp.py'), 'W1.dhdx[0, 0]', '--json');
	const told = JSON.parse(out) as { value: number; parts: { after: number; terms: unknown[] }[] };
	expect(told.parts.at(-1)!.after).toBe(told.value);
	expect(told.parts[0]!.terms.length).toBeGreaterThan(1);
});

test('at a moment that is named', async () => {
	const { out } = await why(sample('neuron.py'), 'w.dhdx', '--at', 'start');
	expect(out).toContain('w.dhdx[0] is not set yet.');
});

test.each([
	[['w.dhdx[4]'], 'is outside of the shape (1,)'],
	[['w'], 'names no entry'],
	[['nobody.dhdx'], 'there is no tensor'],
	[['w.dhdx', '--pass', '9'], 'There is no pass 9'],
	[['w.dhdx', '--at', 'never'], 'There is no moment "never"'],
	[[], 'usage: backstep why FILE']
])('wrong usage ends with 2, and says what is wrong: %s', async (args, message) => {
	const { code, err } = await why(sample('neuron.py'), ...args);
	expect(code).toBe(2);
	expect(err).toContain(message);
});
