import { describe, expect, test } from 'vitest';
import { exampleTimeline, modelOf } from './sample-graphs.ts';
import { focusOf, foldingAt, limitsOf, namesOf, nodeClasses, summedAxes, viewsAt } from './scene.ts';
import { Tally } from './tally.ts';
import { keepUnchanged, stateWord, travelBetween, type NodeView } from './views.ts';
import { visible } from './visible.ts';

const timeline = exampleTimeline('neuron.py');
const model = modelOf(timeline);
const open = visible(model, new Set());
const key = (name: string): string => model.nodes.find(({ source }) => source.name === name)!.id;
/** The moment after a node's `back` made its contribution of this number, from 0. */
const at = (name: string, contribution: number): number =>
	timeline.moments.findIndex(
		(moment) => moment.contribution === contribution && model.keys.get(moment.node) === key(name)
	);
const entering = (name: string): number =>
	timeline.moments.findIndex(({ kind, node }) => kind === 'enter' && model.keys.get(node) === key(name));
const view = (name: string, index: number): NodeView => viewsAt(timeline, index, model).get(key(name))!;
const told = (name: string, index: number) => {
	const { state, current, dhdx } = view(name, index);
	return { word: stateWord(view(name, index)), state, current, dhdx: dhdx ? [...dhdx.data] : null };
};

describe('states', () => {
	test('are unset before the pass has zeroed anything, and never shown as 0', () => {
		for (const { source } of model.nodes)
			expect(told(source.name, 0)).toEqual({ word: 'unset', state: 'unset', current: false, dhdx: null });
	});
	test('of e = a − y, which e * e uses twice, are zeroed, partial and complete', () => {
		expect(told('e', entering('L'))).toMatchObject({ word: 'zeroed', dhdx: [0] });
		expect(told('e', at('L', 0))).toMatchObject({ word: 'partial 1 of 2', state: 'partial', dhdx: [-3] });
		expect(told('e', at('L', 1))).toMatchObject({ word: 'complete', dhdx: [-6] });
	});
	test('are told of the current node, too', () => {
		expect(told('e', entering('e'))).toMatchObject({ word: 'complete', current: true });
		expect(told('L', at('L', 0))).toMatchObject({ word: 'complete', current: true });
	});
	test('of a leaf are complete when its last contribution has come', () => {
		expect(told('w', timeline.last)).toMatchObject({ word: 'complete', dhdx: [-18] });
	});
});

describe('edges', () => {
	test('are idle, then flow while their back runs, then have delivered', () => {
		const first = `${key('L')}:0`;
		const second = `${key('L')}:1`;
		const seen = (index: number) => {
			const views = new Tally(timeline, model, open).edges(index);
			return [views.get(first), views.get(second)];
		};
		expect(seen(entering('L'))).toEqual(['idle', 'idle']);
		expect(seen(at('L', 0))).toEqual(['flow', 'idle']);
		expect(seen(at('L', 1))).toEqual(['flow', 'flow']);
		expect(seen(entering('e'))).toEqual(['delivered', 'delivered']);
	});
	test('that stand for several show the liveliest', () => {
		const book = exampleTimeline('notebook.py');
		const graphModel = modelOf(book);
		const box = graphModel.boxes.find(
			({ label, parent }) =>
				label === 'return' && graphModel.boxes.find(({ id }) => id === parent)?.label === 'loss(…)'
		)!;
		const graph = visible(graphModel, new Set([box.id]));
		const merged = graph.edges.find(({ to, members }) => to === box.id && members.length === 2)!;
		const made = book.moments.filter(
			({ kind, node }) =>
				kind === 'contribution' && graphModel.keys.get(node) === merged.members[0]!.split(':')[0]
		);
		const tally = new Tally(book, graphModel, graph);
		const seen = (index: number) => tally.edges(index).get(merged.id);
		expect(seen(made[0]!.index - 1)).toBe('idle');
		expect(seen(made[0]!.index)).toBe('flow');
		expect(seen(book.last)).toBe('delivered');
		expect(seen(made[0]!.index)).toBe('flow');
		expect(seen(0)).toBe('idle');
	});
});

describe('a journey', () => {
	test('of one += goes along its edge, from the moment before it', () => {
		const index = at('L', 0);
		expect(travelBetween(timeline, index - 1, index, model.keys)).toEqual({
			from: index - 1,
			edges: [`${key('L')}:0`]
		});
	});
	test('of a whole back goes along all its edges, from where the back is entered', () => {
		expect(travelBetween(timeline, at('L', 1), at('e', 1), model.keys)).toEqual({
			from: entering('e'),
			edges: [`${key('e')}:0`, `${key('e')}:1`]
		});
	});
	test('is not made backwards, nor where nothing arrives', () => {
		expect(travelBetween(timeline, at('L', 1), at('L', 0), model.keys)).toBeNull();
		expect(travelBetween(timeline, 0, entering('L'), model.keys)).toBeNull();
		expect(travelBetween(timeline, at('L', 1), at('L', 1), model.keys)).toBeNull();
	});
});

