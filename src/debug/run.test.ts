/** @file Runs: any pass among many, passes that end badly, long graphs, and programs that are refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Machine } from '#python';
import { NotAProgram, programSources, Run, stateAt, Timeline, type Trace } from './index.ts';
import { profiles } from './profiles/index.ts';

const program = (name: string) => readFileSync(new URL(`../ui/programs/${name}`, import.meta.url), 'utf8');
const runOf = (text: string, options = {}) => new Run([{ id: 'program.py', text }], options);

function finished(text: string): Run {
	const run = runOf(text);
	const { error } = run.finish();
	if (error) throw new Error(error.traceback);
	return run;
}

const HEAD = 'import numpy\nfrom backstep import Tensor, ReLU, reverse_autodiff, unbroadcast\n';
const named = (trace: Trace, name: string) => trace.nodes.find((node) => node.name === name)!;

describe('any pass among many', () => {
	test("the MLP's loss of each pass is the one that the program printed", () => {
		const text = program('mlp.py')
			.replace('range(10000)', 'range(300)')
			.replace('d1 = 128', 'd1 = 8')
			.replace('d2 = 128', 'd2 = 8')
			.replace('iterno % 1000 == 0', 'True');
		const run = finished(text);
		const losses = [...run.finish().stdout.matchAll(/^loss: (.*)$/gm)].map(([, x]) => Number(x));
		expect(losses).toHaveLength(300);
		for (const pass of [300, 1, 299, 150, 151, 2, 50, 51, 200]) {
			const trace = run.trace(pass);
			expect(trace).toMatchObject({ pass, passes: 300, profile: 'backstep', gradient: 'dhdx' });
			expect(trace.nodes).toHaveLength(21);
			expect(named(trace, 'l').value.data).toEqual(Float64Array.of(losses[pass - 1]!));
		}
	});

	test('after thousands of passes, with the copies thinned out, a pass is found again bit for bit', () => {
		const run = finished(
			`${HEAD}x = Tensor(1.0)\nfor i in range(7000):\n    y = x * x\n    reverse_autodiff(y)\n    x.value = x.value - 1e-4 * x.dhdx`
		);
		const values = [3, 6999, 3500, 3499, 7000, 1].map((pass) => {
			const trace = run.trace(pass);
			expect(trace).toEqual(run.trace(pass));
			return named(trace, 'x').value.data[0]!;
		});
		const expected = [2, 6998, 3499, 3498, 6999, 0].map((steps) => {
			let x = 1;
			for (let i = 0; i < steps; i++) x = x - 1e-4 * (x + x);
			return x;
		});
		expect(values).toEqual(expected);
	});

	test('a pass that was not made is refused', () => {
		const run = finished(`${HEAD}reverse_autodiff(Tensor(1.0))`);
		for (const pass of [0, 2, 1.5, NaN]) expect(() => run.trace(pass)).toThrow(RangeError);
	});
});

describe('a back of the learner', () => {
	const text = `${HEAD}
def scale(x, factor):
    def back(t):
        x.dhdx += unbroadcast(t.dhdx * factor.value, x.dhdx)
        factor.dhdx += unbroadcast(t.dhdx * x.value, factor.dhdx)
    return Tensor(x.value * factor.value, [x, factor], back)

x = Tensor(numpy.array([1.0, 2.0]))
k = Tensor(3.0)
y = scale(x, k)
h = y.sum()
`;

	test('is recorded statement by statement, with what it sums', () => {
		const trace = finished(`${text}reverse_autodiff(h)`).trace(1);
		expect(named(trace, 'y')).toMatchObject({
			op: 'scale',
			label: 'Tensor(x.value * factor.value, [x, factor], back)'
		});
		const step = trace.steps.find(({ phase, node }) => phase === 'back' && node === named(trace, 'y').id)!;
		expect(step.contributions).toMatchObject([
			{ target: 0, operand: 0, sign: 1, delta: { data: Float64Array.of(3, 3) }, wide: null, line: 2 },
			{
				target: 1,
				operand: 1,
				delta: { data: Float64Array.of(3) },
				wide: { data: Float64Array.of(1, 2) },
				line: 3
			}
		]);
		expect(trace.backs[named(trace, 'y').back]).toMatchObject({
			line: 5,
			text: expect.stringMatching(/^def back\(t\):\n {4}x\.dhdx \+= /)
		});
	});

	test('that raises ends the pass there: the trace has what was done', () => {
		const run = runOf(`${text}x.value = numpy.ones(3)\nreverse_autodiff(h)`);
		expect(run.finish()).toMatchObject({ kind: 'error', passes: 1, error: { type: 'AssertionError' } });
		const trace = run.trace(1);
		const backs = trace.steps.filter(({ phase }) => phase === 'back');
		expect(backs.map(({ node, contributions }) => [node, contributions.length])).toEqual([
			[named(trace, 'h').id, 1],
			[named(trace, 'y').id, 0]
		]);
	});

	test('that raises does not disturb the pass after it', () => {
		const run = finished(
			`${text}z = Tensor(1.0, [x], lambda t: 1 / 0)\ntry:\n    reverse_autodiff(z)\nexcept ZeroDivisionError:\n    pass\nreverse_autodiff(h)`
		);
		expect(run.trace(1).root).toBe(named(run.trace(1), 'z').id);
		expect(run.trace(2)).toMatchObject({ pass: 2, passes: 2, root: named(run.trace(2), 'h').id });
	});

	test('that makes a pass of its own does not add to the steps of the pass around it', () => {
		const run = finished(
			`${HEAD}u = Tensor(2.0)\nx = Tensor(3.0)\ndef back(t):\n    reverse_autodiff(u * u)\n    x.dhdx += t.dhdx * u.dhdx\nh = Tensor(x.value, [x], back)\nreverse_autodiff(h)`
		);
		const outer = run.trace(1);
		expect(outer.steps.filter(({ phase }) => phase === 'back')).toHaveLength(2);
		expect(outer.steps.flatMap(({ contributions }) => contributions)).toMatchObject([
			{ target: named(outer, 'x').id, delta: { data: Float64Array.of(4) } }
		]);
		expect(run.trace(2).root).not.toBe(outer.root);
	});

	test('that never returns can be stopped: it runs in slices as all Python does', () => {
		const run = runOf(
			`${HEAD}x = Tensor(3.0)\ndef back(t):\n    while True:\n        x.dhdx += 1.0\nreverse_autodiff(Tensor(x.value, [x], back))`
		);
		for (let i = 0; i < 5; i++) expect(run.slice(50)).toBeNull();
		expect(run.stop()).toMatchObject({ kind: 'stopped', passes: 0 });
	});

	test('may be copied in the middle, and goes on alike', () => {
		const text = `${HEAD}x = Tensor(3.0)\ndef back(t):\n    for k in range(20):\n        x.dhdx += t.dhdx * k\ny = Tensor(x.value, [x], back)\nreverse_autodiff(y * x)\ngot = x.dhdx`;
		let machine = new Machine({ profiles });
		machine.load([{ id: 'program.py', text }]);
		let copies = 0;
		for (; machine.run(3).kind === 'paused'; copies++) machine = machine.copy();
		expect(copies).toBeGreaterThan(10);
		expect(machine.globals.get('got')).toMatchObject({ data: Float64Array.of(3 + 3 * 190) });
		const { steps } = finished(text).trace(1);
		const counts = steps
			.filter(({ phase }) => phase === 'back')
			.map(({ contributions }) => contributions.length);
		expect(counts).toEqual([2, 20, 0]);
	});

	test('that replaces with = what was there is a contribution without a sign', () => {
		const run = finished(
			`${HEAD}x = Tensor(3.0)\ndef back(t):\n    x.dhdx = t.dhdx * 2.0\nreverse_autodiff(Tensor(x.value, [x], back) * x)`
		);
		const signs = run.trace(1).steps.flatMap(({ contributions }) => contributions.map(({ sign }) => sign));
		expect(signs).toEqual([1, 1, 0]);
	});
});

test('what a pass sets dhdx to is shown as it is, also where it is not zero', () => {
	const own = program('notebook.py').split('def gen_data')[0]!;
	const broken = own.replace('t.dhdx = numpy.zeros_like(t.value)', 't.dhdx = numpy.ones_like(t.value)');
	const trace = finished(`${broken}\nx = CS4787Tensor(3.0)\ny = x * x\nreverse_autodiff(y)`).trace(1);
	const timeline = new Timeline(trace);
	const zeroed = timeline.moments.findLast(
		({ kind, node }) => kind === 'zero' && node === named(trace, 'x').id
	)!;
	expect(stateAt(timeline, zeroed.index).nodes.get(zeroed.node)!.dhdx!.data).toEqual(Float64Array.of(1));
	expect(stateAt(timeline, timeline.last).nodes.get(zeroed.node)!.dhdx!.data).toEqual(Float64Array.of(7));
});

test('a dhdx that changes by itself, since two tensors share an array, is noticed when its back begins', () => {
	const own = program('notebook.py')
		.split('def gen_data')[0]!
		.replace('self.dhdx += unbroadcast(t.dhdx, self.dhdx)', 'self.dhdx = t.dhdx')
		.replace('other.dhdx += unbroadcast(t.dhdx, other.dhdx)', 'other.dhdx = t.dhdx');
	const text = `${own}\na = CS4787Tensor(2.0)\ns = a * a\nt = a * a\nu = t * a\nq = s + t\nreverse_autodiff(q + u)`;
	const timeline = new Timeline(finished(text).trace(1));
	const backOf = (name: string) =>
		timeline.moments.find(({ kind, node }) => kind === 'enter' && timeline.byId.get(node)!.name === name)!;
	// The sums gave one array to q, u, s and t; the back of u has added 2 to it, for t.
	expect(timeline.step(backOf('t'))!.set).toBeNull();
	expect(timeline.step(backOf('s'))!.set!.data).toEqual(Float64Array.of(3));
	const { id } = named(timeline.trace, 's');
	expect(timeline.history.at(id, backOf('s').index - 1).dhdx!.data).toEqual(Float64Array.of(1));
	expect(timeline.history.at(id, backOf('s').index)).toMatchObject({
		state: 'complete',
		dhdx: { data: Float64Array.of(3) }
	});
});

describe('long graphs', () => {
	test('a chain of 20,000 tensors is recorded and stepped', () => {
		const run = finished(`${HEAD}t = Tensor(1.0)\nfor i in range(20000):\n    t = -t\nreverse_autodiff(t)`);
		const timeline = new Timeline(run.trace(1));
		expect(timeline.backs).toBe(20_001);
		expect(stateAt(timeline, timeline.last).nodes.get(0)).toMatchObject({ state: 'complete' });
	});

	test("a chain of the learner's own class, and one tensor that is used 5,000 times", () => {
		const own = program('notebook.py').split('def gen_data')[0]!;
		const text = `${own}\nx = CS4787Tensor(1.0)\nt = x\nfor i in range(300):\n    t = t + x\nreverse_autodiff(t)`;
		expect(finished(text).trace(1).nodes).toHaveLength(301);
		const wide = `${HEAD}x = Tensor(1.0)\nt = x\nfor i in range(5000):\n    t = t + x\nreverse_autodiff(t)`;
		const trace = finished(wide).trace(1);
		const timeline = new Timeline(trace);
		expect(stateAt(timeline, timeline.last).nodes.get(0)).toMatchObject({
			received: 5001,
			expected: 5001,
			dhdx: { data: Float64Array.of(5001) }
		});
	});
});

describe('the end of a run', () => {
	test('a program that cannot be read has ended before it began', () => {
		const run = runOf('x = (1\n');
		expect(run.ended).toMatchObject({ kind: 'error', passes: 0, error: { type: 'SyntaxError' } });
		expect(run.finish()).toBe(run.ended);
	});

	test('a budget ends an endless loop, says where, and keeps the passes that were made', () => {
		const run = runOf(`${HEAD}x = Tensor(1.0)\nreverse_autodiff(x * x)\nwhile True:\n    x = x + 1`, {
			limit: 500
		});
		expect(run.finish()).toMatchObject({ kind: 'budget', passes: 1, error: null, place: { source: 0 } });
		expect(run.trace(1).nodes).toHaveLength(2);
	});

	test('a learner may stop it, and look at what was made', () => {
		const run = runOf(`${HEAD}x = Tensor(1.0)\nwhile True:\n    reverse_autodiff(x * x)`);
		for (let i = 0; i < 5; i++) expect(run.slice(100)).toBeNull();
		const result = run.stop();
		expect(result).toMatchObject({
			kind: 'stopped',
			message: expect.stringMatching(/^Stopped after [\d,]+ statements\.$/)
		});
		expect(run.slice()).toBe(result);
		expect(run.trace(result.passes)).toMatchObject({ pass: result.passes });
	});
});

describe('files as programs', () => {
	test('a notebook has its cells, a lesson its fenced ones at the lines of the file', () => {
		const notebook = JSON.stringify({
			nbformat: 4,
			cells: [
				{ cell_type: 'markdown', source: 'text' },
				{ cell_type: 'code', source: ['x = 1\n', 'y = 2'] }
			]
		});
		expect(programSources({ name: 'a.ipynb', text: notebook, kind: 'ipynb' })).toEqual([
			{ id: 'a.ipynb, cell 1', text: 'x = 1\ny = 2' }
		]);
		const lesson =
			'# Title\n\n```python id="model"\nx = 1\n```\n\n````text\n```python\nno\n```\n````\n\n```python\ny = x\n```\n';
		expect(programSources({ name: 'a.md', text: lesson, kind: 'md' })).toEqual([
			{ id: 'a.md', text: '\n\n\nx = 1\n' },
			{ id: 'a.md', text: `${'\n'.repeat(13)}y = x\n` }
		]);
	});

	test.each([
		['a.py', 'x = 1\0', 'a.py is not a text file.'],
		['a.ipynb', '{', 'This is not a notebook: the file is not JSON.'],
		['a.md', '# No code', 'a.md has no Python cells.']
	])('%s is refused where it is none', (name, text, message) => {
		const kind = name.split('.')[1] as 'py' | 'ipynb' | 'md';
		expect(() => programSources({ name, text, kind })).toThrow(NotAProgram);
		expect(() => programSources({ name, text, kind })).toThrow(message);
	});
});

describe('a notebook', () => {
	const cells = [
		'print("a")\nx = 1',
		'',
		'%matplotlib inline\nprint("bé")\nprint(x)',
		'1 / 0',
		'print("never")'
	];
	const text = JSON.stringify({
		nbformat: 4,
		cells: cells.map((source) => ({ cell_type: 'code', source }))
	});
	const notebook = { name: 'n.ipynb', text, kind: 'ipynb' } as const;

	test('tells where the output of each cell begins', () => {
		const { stdout, starts, error } = new Run(programSources(notebook)).finish();
		expect(starts.map(({ source, at }, i) => [source, stdout.slice(at, starts[i + 1]?.at)])).toEqual([
			[0, 'a\n'],
			[2, 'bé\n1\n']
		]);
		expect(error!.place).toMatchObject({ source: 3, line: 1 });
	});

	test('runs up to a cell', () => {
		const { stdout, starts, error } = new Run(programSources({ ...notebook, upTo: 1 })).finish();
		expect({ stdout, starts, error }).toEqual({
			stdout: 'a\n',
			starts: [{ source: 0, mark: 0, at: 0 }],
			error: null
		});
	});

	test('that is one text tells the same by its marks, also of what a function of another cell prints', () => {
		const marked = `def say(x):
    print("é", x)
# %% [markdown]
# Words.
# %%
# %%time
say(1)
say(2)
# %%
for k in range(2):
    say(k)
# %%
    say(7)
`;
		const { stdout, starts } = runOf(marked).finish();
		expect(starts.map(({ mark, at }, i) => [mark, stdout.slice(at, starts[i + 1]?.at)])).toEqual([
			[2, 'é 1\né 2\n'],
			[3, 'é 0\n'],
			[4, 'é 7\né 1\né 7\n']
		]);
	});

	test('tells in which cell a back is written', () => {
		const back = [
			HEAD,
			'def double(x):\n    def back(t):\n        x.dhdx += 2 * t.dhdx\n    return Tensor(2 * x.value, [x], back)',
			'reverse_autodiff(double(Tensor(1.0)))'
		];
		const run = new Run(back.map((source, i) => ({ id: String(i), text: source })));
		run.finish();
		expect(run.trace(1).backs).toMatchObject([{ source: 1, line: 2 }]);
	});
});

test('a trace stays as it is when other passes are replayed, and one replay after another gives the same', () => {
	const run = runOf(program('mlp.py').replace('range(10000)', 'range(60)'));
	run.finish();
	// Every bit of a number is in its digits. The storage of a replay is given to the next.
	const written = (trace: Trace) =>
		JSON.stringify(trace, (_, value: unknown) => (value instanceof Float64Array ? value.join() : value));
	const kept = run.trace(40);
	const before = written(kept);
	for (const pass of [2, 59, 41, 20, 60]) run.trace(pass);
	const next = run.traces(38);
	const [, , sequential] = [next(), next(), next()];
	expect(written(kept) === before).toBe(true);
	expect(written(run.trace(40)) === before).toBe(true);
	expect(written(sequential) === before).toBe(true);
});
