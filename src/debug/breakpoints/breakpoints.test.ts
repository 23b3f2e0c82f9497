import { describe, expect, test } from 'vitest';
import { Run, Timeline } from '../index.ts';
import { breakpointText, type Breakpoint, type Where } from './breakpoint.ts';
import { READY_MADE } from './ready-made.ts';
import { Search, type Found, type From } from './search.ts';

const PROGRAM = `import numpy
from backstep import Tensor, reverse_autodiff, ReLU

w = Tensor(numpy.array([[0.5, -1.0], [-2.0, -3.0]]))
x = numpy.array([[1.0, 2.0], [0.5, 0.25]])

def loss():
    a = ReLU(w @ x)
    e = a - 1
    return (e * e).sum()

alpha = 0.05
for i in range(40):
    l = loss()
    reverse_autodiff(l)
    if i == 29:
        alpha = -0.5
    w.value -= alpha * w.dhdx
`;

function ran(text = PROGRAM): Run {
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	return run;
}

const at = (where: Where, more: Partial<Breakpoint> = {}): Breakpoint => ({
	id: 1,
	where,
	condition: '',
	every: 1,
	log: '',
	enabled: true,
	...more
});

function searched(run: Run, breakpoints: readonly Breakpoint[], from: From): Found {
	const search = new Search(run, breakpoints, from);
	for (;;) {
		const found = search.step();
		if (found) return found;
	}
}

/** `3: back of a` of the stop, by its moment. */
function stopOf({ stop, trace }: Found): string {
	if (!stop || !trace) return 'none';
	const timeline = new Timeline(trace);
	const { kind, node } = timeline.at(stop.index);
	const { name, label } = timeline.byId.get(node)!;
	return `${stop.pass}: ${kind} ${name || label}`;
}

const START: From = { pass: 1, index: 0, direction: 1 };
const END: From = { pass: 40, index: Infinity, direction: -1 };

describe('breakpoints', () => {
	const run = ran();

	test.each<[string, Breakpoint, string]>([
		['a line before a pass', at({ kind: 'line', line: 8 }), '2: line l'],
		['a tensor', at({ kind: 'tensor', name: 'a' }), '1: zero a'],
		['an op', at({ kind: 'op', op: 'ReLU' }), '1: enter a'],
		['a phase', at({ kind: 'phase', phase: 'seed' }), '1: seed l'],
		['what is done after a pass', at({ kind: 'phase', phase: 'update' }), '2: line l'],
		['the second write', at({ kind: 'write' }, { condition: 'count(it) == 2' }), '1: contribution e * e'],
		['every third write', at({ kind: 'write' }, { every: 3 }), '1: zero e'],
		['a norm', at({ kind: 'write' }, { condition: 'norm(it.dhdx) > 30' }), '39: contribution e * e'],
		['nothing', at({ kind: 'tensor', name: 'nobody' }), 'none'],
		['what is switched off', at({ kind: 'write' }, { enabled: false }), 'none']
	])('%s', (_, breakpoint, expected) => {
		expect(stopOf(searched(run, [breakpoint], START))).toBe(expected);
	});

	test('a search backwards finds what one forwards found, from behind it', () => {
		const breakpoint = at({ kind: 'write' }, { condition: 'norm(it.dhdx) > 30 and norm(it.dhdx) < 32' });
		const all: string[] = [];
		let from: From = START;
		for (;;) {
			const { stop } = searched(run, [breakpoint], from);
			if (!stop) break;
			all.push(`${stop.pass} ${stop.index}`);
			from = { pass: stop.pass, index: stop.index, direction: 1 };
		}
		const back: string[] = [];
		from = END;
		for (;;) {
			const { stop } = searched(run, [breakpoint], from);
			if (!stop) break;
			back.push(`${stop.pass} ${stop.index}`);
			from = { pass: stop.pass, index: stop.index, direction: -1 };
		}
		expect(back.reverse()).toEqual(all);
	});

	test('a logpoint prints, and does not stop', () => {
		const found = searched(run, [at({ kind: 'phase', phase: 'seed' }, { log: 'l.value' })], START);
		expect(found.stop).toBeNull();
		expect(found.printed).toHaveLength(40);
		expect(found.printed.slice(0, 2).map(({ pass, printed }) => `${pass}: ${printed}`)).toEqual([
			'1: 3.0625',
			'2: 2.67958'
		]);
	});

	test('a condition that cannot be read or worked out is said, once', () => {
		for (const [condition, message] of [
			['norm(', 'cannot be read'],
			['norm(it.dhdx)', 'neither true nor false'],
			['it.colour > 1', "a tensor has no 'colour'"],
			['nobody.value > 1', "there is no tensor 'nobody'"]
		] as const) {
			const { stop, faults } = searched(run, [at({ kind: 'write' }, { condition })], START);
			expect(stop).toBeNull();
			expect(faults).toHaveLength(1);
			expect(faults[0]!.message).toContain(message);
		}
	});

	test('a condition about a dhdx that is unset just does not hold', () => {
		const breakpoint = at({ kind: 'made' }, { condition: 'norm(it.dhdx) > 1' });
		expect(searched(run, [breakpoint], START)).toMatchObject({ stop: null, faults: [] });
	});

	test('previous() looks one write back, or one pass back where a pass has one value', () => {
		const rose = at({ kind: 'phase', phase: 'seed' }, { condition: 'l.value > previous(l.value)' });
		expect(stopOf(searched(run, [rose], START))).toBe('31: seed l');
		const grew = at({ kind: 'tensor', name: 'e' }, { condition: 'norm(it.dhdx) > previous(norm(it.dhdx))' });
		expect(stopOf(searched(run, [grew], START))).toBe('1: contribution e * e');
	});

	test('they are told in words', () => {
		expect(
			breakpointText(at({ kind: 'write' }, { condition: 'norm(it.dhdx) > 10', every: 2, log: 'it' }))
		).toBe('any write to a dhdx when norm(it.dhdx) > 10, every 2 times: print it');
	});
});

describe('ready-made breakpoints', () => {
	const BROKEN = `import numpy
from backstep import Tensor, reverse_autodiff, ReLU

w = Tensor(numpy.array([[0.5, -1.0], [-2.0, -3.0]]))
x = numpy.array([[1.0, 2.0], [0.5, 0.25]])
for i in range(6):
    a = ReLU(w @ x)
    l = (a * a + a).sum() / Tensor(3.0 - i)
    reverse_autodiff(l)
`;
	test.each([
		['nan', '4: made'],
		['dead', '1: made'],
		['rose', '2: seed'],
		['second', '1: contribution'],
		['norm', '4: ']
	])('%s', (name, expected) => {
		const ready = READY_MADE.find((each) => each.name === name)!;
		const breakpoints = ready.breakpoints.map((each, id) => ({ ...each, id, enabled: true }));
		const found = searched(ran(BROKEN), breakpoints, { pass: 1, index: -1000, direction: 1 });
		expect(found.faults).toEqual([]);
		expect(stopOf(found)).toContain(expected);
	});
});
