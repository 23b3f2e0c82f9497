/** @file A search that records only the passes that may have a hit finds what one finds that records every pass. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Run } from '../index.ts';
import { LEAVES, MODULE, graphs, ownClass } from '../random-graphs.ts';
import type { Breakpoint, Where } from './breakpoint.ts';
import { READY_MADE } from './ready-made.ts';
import { Search, type From } from './search.ts';

const OWN_CLASS = ownClass(readFileSync(new URL('../../ui/programs/notebook.py', import.meta.url), 'utf8'));

/** Programs with several passes; what is done to the leaves between two of them makes numbers grow, shrink and end. */
const programs = fc
	.record({
		head: fc.constantFrom(MODULE, OWN_CLASS),
		graph: graphs,
		passes: fc.integer({ min: 2, max: 9 }),
		rate: fc.constantFrom('0.01', '-0.3', '4.0', '1e200'),
		extra: fc.constantFrom('pass', 't0.value[0] = numpy.inf', 't1.value = t1.value * 3.0', 't3.dhdx *= 2.0')
	})
	.map(({ head, graph, passes, rate, extra }) => {
		const lines = graph.split('\n');
		return [
			head,
			...lines.slice(0, LEAVES.length),
			`for step in range(${passes}):`,
			...[...lines.slice(LEAVES.length), 'reverse_autodiff(h)'].map((line) => `    ${line}`),
			'    for w in [t0, t1, t2, t3, t4]:',
			"        if hasattr(w, 'dhdx') and w.dhdx is not None:",
			`            w.value -= ${rate} * w.dhdx`,
			`    if step == 3 and hasattr(t3, 'dhdx') and t3.dhdx is not None:`,
			`        ${extra}`
		].join('\n');
	});

const wheres = fc.constantFrom<Where>(
	{ kind: 'write' },
	{ kind: 'call' },
	{ kind: 'made' },
	{ kind: 'tensor', name: 't0' },
	{ kind: 'tensor', name: 't7' },
	// The expressions of tensors that have names, as the random graphs write them.
	{ kind: 'tensor', name: '-t0' },
	{ kind: 'tensor', name: 'ReLU(t0)' },
	{ kind: 'tensor', name: 't0.sum()' },
	{ kind: 'op', op: 'add' },
	{ kind: 'phase', phase: 'seed' },
	{ kind: 'phase', phase: 'back' },
	{ kind: 'phase', phase: 'update' }
);
const parts = fc.constantFrom(
	'norm(it.dhdx) > 10',
	'norm(it.dhdx) > 1e6',
	'norm(it.dhdx) < 0.5',
	'isnan(it.dhdx)',
	'isinf(it.dhdx)',
	'isnan(it.value) or isinf(it.value)',
	'max(abs(it.value)) > 100',
	'norm(t0.dhdx) > 100',
	'sum(t3.value) < -2',
	'it.dhdx[0, 1] > 3',
	'count(it) == 2',
	'root.value > previous(root.value)',
	'root.value > 1000',
	'h.value < -5',
	'nobody.value > 1',
	'it.state == "partial"',
	'not norm(it.dhdx) > 2'
);
const conditions = fc.oneof(
	parts,
	fc.tuple(parts, parts).map(([a, b]) => `(${a}) and (${b})`),
	fc.tuple(parts, parts).map(([a, b]) => `(${a}) or (${b})`)
);
const breakpoints = fc
	.array(
		fc.record({
			where: wheres,
			condition: conditions,
			every: fc.constantFrom(1, 1, 3),
			log: fc.constantFrom('', '', 'it.shape')
		}),
		{ minLength: 1, maxLength: 2 }
	)
	.map((list) => list.map((each, id): Breakpoint => ({ ...each, id, enabled: true })));

