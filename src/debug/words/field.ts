/** @file Functions of the field, which look at more than one array: counts of writes, what was before, dead units. */
import type { Expr } from '#python';
import { contents, scalar } from '#tensor';
import { deadSlices } from '../dead-units.ts';
import type { Answer } from './answer.ts';
import { ExpressionError, NotYet } from './expression-error.ts';
import type { AtMoment } from './scope.ts';

/** What a function is given: its argument as it is written, and how an expression is worked out at a moment. */
interface Call {
	readonly argument: Expr;
	readonly scope: AtMoment;
	valueOf(expr: Expr, scope: AtMoment): Answer;
}

const number = (value: number): Answer => ({ kind: 'array', array: scalar(value) });
const truth = (value: boolean): Answer => ({ kind: 'truth', value });

export const FIELD_FUNCTIONS: ReadonlyMap<string, (call: Call) => Answer> = new Map([
	/** How many contributions have arrived in the dhdx of a tensor in this pass. */
	['count', (call: Call) => number(call.scope.dhdxOf(tensorOf(call)).received)],
	/** Whether an entry is not a number, or infinite. */
	['isnan', (call: Call) => truth(hasNaN(entriesOf(call)))],
	['isinf', (call: Call) => truth(hasInfinity(entriesOf(call)))],
	/** How many units of a tensor, its rows, are 0 or less for the whole batch. */
	['dead', (call: Call) => number(deadSlices(call.scope.valueOf(tensorOf(call)), 0))],
	/** negative, zero or positive. */
	['sign', (call: Call) => signOf(entriesOf(call))],
	['previous', previous]
]);

function tensorOf({ argument, scope, valueOf }: Call): number {
	const answer = valueOf(argument, scope);
	if (answer.kind === 'tensor') return answer.id;
	throw new ExpressionError('this function takes a tensor', 'Write count(W1), or count(it).');
}

/** The entries of an array; none of a dhdx that is unset. */
function entriesOf({ argument, scope, valueOf }: Call): Float64Array {
	const answer = valueOf(argument, scope);
	if (answer.kind === 'array') return contents(answer.array);
	throw new ExpressionError('this function takes an array', 'Write isnan(it.dhdx), or isnan(h.value).');
}

function hasNaN(data: Float64Array): boolean {
	for (let i = 0; i < data.length; i++) if (Number.isNaN(data[i])) return true;
	return false;
}

function hasInfinity(data: Float64Array): boolean {
	for (let i = 0; i < data.length; i++) if (Math.abs(data[i]!) === Infinity) return true;
	return false;
}

const SIGNS = ['negative', 'zero', 'positive'];

function signOf(data: Float64Array): Answer {
	const [only] = data;
	if (data.length === 1 && only !== undefined && !Number.isNaN(only))
		return { kind: 'word', word: SIGNS[Math.sign(only) + 1]!, among: SIGNS };
	throw new ExpressionError('sign(…) takes one number', 'Write sign(w.dhdx), or sign(W.dhdx[0, 1]).');
}

/** What stands in a `previous` that stands in another, however deep: that is what tells what before means. */
function withoutPrevious(argument: Expr): Expr {
	const isPrevious =
		argument.type === 'Call' && argument.func.type === 'Name' && argument.func.id === 'previous';
	const [inner] = isPrevious ? argument.args : [];
	return inner ? withoutPrevious(inner) : argument;
}

/**
 * What an expression was before: where it tells of a dhdx, one moment before this one; where it is the same throughout
 * the pass, such as a value, in the pass before.
 */
function previous({ argument, scope, valueOf }: Call): Answer {
	const inner = scope.same();
	const innermost = withoutPrevious(argument);
	valueOf(innermost, inner);
	const isSteady = inner.reads.every(({ kind }) => kind === 'value' || kind === 'made');
	if (isSteady && innermost !== argument)
		throw new ExpressionError(
			'previous(previous(…)) of what is the same throughout a pass looks two passes back, and only one is known',
			'Write previous(…) once.'
		);
	const before = isSteady ? scope.passBefore() : scope.before();
	if (before) return valueOf(argument, before);
	throw new NotYet('there is nothing before this', 'This is the first moment, or the first pass.');
}
