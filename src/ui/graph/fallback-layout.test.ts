import { describe, expect, test } from 'vitest';
import { fallbackLayout } from './fallback-layout.ts';
import {
	chain,
	exampleTimeline,
	flawsOf,
	foldings,
	modelOf,
	sizesOf,
	timelineOf,
	WIDE
} from './sample-graphs.ts';
import { roomy } from './spacing.ts';
import { visible } from './visible.ts';

describe.each([
	['notebook.py', modelOf(exampleTimeline('notebook.py'))],
	['scalar neurons', modelOf(timelineOf(WIDE))]
])('the plain layout of %s', (_, model) => {
	test('has a place for everything, in its box and beside its neighbours', () => {
		for (const { name, graph } of foldings(model)) {
			const layout = fallbackLayout(graph, sizesOf(graph), roomy());
			// Its edges are straight lines, which may run behind a card.
			const flaws = flawsOf(layout, graph).filter((flaw) => !flaw.includes('runs through'));
			expect(flaws, name).toEqual([]);
		}
	});

	test('goes to the right: what uses an operand stands behind it', () => {
		const graph = visible(model, new Set());
		const { nodes } = fallbackLayout(graph, sizesOf(graph), roomy());
		for (const { from, to } of graph.edges) {
			const operand = nodes.get(from)!;
			expect(operand.x + operand.width).toBeLessThan(nodes.get(to)!.x);
		}
	});
});

test('a chain of 5,000 nodes does not overflow the stack', () => {
	const graph = visible(modelOf(timelineOf(chain(5000))), new Set());
	const layout = fallbackLayout(graph, sizesOf(graph), roomy());
	expect(layout.nodes.size).toBe(5002);
	expect(layout.edges.size).toBe(10000);
	expect(layout.width).toBeGreaterThan(5000 * 150);
});

test('boxes that depend on each other both ways still have a place', () => {
	const model = modelOf(timelineOf(WIDE));
	const graph = visible(model, new Set());
	const [a, b] = graph.nodes.filter(({ source }) => source.depends_on.length === 0);
	const tangled = {
		...graph,
		edges: [
			...graph.edges,
			{ id: 'x', from: a!.id, to: b!.id, operand: 0, members: ['x'] },
			{ id: 'y', from: b!.id, to: a!.id, operand: 0, members: ['y'] }
		]
	};
	const layout = fallbackLayout(tangled, sizesOf(tangled), roomy());
	expect([...layout.nodes.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
