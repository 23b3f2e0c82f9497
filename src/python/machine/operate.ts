/** @file Operators that a learner's class may define: the methods are tried in Python's order. */
import type { BinaryOperator, CompareOperator } from '../ast.ts';
import { DUNDER } from '../compile/operators.ts';
import {
	binary,
	comesFirst,
	compare,
	comparisonAttempts,
	contains,
	inPlace,
	methodOf,
	NotImplemented,
	ownClass,
	PyGenerator,
	PyIterator,
	PyObject,
	refusesUfuncs,
	truth,
	truthMethod,
	truthMethodName,
	unsupported,
	withoutMethods,
	type Value
} from '../runtime/index.ts';
import { NDArray } from '#tensor';
import { call, deliver } from './calls.ts';
import type { After, Attempt } from './frame.ts';
import type { Machine } from './machine.ts';

const NONE: readonly Attempt[] = [];

/** Gives the result to `then`, now or when a method has returned; null leaves it on the stack. */
export function operate(
	m: Machine,
	op: BinaryOperator,
	left: Value,
	right: Value,
	isInPlace: boolean,
	then: After = null
): void {
	if (ownClass(left) === null && ownClass(right) === null)
		return deliver(m, m.frame!, operateBuiltIn(m, op, left, right, isInPlace), then);
	// Where the right side is of the same class, or of none that a program wrote, only the left side is asked.
	const own = ownClass(right);
	const alone = !isInPlace && (own === null || own === ownClass(left));
	const method = alone ? methodOf(left, DUNDER[op].method) : undefined;
	if (method !== undefined) {
		const last = { kind: 'operator', op, left, right, inPlace: false, rest: NONE, then } as const;
		return call(m, method, [left, right], null, last);
	}
	const rest = attempts(op, left, right, isInPlace);
	operatorNext(m, { kind: 'operator', op, left, right, inPlace: isInPlace, rest, then });
}

/** The operator of the built-in classes. */
function operateBuiltIn(
	m: Machine,
	op: BinaryOperator,
	left: Value,
	right: Value,
	isInPlace: boolean
): Value {
	const result = isInPlace ? inPlace(op, left, right, m) : binary(op, left, right, m);
	if (result === NotImplemented) unsupported(op, left, right, isInPlace ? '=' : '');
	m.budget.chargeOperator(result, left, right);
	return result;
}

/** The methods that are asked, in Python's order. */
function attempts(op: BinaryOperator, left: Value, right: Value, isInPlace: boolean): Attempt[] {
	const { name } = DUNDER[op];
	const attempt = (object: Value, method: string, other: Value): Attempt[] => {
		const found = methodOf(object, method);
		return found === undefined ? [] : [{ method: found, args: [object, other] }];
	};
	const first = isInPlace ? attempt(left, `__i${name}__`, right) : [];
	const own = attempt(left, `__${name}__`, right);
	// NumPy takes an array on the left for itself, unless the class on the right says otherwise; in place it asks nobody.
	const refused =
		left instanceof NDArray && right instanceof PyObject && (isInPlace || !refusesUfuncs(right));
	const alike = ownClass(left) !== null && ownClass(left) === ownClass(right);
	const reflected = refused || alike ? [] : attempt(right, `__r${name}__`, left);
	// A subclass on the right that has a method of its own comes first.
	const before =
		comesFirst(right, left) && reflected[0] !== undefined && !sameReflection(left, right, `__r${name}__`);
	return before ? [...first, ...reflected, ...own] : [...first, ...own, ...reflected];
}

const sameReflection = (left: Value, right: Value, method: string): boolean =>
	methodOf(left, method) === methodOf(right, method);

export function operatorNext(m: Machine, state: Extract<After, { kind: 'operator' }>): void {
	const [first, ...rest] = state.rest;
	if (!first) {
		const result = operateBuiltIn(m, state.op, state.left, state.right, state.inPlace);
		return deliver(m, m.frame!, result, state.then);
	}
	call(m, first.method, first.args, null, { ...state, rest });
}

export function compareValues(m: Machine, op: CompareOperator, left: Value, right: Value): void {
	if (op === 'In' || op === 'NotIn') return membership(m, left, right, op === 'NotIn');
	const objects = ownClass(left) !== null || ownClass(right) !== null;
	if (op === 'Is' || op === 'IsNot' || !objects) {
		return pushComparison(m, op, left, right);
	}
	const rest = comparisonAttempts(op, left, right);
	compareNext(m, { kind: 'comparison', op, left, right, negate: false, rest });
}

/** The comparison of the built-in classes. */
function pushComparison(m: Machine, op: CompareOperator, left: Value, right: Value): void {
	const result = compare(op, left, right, m);
	if (result instanceof NDArray) m.budget.charge(result);
	m.frame!.stack.push(result === NotImplemented ? withoutMethods(op, left, right) : result);
}

export function compareNext(m: Machine, state: Extract<After, { kind: 'comparison' }>): void {
	const [first, ...rest] = state.rest;
	if (first) return call(m, first.method, first.args, null, { ...state, negate: first.negate, rest });
	pushComparison(m, state.op, state.left, state.right);
}

function membership(m: Machine, item: Value, container: Value, negate: boolean): void {
	const method = methodOf(container, '__contains__');
	const answer = { kind: 'bool', negate, of: '' } as const;
	if (method !== undefined) return call(m, method, [container, item], null, answer);
	// What is asked for one item after the other is asked no further than the item.
	if (isAskedForItems(container)) return call(m, m.prelude.get('_among')!, [container, item], null, answer);
	m.frame!.stack.push(contains(container, item, m) !== negate);
}

const isAskedForItems = (v: Value): boolean =>
	v instanceof PyGenerator ||
	v instanceof PyIterator ||
	(v instanceof PyObject && ['__iter__', '__getitem__'].some((name) => methodOf(v, name) !== undefined));

/** The truth of a value; null where its class answers, whose answer will lie on the stack. */
export function toBool(m: Machine, v: Value): boolean | null {
	const method = truthMethod(v);
	if (method === undefined) return truth(v);
	call(m, method, [v], null, { kind: 'bool', negate: false, of: truthMethodName(v) });
	return null;
}
