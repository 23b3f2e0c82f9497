/** @file Watches: expressions over the tensors of a trace and the variables of its program, evaluated at a moment. */
import { NDArray, toFlat } from '#tensor';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId } from '../trace.ts';
import { answerText, type Answer } from '../words/answer.ts';
import { ExpressionError, NotYet } from '../words/expression-error.ts';
import { evaluate, parseExpression } from '../words/expression.ts';
import type { Names } from '../words/names.ts';

/** What a watch is at a moment; or why it has no value there, as one sentence or two. */
export type Watched =
	| { readonly kind: 'value'; readonly text: string; readonly number: number | null }
	| { readonly kind: 'none'; readonly problem: string };

/** One number is what a line over the passes can be drawn of; yes is 1, and no is 0. */
function numberOf(answer: Answer): number | null {
	if (answer.kind === 'truth') return Number(answer.value);
	if (answer.kind !== 'array' || answer.array.size !== 1) return null;
	return toFlat(answer.array)[0]!;
}

/** A tensor is told by its two arrays: its name was asked for. */
function tensorText(timeline: Timeline, index: number, id: NodeId): string {
	const node = timeline.byId.get(id)!;
	const words = (array: ArrayData | null, otherwise: string): string =>
		array
			? answerText({ kind: 'array', array: new NDArray(array.data, array.shape) }, timeline.byId)
			: otherwise;
	const noValue = timeline.isUnknownAt(node, index) ? 'not known' : 'not made yet';
	const { dhdx, unknown } = timeline.history.at(id, index);
	const value = words(timeline.valueAt(node, index), noValue);
	return `value ${value}, ${timeline.trace.gradient} ${words(dhdx, unknown ? 'not known' : 'unset')}`;
}

function problemOf(error: unknown): string {
	if (!(error instanceof ExpressionError)) throw error;
	// What has no value yet will have one by itself.
	return error.hint && !(error instanceof NotYet) ? `${error.message}. ${error.hint}` : error.message;
}

/** The value of a watch after the moment with this index. Nothing is executed. */
export function watchAt(timeline: Timeline, index: number, text: string, names: Names | null): Watched {
	try {
		const { answer } = evaluate(timeline, index, text, { it: null, names, readsLeft: true });
		const told =
			answer.kind === 'tensor' ? tensorText(timeline, index, answer.id) : answerText(answer, timeline.byId);
		return { kind: 'value', text: told, number: numberOf(answer) };
	} catch (error) {
		return { kind: 'none', problem: problemOf(error) };
	}
}

/** What is wrong with an expression that cannot be read at all, or ''. */
export function faultOf(text: string): string {
	try {
		parseExpression(text);
		return '';
	} catch (error) {
		return problemOf(error);
	}
}

/** `norm(W1.dhdx) = 0.31, was 0`. */
export function watchText(expression: string, now: Watched, before: Watched | null): string {
	if (now.kind === 'none') return `${expression} has no value: ${now.problem}`;
	const was = before === null ? '' : `, was ${before.kind === 'value' ? before.text : 'without a value'}`;
	return `${expression} = ${now.text}${was}`;
}
