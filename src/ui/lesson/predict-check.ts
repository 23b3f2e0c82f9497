/** @file A prediction's answer with its reason, checked. */
import { judge, type Question, type Timeline, type Verdict } from '#debug';
import type { DataOf } from '#lesson';
import type { Outcome } from './outcome.ts';

export interface Given {
	readonly text: string;
	/** The number of the reason, or null. */
	readonly reason: number | null;
}

/** How an answer was judged, and beside it its reason. */
export interface PredictVerdict {
	readonly answer: Verdict;
	/** Null where none is asked for, or the answer was not right. */
	readonly reason: 'right' | 'wrong' | null;
	/** What was judged. */
	readonly given: Given;
}

type Predict = DataOf<'predict'>;

const missing = (message: string): Verdict => ({ kind: 'unreadable', message });

/** Judges an answer; with reasons, both have to be right. */
export function checkPredict(
	data: Predict,
	timeline: Timeline,
	question: Question,
	given: Given,
	isList: boolean
): PredictVerdict {
	if (given.text.trim() === '' && !isList)
		return { answer: missing('Give an answer first.'), reason: null, given };
	if (data.reasons.length > 0 && given.reason === null)
		return { answer: missing('Choose a reason, too.'), reason: null, given };
	const answer = judge(timeline, question, given.text);
	if (answer.kind !== 'right' || data.reasons.length === 0) return { answer, reason: null, given };
	return { answer, reason: data.reasons[given.reason!]?.data.correct ? 'right' : 'wrong', given };
}

/** What of it is kept as an attempt; null where nothing was judged. */
export function outcomeOfVerdict({ answer, reason, given }: PredictVerdict): Outcome | null {
	if (answer.kind === 'unreadable') return null;
	const text = given.text.split('\n').join(', ');
	return {
		right: answer.kind === 'right' && reason !== 'wrong',
		given: given.reason === null ? text : `${text}, reason ${given.reason + 1}`,
		misconception: answer.kind === 'known' ? answer.index : null
	};
}
