/** @file Operators, with short cuts for Python's floats and small ints. */
import { BINARY_OPERATORS, COMPARE_OPERATORS, UNARY_OPERATORS } from '../../compile/operators.ts';
import {
	methodOf,
	NotImplemented,
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

/** The comparisons of numbers, in the order of the operators. */
const ORDER: readonly ((x: number, y: number) => boolean)[] = [
	(x, y) => x === y,
	(x, y) => x !== y,
	(x, y) => x < y,
	(x, y) => x <= y,
	(x, y) => x > y,
	(x, y) => x >= y
];

const [ADD, SUB, MULT] = [0, 1, 2];
const SIGNS = ['not', '-', '+', '~'];
const METHODS = ['', '__neg__', '__pos__', '__invert__'];

/** `+`, `-` or `*` of two ints, where the result is safe as a number; otherwise undefined. */
function smallInt(op: number, left: Value, right: Value): number | undefined {
	if (typeof left !== 'number' || typeof right !== 'number' || op > MULT!) return undefined;
	const result = op === ADD ? left + right : op === SUB ? left - right : left * right;
	// 0 has no sign among ints.
	return Number.isSafeInteger(result) ? result + 0 : undefined;
}

export const binaryOperator: Handler = (m, f, op) => {
	const right = pop(f);
	const left = pop(f);
	if (left instanceof PyFloat && right instanceof PyFloat && op <= MULT!) {
		const { value: x } = left;
		const { value: y } = right;
		f.stack.push(new PyFloat(op === ADD ? x + y : op === SUB ? x - y : x * y));
		return;
	}
	const small = smallInt(op, left, right);
	if (small === undefined) operate(m, BINARY_OPERATORS[op]!, left, right, false);
	else f.stack.push(small);
};

export const inPlaceOperator: Handler = (m, f, op) => {
	const right = pop(f);
	const left = pop(f);
	const small = smallInt(op, left, right);
	if (small === undefined) operate(m, BINARY_OPERATORS[op]!, left, right, true);
	else f.stack.push(small);
};

export const unaryOperator: Handler = (m, f, op) => {
	const value = pop(f);
	const method = methodOf(value, METHODS[op]!);
	if (method !== undefined) return call(m, method, [value]);
	const result = value instanceof PyObject ? NotImplemented : unary(UNARY_OPERATORS[op]!, value, m);
	if (result === NotImplemented)
		raise('TypeError', `bad operand type for unary ${SIGNS[op]}: '${typeName(value)}'`);
	f.stack.push(result);
};

export const compareOperator: Handler = (m, f, op) => {
	const right = pop(f);
	const left = pop(f);
	if (typeof left === 'number' && typeof right === 'number' && op < 6) {
		f.stack.push(ORDER[op]!(left, right));
		return;
	}
	compareValues(m, COMPARE_OPERATORS[op]!, left, right);
};

/** `not x`. A `__bool__` of a class runs first, and the instruction again on what it gave. */
export const not: Handler = (m, f) => {
	const result = toBool(m, pop(f));
	if (result === null) f.pc -= 2;
	else f.stack.push(!result);
};
