import { describe, expect, test } from 'vitest';
import { Run } from '../run.ts';
import { TrainingAt } from '../training/at.ts';
import { WhatIfInquiry } from './inquiry.ts';
import { switches } from './switches/index.ts';

const HEAD = 'import numpy as np\nfrom backstep import Tensor, ReLU, reverse_autodiff\n';

/** Each e has two consumers, itself twice: with `=` for `+=` its dhdx is exactly half. */
const LINE = `${HEAD}
alpha = 0.0625
w = Tensor(np.array([[0.5]]))
b = Tensor(np.zeros((1, 1)))
xs = np.random.rand(1, 20)
print("before")
for i in range(90):
    x = xs[:, i % 10 : i % 10 + 4]
    e = w @ x + b - 3 * x
    h = (e * e).sum()
    reverse_autodiff(h)
    w.value -= alpha * w.dhdx
    b.value -= alpha * b.dhdx
print("after", w.value)
`;

const OWN = `
class Value:
    def __init__(self, data, children=()):
        self.data = data
        self.grad = 0.0
        self._prev = set(children)
        self._backward = lambda: None

    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def backward(self):
        topo = []
        visited = set()
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

w = Value(2.0)
for i in range(5):
    h = w * w * Value(0.5)
    w.grad = 0.0
    h.backward()
    w.data -= 0.1 * w.grad
`;

function ran(text: string, mistakes: readonly string[] = []): Run {
	const run = new Run([{ id: 'a.py', text }], { training: true, mistakes });
	run.finish();
	return run;
}
const losses = (run: Run): string => JSON.stringify(run.losses);

describe('a whole run with a mistake', () => {
	test('= for += where the loss is a square of e is a run with half the step, bit for bit', () => {
		const broken = ran(LINE, ['assign']);
		expect(broken.mistake?.places).toBeGreaterThan(0);
		expect(broken.losses.length).toBe(90);
		expect(losses(broken)).not.toBe(losses(ran(LINE)));
		const half = ran(LINE.replace('0.0625', '0.03125'));
		expect(losses(broken)).toBe(losses(half));
		expect(broken.machine.stdout).toBe(half.machine.stdout);
	});

	test('has every pass to be looked at, and its parameters, as it was', () => {
		const broken = ran(LINE, ['assign']);
		for (const pass of [1, 2, 60, 45, 90]) {
			const trace = broken.trace(pass);
			const h = trace.nodes.find(({ id }) => id === trace.root)!;
			expect(h.value.data[0]).toBe(broken.losses[pass - 1]);
		}
		const going = new TrainingAt(broken, 40);
		let state = going.step();
		while (!state) state = going.step();
		expect(state.parameters.map(({ name }) => name).join()).toBe('w,b');
		const traced = broken.trace(40).nodes.find(({ name }) => name === 'w')!;
		expect(state.parameters[0]!.value.data[0]).toBe(traced.value.data[0]);
	});

	test('where nothing is zeroed, the passes add up', () => {
		const broken = ran(LINE, ['leaves-not-zeroed']);
		const right = ran(LINE);
		expect(broken.losses[0]).toBe(right.losses[0]);
		expect(broken.losses[1]).toBe(right.losses[1]);
		expect(broken.losses[2]).not.toBe(right.losses[2]);
	});

	test('a program without a pass, or with an error, is run as it is', () => {
		expect(ran('print(1)', ['assign']).machine.stdout).toBe('1\n');
		const failed = new Run([{ id: 'a.py', text: 'print(1)\n1 / 0' }], { mistakes: ['assign'] }).finish();
		expect(failed.error?.type).toBe('ZeroDivisionError');
		expect(new Run([{ id: 'a.py', text: '1 +' }], { mistakes: ['seed'] }).finish().kind).toBe('error');
	});

	test.each(switches.map(({ name }) => name))('%s in a class of the learner', (name) => {
		const broken = ran(OWN, [name]);
		expect(broken.mistake?.names.join()).toBe(name);
		expect(broken.mistake!.places + broken.mistake!.absent.length).toBeGreaterThan(0);
		expect(broken.losses[0]).toBe(ran(OWN).losses[0]);
	});

	test('nothing else can be asked of it that is about mistakes', () => {
		expect(() => new WhatIfInquiry(ran(OWN, ['seed']), { names: ['seed'], pass: 1, further: 1 })).toThrow(
			'with a mistake already'
		);
	});
});
