/** @file A pass by hand on random graphs: what is right is taken in any valid order, and what is wrong is refused with its class. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { graphs, MODULE, ownClass } from '../random-graphs.ts';
import { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import { findMoment } from '../find-moment.ts';
import { alike, sameShape } from './arrays.ts';
import {
	begin,
	bothOrders,
	bothResults,
	choicesFor,
	courseOf,
	isChosen,
	isOver,
	judgeTarget,
	leftIn,
	likeliest,
	modelMoves,
	play,
	readyIn,
	showBack,
	undo,
	whyNotPlayable,
	type Course,
	type Game,
	type Misconception,
	type Move
} from './index.ts';

const OWN_CLASS = ownClass(readFileSync(new URL('../../ui/programs/notebook.py', import.meta.url), 'utf8'));

function timelineOf(text: string): Timeline {
	const run = new Run([{ id: 'game.py', text }]);
	const { error } = run.finish();
	if (error) throw new Error(error.traceback);
	return new Timeline(run.trace(1));
}

const courses = fc
	.tuple(fc.constantFrom(MODULE, OWN_CLASS), graphs)
	.map(([head, graph]) => courseOf(timelineOf(`${head}${graph}\nreverse_autodiff(h)`)))
	.filter((course) => whyNotPlayable(course) === '');

const RUNS = { numRuns: 25 };

/** Plays a move that has to be taken without a slip. */
function right(game: Game, move: Move): Game {
	const { game: next, slip, taken } = play(game, move);
	expect(slip?.like.join() ?? '').toBe('');
	expect(taken).toBe(true);
	return next;
}

/** Plays to the end, and takes of several next backs the one that is asked for. */
function playedOut(course: Course, choose: (ready: readonly number[]) => number): Game {
	let game = begin(course);
	while (!isOver(game)) {
		game = right(game, { kind: 'pick', node: choose(readyIn(game)) });
		for (const { target, amount } of [...leftIn(game)].reverse())
			game = right(game, { kind: 'write', target, amount });
		game = right(game, { kind: 'finish' });
	}
	return game;
}

describe('on random graphs', () => {
	test('the recorded pass is taken, and leaves what was recorded', () => {
		fc.assert(
			fc.property(courses, (course) => {
				let game = begin(course);
				while (!isOver(game)) game = modelMoves(game).reduce(right, game);
				expect(game.slips.length).toBe(0);
				expect(bothResults(game).every(({ same }) => same)).toBe(true);
			}),
			RUNS
		);
	});

	test('every valid order is taken, with the targets in any order', () => {
		fc.assert(
			fc.property(courses, fc.infiniteStream(fc.nat()), (course, picks) => {
				const game = playedOut(course, (ready) => ready[picks.next().value! % ready.length]!);
				expect(bothResults(game).every(({ same }) => same)).toBe(true);
				expect(bothOrders(game).every(({ valid }) => valid)).toBe(true);
			}),
			RUNS
		);
	});

	test('a back that is called too early is refused, and its class is named', () => {
		fc.assert(
			fc.property(courses, (course) => {
				const game = begin(course);
				const ready = readyIn(game);
				for (const node of course.order.filter((each) => !ready.includes(each))) {
					const { slip, taken, game: after } = play(game, { kind: 'pick', node });
					expect(taken).toBe(false);
					expect(slip!.like).toContain('early');
					expect(after.open).toBe(null);
				}
			}),
			RUNS
		);
	});

	test('of the choices exactly one is right, and the others are something else', () => {
		fc.assert(
			fc.property(courses, (course) => {
				for (const duty of [...course.duties.values()].flat()) {
					const choices = choicesFor(course, duty);
					expect(choices.filter(({ isRight }) => isRight).length).toBe(1);
					expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
					for (const { amount, isRight, like } of choices)
						if (!isRight) {
							expect(amount !== null && alike(amount, duty.amount)).toBe(false);
							expect(like.length).toBeGreaterThan(0);
						}
				}
			}),
			RUNS
		);
	});

	test('undo leads back to the state before, and what is done again ends as before', () => {
		fc.assert(
			fc.property(courses, (course) => {
				let game = begin(course);
				while (!isOver(game))
					for (const move of modelMoves(game)) {
						const there = right(game, move);
						expect(undo(there).dhdx === game.dhdx).toBe(true);
						game = right(undo(there), move);
					}
				expect(bothResults(game).every(({ same }) => same)).toBe(true);
			}),
			RUNS
		);
	});
});

