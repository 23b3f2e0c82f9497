/** @file Operators that a learner's class may define: the methods are tried in Python's order. */
import type { BinaryOperator, CompareOperator } from '../ast.ts';
import { DUNDER } from '../compile/operators.ts';
import {
	binary,
	compare,
	contains,
	inPlace,
	NotImplemented,
	PyObject,
	raise,
	truth,
	typeName,
	unsupported,
	type Value
} from '../runtime/index.ts';
import { NDArray } from '#tensor';
import { call } from './calls.ts';
import type { After, Attempt } from './frame.ts';
import type { Machine } from './machine.ts';

/** Leaves the result on the stack, now or when a method has returned. */
export function operate(m: Machine, op: BinaryOperator, left: Value, right: Value, isInPlace: boolean): void {
	if (!(left instanceof PyObject) && !(right instanceof PyObject)) {
		const result = isInPlace ? inPlace(op, left, right, m) : binary(op, left, right, m);
		if (result === NotImplemented) unsupported(op, left, right, isInPlace ? '=' : '');
		m.frame!.stack.push(result);
		return;
	}
	const { name } = DUNDER[op];
	const rest: Attempt[] = [];
	const attempt = (object: Value, method: string, other: Value) => {
		const found = object instanceof PyObject ? object.cls.lookup(method) : undefined;
		if (found !== undefined) rest.push({ method: found, args: [object, other] });
	};
	if (isInPlace) attempt(left, `__i${name}__`, right);
	attempt(left, `__${name}__`, right);
	// NumPy takes an array on the left for itself, unless the class on the right says otherwise.
	const refused =
		left instanceof NDArray && right instanceof PyObject && right.cls.lookup('__array_ufunc__') !== null;
	if (!refused && !(left instanceof PyObject && right instanceof PyObject && left.cls === right.cls))
		attempt(right, `__r${name}__`, left);
	operatorNext(m, { kind: 'operator', op, left, right, inPlace: isInPlace, rest });
}

export function operatorNext(m: Machine, state: Extract<After, { kind: 'operator' }>): void {
	const [first, ...rest] = state.rest;
	if (!first) return unsupported(state.op, state.left, state.right, state.inPlace ? '=' : '');
	call(m, first.method, first.args, null, { ...state, rest });
}

const METHODS: Readonly<Partial<Record<CompareOperator, readonly [own: string, reflected: string]>>> = {
	Eq: ['__eq__', '__eq__'],
	NotEq: ['__ne__', '__ne__'],
	Lt: ['__lt__', '__gt__'],
	LtE: ['__le__', '__ge__'],
	Gt: ['__gt__', '__lt__'],
	GtE: ['__ge__', '__le__']
};

const SIGNS: Readonly<Record<CompareOperator, string>> = {
	Eq: '==',
	NotEq: '!=',
	Lt: '<',
	LtE: '<=',
	Gt: '>',
	GtE: '>=',
	Is: 'is',
	IsNot: 'is not',
	In: 'in',
	NotIn: 'not in'
};

export function compareValues(m: Machine, op: CompareOperator, left: Value, right: Value): void {
	if (op === 'In' || op === 'NotIn') return membership(m, left, right, op === 'NotIn');
	const methods = METHODS[op];
	if (!methods || (!(left instanceof PyObject) && !(right instanceof PyObject))) {
		const result = compare(op, left, right);
		if (result === NotImplemented) return incomparable(op, left, right);
		m.frame!.stack.push(result);
		return;
	}
	const rest: Attempt[] = [];
	const own = left instanceof PyObject ? left.cls.lookup(methods[0]) : undefined;
	if (op === 'NotEq' && own === undefined && left instanceof PyObject) {
		// Python's own `__ne__` asks `__eq__` and turns the answer round.
		const equals = left.cls.lookup('__eq__');
		if (equals !== undefined) return call(m, equals, [left, right], null, { kind: 'bool', negate: true });
	}
	if (own !== undefined) rest.push({ method: own, args: [left, right] });
	const reflected = right instanceof PyObject ? right.cls.lookup(methods[1]) : undefined;
	if (reflected !== undefined) rest.push({ method: reflected, args: [right, left] });
	compareNext(m, { kind: 'comparison', op, left, right, rest });
}

export function compareNext(m: Machine, state: Extract<After, { kind: 'comparison' }>): void {
	const [first, ...rest] = state.rest;
	if (first) return call(m, first.method, first.args, null, { ...state, rest });
	const { op, left, right } = state;
	// Without a method of its own, an object is equal to itself only.
	if (op === 'Eq' || op === 'NotEq') m.frame!.stack.push((left === right) === (op === 'Eq'));
	else incomparable(op, left, right);
}

function incomparable(op: CompareOperator, left: Value, right: Value): never {
	return raise(
		'TypeError',
		`'${SIGNS[op]}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`
	);
}

function membership(m: Machine, item: Value, container: Value, negate: boolean): void {
	if (container instanceof PyObject) {
		const method = container.cls.lookup('__contains__');
		if (method !== undefined) return call(m, method, [container, item], null, { kind: 'bool', negate });
		const items = m.callNow(m.collector, [container]);
		m.frame!.stack.push(contains(items, item) !== negate);
		return;
	}
	m.frame!.stack.push(contains(container, item) !== negate);
}

/** Replaces the value on top by its truth, calling `__bool__` or `__len__` where a class has them. */
export function toBool(m: Machine, v: Value): boolean | null {
	if (!(v instanceof PyObject)) return truth(v);
	const method = v.cls.lookup('__bool__') ?? v.cls.lookup('__len__');
	if (method === undefined) return true;
	call(m, method, [v], null, { kind: 'bool', negate: false });
	return null;
}
