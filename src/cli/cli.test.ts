/** @file The command line as other people's scripts use it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Run } from '#debug';
import { main } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'backstep-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

interface Ended {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

async function backstep(...args: string[]): Promise<Ended> {
	let out = '';
	let err = '';
	const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
	const code = await main(args, output);
	return { code, out, err };
}

const json = ({ out }: Ended): unknown => {
	expect(out.endsWith('}\n') && out.indexOf('\n') === out.length - 1).toBe(true);
	return JSON.parse(out);
};

const neuron = fileURLToPath(new URL('samples/trace/neuron.py', import.meta.url));
const HEAD = 'import numpy\nfrom backstep import Tensor, reverse_autodiff\n';

describe('run', () => {
	test('prints what the program prints, and ends with 0', async () => {
		const path = file('prints.py', 'print("a", 1.50)\nprint("b", end="")');
		expect(await backstep('run', path)).toEqual({ code: 0, out: 'a 1.5\nb', err: '' });
	});

	test('--json tells the globals in the forms of the interface', async () => {
		const path = file(
			'globals.py',
			`${HEAD}import math
x = Tensor(numpy.array([[1.0, -2.0]]))
y = (x * x).sum()
reverse_autodiff(y)
alone = Tensor(3)
array = numpy.array([[True, False], [True, True]])
whole = 3
half = -0.5
minus_zero = -0.0
third = 1 / 3
large = 1e300
huge = 2 ** 80
nan = numpy.nan
infinite = [math.inf, -math.inf]
odd = numpy.array([numpy.nan, numpy.inf, -numpy.inf, -0.0])
flag = True
flags = numpy.array([1.0]) > 0
numpy_flag = flags[0]
scalar = numpy.float64(2.5)
text = "ä\\n"
nested = [1, [x, (2.5, "s")], []]
_hidden = 1
words = {"a": 1}
mixed = [1, words]
itself = [1]
itself.append(itself)
def function(): pass
class Class: pass
print("done")`
		);
		const ended = await backstep('run', path, '--json');
		expect(ended).toMatchObject({ code: 0, err: '' });
		const dhdx = [2, -4];
		const xJson = { kind: 'tensor', shape: [1, 2], value: [1, -2], dhdx };
		expect(json(ended)).toEqual({
			stdout: 'done\n',
			passes: 1,
			error: null,
			globals: {
				x: xJson,
				y: { kind: 'tensor', shape: [1, 1], value: [5], dhdx: [1] },
				alone: { kind: 'tensor', shape: [1], value: [3], dhdx: null },
				array: { kind: 'array', shape: [2, 2], value: [1, 0, 1, 1] },
				whole: { kind: 'number', value: 3 },
				half: { kind: 'number', value: -0.5 },
				minus_zero: { kind: 'number', value: -0 },
				third: { kind: 'number', value: 1 / 3 },
				large: { kind: 'number', value: 1e300 },
				huge: { kind: 'number', value: 2 ** 80 },
				nan: { kind: 'number', value: 'nan' },
				infinite: {
					kind: 'list',
					items: [
						{ kind: 'number', value: 'inf' },
						{ kind: 'number', value: '-inf' }
					]
				},
				odd: { kind: 'array', shape: [4], value: ['nan', 'inf', '-inf', -0] },
				flag: { kind: 'bool', value: true },
				flags: { kind: 'array', shape: [1], value: [1] },
				numpy_flag: { kind: 'bool', value: true },
				scalar: { kind: 'number', value: 2.5 },
				text: { kind: 'str', value: 'ä\n' },
				nested: {
					kind: 'list',
					items: [
						{ kind: 'number', value: 1 },
						{
							kind: 'list',
							items: [
								xJson,
								{
									kind: 'list',
									items: [
										{ kind: 'number', value: 2.5 },
										{ kind: 'str', value: 's' }
									]
								}
							]
						},
						{ kind: 'list', items: [] }
					]
				}
			}
		});
	});

	test("tensors of a learner's own class, and of micrograd, are tensors", async () => {
		const micrograd = fileURLToPath(new URL('../debug/samples/micrograd.py', import.meta.url));
		const { globals, stdout } = json(await backstep('run', micrograd, '--json')) as {
			globals: Record<string, { dhdx: number[] }>;
			stdout: string;
		};
		expect(stdout).toBe('24.7041\n138.8338\n645.5773\n');
		expect(globals.a).toMatchObject({ kind: 'tensor', shape: [], value: [-4] });
		expect(globals.a!.dhdx[0]).toBeCloseTo(138.8338, 4);
	});

	test('--seed chooses the random numbers, and 0 is the seed unless told otherwise', async () => {
		const path = file('random.py', 'import numpy\nprint(numpy.random.rand())');
		const [plain, zero, seven, again] = await Promise.all([
			backstep('run', path),
			backstep('run', path, '--seed', '0'),
			backstep('run', path, '--seed=7'),
			backstep('run', '--seed', '7', path)
		]);
		expect(plain.out).toBe('0.5488135039273248\n');
		expect(zero).toEqual(plain);
		expect(seven.out).toBe('0.07630828937395717\n');
		expect(again).toEqual(seven);
	});

	test('a program that raises ends with 1, and Python says where', async () => {
		const path = file('raises.py', 'print("before")\ndef f(values):\n    return values[3]\nf([1, 2])');
		const ended = await backstep('run', path);
		expect(ended.code).toBe(1);
		expect(ended.out).toBe('before\n');
		expect(ended.err).toContain(
			[
				'Traceback (most recent call last):',
				'  File "raises.py", line 4, in <module>',
				'    f([1, 2])',
				'  File "raises.py", line 3, in f',
				'    return values[3]',
				'IndexError: list index out of range'
			].join('\n')
		);
		expect(json(await backstep('run', path, '--json'))).toMatchObject({
			stdout: 'before\n',
			error: { type: 'IndexError', message: 'list index out of range', line: 3, column: 12 }
		});
	});

	test('a hint stands under the traceback', async () => {
		const path = file('hint.py', `${HEAD}reverse_autodiff(Tensor(numpy.ones((2, 2))))`);
		const { code, err } = await backstep('run', path);
		expect(code).toBe(1);
		expect(err).toMatch(/AssertionError\nHint: .*one entry.*\n$/s);
	});

	test('a program that cannot be read ends with 1, with the line and the caret', async () => {
		const path = file('broken.py', 'x = 1\ny = (2 +\n');
		const ended = await backstep('run', path);
		expect(ended).toMatchObject({ code: 1, out: '' });
		expect(ended.err).toMatch(/File "broken\.py", line 2\n.*\n +\^\nSyntaxError: /);
		expect(json(await backstep('run', path, '--json'))).toMatchObject({
			error: { type: 'SyntaxError', line: 2 },
			passes: 0
		});
	});

	test('a budget ends with 3', async () => {
		const path = file('endless.py', 'n = 0\nwhile True:\n    n += 1');
		const ended = await backstep('run', path, '--limit', '1000');
		expect(ended.code).toBe(3);
		expect(ended.err).toMatch(/1,000 statements.*line [23]\.\n$/s);
		const limited = await backstep('run', path, '--limit', '1000', '--json');
		expect(limited.code).toBe(3);
		expect(json(limited)).toMatchObject({
			error: { type: 'Budget', line: expect.any(Number), column: expect.any(Number), hint: '' },
			globals: { n: { kind: 'number' } }
		});
	});

	test('what is printed is handed on while the program runs', async () => {
		const path = file('slow.py', 'for i in range(3000):\n    print(i)');
		const pieces: string[] = [];
		await main(['run', path], { out: (text) => void pieces.push(text), err: () => {} });
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.join('').split('\n')).toHaveLength(3001);
	});
});

describe('notebooks and lessons', () => {
	const notebook = JSON.stringify({
		nbformat: 4,
		cells: [
			{ cell_type: 'markdown', source: '# Title' },
			{ cell_type: 'code', source: HEAD },
			{ cell_type: 'code', source: ['x = Tensor(3.0)\n', 'y = x * x\n', 'reverse_autodiff(y)'] },
			{ cell_type: 'code', source: '1 / 0' }
		]
	});

	test('the cells of a notebook run from top to bottom; a place tells its cell', async () => {
		const path = file('cells.ipynb', notebook);
		const ended = await backstep('run', path, '--json');
		expect(ended.code).toBe(1);
		expect(json(ended)).toMatchObject({
			globals: { x: { dhdx: [6] } },
			error: { type: 'ZeroDivisionError', cell: 3, line: 1, column: 1 }
		});
		expect((await backstep('run', path)).err).toContain('File "cells.ipynb, cell 3", line 1');
		const trace = await backstep('trace', path, '--json');
		expect(trace.code).toBe(1);
		expect(json(trace)).toMatchObject({
			nodes: [
				{ name: 'x', cell: 2, line: 1 },
				{ name: 'y', cell: 2, line: 2 }
			]
		});
		expect((await backstep('trace', path)).out).toContain('cell:line');
	});

	test('what of a notebook does not run is said on stderr, with its cell and line', async () => {
		const cells = ['x = 1', 'y = 2\n%matplotlib inline\nprint(x + y)'];
		const magics = JSON.stringify({
			nbformat: 4,
			cells: cells.map((source) => ({ cell_type: 'code', source }))
		});
		expect(await backstep('run', file('magics.ipynb', magics))).toEqual({
			code: 0,
			out: '3\n',
			err: 'Cell 2, line 2: %matplotlib inline is not run. Charts are shown without it.\n'
		});
	});

	test('the cells of a lesson run with its seed, at the lines of the file', async () => {
		const path = file(
			'lesson.md',
			`---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\nlevel: 1\nobjectives: [do]\nseed: 7\nlang: en\n---\n\n\`\`\`python id="a"\n${HEAD}print(numpy.random.rand())\n\`\`\`\n\nText.\n\n\`\`\`python id="b"\nx = Tensor(3.0)\nreverse_autodiff(x * x)\n\`\`\`\n`
		);
		expect(await backstep('run', path)).toEqual({ code: 0, out: '0.07630828937395717\n', err: '' });
		expect((await backstep('run', path, '--seed', '0')).out).toBe('0.5488135039273248\n');
		const { nodes } = json(await backstep('trace', path, '--json')) as {
			nodes: { line: number; cell?: number }[];
		};
		expect(nodes.map(({ line }) => line)).toEqual([21, 22]);
		expect(nodes[0]).not.toHaveProperty('cell');
	});
});

describe('what-if', () => {
	test('says the verdict first, then where the runs part', async () => {
		const { code, out } = await backstep('what-if', neuron, '--switch', 'assign');
		expect(code).toBe(0);
		expect(out.split('\n').slice(0, 4)).toEqual([
			'what if: = for +=, pass 1',
			'Every += on a dhdx is a plain =, so that the last contribution replaces those before it.',
			'',
			expect.stringMatching(/^Silent: no error, and 7 of 8 tensors end with another dhdx/) as string
		]);
		expect(out).toContain('first difference: back of L, to dhdx of e');
	});

	test('--json has the edits, the first difference, every tensor and the losses', async () => {
		const ended = await backstep('what-if', neuron, '--switch', 'seed', '--json');
		const told = json(ended) as { tensors: object[]; first: object };
		expect(told).toMatchObject({
			switch: 'seed',
			pass: 1,
			verdict: 'silent',
			first: { kind: 'seed', right: { after: [1] }, broken: { after: [2] } },
			later: 8,
			error: null
		});
		expect(told.tensors).toHaveLength(8);
	});

	test('several mistakes at once, with commas or with options of their own', async () => {
		const one = await backstep('what-if', neuron, '--switch', 'assign,seed');
		const other = await backstep('what-if', neuron, '--switch', 'assign', '--switch', 'seed');
		expect(one.out).toBe(other.out);
		expect(one.out).toContain('what if: = for += and Seed 2, pass 1');
		expect(json(await backstep('what-if', neuron, '--switch', 'seed,assign', '--json'))).toMatchObject({
			switches: ['seed', 'assign']
		});
	});

	test.each([
		[[], 'usage: backstep what-if FILE --switch NAME'],
		[['--switch', 'ascending,recursion'], 'cannot go together: each says in which order'],
		[['--switch', 'none'], 'There is no switch none; there are assign,'],
		[['--switch', 'assign', '--pass', '2'], 'There is no pass 2: the program made one pass.']
	])('wrong usage is told in a line: %j', async (args, message) => {
		const { code, err } = await backstep('what-if', neuron, ...args);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});
});

describe('trace', () => {
	const passes = file(
		'passes.py',
		`${HEAD}x = Tensor(1.0)\nfor i in range(5):\n    y = x * x\n    reverse_autodiff(y)\n    x.value = x.value + 1.0`
	);

	test('--json has the keys of the interface, and every += of the pass', async () => {
		const ended = await backstep('trace', neuron, '--json');
		expect(ended).toMatchObject({ code: 0, err: '' });
		const trace = json(ended) as { nodes: object[]; steps: { phase: string; contributions: object[] }[] };
		expect(Object.keys(trace)).toEqual(['pass', 'passes', 'root', 'nodes', 'steps']);
		expect(trace).toMatchObject({ pass: 1, passes: 1, root: 7 });
		expect(trace.nodes[4]).toEqual({
			id: 4,
			order: 4,
			op: 'multiply',
			name: 'm',
			label: 'w * x',
			shape: [1],
			depends_on: [0, 1],
			line: 8,
			column: 5,
			endLine: 8,
			endColumn: 10
		});
		expect(trace.steps.map(({ phase }) => phase)).toEqual([
			...['collect', 'order', 'zero'].flatMap((phase) => new Array<string>(8).fill(phase)),
			'seed',
			...new Array<string>(8).fill('back')
		]);
		expect(trace.steps.find(({ phase }) => phase === 'back')).toEqual({
			phase: 'back',
			node: 7,
			contributions: [
				{ target: 6, operand: 0, sign: 1, before: [0], delta: [-3], after: [-3] },
				{ target: 6, operand: 1, sign: 1, before: [-3], delta: [-3], after: [-6] }
			]
		});
	});

	test('as text it is a table and the steps', async () => {
		const { code, out } = await backstep('trace', neuron);
		expect(code).toBe(0);
		expect(out).toContain('4   m     multiply  1      8     w, x        [6]\n');
		expect(out).toContain('step 4 of 8: back of m\n    dhdx of w += [-18]: [0] -> [-18]\n');
	});

	test('--pass chooses among all passes; the last is shown unless told otherwise', async () => {
		const values = await Promise.all(
			[[], ['--pass', '1'], ['--pass', '3'], ['--pass', '5']].map(async (more) => {
				const {
					pass,
					passes: all,
					steps
				} = json(await backstep('trace', passes, '--json', ...more)) as {
					pass: number;
					passes: number;
					steps: { contributions: { after: number[] }[] }[];
				};
				expect(all).toBe(5);
				return [pass, steps.flatMap(({ contributions }) => contributions).at(-1)!.after[0]];
			})
		);
		expect(values).toEqual([
			[5, 10],
			[1, 2],
			[3, 6],
			[5, 10]
		]);
	});

	test('the program prints nothing into it', async () => {
		const path = file('noise.py', `${HEAD}print("noise")\nreverse_autodiff(Tensor(1.0))`);
		expect((await backstep('trace', path, '--json')).out.startsWith('{"pass":1,')).toBe(true);
	});

	test('numbers that JSON does not have are words', async () => {
		const path = file('odd.py', `${HEAD}x = Tensor(0.0)\ny = 1 / x\nreverse_autodiff(y * 0)`);
		const { out } = await backstep('trace', path, '--json');
		expect(out).toContain('"nan"');
		expect(out).not.toMatch(/:NaN|:-?Infinity|null,null/);
	});

	test('a program without a pass ends with 1, and with 3 if a budget stopped it', async () => {
		const none = await backstep('trace', file('none.py', 'print(1)'));
		expect(none).toEqual({
			code: 1,
			out: '',
			err: 'The program made no reverse pass: nothing called reverse_autodiff.\n'
		});
		const endless = file('endless2.py', `${HEAD}reverse_autodiff(Tensor(1.0))\nwhile True:\n    pass`);
		const stopped = await backstep('trace', endless, '--limit', '500', '--json');
		expect(stopped.code).toBe(3);
		expect(json(stopped)).toMatchObject({ pass: 1, passes: 1 });
		expect((await backstep('trace', file('loop.py', 'while True:\n    pass'), '--limit', '500')).code).toBe(
			3
		);
	});

	test('of a program that raises after a pass, the pass is shown, and the exit is 1', async () => {
		const path = file('later.py', `${HEAD}x = Tensor(2.0)\nreverse_autodiff(x * x)\n1 / 0`);
		const ended = await backstep('trace', path, '--json');
		expect(ended.code).toBe(1);
		expect(ended.err).toContain('ZeroDivisionError: division by zero');
		expect(json(ended)).toMatchObject({ pass: 1, nodes: [{ name: 'x' }, {}] });
	});

	test('a pass that was not made is wrong usage', async () =>
		expect(await backstep('trace', passes, '--pass', '6')).toEqual({
			code: 2,
			out: '',
			err: 'backstep: There is no pass 6: the program made 5 passes.\n'
		}));
});

describe('wrong usage ends with 2, and says what is wrong', () => {
	const there = file('there.py', 'print(1)');
	test.each([
		[['run'], 'usage: backstep run FILE [--json] [--seed N] [--limit STATEMENTS]'],
		[['trace'], 'usage: backstep trace FILE [--pass N] [--json] [--statements]'],
		[['run', there, there], 'usage: backstep run'],
		[['run', there, '--nonsense'], "Unknown option '--nonsense'"],
		[['run', there, '--seed'], "Option '--seed <value>' argument missing"],
		[['run', there, '--seed', 'x'], '--seed takes a whole number from 0 to 4294967295, not x'],
		[['run', there, '--seed', '4294967296'], '--seed takes a whole number'],
		[['run', there, '--seed', ''], '--seed takes a whole number'],
		[['run', there, '--limit', '0'], '--limit takes a whole number from 1, not 0'],
		[['run', there, '--limit', '1.5'], '--limit takes a whole number'],
		[['trace', there, '--pass', '0'], '--pass takes a whole number from 1, not 0'],
		[['run', join(folder, 'missing.py')], 'missing.py cannot be read: ENOENT'],
		[['run', folder], 'is not a program: Backstep runs .py, .ipynb and .md files.'],
		[['run', file('text.txt', 'x')], 'text.txt is not a program'],
		[['run', file('bad.ipynb', 'x')], 'bad.ipynb: This is not a notebook: the file is not JSON.'],
		[['run', file('plain.md', '# No code')], 'plain.md: plain.md has no Python cells.'],
		[['run', file('zero.py', '\0')], 'zero.py: zero.py is not a text file.'],
		[['jump'], 'unknown command jump; there are run, trace']
	])('%j', async (args, message) => {
		const { code, out, err } = await backstep(...args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toMatch(/^backstep: .*\n$/s);
		expect(err).toContain(message);
	});

	test('nothing at all is answered with the commands', async () => {
		const { code, out } = await backstep();
		expect(code).toBe(2);
		expect(out).toMatch(/^usage: backstep COMMAND …\n {2}run FILE /);
	});
});

test('help is no error', async () => {
	for (const args of [['--help'], ['-h'], ['help']])
		expect(await backstep(...args)).toMatchObject({ code: 0, err: '' });
	const { code, out } = await backstep('trace', '--help');
	expect([code, out.split('\n')[0]]).toEqual([
		0,
		'usage: backstep trace FILE [--pass N] [--json] [--statements] [--seed N] [--limit STATEMENTS]'
	]);
});

test('a fault of ours is not taken for one of the program', async () => {
	const slice = Run.prototype.slice;
	Run.prototype.slice = () => {
		throw new Error('internal: a fault');
	};
	try {
		const { code, err } = await backstep('run', neuron);
		expect(code).toBe(70);
		expect(err).toContain('internal: a fault');
	} finally {
		Run.prototype.slice = slice;
	}
});

describe('node bin/backstep.mjs', () => {
	const bin = fileURLToPath(new URL('../../bin/backstep.mjs', import.meta.url));
	const spawn = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });

	test('traces without a build', () => {
		const { status, stdout, stderr } = spawn('trace', neuron, '--json');
		expect([status, stderr]).toEqual([0, '']);
		expect(JSON.parse(stdout)).toMatchObject({ passes: 1, root: 7 });
	});

	test('hands exit codes and both streams on', () => {
		const path = file('both.py', 'print("out")\n1 / 0');
		const { status, stdout, stderr } = spawn('run', path);
		expect([status, stdout]).toEqual([1, 'out\n']);
		expect(stderr).toContain('ZeroDivisionError: division by zero');
	});
});
