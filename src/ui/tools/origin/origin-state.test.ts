/** @file Questions about entries: asked, followed, gone back on, and kept while the cursor moves. */
import { expect, test } from 'vitest';
import { Run, stateAt, Timeline } from '#debug';
import { OriginState } from './origin-state.svelte.ts';

const TEXT = `
import numpy as np
from backstep import Tensor, reverse_autodiff
W = Tensor(np.arange(6.0).reshape(2, 3))
x = Tensor(np.ones((3, 1)))
z = W @ x
L = (z * z).sum()
reverse_autodiff(L)
`;

function begun() {
	const run = new Run([{ id: 'a.py', text: TEXT }]);
	run.finish();
	const timeline = new Timeline(run.trace(1));
	const page = {
		timeline,
		index: timeline.last,
		selected: null as number | null,
		tool: 'tensors',
		get state() {
			return stateAt(timeline, this.index);
		}
	};
	const id = (name: string) => timeline.trace.nodes.find((node) => node.name === name)!.id;
	return { page, asking: new OriginState(page), id };
}

test('without a question it follows the step', () => {
	const { page, asking } = begun();
	expect(asking.entry).toEqual({
		node: page.state.current,
		what: 'dhdx',
		entry: 0,
		at: page.index
	});
	expect(asking.concerned.size).toBe(0);
});

test('a factor is followed, and the way back is kept', () => {
	const { page, asking, id } = begun();
	asking.ask(id('W'), 'dhdx', 4);
	expect(page.tool).toBe('origin');
	const [part] = asking.origin!.parts;
	expect(part!.terms).toHaveLength(1);
	expect([...asking.concerned].sort()).toEqual([id('W'), id('x'), id('z')].sort());
	asking.follow(part!.terms[0]!.first.entry!);
	expect(asking.entry).toMatchObject({ node: id('z'), what: 'dhdx', entry: 1 });
	expect(asking.trail).toHaveLength(2);
	asking.change({ entry: 0 });
	expect(asking.entry).toMatchObject({ node: id('z'), entry: 0 });
	asking.back(0);
	expect(asking.entry).toMatchObject({ node: id('W'), entry: 4 });
	asking.letGo();
	expect(asking.trail).toEqual([]);
});

test('a question stays while the cursor moves, and says what has arrived by then', () => {
	const { page, asking, id } = begun();
	asking.ask(id('z'), 'dhdx', 0);
	expect(asking.origin!.parts).toHaveLength(2);
	page.index = 0;
	const early = new OriginState(page);
	early.ask(id('z'), 'dhdx', 0);
	expect(early.origin!.beginning).toBe('unset');
});

test('where it went is asked of the same entry', () => {
	const { asking, id } = begun();
	asking.ask(id('W'), 'value', 4);
	asking.way = 'to';
	expect(asking.gone!.departures.map(({ to }) => to.map((place) => place.to.entry))).toEqual([[1]]);
});
