import { describe, expect, test } from 'vitest';
import { Run } from '../run.ts';
import { TrainingAt } from './at.ts';
import type { TrainingReport } from './history.ts';
import { norm } from './measures.ts';

function trained(text: string): { run: Run; report: TrainingReport | null } {
	const run = new Run([{ id: 'a.py', text }], { training: true });
	const result = run.finish();
	expect(result.error?.message ?? '').toBe('');
	return { run, report: run.training.report() };
}

const HEAD = 'import numpy as np\nfrom backstep import Tensor, ReLU, reverse_autodiff\n';

const LINE = `${HEAD}
xs = np.random.rand(1, 20)
w = Tensor(np.array([[0.5]]))
b = Tensor(np.zeros((1, 1)))
for i in range(PASSES):
    x = Tensor(xs[:, i % 10 : i % 10 + 4])
    y = w @ x + b
    l = ((y - 3 * x.value) * (y - 3 * x.value)).sum()
    reverse_autodiff(l)
    w.value -= 0.05 * w.dhdx
    b.value -= 0.05 * b.dhdx
`;

const names = (report: TrainingReport | null) => report?.history.parameters.map(({ name }) => name);

function stateAt(run: Run, pass: number) {
	const going = new TrainingAt(run, pass);
	let state = going.step();
	while (!state) state = going.step();
	return state;
}

