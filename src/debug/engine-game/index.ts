/** @file The reverse pass done by hand. */
export { isChosen, choicesFor, type Choice } from './choices.ts';
export { courseOf, MOST_BACKS, whyNotPlayable, type Course, type Duty } from './course.ts';
export {
	amountOf,
	begin,
	isOver,
	judgeTarget,
	leftIn,
	modelMoves,
	play,
	readyIn,
	showBack,
	undo,
	type Game,
	type Judged,
	type Move,
	type Write
} from './game.ts';
export { likeliest, MISCONCEPTIONS, type Misconception, type Slip } from './slip.ts';
export { bothOrders, bothResults, type Call, type Result } from './summary.ts';
