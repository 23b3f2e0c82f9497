/** @file Names, places, ops and groups of nodes; and a trace as text. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printTrace, Run, Timeline, findMoment, UnknownMoment, type Trace } from './index.ts';

function traceOf(...texts: string[]): Trace {
	const run = new Run(texts.map((text, i) => ({ id: `cell ${i + 1}`, text })));
	const { error, passes } = run.finish();
	if (error) throw new Error(error.traceback);
	return run.trace(passes);
}

const HEAD = 'import numpy\nfrom backstep import Tensor, ReLU, reverse_autodiff\n';
const titles = ({ nodes }: Trace) => nodes.map(({ name, label }) => [name, label]);

describe('names', () => {
	test('the first assignment names a tensor, before parameters and loop variables do', () => {
		const trace = traceOf(
			`${HEAD}def f(v):\n    inner = v * v\n    return inner\nx = Tensor(2.0)\nout = alias = f(x)\nfor item in [out]:\n    again = item\nreverse_autodiff(out)`
		);
		expect(titles(trace)).toEqual([
			['x', 'Tensor(2.0)'],
			['inner', 'v * v']
		]);
	});

	test('a number or an array beside a tensor is called as it is written, whichever side it stands on', () => {
		const trace = traceOf(
			`${HEAD}shift = 0.5\nrow = numpy.ones(2)\nx = Tensor(numpy.ones(2))\ny = 2 * x - shift\nz = (row * y + [1.0][0]).sum()\nreverse_autodiff(z)`
		);
		const leaves = trace.nodes.filter(({ op }) => op === 'leaf');
		expect(leaves.map(({ name, label }) => [name, label])).toEqual([
			['x', 'Tensor(numpy.ones(2))'],
			['', '2'],
			['shift', 'shift'],
			['row', 'row'],
			['', '[1.0][0]']
		]);
	});

	test('a leaf that the engine made by itself is called by its number', () => {
		const trace = traceOf(readFileSync(new URL('samples/micrograd.py', import.meta.url), 'utf8'));
		const leaves = trace.nodes.filter(({ op }) => op === 'leaf');
		expect(leaves.map(({ name, label }) => name || label)).toEqual([
			'a',
			'b',
			'1',
			'1',
			'-1',
			'2',
			'3',
			'-1',
			'-1',
			'0.5',
			'10'
		]);
	});
});

describe("micrograd's Value", () => {
	const trace = traceOf(readFileSync(new URL('samples/micrograd.py', import.meta.url), 'utf8'));

	test('is an engine: grad is what the pass computes, and the numbers are those of its README', () => {
		expect(trace).toMatchObject({ profile: 'micrograd', gradient: 'grad' });
		const timeline = new Timeline(trace);
		const gradOf = (name: string) => {
			const { id } = trace.nodes.find((node) => node.name === name)!;
			return timeline.history.at(id, timeline.last).dhdx!.data[0]!.toFixed(4);
		};
		expect([gradOf('a'), gradOf('b')]).toEqual(['138.8338', '645.5773']);
	});

	test('has no order of its own, and gets one in which operands come first', () => {
		for (const { order, depends_on } of trace.nodes)
			for (const id of depends_on)
				expect(trace.nodes.find((node) => node.id === id)!.order).toBeLessThan(order);
		expect(trace.nodes.map(({ order }) => order)).toEqual(trace.nodes.map((_, i) => i));
	});
});

describe('places', () => {
	test('a program of several cells says which cell a tensor was made in', () => {
		const trace = traceOf(HEAD, '\n\nx = Tensor(\n    3.0)', 'y = x * x\nreverse_autodiff(y)');
		expect(trace.nodes.map(({ place }) => place)).toEqual([
			{ source: 1, line: 3, column: 5, endLine: 4, endColumn: 9 },
			{ source: 2, line: 1, column: 5, endLine: 1, endColumn: 10 }
		]);
		expect(trace.call).toEqual({ source: 2, line: 2, column: 1, endLine: 2, endColumn: 20 });
	});

	test('columns count characters as an editor does', () => {
		const trace = traceOf(`${HEAD}π = "ä"; x = Tensor(3.0); y = x * x\nreverse_autodiff(y)`);
		expect(trace.nodes.map(({ place }) => place!.column)).toEqual([14, 31]);
	});
});

test('an engine that gives all its tensors one order still gets ids that tell them apart', () => {
	const own = readFileSync(new URL('../ui/programs/notebook.py', import.meta.url), 'utf8')
		.split('def gen_data')[0]!
		.replace('CS4787Tensor.next_tensor_order += 1', 'pass');
	const { nodes } = traceOf(`${own}\nx = CS4787Tensor(1.0)\ny = x + x\nreverse_autodiff(y)`);
	expect(nodes.map(({ order }) => order)).toEqual([0, 0]);
	expect(new Set(nodes.map(({ id }) => id)).size).toBe(2);
});

test('calls and statements that made several tensors are groups, one inside the other', () => {
	const { nodes, groups } = traceOf(
		`${HEAD}def layer(v):\n    a = v * v\n    return a * a + v\ndef loss(v):\n    return -layer(v)\nx = Tensor(2.0)\nh = loss(x)\nreverse_autodiff(h)`
	);
	const path = (id: number): string[] => (id < 0 ? [] : [...path(groups[id]!.parent), groups[id]!.label]);
	expect(nodes.map(({ label, group }) => [label, path(group).join(' > ')])).toEqual([
		['Tensor(2.0)', ''],
		['v * v', 'loss(x) > layer(v)'],
		['a * a', 'loss(x) > layer(v) > return'],
		['a * a + v', 'loss(x) > layer(v) > return'],
		['-layer(v)', 'loss(x)']
	]);
});

test('a comprehension is no group: what it makes stands in the call around it', () => {
	const { nodes, groups } = traceOf(
		`${HEAD}def layer(v):\n    return [v * k for k in [2.0, 3.0]]\nx = Tensor(2.0)\ny = [u * u for u in layer(x)]\nh = y[0] + y[1]\nreverse_autodiff(h)`
	);
	const path = (id: number): string[] => (id < 0 ? [] : [...path(groups[id]!.parent), groups[id]!.label]);
	expect(
		nodes.filter(({ op }) => op === 'multiply').map(({ label, group }) => [label, path(group).join(' > ')])
	).toEqual([
		['v * k', 'layer(x) > return'],
		['v * k', 'layer(x) > return'],
		['u * u', ''],
		['u * u', '']
	]);
});

describe('a trace as text', () => {
	const trace = traceOf(
		`${HEAD}W = Tensor(numpy.array([[1.0, 2.0], [3.0, 4.0]]))\nb = Tensor(numpy.array([0.5, -0.5]))\nz = W + b\ne = z * z\nh = e.sum()\nreverse_autodiff(h)`
	);

	test('has a line for every tensor and for every +=', () => {
		expect(printTrace(trace)).toMatchInlineSnapshot(`
			"pass 1 of 1, 5 tensors, root h

			id  name  op        shape  line  depends on  value
			0   W     leaf      2×2    3                 [[1, 2], [3, 4]]
			1   b     leaf      2      4                 [0.5, -0.5]
			2   z     add       2×2    5     W, b        [[1.5, 1.5], [3.5, 3.5]]
			3   e     multiply  2×2    6     z, z        [[2.25, 2.25], [12.25, 12.25]]
			4   h     sum       1×1    7     e           [[29]]

			step 1 of 5: back of h
			    dhdx of e += [[1, 1], [1, 1]]: [[0, 0], [0, 0]] -> [[1, 1], [1, 1]]
			step 2 of 5: back of e
			    dhdx of z += [[1.5, 1.5], [3.5, 3.5]]: [[0, 0], [0, 0]] -> [[1.5, 1.5], [3.5, 3.5]]
			    dhdx of z += [[1.5, 1.5], [3.5, 3.5]]: [[1.5, 1.5], [3.5, 3.5]] -> [[3, 3], [7, 7]]
			step 3 of 5: back of z
			    dhdx of W += [[3, 3], [7, 7]]: [[0, 0], [0, 0]] -> [[3, 3], [7, 7]]
			    dhdx of b += [10, 10] (summed from 2×2): [0, 0] -> [10, 10]
			step 4 of 5: back of b: nothing to pass on
			step 5 of 5: back of W: nothing to pass on
			"
		`);
	});

	test('a moment is found by its name', () => {
		const timeline = new Timeline(trace);
		const at = (text: string) => {
			const { kind, node, lastOfBack } = timeline.at(findMoment(timeline, text));
			return [kind, timeline.byId.get(node)!.name, lastOfBack];
		};
		expect(at('start')).toEqual(['start', 'h', false]);
		expect(at('seed')).toEqual(['seed', 'h', false]);
		expect(at('enter of z')).toEqual(['enter', 'z', false]);
		expect(at('back of z * z')).toEqual(['contribution', 'e', true]);
		expect(at('back of z')).toEqual(['contribution', 'z', true]);
		expect(at('end')).toEqual(['enter', 'W', true]);
		expect(() => findMoment(timeline, 'back of q')).toThrow(UnknownMoment);
		expect(() => findMoment(timeline, 'back of q')).toThrow('back of h, e, z, b, W');
	});
});
