/** @file Copies are few where a program holds much, and any pass is still reached. */
import { expect, test } from 'vitest';
import { Machine, SharedBuffers } from '#python';
import type { NDArray } from '#tensor';
import { Checkpoints } from './checkpoints.ts';
import { Run } from './index.ts';
import { profiles } from './profiles/index.ts';

/** Runs a program of 600 passes beside an array, and notes the machine as a run does. */
function copiesBeside(entries: number): Checkpoints {
	const text = `import numpy
from backstep import Tensor, reverse_autodiff
big = numpy.zeros(${entries})
x = Tensor(2.0)
for k in range(600):
    reverse_autodiff(x * x)
`;
	const machine = new Machine({ profiles });
	machine.load([{ id: 'program.py', text }]);
	const checkpoints = new Checkpoints();
	checkpoints.note(machine);
	while (machine.run(20).kind === 'paused') checkpoints.note(machine);
	expect(machine.passes).toBe(600);
	expect(checkpoints.before(600).passes).toBeLessThan(600);
	expect(checkpoints.before(1).passes).toBe(0);
	return checkpoints;
}

test('copies hold no more bytes than a bounded share', () => {
	expect(copiesBeside(10).size).toBeGreaterThan(10);
	expect(copiesBeside(4_000_000).size).toBeLessThanOrEqual(4);
});

test('where passes are long, a jump is never over many of them', () => {
	const text = `
from backstep import Tensor, reverse_autodiff
x = Tensor(2.0)
for k in range(12):
    for i in range(40_000):
        n = i
    reverse_autodiff(x * x)
`;
	const machine = new Machine({ profiles });
	machine.load([{ id: 'program.py', text }]);
	const checkpoints = new Checkpoints();
	checkpoints.note(machine);
	while (machine.run(2000).kind === 'paused') checkpoints.note(machine);
	// The statements since the pass before are shown too, so a copy stands before that.
	for (const pass of [12, 8, 5]) expect(pass - checkpoints.before(pass).passes).toBeLessThanOrEqual(4);
	expect(checkpoints.size).toBeLessThan(7);
});

test('of ten thousand passes each is reached by a replay of a hundred at most', () => {
	const text =
		'from backstep import Tensor, reverse_autodiff\nx = Tensor(2.0)\nfor k in range(10_000):\n    reverse_autodiff(x * x)\n';
	const machine = new Machine({ profiles });
	machine.load([{ id: 'program.py', text }]);
	const checkpoints = new Checkpoints();
	checkpoints.note(machine);
	while (machine.run(20).kind === 'paused') checkpoints.note(machine);
	for (let pass = 1; pass <= 10_000; pass += 7)
		expect(pass - 1 - checkpoints.before(pass).passes).toBeLessThanOrEqual(100);
});

test('copies share the arrays that have not been written, and a run that goes on from one changes none', () => {
	const text = `import numpy
from backstep import Tensor, reverse_autodiff
data = numpy.arange(1000.0)
w = Tensor(numpy.ones(1000))
for k in range(300):
    reverse_autodiff((w * data).sum())
    w.value -= 1e-9 * w.dhdx
    if k == 149:
        data[3] = 0.0
`;
	const machine = new Machine({ profiles });
	machine.load([{ id: 'program.py', text }]);
	const shared = new SharedBuffers();
	const dataOf = (m: Machine) => (m.globals.get('data') as NDArray | undefined)?.data;
	const copies: Machine[] = [];
	while (machine.run(100).kind === 'paused') copies.push(machine.copy(shared));
	const seen = new Set(copies.map(dataOf).filter((data) => data !== undefined));
	// Once when the run's arrays move into its storage, and once when an entry is written.
	expect(seen.size).toBe(3);
	const before = copies.map((copy) => dataOf(copy)?.[3]);
	const again = copies[1]!.copy();
	expect(again.run().kind).toBe('done');
	expect(copies.map((copy) => dataOf(copy)?.[3])).toEqual(before);
	expect(dataOf(again)?.[3]).toBe(0);
});

test("a copy is made where a pass of the learner's own class ends, not only where a slice happens to", () => {
	const text = `class Value:
    def __init__(self, value, depends_on=(), back=None):
        self.value = value
        self.dhdx = 0.0
        self.depends_on = list(depends_on)
        self.back = back
    def __mul__(self, other):
        def back(t):
            self.dhdx += t.dhdx * other.value
            other.dhdx += t.dhdx * self.value
        return Value(self.value * other.value, [self, other], back)

def reverse_autodiff(h):
    frontier = [h]
    for t in frontier:
        for d in t.depends_on:
            if d not in frontier:
                frontier.append(d)
    for t in frontier:
        t.dhdx = 0.0
    h.dhdx = 1.0
    for t in frontier:
        if t.back:
            t.back(t)

x = Value(2.0)
for i in range(400):
    h = x
    for k in range(20):
        h = h * x
    reverse_autodiff(h)
`;
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	for (let pass = 1; pass <= 400; pass += 7)
		expect(pass - 1 - run.before(pass).passes).toBeLessThanOrEqual(42);
});

/** The variables that the copies before passes hold, with what the run of the program makes of them. */
function heldIn(text: string, name: string): Set<string> {
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	const found = new Set<string>();
	for (let pass = 100; pass <= 300; pass += 40) {
		const value = run.before(pass).globals.get(name);
		found.add(value === undefined ? 'unset' : value === null ? 'None' : 'kept');
	}
	return found;
}

const TRAINING = `import numpy
from backstep import Tensor, reverse_autodiff
w = Tensor(numpy.ones(100))
for k in range(300):
    h = (w * w).sum()
    reverse_autodiff(h)
    w.value -= 1e-3 * w.dhdx
`;

test('a copy lets go of a graph that the program replaces before it looks at it again', () => {
	expect(heldIn(TRAINING, 'h')).toEqual(new Set(['None']));
	expect(heldIn(TRAINING, 'w')).toEqual(new Set(['kept']));
});

test.each([
	['is read after the loop', `${TRAINING}print(h.value)\n`],
	['is read by a function', `def show():\n    print(h.value)\n${TRAINING}`],
	['is read before it is assigned again', TRAINING.replace('    h =', '    h if k else 0\n    h =')],
	[
		'is assigned now and then only',
		TRAINING.replace('    h = ', '    if k % 50 == 7:\n        h = w * 2.0\n    h2 = ').replace(
			'diff(h)',
			'diff(h2)'
		)
	],
	[
		'is read by a handler',
		TRAINING.replace(
			'    h = (w * w).sum()',
			'    try:\n        h = (w * w).sum()\n    except ValueError:\n        print(h)'
		)
	]
])('a copy keeps a graph that %s', (_, text) => {
	expect(heldIn(text, 'h')).toEqual(new Set(['kept']));
});

test('a pass is the same from a copy that has let go as from the start', () => {
	const run = new Run([{ id: 'program.py', text: TRAINING }]);
	run.finish();
	const bits = ({ nodes, root }: ReturnType<Run['trace']>) =>
		[root, ...nodes.map(({ name, value }) => `${name} ${value.data.join(' ')}`)].join('\n');
	const passes = run.traces(90);
	for (let pass = 90; pass < 130; pass++) expect(bits(run.trace(pass))).toBe(bits(passes()));
});
