import { describe, expect, test } from 'vitest';
import { move, Run, Timeline } from './index.ts';

const PROGRAM = `from backstep import Tensor, reverse_autodiff

w = Tensor(2.0)

def loss(x):
    e = w * x
    return e * e

for i in range(3):
    h = loss(3.0)
    reverse_autodiff(h)
    w.value -= 0.01 * w.dhdx
`;

function timelineOf(pass: number, text = PROGRAM): Timeline {
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	return new Timeline(run.trace(pass));
}

/** What each moment before the pass shows. */
const shown = (timeline: Timeline): string[] =>
	timeline.approach.map((moment) => {
		const { place, inside, depth } = timeline.line(moment)!;
		const { name, label } = timeline.byId.get(moment.node)!;
		return moment.kind === 'line'
			? `${place.line} ${inside} ${depth}`.trim()
			: `${moment.kind} ${name || label}`;
	});

describe('the way to a pass', () => {
	test('has the statements since the pass before, and the tensors that they make', () => {
		const timeline = timelineOf(2);
		expect(shown(timeline)).toEqual([
			'12  0',
			'changed w',
			'10  0',
			'6 loss 1',
			'made x',
			'made e',
			'7 loss 1',
			'made h',
			'11  0'
		]);
		expect(timeline.first).toBe(-9);
		expect(timeline.at(0).kind).toBe('start');
		expect(timeline.trace.unlisted).toBe(0);
	});

	test('begins with the program itself', () => {
		const timeline = timelineOf(1);
		expect(shown(timeline).slice(0, 4)).toEqual(['1  0', '3  0', 'made w', '5  0']);
	});

	test('is the same however the pass was reached', () => {
		const run = new Run([{ id: 'program.py', text: PROGRAM }]);
		run.finish();
		const { first } = run;
		expect(run.trace(1).approach).toEqual(first!.approach);
		const replayed = new Run([{ id: 'program.py', text: PROGRAM }]);
		replayed.finish();
		for (const pass of [3, 2, 3]) expect(replayed.trace(pass).approach).toEqual(run.trace(pass).approach);
	});

	test('over stays in its function, out leaves it, and at the end the pass begins', () => {
		const timeline = timelineOf(2);
		const walk = (motion: 'over' | 'out' | 'into' | 'back-over' | 'back-into' | 'back-out', from: number) => {
			const seen = [];
			for (let at = from, i = 0; i < 9; i++) {
				const next = move(timeline, at, motion);
				if (next === at || next > 0) break;
				seen.push((at = next));
			}
			return seen;
		};
		expect(walk('over', -9)).toEqual([-7, -1, 0]);
		expect(walk('over', -6)).toEqual([-3, -1, 0]);
		expect(walk('out', -6)).toEqual([-1, 0]);
		expect(walk('into', -3)).toEqual([-2, -1, 0]);
		expect(walk('back-over', 0)).toEqual([-1, -7, -9]);
		expect(walk('back-into', 0)).toEqual([-1, -2, -3, -4, -5, -6, -7, -8, -9]);
		expect(walk('back-out', -3)).toEqual([-7, -9]);
	});

	test('a tensor has no value before it is made', () => {
		const timeline = timelineOf(2);
		const e = timeline.trace.nodes.find(({ name }) => name === 'e')!;
		expect(timeline.valueAt(e, -5)).toBeNull();
		expect(timeline.valueAt(e, -4)).toEqual(e.value);
		const w = timeline.trace.nodes.find(({ name }) => name === 'w')!;
		expect(timeline.valueAt(w, -9)).not.toBeNull();
	});

	test('of a long way the last thousand statements are listed', () => {
		const text = `from backstep import Tensor, reverse_autodiff\nx = Tensor(2.0)\nfor i in range(5000):\n    n = i\nreverse_autodiff(x * x)\n`;
		const timeline = timelineOf(1, text);
		expect(timeline.trace.approach).toHaveLength(1000);
		expect(timeline.trace.unlisted).toBe(4004);
	});

	test("a learner's own engine has no statements in it, and a recursion has its depth", () => {
		const text = `class Value:
    def __init__(self, data, _children=()):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._backward = lambda: None

    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def backward(self):
        topo, visited = [], set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)
        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()

def power(x, n):
    if n == 1:
        return x
    return x * power(x, n - 1)

x = Value(3.0)
y = power(x, 3)
y.backward()
`;
		const timeline = timelineOf(1, text);
		expect(shown(timeline)).toEqual([
			'1  0',
			'29  0',
			'34  0',
			'made x',
			'35  0',
			'30 power 1',
			'32 power 1',
			'30 power 2',
			'32 power 2',
			'30 power 3',
			'31 power 3',
			'made x * power(x, n - 1)',
			'made y',
			'36  0'
		]);
	});
});

