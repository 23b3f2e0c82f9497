/** @file A graph that can be drawn whole has no folded box; of a larger one no more is drawn than can be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFolding } from './first-folding.ts';
import type { GraphModel, GraphNode } from './model.ts';
import { visible } from './visible.ts';

/** A graph with so many nodes in each box; the parent of a box is a box before it. */
function modelOf(counts: readonly number[], parents: readonly (number | null)[]): GraphModel {
	const name = (i: number | null) => (i === null ? null : `g${i}`);
	const boxes = parents.map((parent, i) => ({ id: `g${i}`, parent: name(parent), label: '' }));
	const nodes = counts.flatMap((count, i) =>
		Array.from({ length: count }, (_, k) => ({ id: `n${i}.${k}`, symbol: '', box: name(i) }) as GraphNode)
	);
	return { nodes, boxes, edges: [], keys: new Map() };
}

const drawn = (model: GraphModel, folded: ReadonlySet<string>) => {
	const graph = visible(model, folded);
	return graph.nodes.length + graph.folded.length;
};

describe('boxes that are folded at first', () => {
	test('are none where there is room', () => {
		expect(firstFolding(modelOf([3, 3], [null, 0]), 6)).toEqual(new Set());
	});

	test('are the inner ones and the large ones', () => {
		// g0 holds g1, g2 and one node; g2 is large, and g3 lies in g1.
		const model = modelOf([1, 2, 50, 2], [null, 0, 0, 1]);
		expect([...firstFolding(model, 10)]).toEqual(['g2']);
		expect([...firstFolding(model, 5)]).toEqual(['g2', 'g3']);
		expect([...firstFolding(model, 3)]).toEqual(['g1', 'g2', 'g3']);
		expect(firstFolding(model, 2).size).toBe(4);
	});

	test('leave no more to draw than there may be, where boxes can see to it', () => {
		const shape = fc.array(fc.tuple(fc.nat(30), fc.nat()), { minLength: 1, maxLength: 30 }).map((list) =>
			modelOf(
				list.map(([n]) => n),
				list.map(([, p], i) => (i === 0 ? null : p % i))
			)
		);
		fc.assert(
			fc.property(shape, fc.integer({ min: 1, max: 100 }), (model, most) => {
				const folded = firstFolding(model, most);
				expect(drawn(model, folded)).toBeLessThanOrEqual(Math.max(1, most));
			})
		);
	});
});
