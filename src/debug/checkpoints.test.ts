/** @file Copies are few where a program holds much, and any pass is still reached. */
import { expect, test } from 'vitest';
import { Machine } from '#python';
import { Checkpoints } from './checkpoints.ts';
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
	for (const pass of [12, 8, 5]) expect(pass - checkpoints.before(pass).passes).toBeLessThanOrEqual(3);
	expect(checkpoints.size).toBeLessThan(7);
});
