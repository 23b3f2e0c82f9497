import { describe, expect, test } from 'vitest';
import { exampleTimeline, modelOf } from './sample-graphs.ts';
import { flattened, visible } from './visible.ts';

const model = modelOf(exampleTimeline('notebook.py'));
const boxId = (path: string): string => {
	let parent: string | null = null;
	for (const label of path.split('/'))
		parent = model.boxes.find((box) => box.label === label && box.parent === parent)!.id;
	return parent!;
};
const nodeId = (name: string): string => model.nodes.find(({ source }) => source.name === name)!.id;
const folding = (...paths: string[]) => visible(model, new Set(paths.map(boxId)));

describe('folding', () => {
	test('nothing folded shows everything as itself', () => {
		const graph = visible(model, new Set());
		expect(graph.nodes).toEqual(model.nodes);
		expect(graph.boxes).toEqual(model.boxes);
		expect(graph.folded).toEqual([]);
		expect(graph.edges.map(({ id, members }) => [id, members])).toEqual(
			model.edges.map(({ id }) => [id, [id]])
		);
		for (const [id, shown] of graph.shownAs) expect(shown).toBe(id);
	});

	test('a folded layer stands for its nodes, and its edges are merged by their ends', () => {
		const graph = folding('loss(…)/model(x)/a1');
		const layer = boxId('loss(…)/model(x)/a1');
		expect(graph.folded.map(({ id }) => id)).toEqual([layer]);
		expect(graph.boxes.some(({ id }) => id === layer)).toBe(false);
		for (const name of ['W1', 'b1', 'a1']) expect(graph.shownAs.get(nodeId(name))).toBe(layer);
		const out = graph.edges.filter(({ from }) => from === layer);
		expect(out).toHaveLength(1);
		expect(graph.shownAs.get(out[0]!.to)).toBe(out[0]!.to);
		expect(graph.edges.filter(({ to }) => to === layer)).toEqual([]);
	});

	test('an edge out of a folded layer is still the operand that it was', () => {
		const out = folding('loss(…)/model(x)/a1').edges.find(
			({ from }) => from === boxId('loss(…)/model(x)/a1')
		)!;
		// a1 is the second operand of W2 @ a1.
		expect(out.operand).toBe(1);
	});

	test('of nested folded boxes the outermost is shown', () => {
		const graph = folding('loss(…)/model(x)', 'loss(…)/model(x)/a1', 'loss(…)/model(x)/a2');
		expect(graph.folded.map(({ label }) => label)).toEqual(['model(x)']);
		expect(graph.boxes.map(({ label }) => label).sort()).toEqual(['loss(…)', 'return']);
	});

	test('repeated operands stay two edges while open, and are one into a folded box', () => {
		const square = model.nodes.find(({ source }) => source.label === 'dh * dh')!.id;
		expect(visible(model, new Set()).edges.filter(({ to }) => to === square)).toHaveLength(2);
		const merged = folding('loss(…)/return').edges.filter(({ from }) => from === nodeId('dh'));
		expect(merged).toHaveLength(1);
		expect(merged[0]!.members).toEqual([`${square}:0`, `${square}:1`]);
	});

	test('every edge of the graph is in one drawn edge, unless both its ends are in one folded box', () => {
		for (const paths of [[], ['loss(…)/model(x)'], ['loss(…)/model(x)/a2', 'loss(…)/return'], ['loss(…)']]) {
			const graph = folding(...paths);
			const members = graph.edges.flatMap((edge) => edge.members);
			const crossing = model.edges.filter(
				({ from, to }) => graph.shownAs.get(from) !== graph.shownAs.get(to)
			);
			expect([...members].sort()).toEqual(crossing.map(({ id }) => id).sort());
		}
	});
});

describe('the flat form', () => {
	const flat = flattened(model);

	test('keeps the innermost boxes, with the path to each', () => {
		expect(flat.boxes.map(({ label }) => label).sort()).toEqual([
			'loss(…) › model(x) › a1',
			'loss(…) › model(x) › a2',
			'loss(…) › model(x) › return',
			'loss(…) › return'
		]);
		expect(flat.boxes.every(({ parent }) => parent === null)).toBe(true);
	});

	test('keeps every node and edge; what stood in an outer box only stands at the root', () => {
		expect(flat.nodes.map(({ id }) => id)).toEqual(model.nodes.map(({ id }) => id));
		expect(flat.edges).toEqual(model.edges);
		expect(flat.nodes.find(({ source }) => source.name === 'dh')!.box).toBeNull();
		expect(flat.nodes.find(({ source }) => source.name === 'a1')!.box).toBe(boxId('loss(…)/model(x)/a1'));
	});
});
