/** @file Every switch on three engines, beside the same mistake made by hand in CPython; and what holds for all graphs. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { graphs, MODULE, ownClass } from '../random-graphs.ts';
import { Run, Timeline, type Trace } from '../index.ts';
import { sameNumbers } from './compare.ts';
import { printWhatIf, switches, switchNamed, whatIf, type WhatIfResult } from './index.ts';
import { changedNodes } from './verdict.ts';

const OWN_CLASS = ownClass(readFileSync(new URL('../../ui/programs/notebook.py', import.meta.url), 'utf8'));

interface Entry {
	readonly pass: number;
	readonly error?: { readonly type: string; readonly message: string };
	readonly gradients?: Record<string, readonly number[]>;
	readonly losses?: readonly number[];
}

const golden = JSON.parse(readFileSync(new URL('golden/mistakes.json', import.meta.url), 'utf8')) as Record<
	string,
	{ readonly text: string; readonly mistakes: Record<string, Entry> }
>;

function finished(text: string): Run {
	const run = new Run([{ id: 'program.py', text }]);
	const { error } = run.finish();
	if (error) throw new Error(`${error.traceback}\n\n${text}`);
	return run;
}

function asked(run: Run, names: string | readonly string[], pass = 1, further = 0): WhatIfResult {
	const steps = whatIf(run, { names: [names].flat(), pass, further });
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** A dhdx at the end of a record, spread over the tensor's shape. */
function finalOf(trace: Trace, name: string): number[] {
	const timeline = new Timeline(trace);
	const node = trace.nodes.findLast((each) => each.name === name)!;
	const { dhdx } = timeline.history.at(node.id, timeline.last);
	const size = node.value.data.length;
	return dhdx ? Array.from({ length: size }, (_, i) => dhdx.data[dhdx.data.length === 1 ? 0 : i]!) : [];
}

const expectClose = (found: readonly number[], wanted: readonly number[]) => {
	expect(found.length).toBe(wanted.length);
	found.forEach((x, i) =>
		expect(Math.abs(x - wanted[i]!)).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(wanted[i]!)))
	);
};

const cases = Object.entries(golden).flatMap(([engine, { text, mistakes }]) =>
	Object.entries(mistakes)
		.filter(([name]) => name !== '')
		.map(([name, entry]) => ({ engine, text, name, entry, right: mistakes['']! }))
);
const runs = new Map(Object.entries(golden).map(([engine, { text }]) => [engine, finished(text)]));

test.each(cases)('$engine: $name is what CPython makes of it', ({ engine, name, entry, right }) => {
	const result = asked(runs.get(engine)!, name, entry.pass, 4 - entry.pass);
	if (entry.error) {
		expect(result).toMatchObject({ verdict: 'loud', failure: entry.error });
		return;
	}
	expect(result.failure).toBeNull();
	for (const [tensor, wanted] of Object.entries(entry.gradients!))
		expectClose(finalOf(result.broken!, tensor), wanted);
	expectClose(result.losses.broken, entry.losses!);
	if (entry.pass === 1) expectClose(result.losses.right, right.losses!);
});

describe('verdicts', () => {
	const verdictsOf = (engine: string, pass: number) =>
		Object.fromEntries(switches.map(({ name }) => [name, asked(runs.get(engine)!, name, pass).verdict]));

	test.each(['notebook', 'native'])('%s', (engine) => {
		const always = {
			assign: 'silent',
			'no-zeroing': 'loud',
			ascending: 'silent',
			discovery: 'silent',
			recursion: 'silent',
			'no-unbroadcast': 'loud',
			seed: 'silent',
			'missing-transpose': 'silent'
		};
		expect(verdictsOf(engine, 1)).toEqual({
			...always,
			'leaves-not-zeroed': 'harmless',
			'stale-values': 'harmless'
		});
		expect(verdictsOf(engine, 3)).toEqual({
			...always,
			'leaves-not-zeroed': 'silent',
			'stale-values': 'silent'
		});
	});

	test('micrograd', () => {
		const always = {
			assign: 'silent',
			ascending: 'silent',
			discovery: 'silent',
			recursion: 'silent',
			'no-unbroadcast': 'absent',
			seed: 'silent',
			'missing-transpose': 'absent'
		};
		const late = ['no-zeroing', 'leaves-not-zeroed', 'stale-values'];
		const all = (verdict: string) => Object.fromEntries(late.map((name) => [name, verdict]));
		expect(verdictsOf('micrograd', 1)).toEqual({ ...always, ...all('harmless') });
		expect(verdictsOf('micrograd', 3)).toEqual({ ...always, ...all('silent') });
	});

	test('both engines of arrays say the same, and part at the same step', () => {
		for (const { name } of switches) {
			const [own, native] = ['notebook', 'native'].map((engine) => asked(runs.get(engine)!, name, 1));
			expect(native!.sentence.replace(/, at .*/, '')).toBe(own!.sentence.replace(/, at .*/, ''));
			const order = ({ comparison }: WhatIfResult) => comparison?.order?.call ?? null;
			expect(order(native!)).toBe(order(own!));
		}
	});
});

