/** @file The reverse pass by hand: a state, and moves that lead from one state to the next. Nothing is changed in place. */
import type { ArrayData, NodeId } from '../trace.ts';
import { alike, plus, ratio, sameShape, scaled } from './arrays.ts';
import { dhdxAfter, type Course, type Duty } from './course.ts';
import { slipsOfAmount, slipsOfPick, slipsOfTarget, type Misconception, type Slip } from './slip.ts';

export type Move =
	| { readonly kind: 'pick'; readonly node: NodeId }
	| {
			readonly kind: 'write';
			readonly target: NodeId;
			readonly amount: ArrayData;
			/** Known of a choice that is wrong, which says more than its numbers. */
			readonly like?: readonly Misconception[];
	  }
	| { readonly kind: 'finish' };

/** A += that the learner has made. */
export interface Write {
	readonly node: NodeId;
	readonly target: NodeId;
	readonly amount: ArrayData;
	/** That of the record which it stands for; null where it stands for none. */
	readonly duty: Duty | null;
}

export interface Game {
	readonly course: Course;
	/** `step` refuses a wrong move; `end` takes it as it is, and tells at the end. */
	readonly feedback: 'step' | 'end';
	/** The learner's own. */
	readonly dhdx: ReadonlyMap<NodeId, ArrayData>;
	/** Whose backs have been called, in the learner's order. */
	readonly done: readonly NodeId[];
	/** Whose back runs now. */
	readonly open: NodeId | null;
	readonly writes: readonly Write[];
	readonly slips: readonly Slip[];
	/** Whose backs were shown. */
	readonly shown: readonly NodeId[];
	/** The state before the last move that was taken. */
	readonly before: Game | null;
}

/** What came of a move. */
export interface Judged {
	readonly game: Game;
	/** Null where the move was right; in the feedback `end` it was taken all the same. */
	readonly slip: Slip | null;
	readonly taken: boolean;
}

export const begin = (course: Course, feedback: Game['feedback'] = 'step'): Game => ({
	course,
	feedback,
	dhdx: dhdxAfter(course, course.given),
	done: course.given,
	open: null,
	writes: [],
	slips: [],
	shown: [],
	before: null
});

/** Whether every back has been called. */
export const isOver = ({ course, done, open }: Game): boolean =>
	open === null && course.order.every((node) => done.includes(node));

/** Whose backs may be called now: all that use them have been. */
export const readyIn = ({ course, done, open }: Game): NodeId[] =>
	open !== null ? [] : course.order.filter((node) => slipsOfPick(course, done, node).length === 0);

/** What the open back still has to write. */
export function leftIn({ course, open, writes }: Game): readonly Duty[] {
	const made = new Set(writes.map(({ duty }) => duty));
	return open === null ? [] : course.duties.get(open)!.filter((duty) => !made.has(duty));
}

/** What a duty comes to with the learner's own upstream, where that is a multiple of the right one. */
export function amountOf({ course, dhdx }: Game, { node, amount }: Duty): ArrayData {
	const by = ratio(dhdx.get(node)!, course.last.get(node)!);
	return by === null || Math.abs(by - 1) < 1e-9 ? amount : scaled(amount, by);
}

/** Judges a move, and makes it if it is taken. A move that has no sense in this state, such as a write without a back, is not. */
export function play(game: Game, move: Move): Judged {
	switch (move.kind) {
		case 'pick':
			return game.open === null ? pick(game, move.node) : refused(game);
		case 'write':
			return game.open === null ? refused(game) : write(game, game.open, move);
		case 'finish':
			return game.open === null ? refused(game) : finish(game, game.open);
	}
}

const refused = (game: Game): Judged => ({ game, slip: null, taken: false });

/** The state after a move: a wrong one is noted, and changes nothing where feedback comes at once. */
function judged(game: Game, next: Partial<Game>, slip: Slip | null, possible = true): Judged {
	const slips = slip ? [...game.slips, slip] : game.slips;
	if (!possible || (slip && game.feedback === 'step'))
		return { game: { ...game, slips }, slip, taken: false };
	return { game: { ...game, ...next, slips, before: game }, slip, taken: true };
}

function pick(game: Game, node: NodeId): Judged {
	const like = slipsOfPick(game.course, game.done, node);
	// What writes nothing, or has written, cannot run: this is told at once in either way.
	const possible = !like.includes('leaf') && !like.includes('again');
	return judged(
		game,
		{ open: node },
		like.length > 0 ? { node, target: null, like, given: null } : null,
		possible
	);
}

/** Judges a target by itself, before an amount is given. */
export function judgeTarget(game: Game, target: NodeId): Judged {
	if (game.open === null) return refused(game);
	const like = slipsOfTarget(game.course, game.open, target, leftIn(game));
	if (like.length === 0) return { game, slip: null, taken: true };
	const slip: Slip = { node: game.open, target, like, given: null };
	if (game.feedback === 'end') return { game, slip, taken: true };
	return judged(game, {}, slip);
}

function write(game: Game, node: NodeId, { target, amount, like }: Extract<Move, { kind: 'write' }>): Judged {
	const left = leftIn(game);
	const wrongTarget = slipsOfTarget(game.course, node, target, left);
	const mine = left.filter((duty) => duty.target === target);
	const right = mine.find((duty) => alike(amount, amountOf(game, duty)));
	// Another one of its kind stands for it all the same, so that one slip is not counted again when the back is done.
	const duty = right ?? mine[0] ?? null;
	const why =
		wrongTarget.length > 0
			? wrongTarget
			: right
				? []
				: (like ?? slipsOfAmount(game, mine[0]!, amountOf(game, mine[0]!), amount));
	const slip = why.length > 0 ? { node, target, like: why, given: amount } : null;
	const own = game.dhdx.get(target)!;
	const next = {
		writes: [...game.writes, { node, target, amount, duty }],
		dhdx: sameShape(own, amount) ? new Map([...game.dhdx, [target, plus(own, amount)]]) : game.dhdx
	};
	return judged(game, next, slip);
}

function finish(game: Game, node: NodeId): Judged {
	const [missing] = leftIn(game);
	const isUse = missing && game.writes.some((made) => made.node === node && made.target === missing.target);
	const slip: Slip | null = missing
		? { node, target: missing.target, like: [isUse ? 'use' : 'target'], given: null }
		: null;
	return judged(game, { open: null, done: [...game.done, node] }, slip);
}

/** Takes back the last move that was taken. A slip that was told of stays in mind; one that the learner found goes. */
export function undo(game: Game): Game {
	const { before, slips, feedback } = game;
	if (!before) return game;
	return feedback === 'step' ? { ...before, slips } : before;
}

/** What the record does next: the open back to its end, or the next that is ready. */
export function modelMoves(game: Game): Move[] {
	const { course, open } = game;
	const node = open ?? readyIn(game)[0];
	if (node === undefined) return [];
	const left = open === null ? course.duties.get(node)! : leftIn(game);
	return [
		...(open === null ? [{ kind: 'pick' as const, node }] : []),
		...left.map((duty) => ({ kind: 'write' as const, target: duty.target, amount: amountOf(game, duty) })),
		{ kind: 'finish' }
	];
}

/** Runs one back as the record does, and notes that it was shown. */
export function showBack(game: Game): Game {
	const moves = modelMoves(game);
	const shown = game.open ?? readyIn(game)[0];
	if (shown === undefined) return game;
	const after = moves.reduce((state, move) => play(state, move).game, game);
	return { ...after, shown: [...game.shown, shown] };
}
