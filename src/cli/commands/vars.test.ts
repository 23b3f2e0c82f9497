/** @file `backstep vars` as other people's scripts use it. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../index.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/trace/${name}`, import.meta.url));

async function vars(...args: string[]) {
	let out = '';
	let err = '';
	const code = await main(['vars', ...args], {
		out: (text) => void (out += text),
		err: (text) => void (err += text)
	});
	return { code, out, err };
}

test('the variables where a pass is called', async () => {
	const { code, out } = await vars(sample('neuron.py'));
	expect(code).toBe(0);
	expect(out).toMatchInlineSnapshot(`
		"Tensors are as at this step; other variables are as they were when the pass was called.

		<module>, at the call in line 13
		  w  CS4787Tensor  1  value [2], dhdx unset
		  x  CS4787Tensor  1  value [3], dhdx unset
		  b  CS4787Tensor  1  value [1], dhdx unset
		  y  CS4787Tensor  1  value [10], dhdx unset
		  m  CS4787Tensor  1  value [6], dhdx unset
		  a  CS4787Tensor  1  value [7], dhdx unset
		  e  CS4787Tensor  1  value [-3], dhdx unset
		  L  CS4787Tensor  1  value [9], dhdx unset
		  also: Tensor, reverse_autodiff
		"
	`);
});

test('before a line, and after a back', async () => {
	const { out } = await vars(sample('two_passes.py'), '--pass', '2', '--line', '7');
	expect(out).toMatchInlineSnapshot(`
		"Variables are as they are before that line runs.

		<module>, line 7 runs next
		  w      CS4787Tensor  1×2  value [[1.8, 0.2]], dhdx [[-8, -12]]
		  step   int                1
		  error  CS4787Tensor  1×1  value [[3.2]], dhdx unset
		  loss   CS4787Tensor  1×1  value [[4]], dhdx [[1]]
		  also: numpy, Tensor, ReLU, reverse_autodiff
		"
	`);
	const after = await vars(sample('neuron.py'), '--step', '2');
	expect(after.out).toMatchInlineSnapshot(`
		"Tensors are as at this step; other variables are as they were when the pass was called.

		back of e, in the text of the op
		  t      tensor  1  value [-3], dhdx [-6]
		  self   tensor  1  value [7], dhdx [-6]
		  other  tensor  1  value [10], dhdx [6]

		<module>, at the call in line 13
		  w  CS4787Tensor  1  value [2], dhdx [0]
		  x  CS4787Tensor  1  value [3], dhdx [0]
		  b  CS4787Tensor  1  value [1], dhdx [0]
		  y  CS4787Tensor  1  value [10], dhdx [6]
		  m  CS4787Tensor  1  value [6], dhdx [0]
		  a  CS4787Tensor  1  value [7], dhdx [-6]
		  e  CS4787Tensor  1  value [-3], dhdx [-6]
		  L  CS4787Tensor  1  value [9], dhdx [1]
		  also: Tensor, reverse_autodiff
		"
	`);
});

test('as JSON', async () => {
	const { out } = await vars(sample('neuron.py'), '--json');
	const told = JSON.parse(out) as { frames: { name: string; line: number; variables: object }[] };
	expect(told.frames.map(({ name, line }) => `${name} ${line}`)).toMatchInlineSnapshot(`
		[
		  "<module> 13",
		]
	`);
	expect(Object.keys(told.frames[0]!.variables).join(' ')).toMatchInlineSnapshot(`"w x b y m a e L"`);
});

test('what is no moment is refused, and the others are named', async () => {
	expect((await vars(sample('neuron.py'), '--line', '99')).err).toMatchInlineSnapshot(`
		"backstep: Line 99 does not run on the way to pass 1; there are 1, 3, 4, 5, 6, 8, 9, 10, 11, 13.
		"
	`);
	expect((await vars(sample('neuron.py'), '--step', '99')).err).toMatchInlineSnapshot(`
		"backstep: There is no step 99: the pass makes 8 calls of a back.
		"
	`);
	const both = await vars(sample('neuron.py'), '--step', '1', '--line', '3');
	expect([both.code, both.err]).toMatchInlineSnapshot(`
		[
		  2,
		  "backstep: --line and --step are two moments; give one of them.
		",
		]
	`);
});
