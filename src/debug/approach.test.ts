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
		return moment.kind === 'line' ? `${place.line} ${inside} ${depth}`.trim() : `made ${name || label}`;
	});

describe('the way to a pass', () => {
	test('has the statements since the pass before, and the tensors that they make', () => {
		const timeline = timelineOf(2);
		expect(shown(timeline)).toEqual([
			'12  0',
			'10  0',
			'6 loss 1',
			'made x',
			'made e',
			'7 loss 1',
			'made h',
			'11  0'
		]);
		expect(timeline.first).toBe(-8);
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
			for (let at = from, i = 0; i < 8; i++) {
				const next = move(timeline, at, motion);
				if (next === at || next > 0) break;
				seen.push((at = next));
			}
			return seen;
		};
		expect(walk('over', -8)).toEqual([-7, -1, 0]);
		expect(walk('over', -6)).toEqual([-3, -1, 0]);
		expect(walk('out', -6)).toEqual([-1, 0]);
		expect(walk('into', -3)).toEqual([-2, -1, 0]);
		expect(walk('back-over', 0)).toEqual([-1, -7, -8]);
		expect(walk('back-into', 0)).toEqual([-1, -2, -3, -4, -5, -6, -7, -8]);
		expect(walk('back-out', -3)).toEqual([-7, -8]);
	});

	test('a tensor has no value before it is made', () => {
		const timeline = timelineOf(2);
		const e = timeline.trace.nodes.find(({ name }) => name === 'e')!;
		expect(timeline.valueAt(e, -5)).toBeNull();
		expect(timeline.valueAt(e, -4)).toEqual(e.value);
		const w = timeline.trace.nodes.find(({ name }) => name === 'w')!;
		expect(timeline.valueAt(w, -8)).not.toBeNull();
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
