/** @file A pass that a learner is to do by hand, done by hand. */
import type { Claim } from '#lesson';
import { courseOf, whyNotPlayable, type Course } from '../engine-game/course.ts';
import { begin, isOver, modelMoves, play, type Game } from '../engine-game/game.ts';
import { bothResults } from '../engine-game/summary.ts';
import type { Report, Timelines } from './timelines.ts';

/** Reports a pass that cannot be done by hand, or whose recorded moves lead elsewhere. */
export function checkByHand(
	{ at }: Extract<Claim, { kind: 'by-hand' }>,
	timelines: Timelines,
	report: Report
): void {
	// Where there is no such moment, or no back is left there, the question for the backs has reported it.
	const found = timelines.find(at, () => {});
	if (!found) return;
	const course = courseOf(found.timeline, found.index);
	if (course.order.length === course.given.length) return;
	const why = whyNotPlayable(course);
	if (why) report(at.place, why, 'Take a smaller graph, or the pass of a right engine.');
	else if (!leadsToTheRecord(course))
		report(at.place, 'the recorded moves, made one by one, do not lead to what was recorded');
}

function leadsToTheRecord(course: Course): boolean {
	let game: Game = begin(course);
	while (!isOver(game)) {
		for (const move of modelMoves(game)) {
			const { game: next, slip } = play(game, move);
			if (slip) return false;
			game = next;
		}
	}
	return bothResults(game).every(({ same }) => same);
}
