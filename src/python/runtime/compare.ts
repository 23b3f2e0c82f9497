/** @file Equality and order. */
import { apply2, BINARY, full, NDArray } from '#tensor';
import type { CompareOperator } from '../ast.ts';
import { operands } from './arrays.ts';
import { typeName, typeOf } from './classes.ts';
import { refuseOrder } from './array-mismatch.ts';
import { raise } from './exceptions.ts';
import { noneHint } from './hints.ts';
import { KEY, keyIn } from './keys.ts';
import { isNumber, toNumber, unwrap, type PyNumber } from './numbers.ts';
import type { Session } from './session.ts';
import { truthNow } from './truth.ts';
import {
	methodOf,
	NotImplemented,
	NumpyScalar,
	ownClass,
	PyClass,
	PyDict,
	PyDictView,
	PyDType,
	PyList,
	PyObject,
	PyRange,
	PySet,
	PySlice,
	PyTuple,
	type Value
} from './values.ts';
import { dtypeNamed } from './dtypes.ts';

export const COMPARE_SIGNS: Readonly<Record<CompareOperator, string>> = {
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

function compareNumbers(op: CompareOperator, a: PyNumber, b: PyNumber): Value {
	const big = typeof a === 'bigint' || typeof b === 'bigint';
	const x = big && typeof a !== 'object' ? BigInt(a) : besideSingle(a, b);
	const y = big && typeof b !== 'object' ? BigInt(b) : besideSingle(b, a);
	const result = ordered(op, x, y);
	return a instanceof NumpyScalar || b instanceof NumpyScalar
		? new NumpyScalar(Number(result), 'bool')
		: result;
}

/** A number; Python's own has the precision of a float32 of NumPy beside it. */
const besideSingle = (x: PyNumber, other: PyNumber): number =>
	other instanceof NumpyScalar && other.dtype === 'float32' && !(x instanceof NumpyScalar)
		? Math.fround(toNumber(x))
		: toNumber(x);

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

/** `a op b` for values of built-in classes; NotImplemented where they have no order. Objects inside are asked. */
export function compare(op: CompareOperator, a: Value, b: Value, session: Session): Value {
	if (op === 'Is') return a === b;
	if (op === 'IsNot') return a !== b;
	if (isNumber(a) && isNumber(b)) return compareNumbers(op, a, b);
	if (a instanceof NDArray || b instanceof NDArray) return compareArrays(op, a, b);
	if (op === 'Eq') return equalBuiltIn(a, b, session);
	if (op === 'NotEq') return !equalBuiltIn(a, b, session);
	if (typeof a === 'string' && typeof b === 'string') return ordered(op, textOrder(a, b), 0);
	if ((a instanceof PyList && b instanceof PyList) || (a instanceof PyTuple && b instanceof PyTuple))
		return compareSequences(op, a.items, b.items, session);
	const [x, y] = [setLike(a, session), setLike(b, session)];
	return x && y ? compareSets(op, x, y, session) : NotImplemented;
}

function compareArrays(op: CompareOperator, a: Value, b: Value): Value {
	const other = a instanceof NDArray ? b : a;
	if (other instanceof NDArray || isNumber(other) || other instanceof PyList || other instanceof PyTuple)
		return unwrap(apply2(BINARY[UFUNC[op]!], ...operands(a, b)));
	// Of other kinds each element is unequal.
	if (op !== 'Eq' && op !== 'NotEq') {
		refuseOrder(UFUNC[op]!, COMPARE_SIGNS[op], a, b);
		return NotImplemented;
	}
	return unwrap(full((a instanceof NDArray ? a : (b as NDArray)).shape, Number(op === 'NotEq'), 'bool'));
}

/** Below, equal or above, by code points; UTF-16 units differ in order where one is half of a pair. */
function textOrder(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	if (at > 0 && /[\udc00-\udfff]/.test(a[at] ?? '') && /[\udc00-\udfff]/.test(b[at] ?? '')) at--;
	return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

/** The first items that differ decide; otherwise the longer one is larger. */
function compareSequences(
	op: CompareOperator,
	a: readonly Value[],
	b: readonly Value[],
	session: Session
): Value {
	const i = alike(a, b, session);
	return i < Math.min(a.length, b.length)
		? relate(op, a[i]!, b[i]!, session)
		: ordered(op, a.length, b.length);
}

/** How many items of two sequences are the same, from the first on. */
function alike(a: readonly Value[], b: readonly Value[], session: Session): number {
	const length = Math.min(a.length, b.length);
	let i = 0;
	while (i < length && same(a[i]!, b[i]!, session)) i++;
	session.spend(i);
	return i;
}

/** What takes part in `<` and `&` as a set does: a set, or a view of a dict's keys or items. */
export function setLike(v: Value, session: Session): PySet | null {
	if (v instanceof PySet) return v;
	if (!(v instanceof PyDictView) || v.kind === 'values') return null;
	session.spend(KEY * v.of.entries.size);
	const set = new PySet();
	for (const [key, entry] of v.of.entries) {
		if (v.kind === 'keys') set.entries.set(key, entry[0]);
		else {
			const pair = new PyTuple([...entry]);
			set.entries.set(keyIn(set, pair, session), pair);
		}
	}
	set.custom = v.of.custom;
	return set;
}

function compareSets(op: CompareOperator, a: PySet, b: PySet, session: Session): boolean {
	session.spend(KEY * (op === 'Lt' || op === 'LtE' ? a : b).entries.size);
	const within = (x: PySet, y: PySet) =>
		[...x.entries.values()].every((item) => y.entries.has(keyIn(y, item, session)));
	switch (op) {
		case 'Lt':
			return a.entries.size < b.entries.size && within(a, b);
		case 'LtE':
			return within(a, b);
		case 'Gt':
			return b.entries.size < a.entries.size && within(b, a);
		default:
			return within(b, a);
	}
}

/** Whether a container takes them for the same: the same object, or equal. */
export const same = (a: Value, b: Value, session: Session): boolean => a === b || equal(a, b, session);

/** `bool(a == b)`. */
export function equal(a: Value, b: Value, session: Session): boolean {
	if (isOnlyItself(a) && isOnlyItself(b)) return a === b;
	if (isNumber(a) && isNumber(b)) return truthNow(compareNumbers('Eq', a, b), session);
	if (hasMethods(a) || hasMethods(b)) return truthNow(relate('Eq', a, b, session), session);
	return equalBuiltIn(a, b, session);
}

/** A class, or an object whose class does not say what it is equal to. */
export const isOnlyItself = (v: Value): boolean =>
	v instanceof PyObject ? !v.cls.definesEquality : v instanceof PyClass;

/** `==` of values whose own classes have nothing to say to it. */
function equalBuiltIn(a: Value, b: Value, session: Session): boolean {
	if ((a instanceof PyList && b instanceof PyList) || (a instanceof PyTuple && b instanceof PyTuple))
		return a.items.length === b.items.length && alike(a.items, b.items, session) === a.items.length;
	if (a instanceof PyDict && b instanceof PyDict) return equalDicts(a, b, session);
	if (a instanceof PySlice && b instanceof PySlice)
		return (['start', 'stop', 'step'] as const).every((name) => same(a[name], b[name], session));
	if (a instanceof PyRange && b instanceof PyRange)
		return (
			a.length === b.length &&
			(a.length === 0 || (a.start === b.start && (a.length < 2 || a.step === b.step)))
		);
	if (a instanceof NDArray || b instanceof NDArray) return truthNow(compareArrays('Eq', a, b), session);
	if (a instanceof PyDType || b instanceof PyDType) return dtypeNamed(a) === dtypeNamed(b);
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object') return false;
	const [x, y] = [setLike(a, session), setLike(b, session)];
	return x !== null && y !== null && x.entries.size === y.entries.size && compareSets('LtE', x, y, session);
}

function equalDicts(a: PyDict, b: PyDict, session: Session): boolean {
	if (a.entries.size !== b.entries.size) return false;
	session.spend(KEY * a.entries.size);
	return [...a.entries.values()].every(([key, value]) => {
		const other = b.entries.get(keyIn(b, key, session));
		return other !== undefined && same(value, other[1], session);
	});
}

/** One method that may know the answer of a comparison. */
export interface ComparisonAttempt {
	readonly method: Value;
	readonly args: readonly [Value, Value];
	/** `!=` by turning the answer of `__eq__` round. */
	readonly negate: boolean;
}

const METHODS: Readonly<Partial<Record<CompareOperator, readonly [own: string, reflected: string]>>> = {
	Eq: ['__eq__', '__eq__'],
	NotEq: ['__ne__', '__ne__'],
	Lt: ['__lt__', '__gt__'],
	LtE: ['__le__', '__ge__'],
	Gt: ['__gt__', '__lt__'],
	GtE: ['__ge__', '__le__']
};

/** The methods that are asked, in Python's order: a subclass on the right comes first. */
export function comparisonAttempts(op: CompareOperator, left: Value, right: Value): ComparisonAttempt[] {
	const [own, reflected] = METHODS[op]!;
	const attempt = (object: Value, name: string, other: Value): ComparisonAttempt[] => {
		const method = methodOf(object, name);
		if (method !== undefined) return [{ method, args: [object, other], negate: false }];
		const equals = op === 'NotEq' ? methodOf(object, '__eq__') : undefined;
		return equals === undefined ? [] : [{ method: equals, args: [object, other], negate: true }];
	};
	const first = attempt(left, own, right);
	const second = attempt(right, reflected, left);
	return comesFirst(right, left) ? [...second, ...first] : [...first, ...second];
}

/** Whether the class on the right is asked first: it is derived from the class on the left. */
export const comesFirst = (right: Value, left: Value): boolean =>
	ownClass(right) !== null && typeOf(right) !== typeOf(left) && typeOf(right).isSubclassOf(typeOf(left));

/** Whether a class that is written in Python may define the operators of a value. */
const hasMethods = (v: Value): boolean => ownClass(v) !== null;

/** What is left where no method knew: identity for `==` and `!=`, and a TypeError for the others. */
export function withoutMethods(op: CompareOperator, left: Value, right: Value): boolean {
	if (op === 'Eq' || op === 'NotEq') return (left === right) === (op === 'Eq');
	return raise(
		'TypeError',
		`'${COMPARE_SIGNS[op]}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
		noneHint(left, right)
	);
}

/** `a op b` in the middle of an instruction, for any values. */
export function relate(op: CompareOperator, a: Value, b: Value, session: Session): Value {
	if (hasMethods(a) || hasMethods(b)) {
		for (const { method, args, negate } of comparisonAttempts(op, a, b)) {
			const answer = session.callNow(method, args);
			if (answer !== NotImplemented) return negate ? !truthNow(answer, session) : answer;
		}
	}
	const result = compare(op, a, b, session);
	return result === NotImplemented ? withoutMethods(op, a, b) : result;
}
