/** @file For the tests of this folder: graphs of real programs, and what may be wrong with a picture. */
import { Run, Timeline } from '#debug';
import { examples } from '../programs.ts';
import { intersection, overlaps, type Layout, type Point, type Rect, type Size } from './geometry.ts';
import { graphModel, type GraphModel } from './model.ts';
import { symbolOf } from './scene.ts';
import { ancestors } from './stack.ts';
import { visible, type VisibleGraph } from './visible.ts';

/** A pass of a program: the first, unless another is wanted. */
export function timelineOf(text: string, pass = 1): Timeline {
	const run = new Run([{ id: 'sample.py', text }]);
	while (run.machine.passesEnded < pass && !run.ended) run.slice();
	if (!run.first) throw new Error(`no pass: ${JSON.stringify(run.ended?.error)}`);
	return new Timeline(run.trace(pass));
}

/** A pass of a program that comes with the site. */
export function exampleTimeline(name: string, pass = 1): Timeline {
	const example = examples.find((each) => each.name === name);
	if (!example) throw new Error(`no program ${name}`);
	return timelineOf(example.text, pass);
}

export const modelOf = (timeline: Timeline): GraphModel => graphModel(timeline.trace, symbolOf);

/** Two layers of scalar neurons: many nodes beside one another, in groups. */
export const WIDE = `
from backstep import Tensor, ReLU, reverse_autodiff

def neuron(inputs, seed):
    total = Tensor(0.1 * seed)
    for i, x in enumerate(inputs):
        total = total + Tensor(0.3 * i - 0.1 * seed) * x
    return ReLU(total)

def layer(inputs, size):
    return [neuron(inputs, k) for k in range(size)]

xs = [Tensor(1.0), Tensor(-2.0), Tensor(0.5)]
hidden = layer(layer(xs, 3), 2)
out = hidden[0] * hidden[1] - hidden[1] / hidden[0]
reverse_autodiff(out)
`;

/** The same without functions, so without groups. */
export const FLAT = `
from backstep import Tensor, reverse_autodiff

a, b, c = Tensor(2.0), Tensor(-1.0), Tensor(3.0)
s = a * b + b * c - c / a
t = s * s - a * c
u = (t - s) / (t + b)
reverse_autodiff(u * t - s)
`;

export const chain = (length: number): string => `
from backstep import Tensor, reverse_autodiff

w = Tensor(1.0)
h = Tensor(2.0)
for i in range(${length}):
    h = h * w
reverse_autodiff(h)
`;

/** Sizes like those of measured cards, a little different from one another. */
export const sizesOf = (graph: VisibleGraph): Map<string, Size> =>
	new Map([
		...graph.nodes.map(
			({ id }, i) => [id, { width: 150 + (i % 3) * 20, height: 90 + (i % 2) * 30 }] as const
		),
		...graph.folded.map(({ id }) => [id, { width: 110, height: 60 }] as const)
	]);

/** The graph open, with everything folded at the outermost, and with one of its first boxes folded by itself. */
export function foldings(model: GraphModel): { name: string; graph: VisibleGraph }[] {
	const sets: [string, string[]][] = [
		['open', []],
		['all folded', model.boxes.map(({ id }) => id)],
		...model.boxes.slice(0, 6).map(({ id, label }): [string, string[]] => [`${label} (${id}) folded`, [id]])
	];
	return sets.map(([name, ids]) => ({ name, graph: visible(model, new Set(ids)) }));
}

/** What is wrong with a picture, in words; nothing where each thing is in its place. */
export function flawsOf(layout: Layout, graph: VisibleGraph): string[] {
	const around = ancestors(graph);
	const rects = new Map([...layout.nodes, ...layout.boxes]);
	const items = [...graph.nodes, ...graph.folded].map(({ id }) => id);
	const flaws: string[] = [];
	for (const id of [...items, ...graph.boxes.map((box) => box.id)]) {
		const rect = rects.get(id);
		if (!rect) flaws.push(`${id} has no place`);
		else {
			const home = around(id).at(-2);
			const outer = home ? rects.get(home) : { x: 0, y: 0, width: layout.width, height: layout.height };
			if (outer && !holds(outer, rect)) flaws.push(`${id} is outside ${home ?? 'the picture'}`);
		}
	}
	const siblings = [...rects.keys()];
	for (const [i, a] of siblings.entries())
		for (const b of siblings.slice(i + 1))
			if (!around(a).includes(b) && !around(b).includes(a) && overlaps(rects.get(a)!, rects.get(b)!))
				flaws.push(`${a} and ${b} overlap`);
	for (const edge of graph.edges) flaws.push(...flawsOfEdge(layout, edge));
	return flaws;
}

function flawsOfEdge(layout: Layout, edge: { id: string; from: string; to: string }): string[] {
	const line = layout.edges.get(edge.id) ?? [];
	const [from, to] = [layout.nodes.get(edge.from), layout.nodes.get(edge.to)];
	const [first, last] = [line[0], line.at(-1)];
	if (!from || !to || !first || !last || line.length < 2) return [`edge ${edge.id} is not drawn`];
	const flaws: string[] = [];
	if (!isOnSide(first, from, 'right')) flaws.push(`edge ${edge.id} does not leave ${edge.from} at its right`);
	if (!isOnSide(last, to, 'left')) flaws.push(`edge ${edge.id} does not enter ${edge.to} at its left`);
	const picture = { x: 0, y: 0, width: layout.width, height: layout.height };
	if (!line.every((point) => holds(picture, { ...point, width: 0, height: 0 })))
		flaws.push(`edge ${edge.id} leaves the picture`);
	for (const [id, rect] of layout.nodes)
		if (line.some((point, i) => i > 0 && passesThrough(line[i - 1]!, point, rect)))
			flaws.push(`edge ${edge.id} runs through ${id}`);
	return flaws;
}

const holds = (outer: Rect, inner: Rect): boolean =>
	inner.x >= outer.x - 0.5 &&
	inner.y >= outer.y - 0.5 &&
	inner.x + inner.width <= outer.x + outer.width + 0.5 &&
	inner.y + inner.height <= outer.y + outer.height + 0.5;

const isOnSide = (point: Point, rect: Rect, side: 'left' | 'right'): boolean =>
	Math.abs(point.x - (side === 'left' ? rect.x : rect.x + rect.width)) < 1 &&
	point.y > rect.y &&
	point.y < rect.y + rect.height;

/** Whether an upright or level stretch of a line lies in a rectangle by more than a pixel. */
function passesThrough(a: Point, b: Point, rect: Rect): boolean {
	const stretch = {
		x: Math.min(a.x, b.x),
		y: Math.min(a.y, b.y),
		width: Math.max(0.1, Math.abs(a.x - b.x)),
		height: Math.max(0.1, Math.abs(a.y - b.y))
	};
	const inner = { x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2 };
	return intersection(stretch, inner) !== null;
}
