import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Run } from '../run.ts';
import { FitInquiry, type Fit, type FitWish } from './fit.ts';

const shipped = (name: string) => readFileSync(new URL(`../../ui/programs/${name}`, import.meta.url), 'utf8');

function fitOf(run: Run, wish: FitWish) {
	const going = new FitInquiry(run, wish);
	let fit = going.step();
	while (!fit) fit = going.step();
	return fit;
}

test.each(['mlp.py', 'notebook.py'])(
	'%s predicts along a line what its own model predicts in that pass',
	(name) => {
		const text = shipped(name)
			.replace('range(10000)', 'range(40)')
			.replace(
				'    reverse_autodiff(l)',
				'    if iterno == 29: print(model(numpy.array([[0.0, 1.0]])).value)\n    reverse_autodiff(l)'
			);
		const run = new Run([{ id: name, text }], { training: true });
		const { stdout } = run.finish();
		const { prediction, pass } = fitOf(run, { pass: 30, x: [0, 1], y: null });
		expect(pass).toBe(30);
		const ends = prediction?.kind === 'curve' ? [prediction.y[0]!, prediction.y.at(-1)!] : [];
		const printed = /\[\[(.*)\]\]/.exec(stdout)![1]!.trim().split(/\s+/).map(Number);
		expect(ends[0]).toBeCloseTo(printed[0]!, 6);
		expect(ends[1]).toBeCloseTo(printed[1]!, 6);
	}
);

test('a model of single numbers predicts over the plane, point by point', () => {
	const text = shipped('micrograd-moons.py').replace('steps = 80', 'steps = 3');
	const ending = 'print(repr(network([-1.6, -1.2]).data))';
	const run = new Run([{ id: 'moons.py', text: `${text}\n${ending}` }], { training: true });
	const { stdout, error } = run.finish();
	expect(error?.message ?? '').toBe('');
	const { prediction } = fitOf(run, { pass: null, x: [-1.6, 2.6], y: [-1.2, 1.7] });
	expect(prediction?.kind === 'plane' && prediction.outputs).toBe(1);
	const corner = prediction?.kind === 'plane' ? prediction.data[0]! : NaN;
	expect(corner).toBeCloseTo(
		Number(
			stdout
				.trim()
				.split('\n')
				.at(-1)!
				.replace(/[^\d.eE+-]/g, '')
		),
		10
	);
});

test('a program without a model has no prediction', () => {
	const run = new Run([{ id: 'softmax.py', text: shipped('softmax.py') }], { training: true });
	run.finish();
	expect(fitOf(run, { pass: 50, x: [0, 1], y: null }).prediction).toBe(null);
});

test('of now and of a pass are told apart', () => {
	const text = shipped('mlp.py').replace('range(10000)', 'range(5)');
	const run = new Run([{ id: 'mlp.py', text }], { training: true });
	run.finish();
	const [now, fifth] = [null, 5].map((pass) => fitOf(run, { pass, x: [0, 1], y: null }));
	expect([now!.pass, now!.passes, fifth!.pass]).toEqual([null, 5, 5]);
	const first = ({ prediction }: Fit) => (prediction?.kind === 'curve' ? prediction.y[0] : NaN);
	expect(first(now!)).not.toBe(first(fifth!));
});

test('a run that is asked again and again goes on bit for bit, whatever its class keeps', () => {
	const text = shipped('notebook.py')
		.replace('range(10000)', 'range(40)')
		.replace('        self.order = ', '        CS4787Tensor.all.append(1)\n        self.order = ')
		.replace('    next_tensor_order = 0', '    next_tensor_order = 0\n    all = []');
	const told = `${text}\nprint(CS4787Tensor.next_tensor_order, len(CS4787Tensor.all), W1.value.sum(), b3.value)`;
	const asked = new Run([{ id: 'a.py', text: told }], { training: true });
	let fits = 0;
	while (!asked.slice(2_000))
		if (asked.machine.passesEnded > 3 && fitOf(asked, { pass: null, x: [0, 1], y: null }).prediction) fits++;
	expect(fits).toBeGreaterThan(3);
	const alone = new Run([{ id: 'a.py', text: told }]);
	expect(asked.ended!.stdout === alone.finish().stdout).toBe(true);
});
