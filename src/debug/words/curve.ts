/** @file An expression of one variable as a curve: its height and its exact slope at any place. */
import type { Expr } from '#python';
import { elementary } from '#tensor';
import { ExpressionError } from './expression-error.ts';
import { parseExpression } from './expression.ts';

/** A number with its derivative by the variable. */
interface Dual {
	readonly value: number;
	readonly slope: number;
}

export interface Curve {
	readonly variable: string;
	/** The height and the slope at a place; what is no number there is NaN. */
	at(x: number): Dual;
}

/** The function and its derivative, at a number. */
const FUNCTIONS: ReadonlyMap<string, (x: number) => Dual> = new Map([
	['abs', (x: number) => ({ value: Math.abs(x), slope: Math.sign(x) })],
	['cos', (x: number) => ({ value: elementary.cos(x), slope: -elementary.sin(x) })],
	['exp', (x: number) => ({ value: elementary.exp(x), slope: elementary.exp(x) })],
	['log', (x: number) => ({ value: elementary.log(x), slope: 1 / x })],
	['relu', (x: number) => ({ value: Math.max(0, x), slope: x > 0 ? 1 : 0 })],
	['sin', (x: number) => ({ value: elementary.sin(x), slope: elementary.cos(x) })],
	['sqrt', (x: number) => ({ value: Math.sqrt(x), slope: 0.5 / Math.sqrt(x) })],
	['tanh', (x: number) => ({ value: elementary.tanh(x), slope: 1 - elementary.tanh(x) * elementary.tanh(x) })]
]);

type Part = (x: number) => Dual;

const OPERATORS: Readonly<Record<string, (a: Dual, b: Dual) => Dual>> = {
	Add: (a, b) => ({ value: a.value + b.value, slope: a.slope + b.slope }),
	Sub: (a, b) => ({ value: a.value - b.value, slope: a.slope - b.slope }),
	Mult: (a, b) => ({ value: a.value * b.value, slope: a.slope * b.value + a.value * b.slope }),
	Div: (a, b) => ({ value: a.value / b.value, slope: (a.slope - (a.value / b.value) * b.slope) / b.value }),
	Pow: power
};

function power(a: Dual, b: Dual): Dual {
	const value = elementary.pow(a.value, b.value);
	const byBase = a.slope === 0 ? 0 : b.value * elementary.pow(a.value, b.value - 1) * a.slope;
	// The logarithm of a negative base is nothing; a fixed exponent does not ask for it.
	return { value, slope: byBase + (b.slope === 0 ? 0 : value * elementary.log(a.value) * b.slope) };
}

/** Reads an expression of one variable. Throws ExpressionError. */
export function curveOf(text: string): Curve {
	const names = new Set<string>();
	const part = compiled(parseExpression(text), names);
	const [variable, ...more] = [...names];
	if (variable === undefined)
		throw new ExpressionError(`'${text.trim()}' has no variable`, 'Write one, such as 3 * x**2.');
	if (more.length > 0)
		throw new ExpressionError(
			`'${text.trim()}' has more than one variable: ${[variable, ...more].join(', ')}`,
			'A curve is drawn over one.'
		);
	return { variable, at: part };
}

function compiled(expr: Expr, names: Set<string>): Part {
	switch (expr.type) {
		case 'Constant':
			return constant(expr);
		case 'Name':
			names.add(expr.id);
			return (x) => ({ value: x, slope: 1 });
		case 'UnaryOp': {
			const inner = compiled(expr.operand, names);
			if (expr.op === 'UAdd') return inner;
			if (expr.op !== 'USub') return unknown();
			return (x) => {
				const { value, slope } = inner(x);
				return { value: -value, slope: -slope };
			};
		}
		case 'BinOp': {
			const apply = OPERATORS[expr.op];
			if (!apply) throw new ExpressionError('there is no such operator here', 'There are: + - * / **.');
			const [left, right] = [compiled(expr.left, names), compiled(expr.right, names)];
			return (x) => apply(left(x), right(x));
		}
		case 'Call':
			return called(expr, names);
		default:
			return unknown();
	}
}

function unknown(): never {
	throw new ExpressionError('this cannot be drawn', 'Take a variable, numbers, + - * / ** and functions.');
}

function constant({ value }: Extract<Expr, { type: 'Constant' }>): Part {
	if (value.kind !== 'int' && value.kind !== 'float') return unknown();
	const number = { value: Number(value.value), slope: 0 };
	return () => number;
}

function called({ func, args, keywords }: Extract<Expr, { type: 'Call' }>, names: Set<string>): Part {
	const name = func.type === 'Name' ? func.id : '';
	const apply = FUNCTIONS.get(name);
	const known = [...FUNCTIONS.keys()].join(', ');
	if (!apply) throw new ExpressionError(`there is no function '${name}'`, `There are: ${known}.`);
	const [argument] = args;
	if (!argument || args.length !== 1 || keywords.length > 0)
		throw new ExpressionError('a function takes one argument here');
	const inner = compiled(argument, names);
	return (x) => {
		const at = inner(x);
		const { value, slope } = apply(at.value);
		return { value, slope: at.slope === 0 ? 0 : slope * at.slope };
	};
}

/** Places at which a curve is drawn, and tried. */
const PLACES = 257;

/** The places from one end to the other. */
export const placesOf = ([from, to]: readonly [number, number]): number[] =>
	Array.from({ length: PLACES }, (_, i) => (i === PLACES - 1 ? to : from + ((to - from) * i) / (PLACES - 1)));

/** The first place at which a curve has no height, or null. */
export const gapIn = (curve: Curve, range: readonly [number, number]): number | null =>
	placesOf(range).find((x) => !Number.isFinite(curve.at(x).value)) ?? null;
