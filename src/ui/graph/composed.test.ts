/** @file Layouts put together box by box: sound, the same with a memory as without, and stable when a box is folded. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout, Rect } from './geometry.ts';
import { firstFolding } from './first-folding.ts';
import { realEngine } from './real-elk.ts';
import { exampleTimeline, flawsOf, modelOf, sizesOf, timelineOf, WIDE } from './sample-graphs.ts';
import { roomy } from './spacing.ts';
import { visible } from './visible.ts';

const moons = modelOf(exampleTimeline('micrograd-moons.py'));
const wide = modelOf(timelineOf(WIDE));

const layoutOf = (model: typeof moons, folded: ReadonlySet<string>, engine = realEngine()) => {
	const graph = visible(model, folded);
	return engine.layout(graph, sizesOf(graph), null, roomy());
};
const told = ({ nodes, boxes, edges }: Layout): string =>
	JSON.stringify([[...nodes], [...boxes], [...edges]].map((list) => list.sort()));
/** Where things stand, relative to the box around them. */
const from = (rect: Rect | undefined, corner: Rect): string =>
	rect ? `${(rect.x - corner.x).toFixed(3)} ${(rect.y - corner.y).toFixed(3)}` : '';

describe('the first picture of a large graph', () => {
	test('is sound, and asks ELK far less than once for each box', async () => {
		const engine = realEngine();
		const graph = visible(moons, firstFolding(moons));
		expect(graph.nodes.length + graph.folded.length).toBeLessThanOrEqual(60);
		const layout = await engine.layout(graph, sizesOf(graph), null, roomy());
		expect(flawsOf(layout, graph).join('\n')).toBe('');
		expect(engine.memo.asked).toBeLessThan(graph.boxes.length);
	});
});

test('a memory changes nothing', async () => {
	const engine = realEngine();
	await fc.assert(
		fc.asyncProperty(fc.subarray(wide.boxes.map(({ id }) => id)), async (folded) => {
			const remembered = await layoutOf(wide, new Set(folded), engine);
			expect(told(remembered)).toBe(told(await layoutOf(wide, new Set(folded))));
		}),
		{ numRuns: 6 }
	);
});

test('folding loses no tensor and no edge, and nothing overlaps', async () => {
	const engine = realEngine();
	const all = new Set(moons.boxes.map(({ id }) => id));
	const parents = new Map(moons.boxes.map(({ id, parent }) => [id, parent]));
	await fc.assert(
		fc.asyncProperty(
			fc.subarray(
				moons.boxes.map(({ id }) => id),
				{ maxLength: 6 }
			),
			async (opened) => {
				const open = new Set<string | null>();
				for (const id of opened)
					for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) open.add(at);
				const graph = visible(moons, new Set([...all].filter((id) => !open.has(id))));
				const layout = await engine.layout(graph, sizesOf(graph), null, roomy());
				expect(flawsOf(layout, graph).join('\n')).toBe('');
				const drawn = new Set([...graph.nodes, ...graph.folded].map(({ id }) => id));
				expect(moons.nodes.filter(({ id }) => !drawn.has(graph.shownAs.get(id)!)).length).toBe(0);
				const members = new Set(graph.edges.flatMap((edge) => edge.members));
				const lost = moons.edges.filter(
					({ id, from: a, to: b }) => !members.has(id) && graph.shownAs.get(a) !== graph.shownAs.get(b)
				);
				expect(lost.length).toBe(0);
			}
		),
		{ numRuns: 12 }
	);
});

test('a fold moves nothing in a box into which no edge leads from there, and nothing at all once it is undone', async () => {
	const engine = realEngine();
	const parents = new Map(wide.boxes.map(({ id, parent }) => [id, parent]));
	const homes = new Map(wide.nodes.map(({ id, box }) => [id, box]));
	const isIn = (id: string | null, box: string): boolean =>
		id !== null && (id === box || isIn(parents.get(id) ?? null, box));
	const sizes = new Map([...wide.nodes, ...wide.boxes].map(({ id }) => [id, { width: 150, height: 90 }]));
	const lay = (folded: ReadonlySet<string>) => engine.layout(visible(wide, folded), sizes, null, roomy());
	const open = await lay(new Set());
	let looked = 0;
	let gone = 0;
	for (const { id: folded } of wide.boxes) {
		const after = await lay(new Set([folded]));
		for (const [box, rect] of after.boxes) {
			const ends = wide.edges.map(({ from: a, to: b }) => [homes.get(a)!, homes.get(b)!] as const);
			const meets = ends.some(
				([a, b]) => (isIn(a, folded) && isIn(b, box)) || (isIn(b, folded) && isIn(a, box))
			);
			if (isIn(folded, box) || meets) continue;
			for (const { id } of wide.nodes.filter((node) => node.box === box)) {
				looked++;
				if (from(after.nodes.get(id), rect) !== from(open.nodes.get(id), open.boxes.get(box)!)) gone++;
			}
		}
	}
	expect(looked).toBeGreaterThan(20);
	expect(gone).toBe(0);
	expect(told(await lay(new Set()))).toBe(told(open));
});
