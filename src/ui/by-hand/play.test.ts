/** @file A pass by hand is kept as events, which anybody may have written, and comes back by doing them again. */
import { expect, test } from 'vitest';
import { engineGame, Run, Timeline } from '#debug';
import { amountFrom } from './amount.ts';
import { keptEvents } from './kept-events.ts';
import { HandPlay } from './play.svelte.ts';

const run = new Run([
	{
		id: 'play.py',
		text: 'from backstep import Tensor, reverse_autodiff\nx = Tensor(3.0)\ny = x * x\nreverse_autodiff(y)\n'
	}
]);
run.finish();
const timeline = new Timeline(run.trace(1));
const course = engineGame.courseOf(timeline);
const id = (name: string): number => timeline.trace.nodes.find((node) => node.name === name)!.id;

test('what was done comes back, slips too', () => {
	let kept: unknown = null;
	const play = new HandPlay(course, 'step', null, (data) => (kept = data));
	const { shape } = play.game.dhdx.get(id('x'))!;
	play.do({ kind: 'pick', node: id('x') });
	expect(play.isSlip).toBe(true);
	play.do({ kind: 'pick', node: id('y') });
	play.do({ kind: 'target', target: id('x') });
	play.write(amountFrom(shape, ['1 * 3']));
	expect(play.said).toBe('dhdx of x is 3 now.');
	const again = new HandPlay(course, 'step', JSON.parse(JSON.stringify(kept)));
	expect(again.game.slips.length).toBe(1);
	expect(again.game.open).toBe(id('y'));
	expect(again.game.dhdx.get(id('x'))!.data[0]).toBe(3);
	again.do({ kind: 'undo' });
	expect(again.game.dhdx.get(id('x'))!.data[0]).toBe(0);
});

test.each([
	null,
	7,
	{ events: 'x' },
	{ events: [{ kind: 'pick' }] },
	{ events: [{ kind: 'write', target: 1, shape: [1], data: ['x'], like: [] }] },
	{ events: [{ kind: 'write', target: 1, shape: [1], data: [1], like: ['toString'] }] }
])('what nobody has kept is nothing: %j', (kept) => {
	expect(keptEvents(kept).length).toBe(0);
});

test('events of another graph are left out from the first that does not fit', () => {
	const play = new HandPlay(course, 'step', { events: [{ kind: 'pick', node: 999 }, { kind: 'finish' }] });
	expect(play.game.open).toBe(null);
	expect(play.game.slips.length).toBe(0);
});

test('an amount is a number for each entry', () => {
	expect(amountFrom([1], ['−3']).data[0]).toBe(-3);
	expect(() => amountFrom([1], [''])).toThrow('Write a number first.');
	expect(() => amountFrom([1], ['[1, 2]'])).toThrow(/not one number/);
});