/** What a search tells, as text. */
function told(run: Run, list: readonly Breakpoint[], from: From, whole: boolean): string {
	const search = new Search(run, list, from, whole);
	for (;;) {
		const found = search.step();
		if (!found) continue;
		const { stop, printed, faults, pass, trace } = found;
		return JSON.stringify([stop, printed, faults, pass, trace?.pass]);
	}
}

test('over random programs and breakpoints, in both directions', () => {
	fc.assert(
		fc.property(programs, breakpoints, fc.boolean(), fc.nat(), (text, list, isForward, at) => {
			const run = new Run([{ id: 'random.py', text }]);
			run.finish();
			const { passesEnded } = run.machine;
			if (passesEnded === 0) return;
			const pass = 1 + (at % passesEnded);
			const from: From = isForward
				? { pass, index: 0, direction: 1 }
				: { pass, index: Infinity, direction: -1 };
			expect(told(run, list, from, false)).toBe(told(run, list, from, true));
		}),
		{ numRuns: 150 }
	);
});

describe('a long run', () => {
	const text = `import numpy
from backstep import Tensor, reverse_autodiff
w = Tensor(numpy.array([1.0, 2.0]))
b = Tensor(0.5)
for i in range(300):
    e = w * 1.0 + b
    h = (e * e).sum()
    reverse_autodiff(h)
    w.value -= 0.001 * w.dhdx
    if i == 199:
        b.value = b.value * 1000.0
    if i == 249:
        w.value[0] = numpy.nan
`;
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	const stopOf = (list: readonly Breakpoint[], from: From) => {
		let steps = 0;
		const search = new Search(run, list, from);
		for (;;) {
			steps++;
			const found = search.step();
			if (found) return `${found.stop?.pass ?? 'none'}`;
			expect(steps).toBeLessThan(5000);
		}
	};
	const START: From = { pass: 1, index: 0, direction: 1 };
	const END: From = { pass: 300, index: Infinity, direction: -1 };
	const one = (where: Where, condition: string): Breakpoint[] => [
		{ id: 1, where, condition, every: 1, log: '', enabled: true }
	];

	test.each<[string, readonly Breakpoint[], string]>([
		['a norm', one({ kind: 'write' }, 'norm(it.dhdx) > 100'), '201'],
		['a tensor by its name', one({ kind: 'tensor', name: 'b' }, 'norm(it.dhdx) > 100'), '201'],
		['a number of the loss', one({ kind: 'phase', phase: 'seed' }, 'root.value > 1000'), '201'],
		['what never is', one({ kind: 'write' }, 'norm(it.dhdx) > 1e300'), 'none']
	])('%s', (_, list, forwards) => {
		expect(stopOf(list, START)).toBe(forwards);
		expect(told(run, list, END, false)).toBe(told(run, list, END, true));
	});

	test.each(READY_MADE.filter(({ name }) => ['nan', 'rose', 'norm'].includes(name)))(
		'$name',
		({ breakpoints }) => {
			const list = breakpoints.map((each, id) => ({ ...each, id, enabled: true }));
			expect(told(run, list, START, false)).toBe(told(run, list, START, true));
			expect(told(run, list, END, false)).toBe(told(run, list, END, true));
		}
	);
});

test('a tensor that has a name is found by its expression, too', () => {
	const text = `from backstep import Tensor, reverse_autodiff
w = Tensor(1.0)
for k in range(12):
    y = w * w
    z = y * y
    reverse_autodiff(z)
    w.value = w.value + 0.5
`;
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	const where: Where = { kind: 'tensor', name: 'w * w' };
	const list = [{ id: 1, where, condition: 'norm(it.dhdx) > 20', every: 1, log: '', enabled: true }];
	const from: From = { pass: 1, index: -Infinity, direction: 1 };
	const search = new Search(run, list, from);
	let found = search.step();
	while (!found) found = search.step();
	expect(found.stop?.pass).toBe(6);
	expect(told(run, list, from, false)).toBe(told(run, list, from, true));
});
