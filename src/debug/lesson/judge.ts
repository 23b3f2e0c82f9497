/** @file A learner's answer, held against the trace. */
import { sameShape, toFlat } from '#tensor';
import type { Timeline } from '../timeline.ts';
import { sameAnswer, type Answer } from '../words/answer.ts';
import { evaluate, evaluateNumbers } from '../words/expression.ts';
import { ExpressionError } from '../words/expression-error.ts';
import { nearMiss } from './near-miss.ts';
import { wrongAnswer } from './wrong-answer.ts';

export interface Question {
	/** The expression that is asked for. */
	readonly of: string;
	/** The index of the moment that answers it. */
	readonly at: number;
	/** How far off a number may be, of the larger of 1 and its size. */
	readonly tolerance: number;
	/** Wrong answers that are known to come up, as expressions. */
	readonly wrong: readonly string[];
}

export type Verdict =
	| { readonly kind: 'right' }
	/** A known wrong answer: its index in the question's list. */
	| { readonly kind: 'known'; readonly index: number; readonly entries: readonly boolean[] }
	/** `note` says what is nearly right about it, or ''; `entries` which of them are right, where they can be held against each other. */
	| { readonly kind: 'wrong'; readonly note: string; readonly entries: readonly boolean[] }
	/** It is no answer of the kind that is asked for. */
	| { readonly kind: 'unreadable'; readonly message: string };

/** The answer to a question, from the trace. Throws ExpressionError where there is none. */
export const answerOf = (timeline: Timeline, { of, at }: Pick<Question, 'of' | 'at'>): Answer =>
	evaluate(timeline, at, of).answer;

/** What a learner has typed or chosen, as an answer of the kind that is asked for. Throws ExpressionError. */
export function readAnswer(timeline: Timeline, text: string, wanted: Answer): Answer {
	switch (wanted.kind) {
		case 'tensor':
			return evaluate(timeline, 0, `tensor(${JSON.stringify(text)})`).answer;
		case 'tensors': {
			const titles = text.split('\n').filter((title) => title !== '');
			for (const title of titles) evaluate(timeline, 0, `tensor(${JSON.stringify(title)})`);
			return { kind: 'tensors', titles, ordered: wanted.ordered };
		}
		case 'truth':
			return { kind: 'truth', value: text === 'yes' };
		case 'word':
			return { kind: 'word', word: text };
		case 'array':
		case 'shape': {
			if (text.trim() === '') throw new ExpressionError('Write an answer first.');
			const given = evaluateNumbers(text);
			if (wanted.kind === 'array' && given.kind === 'array') return given;
			return asShape(given);
		}
	}
}

/** `8` and `[8]` mean the shape `(8,)`. */
function asShape(given: Answer): Answer {
	if (given.kind === 'shape') return given;
	const numbers = given.kind === 'array' ? [...toFlat(given.array)] : [];
	if (given.kind === 'array' && given.array.ndim <= 1 && numbers.every(Number.isInteger))
		return { kind: 'shape', shape: numbers };
	throw new ExpressionError('A shape is written as (8, 3).');
}

/** How many digits of a number the page may show. */
const SHOWN_DIGITS = [4, 5, 6];

/** Whether an answer is the right one as a learner reads it off the page: rounded. */
function isRounded(given: Answer, wanted: Answer): boolean {
	if (given.kind !== 'array' || wanted.kind !== 'array') return false;
	const [x, y] = [toFlat(given.array), toFlat(wanted.array)];
	const fit = x.length === 1 ? y.length === 1 : sameShape(given.array.shape, wanted.array.shape);
	const isShown = (each: number, right: number) =>
		each === right ||
		(!Number.isInteger(right) && SHOWN_DIGITS.some((digits) => each === Number(right.toPrecision(digits))));
	return fit && x.every((each, i) => isShown(each, y[i]!));
}

/** Judges an answer. The trace knows what is right; nothing is compared with what an author has written down. */
export function judge(timeline: Timeline, question: Question, text: string): Verdict {
	const wanted = answerOf(timeline, question);
	let given: Answer;
	try {
		given = readAnswer(timeline, text, wanted);
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		return { kind: 'unreadable', message: [error.message, error.hint].filter(Boolean).join(' ') };
	}
	const { tolerance } = question;
	if (sameAnswer(given, wanted, tolerance)) return { kind: 'right' };
	const index = question.wrong.findIndex((wrong) =>
		sameAnswer(given, wrongAnswer(timeline, question.at, wrong, wanted).answer, tolerance)
	);
	if (index < 0 && isRounded(given, wanted)) return { kind: 'right' };
	const { note, entries } = nearMiss(given, wanted, tolerance);
	return index >= 0 ? { kind: 'known', index, entries } : { kind: 'wrong', note, entries };
}