describe('slips', () => {
	const timeline = timelineOf(
		`${MODULE}w = Tensor(2.0)\nx = Tensor(3.0)\nb = Tensor(1.0)\ny = Tensor(10.0)\nm = w * x\na = m + b\ne = a - y\nL = e * e\nreverse_autodiff(L)\n`
	);
	const course = courseOf(timeline);
	const id = (name: string): number => timeline.trace.nodes.find((node) => node.name === name)!.id;
	const pick = (name: string): Move => ({ kind: 'pick', node: id(name) });
	const { shape } = timeline.trace.nodes[0]!.value;
	const write = (name: string, x: number): Move => ({
		kind: 'write',
		target: id(name),
		amount: { shape, data: Float64Array.of(x) }
	});
	const after = (...moves: Move[]): Game => moves.reduce(right, begin(course));
	const L = [pick('L'), write('e', -3), write('e', -3), { kind: 'finish' } as const];
	const e = [pick('e'), write('y', 6), write('a', -6), { kind: 'finish' } as const];
	const a = [pick('a'), write('m', -6), write('b', -6), { kind: 'finish' } as const];
	const cases: [string, Move[], Move, Misconception[]][] = [
		['the operand of the input first', [], pick('m'), ['direction', 'early']],
		['one before its consumers', [], pick('e'), ['early']],
		['a leaf', [], pick('w'), ['leaf']],
		['one a second time', L, pick('L'), ['again']],
		['to itself', [pick('L')], write('L', 1), ['own']],
		['to its consumer', [...L, pick('e')], write('L', 1), ['direction']],
		['to a stranger', [pick('L')], write('w', 1), ['stranger']],
		['a third time', L.slice(0, 3), write('e', -3), ['extra']],
		['with one use forgotten', L.slice(0, 2), { kind: 'finish' }, ['use']],
		['with an operand forgotten', [...L, ...e.slice(0, 2)], { kind: 'finish' }, ['target']],
		['with the other sign', [pick('L')], write('e', 3), ['sign']],
		['all uses at once', [pick('L')], write('e', -6), ['uses']],
		['the total', L.slice(0, 2), write('e', -6), ['total', 'uses']],
		['the upstream as it is', [...L, ...e, ...a, pick('m')], write('w', -6), ['local']],
		['without the upstream', [...L, ...e, ...a, pick('m')], write('w', 3), ['upstream']],
		['the other operand', [...L, ...e, ...a, pick('m')], write('w', -12), ['other']],
		['a value', [...L, ...e, ...a, pick('m')], write('w', 6), ['value']],
		['anything', [...L, ...e, ...a, pick('m')], write('w', 77), ['number']]
	];

	test.each(cases)('%s', (_, before, move, like) => {
		const game = after(...before);
		const judged = play(game, move);
		expect(judged.taken).toBe(false);
		expect(judged.slip!.like.join()).toBe(like.join());
		expect(judged.game.dhdx === game.dhdx).toBe(true);
	});

	test('the likeliest is that which explains most of them', () => {
		const slips = [pick('m'), pick('e'), pick('a')].reduce(
			(game, move) => play(game, move).game,
			begin(course)
		).slips;
		expect(likeliest(slips)).toBe('early');
		expect(likeliest([])).toBe(null);
	});

	test('with feedback at the end a wrong move is taken, and what follows from it is no further slip', () => {
		let game = begin(course, 'end');
		for (const move of [pick('L'), write('e', -3), { kind: 'finish' } as const, pick('e')])
			game = play(game, move).game;
		expect(game.slips.map(({ like }) => like.join()).join(' ')).toBe('use');
		for (const move of [write('a', -3), write('y', 3), { kind: 'finish' } as const]) game = right(game, move);
		game = right(game, pick('a'));
		expect(game.slips.length).toBe(1);
		const back = undo(undo(undo(undo(undo(undo(game))))));
		expect(back.slips.length).toBe(0);
	});

	test('a target is judged before an amount is given', () => {
		expect(judgeTarget(after(pick('L')), id('w')).slip!.like.join()).toBe('stranger');
		expect(judgeTarget(after(pick('L')), id('e')).slip).toBe(null);
	});

	test('a back is shown, and noted', () => {
		const game = showBack(after(pick('L'), write('e', -3)));
		expect(game.open).toBe(null);
		expect(game.dhdx.get(id('e'))!.data[0]).toBe(-6);
		expect(game.shown.join()).toBe(String(id('L')));
	});

	test('what the debugger has done already is given', () => {
		const later = courseOf(timeline, findMoment(timeline, 'back of e'));
		expect(later.given.join()).toBe([id('L'), id('e')].join());
		expect(readyIn(begin(later)).join()).toBe(String(id('a')));
		expect(begin(later).dhdx.get(id('a'))!.data[0]).toBe(-6);
		expect(whyNotPlayable(courseOf(timeline, timeline.last))).toMatch(/No back is left/);
	});
});

test('a large contribution is chosen among expressions in the learner’s names', () => {
	const timeline = timelineOf(
		`${MODULE}numpy.random.seed(0)\nW = Tensor(numpy.random.rand(3, 2))\nX = Tensor(numpy.random.rand(2, 4))\nb = Tensor(numpy.random.rand(3, 1))\nz = W @ X\na = z + b\nh = (a * a).sum()\nreverse_autodiff(h)`
	);
	const course = courseOf(timeline);
	const texts = (of: string, target: string): string[] => {
		const id = (name: string) => timeline.trace.nodes.find((node) => node.name === name)!.id;
		const duty = course.duties.get(id(of))!.find((each) => each.target === id(target))!;
		expect(isChosen(duty.amount)).toBe(duty.amount.data.length > 4);
		return choicesFor(course, duty).map(
			({ text, isRight, amount }) =>
				`${isRight ? '* ' : ''}${text} ${amount ? (sameShape(amount, duty.amount) ? 'fits' : amount.shape.join('x')) : 'none'}`
		);
	};
	expect(texts('z', 'W').join('\n')).toMatchInlineSnapshot(`
		"-(z.dhdx @ X.value.T) fits
		W.value fits
		* z.dhdx @ X.value.T fits
		z.dhdx @ X.value none
		X.value.T @ z.dhdx none"
	`);
	expect(texts('a', 'b').join('\n')).toMatchInlineSnapshot(`
		"-unbroadcast(a.dhdx, b.dhdx) fits
		* unbroadcast(a.dhdx, b.dhdx) fits
		b.value fits
		a.dhdx 3x4
		(unbroadcast(a.dhdx, b.dhdx)).T 1x3"
	`);
});
