import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { describe, expect, test } from 'vitest';
import { fallbackLayout } from './fallback-layout.ts';
import { LayoutEngine, type Elk } from './layout-engine.ts';
import { realEngine, startRealElk } from './real-elk.ts';
import { exampleTimeline, flawsOf, modelOf, sizesOf } from './sample-graphs.ts';
import { close, roomy } from './spacing.ts';
import { flattened, visible } from './visible.ts';

const model = modelOf(exampleTimeline('neuron.py'));
const graph = visible(model, new Set());
const sizes = sizesOf(graph);
const plain = fallbackLayout(graph, sizes, roomy());

/** A start that is counted, and an ELK that answers as told and can be seen to end. */
function pretended(answer: (root: ElkNode) => Promise<ElkNode>) {
	const seen = { starts: 0, questions: 0, ends: 0 };
	const start = (): Promise<Elk> => {
		seen.starts++;
		return Promise.resolve({
			layout: (root) => {
				seen.questions++;
				return answer(root);
			},
			terminateWorker: () => void seen.ends++
		});
	};
	return { seen, start };
}

describe('without ELK the plain layout is used', () => {
	test('where its worker does not start', async () => {
		const engine = new LayoutEngine(() => Promise.reject(new Error('no worker')));
		expect(await engine.layout(graph, sizes, null, roomy())).toEqual(plain);
	});
	test('where it fails, and it is not asked again', async () => {
		const { seen, start } = pretended(() => Promise.reject(new Error('stack')));
		const engine = new LayoutEngine(start);
		expect(await engine.layout(graph, sizes, null, roomy())).toEqual(plain);
		await engine.layout(graph, sizes, null, roomy(20));
		expect(seen).toEqual({ starts: 1, questions: 1, ends: 1 });
	});
	test('where it leaves something out', async () => {
		const engine = new LayoutEngine(pretended((root) => Promise.resolve({ ...root, children: [] })).start);
		expect(await engine.layout(graph, sizes, null, roomy())).toEqual(plain);
	});
	test('where it never answers, after some patience', async () => {
		const { seen, start } = pretended(() => new Promise(() => undefined));
		const engine = new LayoutEngine(start, 1);
		expect(await engine.layout(graph, sizes, null, roomy())).toEqual(plain);
		expect(seen.ends).toBe(1);
	});
	test('in rows, too, and soundly', async () => {
		const flat = visible(flattened(model), new Set());
		const engine = new LayoutEngine(() => Promise.reject(new Error('no worker')));
		const layout = await engine.layout(flat, sizes, { width: 390, height: 500 }, close());
		expect(flawsOf(layout, flat).filter((flaw) => !flaw.includes('runs through'))).toEqual([]);
		expect(layout.width / layout.height).toBeLessThan(2);
	});
});

describe('with ELK', () => {
	test('the same question is asked once', async () => {
		const elk = await startRealElk();
		const { seen, start } = pretended((root) => elk.layout(root));
		const engine = new LayoutEngine(start);
		const first = await engine.layout(graph, sizes, null, roomy());
		expect(await engine.layout(graph, sizes, null, roomy())).toBe(first);
		await engine.layout(graph, sizes, null, roomy(20));
		expect(seen).toEqual({ starts: 1, questions: 2, ends: 0 });
	});
	test('two engines give the same layout', async () => {
		const [a, b] = [realEngine(), realEngine()];
		expect(await a.layout(graph, sizes, null, roomy())).toEqual(await b.layout(graph, sizes, null, roomy()));
	});
});

describe('when it is not needed any more', () => {
	test('ELK is ended, and not started again by what still comes', async () => {
		const elk = await startRealElk();
		const { seen, start } = pretended((root) => elk.layout(root));
		const engine = new LayoutEngine(start);
		await engine.layout(graph, sizes, null, roomy());
		engine.dispose();
		await engine.layout(graph, sizes, null, roomy(20));
		expect(seen).toEqual({ starts: 1, questions: 1, ends: 1 });
	});
	test('ELK that is still starting is ended when it has', async () => {
		const { seen, start } = pretended(() => new Promise(() => undefined));
		const engine = new LayoutEngine(start, 1);
		const layout = engine.layout(graph, sizes, null, roomy());
		engine.dispose();
		await layout;
		expect(seen.ends).toBe(1);
	});
});