describe('the parameters of a training', () => {
	test('are the leaves that the program changes, and no batch', () => {
		const { report } = trained(LINE.replace('PASSES', '30'));
		expect(names(report)).toEqual(['w', 'b']);
		expect(report!.history.passes.length).toBe(30);
	});

	test('move by alpha times dhdx in plain descent, in every sample', () => {
		const { report, run } = trained(LINE.replace('PASSES', '30'));
		const [w] = report!.history.parameters;
		for (let i = 0; i < 29; i++) {
			expect(w!.step[i]).toBeCloseTo(0.05 * w!.dhdx[i]!, 12);
			expect(w!.along[i]).toBeCloseTo(1, 12);
		}
		// Nothing comes after the last.
		expect(w!.step[29]).toBe(NaN);
		const traced = run.trace(17).nodes.find(({ name }) => name === 'w')!;
		expect(w!.value[16]).toBe(norm(traced.value.data));
	});

	test('are found where the program makes new tensors of them', () => {
		const { report } = trained(
			LINE.replace('PASSES', '1200')
				.replace('w.value -= 0.05 * w.dhdx', 'w = Tensor(w.value - 0.05 * w.dhdx)')
				.replace('b.value -= 0.05 * b.dhdx', 'b = Tensor(b.value - 0.05 * b.dhdx)')
		);
		expect(names(report)).toEqual(['w', 'b']);
		expect(report!.history.parameters[0]!.value.some(Number.isNaN)).toBe(false);
	});

	test('are few samples of many passes, evenly spread', () => {
		const { report } = trained(LINE.replace('PASSES', '3000'));
		const { passes } = report!.history;
		expect(passes.length).toBeLessThanOrEqual(72);
		expect(passes.length).toBeGreaterThan(23);
		expect(new Set(passes.slice(1).map((pass, i) => pass - passes[i]!)).size).toBe(1);
		expect(report!.history.parameters[0]!.value.some(Number.isNaN)).toBe(false);
	});

	test('are what the trace has in any pass, with the step that follows', () => {
		const { run } = trained(LINE.replace('PASSES', '150'));
		for (const pass of [1, 77, 149, 150]) {
			const { parameters } = stateAt(run, pass);
			const w = run.trace(pass).nodes.find(({ name }) => name === 'w')!;
			expect(parameters.map(({ name }) => name)).toEqual(['w', 'b']);
			expect(parameters[0]!.value.data[0]).toBe(w.value.data[0]);
			const after = pass < 150 ? run.trace(pass + 1).nodes.find(({ name }) => name === 'w')! : null;
			expect(parameters[0]!.step?.data[0] ?? null).toBe(after && after.value.data[0]! - w.value.data[0]!);
		}
	});

	test('are told apart where layers of one class have the same names, and one is frozen', () => {
		const { run, report } = trained(`${HEAD}
class Layer:
    def __init__(self, w):
        self.w = Tensor(np.array([[w]]))
frozen, free = Layer(1.0), Layer(2.0)
for i in range(8):
    y = free.w * (frozen.w * 1.5)
    l = ((y - 6.0) * (y - 6.0)).sum()
    reverse_autodiff(l)
    free.w.value -= 0.05 * free.w.dhdx
`);
		expect(report!.history.parameters.length).toBe(1);
		const [only] = stateAt(run, 3).parameters;
		expect(only!.value.data[0]).toBe(report!.history.parameters[0]!.value[2]);
		expect(only!.step).not.toBe(null);
	});

	test('are no batch in any of many passes, whether it has a name or is made on the way', () => {
		for (const text of [
			LINE,
			LINE.replace('x = Tensor(xs[:, i % 10 : i % 10 + 4])', 'x = Tensor(np.random.rand(1, 1))')
		]) {
			const { report } = trained(
				text.replace('PASSES', '1500').replace('3 * x.value', 'Tensor(3 * x.value)')
			);
			expect(names(report)).toEqual(['w', 'b']);
		}
	});

	test('go on in the next trial of a sweep', () => {
		const { report } = trained(`${HEAD}
for trial in range(30):
    w = Tensor(np.array([[0.5 + trial]]))
    for i in range(3):
        l = (w * w).sum()
        reverse_autodiff(l)
        w.value -= 0.05 * w.dhdx
`);
		expect(names(report)).toEqual(['w']);
	});

	test('of two models that are trained by turns are all found, with their steps', () => {
		const { report } = trained(`${HEAD}
a, b = Tensor(np.array([[1.0]])), Tensor(np.array([[2.0]]))
for i in range(400):
    for w in [a, b]:
        l = (w * w).sum()
        reverse_autodiff(l)
        w.value -= 0.001 * w.dhdx
`);
		expect(names(report)).toEqual(['a', 'b']);
		for (const { step } of report!.history.parameters) expect(step.some((x) => x > 0)).toBe(true);
	});

	test('are not what holds NaN and stays, and a dhdx of another shape has its norm', () => {
		const { report } = trained(`${HEAD}
X = Tensor(np.array([[1.0, np.nan, 2.0]]))
w = Tensor(np.array([[1.0, 2.0, 3.0]]))
for i in range(4):
    l = (w * X).sum()
    reverse_autodiff(l)
    w.dhdx = np.array([1.0])
    w.value -= 0.1
`);
		expect(names(report)).toEqual(['w']);
	});

	test('are told of a run that was stopped in the middle of a pass that never comes', () => {
		const text = `${LINE.replace('PASSES', '3')}while True:\n    pass\n`;
		const run = new Run([{ id: 'a.py', text }], { training: true });
		run.slice(20_000);
		run.stop();
		expect(stateAt(run, 3).parameters.map(({ step }) => step)).toEqual([null, null]);
	});

	test('are none where nothing is changed', () => {
		expect(trained(LINE.replace('PASSES', '5').replaceAll('-= 0.05', '-= 0')).report).toBe(null);
	});

	test('keep their start', () => {
		const { report } = trained(LINE.replace('PASSES', '40'));
		expect([...report!.start!.parameters[0]!.value.data]).toEqual([0.5]);
		expect(report!.latest!.pass).toBe(40);
	});
});

test('a unit that is 0 for the whole batch is dead, in rows and in columns', () => {
	const program = (layer: string, out: string) => `${HEAD}
W = Tensor(np.array([[1.0, -5.0, 2.0]])${layer})
x = np.array([[1.0, 2.0, 3.0, 4.0]])
for i in range(4):
    l = ReLU(${out}).sum()
    reverse_autodiff(l)
    W.value -= 0.001 * W.dhdx
`;
	for (const text of [program('.T', 'W @ x'), program('', 'x.T @ W')]) {
		const { report } = trained(text);
		expect(report!.history.units.length).toBe(1);
		expect([...report!.history.units[0]!.dead]).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 3]);
	}
});

test('looking on changes no bit of a run', () => {
	const run = new Run([{ id: 'a.py', text: `${LINE.replace('PASSES', '200')}print(w.value, b.value)` }], {
		training: true
	});
	const watched = run.finish().stdout;
	const alone = new Run([{ id: 'a.py', text: `${LINE.replace('PASSES', '200')}print(w.value, b.value)` }]);
	alone.machine.onPass = null;
	expect(alone.finish().stdout).toBe(watched);
});