describe('reasons', () => {
	const sentenceOf = (lines: string, name: string, head = OWN_CLASS) =>
		asked(finished(`${head}${lines}\nreverse_autodiff(h)`), name).sentence;
	const CHAIN = 'a = Tensor(2.0)\nb = a.ReLU()\nh = -b';

	test.each([
		[
			'assign',
			CHAIN,
			'Harmless here. No tensor here has two consumers: each dhdx receives one contribution, so = and += leave the same numbers.'
		],
		[
			'recursion',
			CHAIN,
			'Harmless here. No tensor that has operands is used twice: each back runs once, after the only one that adds to its dhdx.'
		],
		[
			'discovery',
			CHAIN,
			'Harmless here. This order is right here: every tensor is found after all that use it, so no back runs before its dhdx is complete.'
		],
		[
			'ascending',
			'a = Tensor(2.0)\nh = -a',
			'Harmless here. Every order is right here: only one tensor has operands, so no back waits for another.'
		],
		[
			'no-unbroadcast',
			'a = Tensor(2.0)\nh = a * a',
			'Harmless here. No operand was broadcast in this pass: unbroadcast gives back what it is given.'
		],
		['no-unbroadcast', CHAIN, 'Harmless here. None of the backs that were changed runs in this pass.'],
		[
			'missing-transpose',
			'a = Tensor(numpy.array([[2.0, 1.0], [1.0, 3.0]]))\nb = Tensor(numpy.array([[1.0], [2.0]]))\nh = (a @ b).sum()',
			'Harmless here. Each matrix that is not transposed is the same as its transpose.'
		],
		['stale-values', CHAIN, 'Harmless here. This is the first pass: no tensor has an earlier value.'],
		['leaves-not-zeroed', CHAIN, 'Harmless here. This is the first pass: every dhdx was zero already.'],
		[
			'seed',
			CHAIN,
			'Silent: no error, and 3 of 3 tensors end with another dhdx; that of a is off by 1. Each dhdx that differs is 2 times the right one.'
		]
	])('%s', (name, lines, wanted) => {
		const own = sentenceOf(lines, name);
		const native = sentenceOf(lines, name, MODULE);
		// A number of the notebook's class has the shape (1,), as that of the module.
		expect(own).toBe(wanted);
		if (!wanted.includes('None of the backs')) expect(native).toBe(wanted);
	});
});

describe('engines of all kinds', () => {
	const engine = (name: string) => readFileSync(new URL(`../engines/${name}`, import.meta.url), 'utf8');
	const verdicts = (text: string, pass = 1) => {
		const run = finished(text);
		return switches.map(({ name }) => `${name} ${asked(run, name, pass).verdict}`);
	};

	test('a list of tensors is passed over, gradients are sums, and one of None is loud', () =>
		expect(verdicts(engine('declared.py'))).toEqual([
			'assign silent',
			'no-zeroing loud',
			'leaves-not-zeroed harmless',
			'ascending silent',
			'discovery harmless',
			'recursion harmless',
			'no-unbroadcast absent',
			'seed silent',
			'missing-transpose absent',
			'stale-values harmless'
		]));

	test('an engine without a loop has no order to change', () =>
		expect(verdicts(engine('recursing.py')).filter((each) => !each.endsWith('absent'))).toEqual([
			'assign silent'
		]));

	test('a back that the learner wrote for the module is one of its backs', () => {
		const own = `${MODULE}def square(x):
    def back(t):
        x.dhdx += 2 * x.value * t.dhdx
    return Tensor(x.value * x.value, [x], back)
a = Tensor(3.0)
h = square(a) + a
reverse_autodiff(h)`;
		const result = asked(finished(own), 'assign');
		expect(result.edits).toContainEqual(
			expect.objectContaining({ source: 0, line: 5, after: 'x.dhdx = 2 * x.value * t.dhdx' })
		);
		expect(finalOf(result.right, 'a')).toEqual([7]);
		expect(finalOf(result.broken!, 'a')).toEqual([6]);
	});

	test('a pass that is called inside of a method, in a loop over a generator', () => {
		const text = `${MODULE}import backstep
class Model:
    def __init__(self):
        self.w = Tensor(numpy.ones((2, 2)))
    def step(self, x):
        l = ((self.w @ x) * (self.w @ x)).sum()
        backstep.reverse_autodiff(l)
        self.w.value = self.w.value - 0.01 * self.w.dhdx
def batches():
    for i in range(5):
        yield numpy.ones((2, 3)) * i
m = Model()
for x in batches():
    m.step(x)`;
		expect(verdicts(text, 3).filter((each) => /^(seed|leaves|missing)/.test(each))).toEqual([
			'leaves-not-zeroed silent',
			'seed silent',
			'missing-transpose harmless'
		]);
	});
});

