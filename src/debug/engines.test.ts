/** @file Engines that learners bring: each program of the folder is recognised, and its pass is told as it happens. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PyClass } from '#python';
import { printTrace, Run, stateAt, Timeline, type Trace } from './index.ts';

const folder = new URL('engines/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function runOf(text: string): Run {
	const run = new Run([{ id: 'program.py', text }]);
	const { error } = run.finish();
	if (error) throw new Error(error.traceback);
	return run;
}

const traceOf = (text: string): Trace => runOf(text).trace(1);

/** Every dhdx at the end of the pass, by the titles of the nodes. */
function gradients(trace: Trace): Record<string, number[]> {
	const timeline = new Timeline(trace);
	const { nodes } = stateAt(timeline, timeline.last);
	return Object.fromEntries(
		trace.nodes.map(({ id, name, label }) => [name || label, [...(nodes.get(id)!.dhdx?.data ?? [])]])
	);
}

test('the example of the reference page is the engine that its comment says', () => {
	const trace = traceOf(readFileSync(new URL('../ui/reference/engine.py', import.meta.url), 'utf8'));
	expect(trace.notes).toEqual([]);
	expect(gradients(trace)).toEqual({ x: [6], y: [1] });
});

test.each(programs)('%s', async (name) => {
	await expect(printTrace(traceOf(textOf(name)))).toMatchFileSnapshot(
		new URL(name.replace('.py', '.txt'), folder).pathname
	);
});

describe('what the passes compute is what CPython computes', () => {
	test.each([
		['sets.py', { a: [-4], double: [-2], b: [6], result: [1] }],
		['guessed.py', { x: [2, 4, 6], y: [1, 1, 1], s: [1] }],
		['declared.py', { p: [2], five: [1], q: [1], r: [1] }],
		['recursing.py', { x: [6], y: [2], z: [1], w: [1] }],
		['mutual.py', { x: [12], y: [4], z: [2], w: [1] }],
		['fields.py', { a: [12], b: [4], 'a * b': [2], c: [1] }],
		['pushing.py', { a: [216], b: [18], c: [1] }],
		['methods.py', { u: [4], v: [16], 'Product(u, v)': [4], f: [1] }]
	])('%s', (name, expected) => expect(gradients(traceOf(textOf(name)))).toEqual(expected));
});

test('of operands in a set, a dhdx is complete only when both contributions have arrived', () => {
	const timeline = new Timeline(traceOf(textOf('sets.py')));
	const a = timeline.trace.nodes.find(({ name }) => name === 'a')!;
	const received = timeline.moments
		.map(({ index }) => timeline.history.at(a.id, index))
		.map(({ state, received: n, expected }) => `${state} ${n} of ${expected}`);
	expect([...new Set(received)]).toEqual(['unset 0 of 2', 'partial 1 of 2', 'complete 2 of 2']);
});

test('a pass that recurses is stepped as it recurses: every call is entered, and goes on after what it called', () => {
	const timeline = new Timeline(traceOf(textOf('recursing.py')));
	const name = (id: number) => timeline.byId.get(id)!.name;
	const told = timeline.moments.slice(1).map(({ kind, node, back }) => `${back} ${kind} ${name(node)}`);
	expect(told.slice(0, 9)).toEqual([
		'0 collect w',
		'1 enter w',
		'1 seed w',
		'1 statement w',
		'1 statement w',
		'2 enter z',
		'1 contribution w',
		'2 statement z',
		'2 statement z'
	]);
	expect(timeline.backs).toBe(5);
	const first = timeline.moments.find(({ kind }) => kind === 'contribution')!;
	expect(stateAt(timeline, first.index)).toMatchObject({
		lit: { operand: 0 },
		line: 2,
		contribution: { sign: 1 }
	});
});

describe('a declaration', () => {
	const text = textOf('declared.py');
	const wrong = (line: string) => {
		const run = new Run([{ id: 'program.py', text: text.replace(/^# backstep:.*/, line) }]);
		const { error } = run.finish();
		return [error?.type, error?.message, error?.hint, error?.place?.line];
	};

	test('says which word it does not know, and where', () => {
		expect(wrong('# backstep: valu=number grad=slope parents=made_of back=push')).toEqual([
			'SyntaxError',
			"a declaration has no word 'valu'",
			"Did you mean 'value'?",
			1
		]);
		expect(wrong('# backstep: value grad=slope parents=made_of back=push')[1]).toBe(
			"'value' needs the name of an attribute"
		);
	});

	test('needs four words, and attributes that some class sets', () => {
		expect(wrong('# backstep: value=number back=push')[1]).toBe('the declaration has no grad, no parents');
		expect(wrong('# backstep: value=number grad=slope parents=made back=push').slice(1, 3)).toEqual([
			'no class sets number and made in its __init__',
			'class Number sets number, made_of, push, slope, called.'
		]);
		expect(wrong('# backstep: value=number grad=slope parents=made_of back=pull')[1]).toBe(
			'class Number has no pull'
		);
	});

	test('needs a gradient that something sets, and a pass that is a function', () => {
		const declared = '# backstep: value=number parents=made_of back=push';
		expect(wrong(`${declared} grad=slop pass=run`)[1]).toBe('nothing sets slop');
		expect(wrong(`${declared} grad=slope pass=runn`).slice(1, 3)).toEqual([
			'there is no function runn',
			"Did you mean 'run'?"
		]);
		expect(wrong(`${declared} grad=slope=3 pass=run`)[1]).toBe("'grad' needs the name of an attribute");
	});

	test('without the name of the pass finds the function that calls the backs', () => {
		const found = traceOf(text.replace(' pass=run', ''));
		expect(gradients(found)).toEqual({ p: [2], five: [1], q: [1], r: [1] });
	});

	test('settles a guess: what the note proposes gives the same pass without the note', () => {
		const guessed = traceOf(textOf('guessed.py'));
		const [note] = guessed.notes;
		const declared = traceOf(`${note!.slice(note!.indexOf('# backstep:'))}\n${textOf('guessed.py')}`);
		expect(declared.notes).toEqual([]);
		expect(declared.steps).toEqual(guessed.steps);
	});
});

test.each([
	[
		'a class with a list of others',
		'class Layer:\n    def __init__(self, n):\n        self.n = n\n        self.act = None\n    def __call__(self, x):\n        return self.act(x)'
	],
	[
		'a linked list',
		'class Cell:\n    def __init__(self, head, tail=()):\n        self.head = head\n        self.tail = tail\n        self.count = 0\n    def walk(self):\n        self.count += 1\n        for each in self.tail:\n            each.visit()\n    def visit(self):\n        pass'
	]
])('%s is no engine', (_, text) => {
	const run = runOf(text);
	for (const value of run.machine.globals.values())
		if (value instanceof PyClass) expect(value.profile).toBeNull();
});

test('a program whose class is not recognised is told how to say which attribute is which', () => {
	const text = 'class Fn:\n    def __init__(self, x):\n        self.x = x\n';
	const run = new Run([{ id: 'program.py', text: `${text}print(Fn(1).x)` }]);
	expect(run.finish().advice).toContain('# backstep: value=data grad=grad parents=_prev back=_backward');
	expect(new Run([{ id: 'program.py', text: 'print(1)' }]).finish().advice).toBe('');
});
