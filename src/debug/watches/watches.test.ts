/** @file Watches over tensors and variables, at a moment and over the passes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	faultOf,
	lineOf,
	lineText,
	namesOf,
	Run,
	stackAt,
	standingAt,
	Timeline,
	watchAt,
	WatchSampling,
	watchText,
	wishAt
} from '../index.ts';

const text = readFileSync(new URL('../variables/samples/module.py', import.meta.url), 'utf8');
const NOTHING = `
nothing = None
people = ["a", "b"]
other = Tensor(5.0)
it = 7
`;

function ran(passes: number): Run {
	const program = text
		.replace('def model', `${NOTHING}\ndef model`)
		.replace('range(3):', `range(${passes}):`)
		.replace('text = f"pass {i}"', 'text = f"pass {i}"\n    print(norms[0])');
	const run = new Run([{ id: 'program.py', text: program }]);
	expect(run.finish().error?.traceback ?? '').toBe('');
	return run;
}

const run = ran(3);
const timeline = new Timeline(run.trace(3));

function at(expression: string, index: number): string {
	const moment = timeline.at(index);
	const frames = stackAt(timeline, moment, standingAt(run, wishAt(timeline, moment)));
	return watchText(expression, watchAt(timeline, moment.index, expression, namesOf(frames)), null);
}

describe('at a moment', () => {
	test.each([
		['alpha', '0.05'],
		['alpha * 2', '0.1'],
		['i % 2', '0'],
		['len(losses)', '2'],
		['losses[-1] == losses[1]', 'yes'],
		['losses[-1] < losses[0]', 'yes'],
		['table', '[1, 2, 3, 4] of shape (2, 2)'],
		['table[1, 0]', '3'],
		['is_last', 'yes'],
		['not is_last', 'no'],
		['text', 'pass 1'],
		["text == 'pass 1'", 'yes'],
		['W1.shape', '(4, 2)'],
		['norm(w.value) == norm(W2.value)', 'yes'],
		['x.shape', '(2, 5)'],
		['it', '7'],
		['h.value == root.value', 'yes'],
		['len(norms)', '3']
	])('%s is %s', (expression, wanted) => expect(at(expression, 0)).toBe(`${expression} = ${wanted}`));

	test.each([
		['z.dhdx', 'dhdx of z is unset at this moment'],
		['beta', "there is no tensor and no variable 'beta'."],
		['nothing', 'nothing is None'],
		['people', 'people is a list that holds more than numbers.'],
		['options', 'options is a dict that holds more than numbers.'],
		['other', 'other is a tensor outside of the graph of this pass.'],
		['model', 'model is no number. It is a function, a class or a module.'],
		['previous(alpha)', 'previous(…) knows tensors, and alpha is a variable.'],
		['losses[7]', 'index 7 is out of bounds'],
		['alpha +', "'alpha +' cannot be read"]
	])('%s has no value', (expression, wanted) =>
		expect(at(expression, 0)).toContain(`${expression} has no value: ${wanted}`)
	);

	test('a dhdx that the pass before has left is what is shown of it, though it counts as unset', () => {
		const left = new Timeline(run.trace(2)).history.at(
			timeline.trace.nodes.find(({ name }) => name === 'W1')!.id,
			Infinity
		);
		expect(at('W1.dhdx[0, 0]', 0)).toContain(`W1.dhdx[0, 0] = `);
		expect(Number(at('norm(W1.dhdx)', 0).split(' = ')[1])).toBeCloseTo(Math.hypot(...left.dhdx!.data), 4);
		expect(at('W1.state', 0)).toBe('W1.state = unset');
	});

	test('a tensor that is not made yet has no value, and one that is named alone is told by its arrays', () => {
		const first = timeline.first;
		expect(at('z.value', first)).toContain('z is not made yet at this moment');
		expect(at('h', first)).toBe('h = value not made yet, dhdx unset');
		expect(at('h', timeline.last)).toMatch(/^h = value [\d.]+, dhdx 1$/);
		expect(at('norm(W1.dhdx)', timeline.last)).toMatch(/^norm\(W1\.dhdx\) = [\d.]+$/);
	});

	test('what cannot be read is said at once', () => {
		expect(faultOf('norm(W1.dhdx')).toContain('cannot be read');
		expect(faultOf('norm(W1.dhdx)')).toBe('');
	});

	test('it was something else before', () => {
		const [now, before] = [
			watchAt(timeline, timeline.last, 'h.dhdx', null),
			watchAt(timeline, 0, 'h.dhdx', null)
		];
		expect(watchText('h.dhdx', now, now)).toBe('h.dhdx = 1, was 1');
		expect(watchText('h.dhdx', now, before)).toBe('h.dhdx = 1, was without a value');
	});
});

describe('over the passes', () => {
	const expressions = ['h.value', 'norm(W1.dhdx)', 'len(losses)', 'i % 10', 'W1.value', 'beta'];

	test('every pass of a short run, as the program itself prints it', () => {
		const short = ran(60);
		const { passes, values, problems, of } = new WatchSampling(short, { expressions }).finish();
		expect([passes.length, of]).toEqual([60, 60]);
		expect(values[0]!.join()).toBe(short.losses.join());
		const printed = short.machine.stdout.trim().split('\n').map(Number);
		values[1]!.forEach((value, i) => expect(value!).toBeCloseTo(printed[i]!, 12));
		expect(values[2]!.join()).toBe(passes.map((pass) => pass - 1).join());
		expect(values[3]!.join()).toBe(passes.map((pass) => (pass - 1) % 10).join());
		expect(problems[4]).toBe('A line is drawn of one number.');
		expect(problems[5]).toContain("no variable 'beta'");
		expect(problems[0]).toBe('');
	});

	test('a long one at passes that are spread, the first and the last among them', () => {
		const long = ran(700);
		const { passes, values } = new WatchSampling(long, { expressions: ['h.value', 'i'], most: 30 }).finish();
		expect(passes.length).toBeGreaterThan(12);
		expect(passes.length).toBeLessThanOrEqual(30);
		expect([passes[0], passes.at(-1)]).toEqual([1, 700]);
		expect(passes.every((pass, i) => i === 0 || (pass > passes[i - 1]! && pass - passes[i - 1]! < 90))).toBe(
			true
		);
		expect(values[0]!.join()).toBe(passes.map((pass) => long.losses[pass - 1]).join());
		expect(values[1]!.join()).toBe(passes.map((pass) => pass - 1).join());
		// The run has not been touched.
		expect(long.trace(333).pass).toBe(333);
	});

	test('is told while it goes, and can be stopped', () => {
		const sampling = new WatchSampling(ran(50), { expressions: ['i'] });
		for (let i = 0; i < 5; i++) expect(sampling.step()).toBeNull();
		expect(sampling.progress.passes.length).toBe(5);
		expect(sampling.stop().values[0]!.join()).toBe('0,1,2,3,4');
	});

	test('in words', () => {
		expect(lineText(lineOf([1, 2, 5, 9], [4, null, 0.5, 2]))).toBe(
			'4 in pass 1, 2 in pass 9, least 0.5 in pass 5, most 4 in pass 1'
		);
		expect(lineText(lineOf([3], [4]))).toBe('4 in pass 3');
		expect(lineText(lineOf([3], [null]))).toBe('no numbers');
	});
});
