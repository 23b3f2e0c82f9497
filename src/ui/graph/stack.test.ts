import { describe, expect, test } from 'vitest';
import type { Layout, Point, Rect } from './geometry.ts';
import { inRows } from './rows.ts';
import { exampleTimeline, modelOf } from './sample-graphs.ts';
import { stackRows } from './stack.ts';
import { visible } from './visible.ts';

/** The neuron in three rows: w, x and b; m and a; y, e and L. */
const model = modelOf(exampleTimeline('neuron.py'));
const ROWS: Record<string, number> = { w: 0, x: 0, b: 0, m: 1, a: 1, y: 2, e: 2, L: 2 };
const key = (name: string): string => model.nodes.find(({ source }) => source.name === name)!.id;
const graph = inRows(
	visible(model, new Set()),
	new Map(Object.entries(ROWS).map(([name, row]) => [key(name), row]))
);
const rect = (x: number, y: number): Rect => ({ x, y, width: 20, height: 10 });
const PLACES: Record<string, Rect> = {
	w: rect(0, 0),
	x: rect(0, 20),
	b: rect(0, 40),
	m: rect(100, 5),
	a: rect(140, 25),
	y: rect(200, 20),
	e: rect(240, 5),
	L: rect(280, 5)
};

function side(): Layout {
	const nodes = new Map(Object.entries(PLACES).map(([name, place]) => [key(name), place]));
	const edges = new Map(
		graph.edges.map(({ id, from, to, operand }): [string, Point[]] => {
			const [a, b] = [nodes.get(from)!, nodes.get(to)!];
			return [
				id,
				[
					{ x: a.x + 20, y: a.y + 5 },
					{ x: b.x, y: b.y + 3 + 4 * operand }
				]
			];
		})
	);
	const boxes = new Map<string, Rect>([
		['row0', { x: 0, y: 0, width: 20, height: 50 }],
		['row1', { x: 100, y: 0, width: 60, height: 35 }],
		['row2', { x: 200, y: 0, width: 100, height: 30 }]
	]);
	return { width: 300, height: 50, nodes, boxes, edges };
}

const stacked = stackRows(side(), graph, ['row0', 'row1', 'row2'], 10);
const place = (name: string): Rect => stacked.nodes.get(key(name))!;
const line = (from: string, to: string): readonly Point[] =>
	stacked.edges.get(graph.edges.find((edge) => edge.from === key(from) && edge.to === key(to))!.id)!;
/** Where a line runs down at the right, to the left in the gutter, and down at the left. */
const lanes = (from: string, to: string) => {
	const points = line(from, to);
	const at = points.findIndex(({ x }, i) => i > 1 && x < points[i - 1]!.x - 1);
	return { right: points[at - 1]!.x, gutter: points[at]!.y, left: points[at]!.x };
};

describe('rows', () => {
	test('stand under one another, from the same left border, as they were', () => {
		expect(place('w').x).toBe(place('m').x);
		expect(place('w').x).toBe(place('y').x);
		expect(place('x').y - place('w').y).toBe(20);
		expect(place('a').x - place('m').x).toBe(40);
		expect(place('m').y).toBeGreaterThan(place('b').y + 10);
		expect(place('e').y).toBeGreaterThan(place('a').y + 10);
	});
	test('are no boxes of the picture', () => expect([...stacked.boxes.keys()]).toEqual([]));
	test('an edge within a row is as it was', () => {
		const [start, end] = line('e', 'L');
		expect(end!.x - start!.x).toBe(20);
		expect(line('e', 'L')).toHaveLength(2);
	});
});

describe('an edge to another row', () => {
	test('leaves at the right of all rows, runs above its row and enters it at the left', () => {
		const { right, gutter, left } = lanes('a', 'e');
		for (const name of Object.keys(ROWS)) {
			expect(right).toBeGreaterThan(place(name).x + 20);
			expect(left).toBeLessThan(place(name).x);
		}
		expect(gutter).toBeGreaterThan(place('a').y + 10);
		expect(gutter).toBeLessThan(place('e').y);
	});
	test('begins and ends where it did', () => {
		for (const { from, to, operand } of graph.edges) {
			const [a, b] = [stacked.nodes.get(from)!, stacked.nodes.get(to)!];
			const points = stacked.edges.get(graph.edges.find((e) => e.to === to && e.operand === operand)!.id)!;
			expect(points[0]).toEqual({ x: a.x + 20, y: a.y + 5 });
			expect(points.at(-1)).toEqual({ x: b.x, y: b.y + 3 + 4 * operand });
		}
	});
	test('has a lane of its own, and the lanes of one gap do not cross', () => {
		const order = ['w', 'x', 'b'].map((name) => lanes(name, name === 'b' ? 'a' : 'm'));
		for (const [upper, lower] of [
			[order[0]!, order[1]!],
			[order[1]!, order[2]!]
		] as const) {
			expect(upper.right).toBeGreaterThan(lower.right);
			expect(upper.gutter).toBeGreaterThan(lower.gutter);
			expect(upper.left).toBeGreaterThan(lower.left);
		}
	});
	test('takes the place beside the rows again that an earlier one has left', () => {
		expect(lanes('a', 'e').right).toBe(lanes('b', 'a').right);
	});
	test('every bend is upright or level', () => {
		for (const points of stacked.edges.values()) {
			if (points.length < 5) continue;
			for (const [i, point] of points.slice(2, -1).entries()) {
				const before = points[i + 1]!;
				expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.01);
			}
		}
	});
});
