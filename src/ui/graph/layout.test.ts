/** @file Pictures of real programs by the real ELK: everything has its place, and every edge is drawn. */
import { describe, expect, test } from 'vitest';
import { elkQuestion } from './elk-graph.ts';
import { centre } from './geometry.ts';
import { realEngine } from './real-elk.ts';
import { room, rowCandidates } from './rows.ts';
import {
	exampleTimeline,
	FLAT,
	flawsOf,
	foldings,
	modelOf,
	sizesOf,
	timelineOf,
	WIDE
} from './sample-graphs.ts';
import { close, roomy } from './spacing.ts';
import { ancestors } from './stack.ts';
import { flattened, visible, type VisibleGraph } from './visible.ts';

const models = {
	'notebook.py': modelOf(exampleTimeline('notebook.py')),
	'neuron.py': modelOf(exampleTimeline('neuron.py')),
	'scalar neurons': modelOf(timelineOf(WIDE)),
	'no groups': modelOf(timelineOf(FLAT))
};
const NOTHING: ReadonlySet<string> = new Set();
const engine = realEngine();

describe.each(Object.entries(models))('%s', (_, model) => {
	test('every folding is a sound picture in one row', async () => {
		for (const { name, graph } of foldings(model)) {
			const layout = await engine.layout(graph, sizesOf(graph), null, roomy());
			expect(flawsOf(layout, graph), name).toEqual([]);
			expect([...layout.edges.keys()].sort(), name).toEqual(graph.edges.map(({ id }) => id).sort());
		}
	});

	test('operands enter in their order, from top to bottom', async () => {
		const graph = visible(model, NOTHING);
		const layout = await engine.layout(graph, sizesOf(graph), null, roomy());
		for (const node of graph.nodes) {
			const inputs = graph.edges.filter((edge) => edge.to === node.id);
			const heights = inputs
				.sort((a, b) => a.operand - b.operand)
				.map((edge) => layout.edges.get(edge.id)!.at(-1)!.y);
			expect(heights).toEqual([...heights].sort((a, b) => a - b));
			expect(new Set(heights).size).toBe(heights.length);
		}
	});

	test('an edge crosses the border of a box at a port, one for each source', () => {
		const graph = visible(model, NOTHING);
		const { root, segments } = elkQuestion(graph, sizesOf(graph), roomy());
		const ports = new Map<string, number>();
		const walk = (element: typeof root): void => {
			for (const each of element.ports ?? []) ports.set(each.id, (ports.get(each.id) ?? 0) + 1);
			for (const child of element.children ?? []) walk(child);
		};
		walk(root);
		expect([...ports.values()].every((times) => times === 1)).toBe(true);
		const around = ancestors(graph);
		for (const edge of graph.edges) {
			const [outOf, into] = [around(edge.from).slice(0, -1), around(edge.to).slice(0, -1)];
			const expected = [
				...outOf.filter((box) => !into.includes(box)).map((box) => `${box}|EAST|${edge.from}`),
				...into.filter((box) => !outOf.includes(box)).map((box) => `${box}|WEST|${edge.from}`)
			];
			const passed = (segments.get(edge.id) ?? []).slice(1).map((segment) => segment.split('>')[0]);
			expect([...passed].sort()).toEqual(expected.sort());
			expect(expected.every((id) => ports.has(id))).toBe(true);
		}
	});

	test('in rows a folding is a sound picture, no smaller than one row', async () => {
		const flat = flattened(model);
		for (const panel of [
			{ width: 614, height: 400 },
			{ width: 390, height: 340 }
		])
			for (const { name, graph } of foldings(flat).slice(0, 3)) {
				const sizes = sizesOf(graph);
				const row = await engine.layout(graph, sizes, null, close());
				const rows = await engine.layout(graph, sizes, panel, close());
				expect(flawsOf(rows, graph), name).toEqual([]);
				expect(room(rows, panel)).toBeGreaterThanOrEqual(room(row, panel));
			}
	});
});

test('a leaf that meets the result of a whole box stands right before the node that uses both', async () => {
	const model = models['notebook.py'];
	const rect = async (graph: VisibleGraph, name: string) => {
		const { nodes } = await engine.layout(graph, sizesOf(graph), null, roomy());
		return nodes.get(graph.nodes.find(({ source }) => source.name === name)!.id)!;
	};
	for (const graph of [visible(model, NOTHING), visible(flattened(model), NOTHING)]) {
		const [y, dh] = [await rect(graph, 'y'), await rect(graph, 'dh')];
		expect(dh.x - (y.x + y.width)).toBeLessThan(80);
		expect(Math.abs(centre(y).y - centre(dh).y)).toBeLessThan(y.height + dh.height);
	}
});

test('where many lines would lead around the rows, one row is better', async () => {
	const graph = visible(models['no groups'], NOTHING);
	const panel = { width: 614, height: 460 };
	const small = new Map(graph.nodes.map(({ id }) => [id, { width: 74, height: 32 }]));
	const row = await engine.layout(graph, small, null, close());
	expect(rowCandidates(row, graph, panel, 14).length).toBeGreaterThan(0);
	expect(await engine.layout(graph, small, panel, close())).toBe(row);
});

describe('rows of the notebook', () => {
	const graph = visible(flattened(models['notebook.py']), NOTHING);
	const panel = { width: 614, height: 400 };
	const idOf = (text: string, among: VisibleGraph = graph): string =>
		[
			...among.nodes.map(({ id, source }) => ({ id, label: source.name || source.label })),
			...among.boxes
		].find(({ label }) => label === text)!.id;

	test('the picture is twice as large as in one row', async () => {
		const row = await engine.layout(graph, sizesOf(graph), null, close());
		const rows = await engine.layout(graph, sizesOf(graph), panel, close());
		expect(room(rows, panel) / room(row, panel)).toBeGreaterThan(2);
	});

	test('are read from top to bottom: no operand stands in a later row than what uses it', async () => {
		const row = await engine.layout(graph, sizesOf(graph), null, close());
		const around = ancestors(graph);
		const candidates = rowCandidates(row, graph, panel, 14);
		expect(candidates.length).toBeGreaterThan(0);
		for (const rows of candidates) {
			const rowOf = (id: string) => rows.get(around(id)[0]!)!;
			for (const edge of graph.edges) expect(rowOf(edge.from)).toBeLessThanOrEqual(rowOf(edge.to));
			// A leaf at the root stands with what uses it, though ELK puts it beside the box before that.
			expect(rowOf(idOf('y'))).toBe(rowOf(idOf('dh')));
		}
	});
});
