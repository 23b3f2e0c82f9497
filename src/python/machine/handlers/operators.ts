/** @file Operators, with short cuts for Python's floats and small ints. */
import { BINARY_OPERATORS, COMPARE_OPERATORS, UNARY_OPERATORS } from '../../compile/operators.ts';
import {
	methodOf,
	NotImplemented,
	PyClass,
	PyFloat,
	PyObject,
	raise,
	typeName,
	unary,
	type Value
} from '../../runtime/index.ts';
import { call } from '../calls.ts';
import { compareValues, operate, toBool } from '../operate.ts';
import { pop, type Handler } from './handler.ts';

/** The comparison of two numbers by the number of its operator. */
function ordered(op: number, x: number, y: number): boolean {
	switch (op) {
		case 0:
			return x === y;
		case 1:
			return x !== y;
		case 2:
			return x < y;
		case 3:
			return x <= y;
		case 4:
			return x > y;
		default:
			return x >= y;
	}
}

/** The place of `-` among the unary operators. */
const USUB = 1;
const ADD = 0;
const SUB = 1;
const MULT = 2;
const DIV = 4;
const SIGNS = ['not', '-', '+', '~'];
const METHODS = ['', '__neg__', '__pos__', '__invert__'];

/** What stands beside a float without a loss: a float, an int that is a number, a bool. */
const isPlain = (v: Value): boolean =>
	v instanceof PyFloat || typeof v === 'number' || typeof v === 'boolean';

const plain = (v: Value): number => (v instanceof PyFloat ? v.value : Number(v));

/** `+`, `-` or `*` of two ints where the result is safe as a number, and of floats, of which one may be an int or bool. */
export function simpleBinary(op: number, left: Value, right: Value): Value | undefined {
	if (op > MULT && op !== DIV) return undefined;
	if (typeof left === 'number' && typeof right === 'number') {
		if (op === DIV) return undefined;
		const result = op === ADD ? left + right : op === SUB ? left - right : left * right;
		// 0 has no sign among ints.
		return Number.isSafeInteger(result) ? result + 0 : undefined;
	}
	if (!(left instanceof PyFloat ? isPlain(right) : right instanceof PyFloat && isPlain(left)))
		return undefined;
	const x = plain(left);
	const y = plain(right);
	if (op === DIV) return y === 0 ? undefined : new PyFloat(x / y);
	return new PyFloat(op === ADD ? x + y : op === SUB ? x - y : x * y);
}

/** Comparisons of ints and floats, and of what is compared by identity: classes, and all things by `is`. */
export function simpleComparison(op: number, left: Value, right: Value): boolean | undefined {
	if (op >= 6) return op === 6 ? left === right : op === 7 ? left !== right : undefined;
	if (typeof left === 'number' && typeof right === 'number') return ordered(op, left, right);
	if (left instanceof PyFloat ? isPlain(right) : right instanceof PyFloat && isPlain(left))
		return ordered(op, plain(left), plain(right));
	if (op < 2 && left instanceof PyClass && right instanceof PyClass) return (left === right) === (op === 0);
	return undefined;
}

export const binaryOperator: Handler = (m, f, op) => {
	const right = pop(f);
	const left = pop(f);
	const simple = simpleBinary(op, left, right);
	if (simple === undefined) operate(m, BINARY_OPERATORS[op]!, left, right, false);
	else f.stack.push(simple);
};

export const inPlaceOperator: Handler = (m, f, op) => {
	const right = pop(f);
	const left = pop(f);
	const simple = simpleBinary(op, left, right);
	if (simple === undefined) operate(m, BINARY_OPERATORS[op]!, left, right, true);
	else f.stack.push(simple);
};

export const unaryOperator: Handler = (m, f, op) => {
	const value = pop(f);
	// 0 has no sign among ints.
	if (typeof value === 'number' && op === USUB) return void f.stack.push(0 - value);
	const method = methodOf(value, METHODS[op]!);
	if (method !== undefined) return call(m, method, [value]);
	const result = value instanceof PyObject ? NotImplemented : unary(UNARY_OPERATORS[op]!, value, m);
	if (result === NotImplemented)
		raise('TypeError', `bad operand type for unary ${SIGNS[op]}: '${typeName(value)}'`);
	m.budget.charge(result);
	f.stack.push(result);
};

export const compareOperator: Handler = (m, f, op) => {
	const right = pop(f);
	const left = pop(f);
	const simple = simpleComparison(op, left, right);
	if (simple === undefined) compareValues(m, COMPARE_OPERATORS[op]!, left, right);
	else f.stack.push(simple);
};

/** `not x`. A `__bool__` of a class runs first, and the instruction again on what it gave. */
export const not: Handler = (m, f) => {
	const result = toBool(m, pop(f));
	if (result === null) f.pc -= 2;
	else f.stack.push(!result);
};
