/** @file A wrong answer as an author writes it. */
import type { Timeline } from '../timeline.ts';
import type { Answer } from '../words/answer.ts';
import { evaluate, type Evaluated } from '../words/expression.ts';

/**
 * The value of a wrong answer: an expression over the trace; beside an answer that is a word, one of its words, and beside
 * one that is true or false, yes or no; one tensor is a list of one. Throws ExpressionError.
 */
export function wrongAnswer(timeline: Timeline, index: number, text: string, wanted: Answer): Evaluated {
	const word = text.trim();
	if (wanted.kind === 'word' && wanted.among?.includes(word))
		return { answer: { kind: 'word', word }, reads: [] };
	if (wanted.kind === 'truth' && (word === 'yes' || word === 'no'))
		return { answer: { kind: 'truth', value: word === 'yes' }, reads: [] };
	const evaluated = evaluate(timeline, index, text);
	if (wanted.kind !== 'tensors' || evaluated.answer.kind !== 'tensor') return evaluated;
	return evaluate(timeline, index, `[${word}]`);
}
