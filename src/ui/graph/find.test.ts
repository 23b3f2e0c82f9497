import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Run, type DhdxState, type NodeId, type TraceNode } from '#debug';
import { findTensors, foundText } from './find.ts';

const TEXT = `import numpy
from backstep import Tensor, reverse_autodiff
W1 = Tensor(numpy.ones((8, 1)))
w = Tensor(numpy.ones((8, 8)))
x = Tensor(numpy.ones((1, 8)))
z1 = W1 @ x
a1 = (z1 * w).ReLU()
L = a1.sum()
reverse_autodiff(L)`;

const run = new Run([{ id: 'p.py', text: TEXT }]);
run.finish();
const { nodes } = run.trace(1);
const states = new Map<NodeId, DhdxState>(
	nodes.map(({ id, op }) => [id, op === 'leaf' ? 'partial' : 'complete'])
);
const found = (question: string): string[] =>
	findTensors(nodes, question, (id) => states.get(id)).map(({ name, label }) => name || label);

describe('a tensor is found by', () => {
	test.each([
		['its name', 'z1', ['z1', 'z1 * w', 'a1']],
		['a name in its own letters before one in others', 'w', ['w', 'W1', 'z1', 'z1 * w', 'a1']],
		['its op', 'matmul', ['z1']],
		['the expression that made it', 'ReLU', ['a1']],
		['its shape', '(8, 1)', ['W1']],
		['its shape with a cross', '8x8', ['w', 'z1', 'z1 * w', 'a1']],
		['its shape with blanks', '1 × 8', ['x']],
		['its line', 'line 7', ['z1 * w', 'a1']],
		['its state', 'partial', ['W1', 'w', 'x']],
		['two of them', 'complete 8x8', ['z1', 'z1 * w', 'a1']],
		['a name and a line', 'z1 line 6', ['z1']]
	])('%s', (_, question, wanted) => expect(found(question)).toEqual(wanted));

	test('its number', () => {
		const { id, name } = nodes[2]!;
		expect(found(`#${id}`)).toEqual([name]);
		expect(found(`id ${id}`)).toEqual([name]);
		expect(found(String(id))[0]).toBe(name);
	});
	test('the shape of a number', () => {
		const scalar = { ...nodes[0]!, shape: [] };
		expect(findTensors([scalar], '()', () => undefined)).toHaveLength(1);
		expect(findTensors([{ ...scalar, shape: [5] }], '(5,)', () => undefined)).toHaveLength(1);
	});
});

test('nothing is found of nothing, and of what there is not', () => {
	expect(['', '  ', 'no such', 'line 99', '(9, 9)', '#99'].map((each) => found(each).length)).toEqual(
		Array(6).fill(0)
	);
	expect(['', 'q', 'q', 'q'].map((question, i) => foundText(question, [0, 0, 1, 1234][i]!))).toEqual([
		'',
		'No tensor',
		'1 tensor',
		'1,234 tensors'
	]);
});

test('whatever is typed finds tensors of the pass, each once', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[#()\dx, linewW@]*$/)), (question) => {
			const list = found(question);
			expect(list.length).toBeLessThanOrEqual(nodes.length);
			expect(new Set(list).size).toBe(list.length);
		})
	);
});

test('100,000 nodes are searched between two letters', () => {
	const many: TraceNode[] = Array.from({ length: 100_000 }, (_, id) => ({
		...nodes[id % nodes.length]!,
		id
	}));
	expect(findTensors(many, 'relu 8x8', () => undefined)).toHaveLength(Math.floor(100_000 / nodes.length));
});
