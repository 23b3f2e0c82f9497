import { describe, expect, test } from 'vitest';
import { operandOrder } from './operand-order.ts';
import { exampleTimeline, modelOf, timelineOf } from './sample-graphs.ts';
import { visible, type VisibleGraph } from './visible.ts';

const open = (text: string): VisibleGraph => visible(modelOf(timelineOf(text)), new Set());
const program = (expression: string) => `
from backstep import Tensor, reverse_autodiff
import numpy
b = Tensor(numpy.array([[1.0]]))
a = Tensor(numpy.array([[2.0]]))
c = Tensor(numpy.array([[3.0]]))
h = ${expression}
reverse_autodiff(h)
`;
const rank = (graph: VisibleGraph, name: string): number =>
	operandOrder(graph).get(graph.nodes.find(({ source }) => source.name === name)!.id)!;

describe('operands keep the order in which they are written', () => {
	// The second to be made is the first operand, and the other way round.
	test.each(['a - b', 'a / b', 'a @ b'])('%s', (expression) => {
		const graph = open(program(expression));
		expect(rank(graph, 'a')).toBeLessThan(rank(graph, 'b'));
	});
	test.each(['b - a', 'b / a', 'b @ a'])('%s', (expression) => {
		const graph = open(program(expression));
		expect(rank(graph, 'b')).toBeLessThan(rank(graph, 'a'));
	});
	test('c @ (a - b)', () => {
		const graph = open(program('c @ (a - b)'));
		expect(['c', 'a', 'b'].map((name) => rank(graph, name))).toEqual(
			[...['c', 'a', 'b'].map((name) => rank(graph, name))].sort((x, y) => x - y)
		);
	});
});

test('every node stands after its operands', () => {
	const graph = visible(modelOf(exampleTimeline('notebook.py')), new Set());
	const order = operandOrder(graph);
	for (const { from, to } of graph.edges) expect(order.get(from)).toBeLessThan(order.get(to)!);
});

test('boxes stand in the order of what is computed in them, whatever their leaves', () => {
	const graph = visible(modelOf(exampleTimeline('notebook.py')), new Set());
	const order = operandOrder(graph);
	const layers = graph.boxes.filter(({ label }) => label === 'a1' || label === 'a2');
	expect(layers.sort((a, b) => order.get(a.id)! - order.get(b.id)!).map(({ label }) => label)).toEqual([
		'a1',
		'a2'
	]);
});
