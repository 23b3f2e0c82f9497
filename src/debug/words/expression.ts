/** @file Expressions over a trace, in Python's grammar: `w.dhdx`, `W.dhdx[0, 1]`, `norm(W2.dhdx) > 10`, `next`. */
import { parse, PySyntaxError, type Expr } from '#python';
import { NumpyError, scalar } from '#tensor';
import type { Timeline } from '../timeline.ts';
import type { Answer } from './answer.ts';
import { binary, compare, FUNCTIONS, listed, negate, subscript, truthOf } from './arithmetic.ts';
import { attributeOf } from './attributes.ts';
import { ExpressionError } from './expression-error.ts';
import { FIELD_FUNCTIONS } from './field.ts';
import { Scope, type Around, type AtMoment, type Read } from './scope.ts';

export interface Evaluated {
	readonly answer: Answer;
	readonly reads: readonly Read[];
}

/** Characters; whatever is longer was not written by a person. */
const MOST = 400;

/** The tree of an expression; a real minus sign is read as a hyphen. Throws ExpressionError. */
export function parseExpression(text: string): Expr {
	if (text.length > MOST) throw new ExpressionError(`the expression has more than ${MOST} characters`);
	try {
		const { body } = parse(text.trim().replaceAll('−', '-'));
		const [only] = body;
		if (body.length === 1 && only?.type === 'Expr') return only.value;
	} catch (error) {
		if (!(error instanceof PySyntaxError)) throw error;
		throw new ExpressionError(`'${text.trim()}' cannot be read: ${error.message}`, error.hint);
	}
	throw new ExpressionError(`'${text.trim()}' is no expression`);
}

/** The value of a tree in a scope. Throws ExpressionError. */
export const evaluateTree = (expr: Expr, scope: AtMoment): Answer => valueOf(expr, scope);

/** The value of an expression after the moment with this index. Throws ExpressionError. */
export function evaluate(timeline: Timeline, index: number, text: string, around: Around = {}): Evaluated {
	const scope = new Scope(timeline, index, around);
	return { answer: valueOf(parseExpression(text), scope), reads: scope.reads };
}

/** The value of an expression that names nothing, such as a learner's `-3 * 6`. Throws ExpressionError. */
export const evaluateNumbers = (text: string): Answer => valueOf(parseExpression(text), null);

/** Walks the tree; without a scope there are no names. */
export function valueOf(expr: Expr, scope: AtMoment | null): Answer {
	const inner = (part: Expr): Answer => valueOf(part, scope);
	const titles = scope ? (id: number): string => scope.titleOf(id) : undefined;
	try {
		switch (expr.type) {
			case 'Constant':
				return constant(expr);
			case 'Name':
				if (!scope)
					throw new ExpressionError(`'${expr.id}' is no number`, 'Write a number, such as -3 or 1/2.');
				return scope.named(expr.id);
			case 'Attribute':
				return attributeOf(inner(expr.value), expr.attr, scope);
			case 'Subscript':
				return subscript(inner(expr.value), indices(expr.slice).map(inner));
			case 'UnaryOp':
				if (expr.op === 'Not') return { kind: 'truth', value: !truthOf(inner(expr.operand)) };
				return expr.op === 'USub' ? negate(inner(expr.operand)) : inner(expr.operand);
			case 'BinOp':
				return binary(expr.op, inner(expr.left), inner(expr.right));
			case 'Compare':
				return compare(inner(expr.left), expr.ops, expr.comparators.map(inner));
			case 'BoolOp': {
				const values = expr.values.map((each) => truthOf(inner(each)));
				return { kind: 'truth', value: expr.op === 'And' ? values.every(Boolean) : values.some(Boolean) };
			}
			case 'List':
				return listed(expr.elts.map(inner), false, titles);
			case 'Tuple':
				return listed(expr.elts.map(inner), true, titles);
			case 'Call':
				return call(expr, scope);
			default:
				throw new ExpressionError(
					'this is no expression over a trace',
					'Take names, numbers, + - * / and comparisons.'
				);
		}
	} catch (error) {
		if (error instanceof NumpyError) throw new ExpressionError(error.message, error.hint);
		throw error;
	}
}

function constant({ value }: Extract<Expr, { type: 'Constant' }>): Answer {
	switch (value.kind) {
		case 'int':
		case 'float':
			return { kind: 'array', array: scalar(Number(value.value)) };
		case 'bool':
			return { kind: 'truth', value: value.value };
		case 'str':
			return { kind: 'word', word: value.value };
		case 'bytes':
		case 'None':
		case 'Ellipsis':
			throw new ExpressionError('this is neither a number nor a tensor');
	}
}

const indices = (slice: Expr): readonly Expr[] => (slice.type === 'Tuple' ? slice.elts : [slice]);

function call({ func, args, keywords }: Extract<Expr, { type: 'Call' }>, scope: AtMoment | null): Answer {
	const name = func.type === 'Name' ? func.id : '';
	const [argument] = args;
	if (args.length !== 1 || keywords.length > 0 || !argument)
		throw new ExpressionError('a function takes one argument here');
	if (name === 'tensor' && scope) {
		const title = valueOf(argument, scope);
		if (title.kind === 'word') return scope.tensor(title.word);
		throw new ExpressionError('tensor(…) takes the text of an expression', 'Write tensor("W1 @ x").');
	}
	const ofField = scope && FIELD_FUNCTIONS.get(name);
	if (ofField) return ofField({ argument, scope, valueOf });
	const apply = FUNCTIONS.get(name);
	if (!apply)
		throw new ExpressionError(
			`there is no function '${name}'`,
			`There are: tensor, ${[...FUNCTIONS.keys(), ...FIELD_FUNCTIONS.keys()].join(', ')}.`
		);
	const value = valueOf(argument, scope);
	if (value.kind !== 'array') throw new ExpressionError(`${name}(…) takes an array`);
	return { kind: 'array', array: apply(value.array) };
}
