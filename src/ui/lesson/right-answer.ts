/** @file The answer to a stop's question as the run knows it, in words, for an instructor. */
import { answerOf, answerText, ExpressionError } from '#debug';
import type { Stop } from '#lesson';
import type { LessonWalk } from './walk.svelte.ts';

/** '' where the stop asks for nothing that the run knows. */
export function rightAnswer(walk: Pick<LessonWalk, 'find' | 'findBroken'>, stop: Stop): string {
	const { asks } = stop;
	if (!asks) return '';
	const { at, of } = asks;
	const found = at.broken ? walk.findBroken(stop, at.broken, at.moment) : walk.find(stop, stop.arrive);
	if (found.kind === 'waiting') return 'there when the program has run';
	if (found.kind === 'missing') return found.message;
	try {
		const { timeline, index } = found;
		return `${of.text} is ${answerText(answerOf(timeline, { of: of.text, at: index }), timeline.byId)}`;
	} catch (error) {
		if (error instanceof ExpressionError) return error.message;
		throw error;
	}
}
