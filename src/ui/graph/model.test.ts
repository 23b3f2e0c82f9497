import { describe, expect, test } from 'vitest';
import { boxText } from './model.ts';
import { exampleTimeline, modelOf, timelineOf, WIDE } from './sample-graphs.ts';

describe('the notebook', () => {
	const model = modelOf(exampleTimeline('notebook.py'));
	const boxOf = (name: string): string | undefined => {
		const box = model.nodes.find(({ source }) => (source.name || source.label) === name)!.box;
		const path = (id: string | null): string[] => {
			const found = model.boxes.find((each) => each.id === id);
			return found ? [...path(found.parent), found.label] : [];
		};
		return path(box).join('/');
	};

	test('has the boxes of its calls and of its statements, parents first', () => {
		const seen = new Set<string>();
		for (const { id, parent } of model.boxes) {
			expect(parent === null || seen.has(parent)).toBe(true);
			seen.add(id);
		}
		expect(model.boxes.map(({ label }) => label).sort()).toEqual([
			'a1',
			'a2',
			'loss(…)',
			'model(x)',
			'return',
			'return'
		]);
	});

	test.each([
		['W1', 'loss(…)/model(x)/a1'],
		['x', 'loss(…)/model(x)/a1'],
		['a1', 'loss(…)/model(x)/a1'],
		['W2', 'loss(…)/model(x)/a2'],
		['b3', 'loss(…)/model(x)/return'],
		['h', 'loss(…)/model(x)/return'],
		['dh', 'loss(…)'],
		['y', 'loss(…)'],
		['l', 'loss(…)/return']
	])('%s stands in %s', (name, box) => expect(boxOf(name)).toBe(box));

	test('has one edge per operand occurrence', () => {
		expect(model.edges).toHaveLength(
			model.nodes.reduce((sum, { source }) => sum + source.depends_on.length, 0)
		);
		expect(new Set(model.edges.map(({ id }) => id)).size).toBe(model.edges.length);
		const square = model.nodes.find(({ source }) => source.label === 'dh * dh')!.id;
		const dh = model.nodes.find(({ source }) => source.name === 'dh')!.id;
		expect(model.edges.filter(({ to }) => to === square)).toEqual([
			{ id: `${square}:0`, from: dh, to: square, operand: 0 },
			{ id: `${square}:1`, from: dh, to: square, operand: 1 }
		]);
	});

	test('has a sign for every op, and none for a leaf', () => {
		const signs = new Map(model.nodes.map(({ source, symbol }) => [source.name || source.label, symbol]));
		expect(signs.get('W1')).toBe('');
		expect(signs.get('W1 @ x')).toBe('@');
		expect(signs.get('a1')).toBe('ReLU');
		expect(signs.get('l')).toBe('÷');
	});
});

test('the module and the notebook’s own class make the same picture', () => {
	const shape = (name: string) => {
		const { nodes, edges, boxes } = modelOf(exampleTimeline(name));
		return {
			nodes: nodes.map(({ id, box, symbol }) => ({ id, box, symbol })),
			edges,
			boxes: boxes.map(({ id, parent, label }) => ({ id, parent, label }))
		};
	};
	expect(shape('mlp.py')).toEqual(shape('notebook.py'));
});

test('a leaf that several groups use stands in the innermost group around all of them', () => {
	const model = modelOf(timelineOf(WIDE));
	const x = model.nodes.find(({ source }) => source.value.data[0] === -2)!;
	const layer = model.boxes.find(({ id }) => id === x.box);
	expect(layer?.label).toBe('layer(xs, 3)');
});

test('two passes of one program are drawn as one picture', () => {
	const text = `
from backstep import Tensor, reverse_autodiff
w = Tensor(2.0)
for i in range(2):
    y = w * w + Tensor(1.0)
    reverse_autodiff(y)
`;
	const model = modelOf(timelineOf(text));
	expect(model.nodes.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2', 'n3']);
});

describe('boxes of a large graph', () => {
	const model = modelOf(exampleTimeline('micrograd-moons.py'));
	const inside = new Map<string | null, number>();
	for (const parent of [...model.nodes.map(({ box }) => box), ...model.boxes.map((box) => box.parent)])
		inside.set(parent, (inside.get(parent) ?? 0) + 1);

	test('never open into more than can be looked at', () => {
		expect(Math.max(...inside.values())).toBeLessThanOrEqual(41);
		const seen = new Set<string | null>([null]);
		for (const { id, parent } of model.boxes) {
			expect(seen.has(parent)).toBe(true);
			seen.add(id);
		}
		expect(model.nodes.every(({ box }) => seen.has(box))).toBe(true);
	});

	test('are named after calls and turns, and what has no name of its own is counted', () => {
		const texts = new Set(model.boxes.map(boxText));
		for (const text of [
			'network(…), 6 of 6, line 183',
			'turn 2 of the loop in line 142',
			'neuron(xs), 5 of 5, line 143',
			'tensors 1 to 35 of 103'
		])
			expect([text, texts.has(text)]).toEqual([text, true]);
	});
});