test('the first divergence is the first step whose numbers differ, and all later ones are counted', () => {
	const run = finished(`${MODULE}a = Tensor(3.0)\nb = a * a\nh = b + b\nreverse_autodiff(h)`);
	const { comparison, right } = asked(run, 'assign');
	const { first, later, tensors } = comparison!;
	const name = (id: number) => right.nodes.find((node) => node.id === id)!.name;
	expect([name(first!.node), name(first!.target), first!.kind]).toEqual(['h', 'b', 'contribution']);
	expect([...first!.right!.after!.data, ...first!.broken!.after!.data]).toEqual([2, 1]);
	expect(later).toBe(2);
	expect(tensors.map(({ node, largest, ratio }) => [name(node), largest, ratio])).toEqual([
		['a', 9, 0.25],
		['b', 1, 0.5],
		['h', 0, 1]
	]);
});

test('a recursion that does not end in time is loud', () => {
	const lines = Array.from({ length: 40 }, (_, i) => `t${i + 1} = t${i} + t${i}`).join('\n');
	const run = finished(`${MODULE}t0 = Tensor(1.0)\n${lines}\nreverse_autodiff(t40)`);
	const { verdict, failure } = asked(run, 'recursion');
	expect([verdict, failure!.type]).toEqual(['loud', 'It does not end']);
}, 60_000);

test('the result as text', async () => {
	const text = ['assign', 'missing-transpose', 'no-unbroadcast', 'discovery']
		.map((name) => printWhatIf(asked(runs.get('notebook')!, name, 2, 2)))
		.join('\n--------\n');
	await expect(text).toMatchFileSnapshot(new URL('golden/printed.txt', import.meta.url).pathname);
});

describe('for every graph', () => {
	const heads = fc.constantFrom(MODULE, OWN_CLASS);
	const names = fc.constantFrom(...switches.map(({ name }) => name));
	const RUNS = { numRuns: 40 };

	test('the module as text makes the pass that its kernels make, moment for moment', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const run = finished(`${MODULE}${graph}\nreverse_autodiff(h)`);
				const [kernels, text] = [new Timeline(run.trace(1)), new Timeline(asked(run, 'seed').right)];
				const told = ({ moments }: Timeline) =>
					moments.map(({ kind, node, back, contribution }) => [kind, node, back, contribution]);
				expect(told(text)).toEqual(told(kernels));
				for (const { id, shape } of kernels.trace.nodes) {
					const [a, b] = [kernels, text].map((each) => each.history.at(id, each.last).dhdx);
					expect(sameNumbers(a!, b!, shape)).toBe(true);
				}
			}),
			RUNS
		);
	});

	test('harmless is the same in every bit, and silent is not; no reason is given for what is not so', () => {
		fc.assert(
			fc.property(heads, graphs, names, (head, graph, name) => {
				const result = asked(finished(`${head}${graph}\nreverse_autodiff(h)`), name);
				const { verdict, sentence, comparison } = result;
				if (verdict === 'loud' || verdict === 'absent') return;
				const differing = comparison!.tensors.filter(({ differs }) => differs);
				if (verdict === 'silent') expect(differing.length).toBeGreaterThan(0);
				else if (!sentence.includes('last digits')) expect(differing).toEqual([]);
				// Where the switch knows a reason why nothing can differ, nothing does.
				const { right, broken, edits } = result;
				const facts = {
					right,
					broken: broken!,
					changed: changedNodes(edits, right),
					replaced: edits.map(({ before }) => before)
				};
				if (verdict === 'silent') expect(switchNamed(name).reason(facts)).toBeNull();
			}),
			{ numRuns: 80 }
		);
	}, 120_000);
});

test('what fails only after the passes that are asked for is no finding', () => {
	const run = finished(
		'from backstep import Tensor, reverse_autodiff\nx = Tensor(3.0)\nfor k in range(3):\n    reverse_autodiff(x * x)\n    assert k < 2 or x.dhdx == 6\n'
	);
	expect(asked(run, 'assign', 1, 1)).toMatchObject({ verdict: 'silent', failure: null });
	expect(asked(run, 'assign', 1, 2).failure?.type).toBe('AssertionError');
});