describe('what a statement changes', () => {
	const text = `import numpy
from backstep import Tensor, reverse_autodiff

w = Tensor(numpy.array([1.0, 2.0, 3.0]))
for i in range(3):
    h = (w * w).sum()
    reverse_autodiff(h)
    w.value[0] += 1
    w.dhdx *= 0.0
    w.value *= 1.0
`;
	const changesOf = (timeline: Timeline) =>
		timeline.approach.flatMap((moment) => {
			const change = timeline.change(moment);
			if (!change) return [];
			const { line } = timeline.line(moment)!.place;
			return [`${line}: ${change.what} ${change.before?.data.join(' ')} -> ${change.after?.data.join(' ')}`];
		});

	test('is told where its numbers are others, and not where it wrote the same', () => {
		expect(changesOf(timelineOf(3, text))).toEqual(['8: value 2 2 3 -> 3 2 3', '9: dhdx 4 4 6 -> 0 0 0']);
	});

	test('until it is zeroed, a dhdx is left from the pass before', () => {
		const timeline = timelineOf(2);
		const { history, trace, first } = timeline;
		const w = trace.nodes.find(({ name }) => name === 'w')!.id;
		const { state, from, dhdx } = history.at(w, first);
		expect(`${state} from ${from}: ${dhdx!.data.join()}`).toBe('complete from 1: 36');
		expect(history.at(w, 0)).toMatchObject({ state: 'unset', from: 1, received: 0 });
		const zero = trace.steps.findIndex(({ phase, node }) => phase === 'zero' && node === w);
		const moment = timeline.moments.find(({ step }) => step === zero)!;
		expect(history.at(w, moment.index)).toEqual({
			state: 'zeroed',
			received: 0,
			expected: 1,
			dhdx: trace.steps[zero]!.set
		});
	});

	test('a tensor that a statement makes has no dhdx from before', () => {
		const { history, trace, first } = timelineOf(2, PROGRAM);
		const e = trace.nodes.find(({ name }) => name === 'e')!.id;
		expect(history.at(e, first)).toMatchObject({ state: 'unset', dhdx: null });
	});

	test('keeps the arrays that have not changed once', () => {
		const { approach, nodes, left } = timelineOf(3, text).trace;
		const changes = approach.flatMap(({ changed }) => changed);
		const w = nodes.find(({ name }) => name === 'w')!;
		expect(changes.find(({ what }) => what === 'value')!.after === w.value).toBe(true);
		expect(changes.find(({ what }) => what === 'dhdx')!.after === left[0]!.dhdx).toBe(true);
	});

	test('of large arrays that change at every statement the last are kept', () => {
		const large = `import numpy
from backstep import Tensor, reverse_autodiff
w = Tensor(numpy.zeros((1000, 100)))
for i in range(2):
    reverse_autodiff((w * w).sum())
    for k in range(300):
        w.value[k] += 1
`;
		const timeline = timelineOf(2, large);
		expect(timeline.trace.approach.length).toBe(42);
		expect(timeline.trace.unlisted).toBeGreaterThan(200);
		const w = timeline.trace.nodes.find(({ name }) => name === 'w')!;
		const sum = timeline.valueAt(w, timeline.first)!.data.reduce((a, b) => a + b, 0);
		expect(sum).toBe(
			100 * (300 - timeline.trace.approach.filter(({ changed }) => changed.length > 0).length)
		);
	});
});

test('what is trained is followed, however many tensors the program holds beside it', () => {
	const timeline = timelineOf(
		2,
		PROGRAM.replace('w = ', 'others = [Tensor(1.0) for _ in range(2_500)]\nw = ')
	);
	const w = timeline.trace.nodes.find(({ name }) => name === 'w')!;
	expect(timeline.valueAt(w, timeline.first)!.data[0]).toBe(2);
	expect(shown(timeline)).toContain('changed w');
});

describe('beyond what is followed', () => {
	const named = (timeline: Timeline, name: string) =>
		timeline.trace.nodes.find((node) => node.name === name)!;

	test('a value that has changed is not known, and those that have not are', () => {
		const timeline = timelineOf(
			1,
			`from backstep import Tensor, reverse_autodiff
w = Tensor(2.0)
u = Tensor(5.0)
others = [Tensor(1.0) for _ in range(300)]
w.value += 1.0
h = w * u
reverse_autodiff(h)
`
		);
		const [w, u] = [named(timeline, 'w'), named(timeline, 'u')];
		expect(timeline.trace.unfollowed).toEqual([{ node: w.id, what: 'value' }]);
		expect(timeline.valueAt(w, -1)).toBe(null);
		expect(timeline.isUnknownAt(w, -1)).toBe(true);
		expect(timeline.isUnknownAt(w, timeline.first)).toBe(false);
		expect(timeline.valueAt(w, 0)!.data[0]).toBe(3);
		expect(timeline.valueAt(u, -1)!.data[0]).toBe(5);
	});

	test('a short training has nothing that is not followed', () => {
		expect(timelineOf(3).trace.unfollowed).toBe(undefined);
	});
});