test('what a step has not changed is the same object, so that it is not drawn again', () => {
	const kept = new Map<string, NodeView>();
	const ids = model.nodes.map(({ id }) => id);
	const look = (of: typeof timeline, index: number, same: boolean) => {
		const views = keepUnchanged(kept, viewsAt(of, index, model), () => same);
		return new Map(ids.map((id) => [id, views.get(id)]));
	};
	const before = look(timeline, at('L', 0), true);
	const after = look(timeline, at('L', 1), true);
	expect(ids.filter((id) => before.get(id) !== after.get(id))).toEqual([key('e')]);
	const other = look(exampleTimeline('neuron.py'), at('L', 1), false);
	expect(other.get(key('e'))).not.toBe(after.get(key('e')));
});

test('the limits of a scale hold for the whole pass', () => {
	const limits = limitsOf(timeline, model);
	expect(limits.get(key('w'))).toEqual({ value: 2, gradient: 18 });
	expect(limits.get(key('e'))).toEqual({ value: 3, gradient: 6 });
	expect(limits.get(key('L'))).toEqual({ value: 9, gradient: 1 });
});

describe('what a moment is about', () => {
	test('a node with its operands, the one that receives first', () => {
		expect(focusOf(timeline, at('m', 0), model, open)).toEqual({
			node: key('m'),
			others: [key('w'), key('x')]
		});
		expect(focusOf(timeline, at('m', 1), model, open).others).toEqual([key('x'), key('w')]);
	});
	test('an operand that is used twice is there once', () => {
		expect(focusOf(timeline, at('L', 0), model, open).others).toEqual([key('e')]);
	});
	test('a leaf with what uses it', () => {
		expect(focusOf(timeline, entering('y'), model, open)).toEqual({ node: key('y'), others: [key('e')] });
	});
});

describe('classes', () => {
	test('tell the state, the current node and the selected one', () => {
		const views = viewsAt(timeline, at('L', 0), model);
		const [inside, current, selected] = [new Map(), key('L'), key('e')];
		const classes = nodeClasses(open, { views, inside, current, selected });
		expect(classes.get(key('L'))).toBe('complete current');
		expect(classes.get(key('e'))).toBe('partial selected');
		expect(classes.get(key('w'))).toBe('zeroed');
	});
	test('of a folded box tell the least advanced of what is in it', () => {
		const book = exampleTimeline('notebook.py');
		const bookModel = modelOf(book);
		const layer = bookModel.boxes.find(({ label }) => label === 'a2')!.id;
		const graph = visible(bookModel, new Set([layer]));
		const tally = new Tally(book, bookModel, graph);
		const wordAt = (index: number) =>
			nodeClasses(graph, {
				views: viewsAt(book, index, bookModel),
				inside: tally.inside(index),
				current: index === 0 ? '' : bookModel.keys.get(book.at(index).node)!,
				selected: ''
			}).get(layer);
		const relu = bookModel.nodes.find(({ source }) => source.name === 'a2')!;
		const entered = book.moments.findIndex(({ kind, node }) => kind === 'enter' && node === relu.source.id);
		expect(wordAt(0)).toBe('unset');
		expect(wordAt(entered)).toBe('partial current');
		expect(wordAt(book.last)).toBe('complete');
		expect(namesOf(graph).get(layer)).toBe('a2');
	});
});

describe('unbroadcasting', () => {
	const book = exampleTimeline('notebook.py');
	const bookModel = modelOf(book);
	const graph = visible(bookModel, new Set());
	test('has a note under the operand that it is summed for', () => {
		const index = book.moments.findIndex(({ kind }) => kind === 'unbroadcast');
		const folding = foldingAt(book, index, bookModel, graph)!;
		const { wide, delta } = folding.contribution;
		expect([wide!.shape, delta.shape]).toEqual([
			[1, 8],
			[1, 1]
		]);
		expect(bookModel.nodes.find(({ id }) => id === folding.target)!.source.name).toBe('b3');
		expect(foldingAt(book, index + 1, bookModel, graph)).toBeNull();
	});
	test.each([
		[[128, 8], [128, 1], [1]],
		[[4, 3], [3], [0]],
		[
			[2, 4, 3],
			[1, 3],
			[0, 1]
		],
		[[1, 1], [1], [0]],
		[[2, 2], [2, 2], []]
	])('from %j to %j sums the axes %j', (wide, narrow, axes) =>
		expect(summedAxes(wide, narrow)).toEqual(axes)
	);
});
