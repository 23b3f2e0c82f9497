/** @file The short programs of the site print what CPython prints, and are stepped; golden files by scripts/golden/python.py. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Run } from './run.ts';
import { Timeline } from './timeline.ts';
import type { Trace, TraceNode } from './trace.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(read('../python/golden/programs.json')) as Record<string, string[]>;
const grads = JSON.parse(read('../python/golden/grads.json')) as Record<
	string,
	{ data: number; grad: number }[]
>;

const runs = new Map<string, Run>();

/** The run of a program, which has ended. */
function ended(name: string): Run {
	const run = runs.get(name) ?? new Run([{ id: name, text: read(`../ui/programs/${name}`) }]);
	runs.set(name, run);
	run.finish();
	return run;
}

test.each(Object.entries(golden))('%s', (name, lines) => {
	const run = ended(name);
	const result = run.finish();
	expect(result.error?.traceback ?? result.message).toBe('');
	expect(result.stdout.split('\n')).toEqual(lines);
	const { first } = run;
	expect(first!.steps.length).toBeGreaterThan(first!.nodes.length - 1);
	// A pass ends with a dhdx at every tensor of its graph.
	const timeline = new Timeline(first!);
	for (const { id, shape } of first!.nodes)
		expect(timeline.history.at(id, timeline.last).dhdx?.shape).toEqual(shape);
});

/** What a tensor's grad is at the end of a pass. */
function gradAtEnd(trace: Trace): (node: TraceNode) => number {
	const timeline = new Timeline(trace);
	return ({ id }) => timeline.history.at(id, timeline.last).dhdx!.data[0]!;
}

const callOf = ({ name, label }: TraceNode) => name || label;

describe("micrograd's small expressions", () => {
	const run = ended('micrograd-expressions.py');
	const named = (trace: Trace, name: string) => trace.nodes.find((node) => node.name === name)!;

	test('are called what the program calls them, and constants what they are', () => {
		expect(run.trace(1).nodes.map(callOf)).toEqual(['x', '2', 'x * 2', '1', 'x * 2 + 1', 'y']);
		expect(run.trace(3).nodes.map(callOf)).toEqual([
			'p',
			'q',
			'p + q',
			'p * q',
			'1.0',
			'p * q + 1.0',
			'(p + q) / (p * q + 1.0)',
			'(p + q) / (p * q + 1.0)',
			'q**3',
			'-1',
			'(p + q) / (p * q + 1.0) - q**3',
			'r'
		]);
	});

	test('an operand that stands twice gets two contributions', () => {
		const trace = run.trace(2);
		const contributions = trace.steps
			.filter(({ phase }) => phase === 'back')
			.flatMap((step) => step.contributions.map((each) => ({ ...each, from: step.node })));
		const { id: a } = named(trace, 'a');
		const { id: square } = named(trace, 'square');
		const { id: twice } = named(trace, 'twice');
		expect(
			contributions.map(({ from, target, before, delta, after }) => [
				from,
				target,
				...[before, delta, after].map(({ data }) => data[0])
			])
		).toEqual([
			[twice, square, 0, 1, 1],
			[twice, square, 1, 1, 2],
			[square, a, 0, 6, 6],
			[square, a, 6, 6, 12]
		]);
		expect(gradAtEnd(trace)(named(trace, 'a'))).toBe(12);
	});

	test("the neuron's grads are CPython's", () => {
		const trace = run.trace(4);
		const grad = gradAtEnd(trace);
		const leaves = trace.nodes.filter(({ op }) => op === 'leaf');
		const found = leaves.map((node) => ({ data: node.value.data[0]!, grad: grad(node) }));
		const wanted = grads['micrograd-expressions.py']!;
		expect(found).toHaveLength(wanted.length);
		expect(found).toEqual(expect.arrayContaining(wanted));
		expect(callOf(trace.nodes.at(-1)!)).toBe('activation');
	});
});

describe("micrograd's two moons", () => {
	const run = ended('micrograd-moons.py');
	const trace = run.trace(80);

	test('end after eighty passes, of which the last has the loss of the last line', () => {
		const { passes, stdout } = run.finish();
		expect(passes).toBe(80);
		const root = trace.nodes.find(({ id }) => id === trace.root)!;
		expect(stdout).toContain(`step 79: loss ${root.value.data[0]!.toFixed(5)}`);
		expect(trace).toMatchObject({ profile: 'micrograd', gradient: 'grad' });
	});

	test("every parameter's grad in the last pass is CPython's", () => {
		const grad = gradAtEnd(trace);
		const ascending = (numbers: number[]) => numbers.sort((a, b) => a - b);
		const parameters = trace.nodes.filter(({ place, op }) => {
			const line = read('../ui/programs/micrograd-moons.py').split('\n')[(place?.line ?? 0) - 1] ?? '';
			return op === 'leaf' && /self\.[wb] = /.test(line);
		});
		const wanted = ascending(grads['micrograd-moons.py']!.map((each) => each.grad));
		const found = ascending(parameters.map(grad));
		expect(found).toHaveLength(wanted.length);
		// A set of parents has another order in every run of CPython, and with it the sums.
		wanted.forEach((each, i) => expect(found[i]).toBeCloseTo(each, 12));
	});

	test('every back of the last pass is stepped, and hands on what the edges carry', () => {
		const timeline = new Timeline(trace);
		for (const { id } of trace.nodes) {
			const { received, expected } = timeline.history.at(id, timeline.last);
			expect(received).toBeGreaterThanOrEqual(expected);
		}
		const backs = trace.steps.filter(({ phase }) => phase === 'back');
		expect(backs).toHaveLength(trace.nodes.length);
	});
});
