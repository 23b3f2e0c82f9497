/** @file Truth, equality, order and keys. */
import { Tensor } from '#autodiff';
import { apply2, BINARY, NDArray } from '#tensor';
import type { CompareOperator } from '../ast.ts';
import { asArray } from './arrays.ts';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { isNumber, toNumber, unwrap, type PyNumber } from './numbers.ts';
import {
	NotImplemented,
	NumpyScalar,
	PyDict,
	PyFloat,
	PyList,
	PyObject,
	PyRange,
	PySet,
	PyTuple,
	type Value
} from './values.ts';

/** `bool(value)`, for values whose class has no `__bool__` or `__len__` of its own. */
export function truth(v: Value): boolean {
	switch (typeof v) {
		case 'boolean':
			return v;
		case 'number':
		case 'bigint':
			return Number(v) !== 0;
		case 'string':
			return v !== '';
	}
	if (v === null) return false;
	if (v instanceof PyFloat || v instanceof NumpyScalar) return v.value !== 0;
	if (v instanceof PyList || v instanceof PyTuple) return v.items.length > 0;
	if (v instanceof PyDict || v instanceof PySet) return v.entries.size > 0;
	if (v instanceof PyRange) return v.length > 0;
	if (v instanceof NDArray) {
		if (v.size !== 1)
			raise(
				'ValueError',
				v.size === 0
					? 'The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.'
					: 'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()'
			);
		return v.data[v.offset] !== 0;
	}
	return true;
}

function compareNumbers(op: CompareOperator, a: PyNumber, b: PyNumber): Value {
	const big = typeof a === 'bigint' || typeof b === 'bigint';
	const x = big && typeof a !== 'object' ? BigInt(a) : toNumber(a);
	const y = big && typeof b !== 'object' ? BigInt(b) : toNumber(b);
	const result = ordered(op, x, y);
	return a instanceof NumpyScalar || b instanceof NumpyScalar
		? new NumpyScalar(Number(result), 'bool')
		: result;
}

function ordered<T extends number | bigint | string>(op: CompareOperator, x: T, y: T): boolean {
	switch (op) {
		case 'Lt':
			return x < y;
		case 'LtE':
			return x <= y;
		case 'Gt':
			return x > y;
		case 'GtE':
			return x >= y;
		case 'Eq':
			return x === y || (typeof x !== typeof y && x == y);
		default:
			return x !== y && (typeof x === typeof y || x != y);
	}
}

const UFUNC: Partial<Record<CompareOperator, keyof typeof BINARY>> = {
	Eq: 'equal',
	NotEq: 'not_equal',
	Lt: 'less',
	LtE: 'less_equal',
	Gt: 'greater',
	GtE: 'greater_equal'
};

/** `a op b` for values of built-in classes; NotImplemented where they have no order. */
export function compare(op: CompareOperator, a: Value, b: Value): Value {
	if (op === 'Is') return identical(a, b);
	if (op === 'IsNot') return !identical(a, b);
	if (isNumber(a) && isNumber(b)) return compareNumbers(op, a, b);
	if (a instanceof NDArray || b instanceof NDArray) {
		const other = a instanceof NDArray ? b : a;
		if (other instanceof NDArray || isNumber(other) || other instanceof PyList || other instanceof PyTuple)
			return unwrap(apply2(BINARY[UFUNC[op]!], asArray(a), asArray(b)));
		return op === 'Eq' ? false : op === 'NotEq' ? true : NotImplemented;
	}
	if (op === 'Eq') return equal(a, b);
	if (op === 'NotEq') return !equal(a, b);
	if (typeof a === 'string' && typeof b === 'string') return ordered(op, a, b);
	if ((a instanceof PyList && b instanceof PyList) || (a instanceof PyTuple && b instanceof PyTuple))
		return compareItems(op, a.items, b.items);
	if (a instanceof PySet && b instanceof PySet) return compareSets(op, a, b);
	return NotImplemented;
}

function compareItems(op: CompareOperator, a: readonly Value[], b: readonly Value[]): Value {
	const i = a.findIndex((x, k) => k >= b.length || !equal(x, b[k]!));
	if (i < 0 || i >= b.length) return ordered(op, a.length, b.length);
	return compare(op, a[i]!, b[i]!);
}

function compareSets(op: CompareOperator, a: PySet, b: PySet): boolean {
	const within = (x: PySet, y: PySet) => [...x.entries.keys()].every((key) => y.entries.has(key));
	if (op === 'LtE') return within(a, b);
	if (op === 'Lt') return within(a, b) && a.entries.size < b.entries.size;
	return op === 'GtE' ? within(b, a) : within(b, a) && b.entries.size < a.entries.size;
}

/** `a is b`: small values are the same object wherever they come from. */
export const identical = (a: Value, b: Value): boolean => a === b;

/** `a == b` for values of built-in classes; objects of a learner's class are equal to themselves only. */
export function equal(a: Value, b: Value): boolean {
	if (a === b) return true;
	if (isNumber(a) && isNumber(b)) return truth(compareNumbers('Eq', a, b));
	if ((a instanceof PyList && b instanceof PyList) || (a instanceof PyTuple && b instanceof PyTuple))
		return a.items.length === b.items.length && a.items.every((x, i) => equal(x, b.items[i]!));
	if (a instanceof PyDict && b instanceof PyDict)
		return (
			a.entries.size === b.entries.size &&
			[...a.entries].every(([key, [, x]]) => {
				const other = b.entries.get(key);
				return other !== undefined && equal(x, other[1]);
			})
		);
	if (a instanceof PySet && b instanceof PySet)
		return a.entries.size === b.entries.size && [...a.entries.keys()].every((key) => b.entries.has(key));
	if (a instanceof PyRange && b instanceof PyRange)
		return a.length === b.length && a.start === b.start && (a.length < 2 || a.step === b.step);
	if (a instanceof NDArray || b instanceof NDArray) return truth(compare('Eq', a, b));
	return false;
}

/** The key under which a dict or set keeps a value: equal values have equal keys. */
export function hashKey(v: Value): unknown {
	if (typeof v === 'string') return `s${v}`;
	if (isNumber(v)) return typeof v === 'bigint' ? v : toNumber(v) + 0;
	if (v instanceof PyTuple) {
		const parts = v.items.map((item) => {
			const key = hashKey(item);
			return typeof key === 'object' && key !== null ? `o${identity(key)}` : `${typeof key}${String(key)}`;
		});
		return `t${JSON.stringify(parts)}`;
	}
	if (v instanceof PyList || v instanceof PyDict || v instanceof PySet || v instanceof NDArray)
		raise(
			'TypeError',
			`unhashable type: '${typeName(v)}'`,
			v instanceof PyList ? 'A list can change, so it cannot be a key. Use a tuple.' : ''
		);
	return v;
}

/** A number that stands for an object, the same as long as it lives: what `id(…)` shows. */
const identities = new WeakMap<object, number>();
let nextIdentity = 1;
export function identity(v: object): number {
	let id = identities.get(v);
	if (id === undefined) identities.set(v, (id = nextIdentity++));
	return id;
}

export const isEngineValue = (v: Value): v is Tensor | PyObject =>
	v instanceof Tensor || v instanceof PyObject;
