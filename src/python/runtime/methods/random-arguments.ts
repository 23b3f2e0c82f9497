/** @file What the two interfaces of `numpy.random` share: sizes, parameters, and lists that are shuffled. */
import { copy, isFloating, type NDArray, type DType } from '#tensor';
import { asArray, toShape } from '../arrays.ts';
import { typeName } from '../classes.ts';
import { raise } from '../exceptions.ts';
import { isNumber, numberArray, toBigInt, toIndex } from '../numbers.ts';
import type { Arguments } from '../signature.ts';
import { NumpyScalar, PyFloat, PyList, type Value } from '../values.ts';

/** The argument `size`; null where one number is asked for. */
export function sizeOf(v: Value | undefined): number[] | null {
	return v === undefined || v === null ? null : toShape(v);
}

/** One number is a number of Python, as NumPy gives it; several are an array. */
export function drawnValue(a: NDArray, size: number[] | null): Value {
	if (size !== null || a.ndim > 0) return a;
	const x = a.data[a.offset]!;
	return isFloating(a.dtype) ? new PyFloat(x) : a.dtype === 'bool' ? x !== 0 : x;
}

/** A parameter of a distribution: a number or an array of them. */
export function real(args: Arguments, name: string, otherwise?: number): NDArray {
	const v = args.get(name);
	if (v === undefined && otherwise !== undefined) return numberArray(new PyFloat(otherwise));
	const given = args.need(name);
	if (typeof given === 'string') raise('ValueError', `could not convert string to float: '${given}'`);
	if (given === null) raise('TypeError', 'must be real number, not NoneType');
	return asArray(given);
}

/** Integers in arrays go up to 2 ** 53 here. */
const MOST = Number.MAX_SAFE_INTEGER;

/** A bound of integers, with fractions cut as NumPy cuts them. */
function bound(v: Value): NDArray {
	if (typeof v === 'bigint')
		raise(
			'OverflowError',
			'Python integer is too large for an array of Backstep',
			'Random integers here lie between -2**53 and 2**53.'
		);
	if (typeof v === 'string') raise('ValueError', `invalid literal for int() with base 10: '${v}'`);
	if (v === null)
		raise(
			'TypeError',
			"int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"
		);
	return copy(asArray(v), 'int64');
}

/** Both ends of a range of integers, both included; `closed` where the program included the upper one itself. */
export function integerRange(args: Arguments, closed: boolean): { low: NDArray; high: NDArray } {
	const given = args.get('high');
	const one = given === undefined || given === null;
	const low = one ? numberArray(0) : bound(args.need('low'));
	const high = bound(one ? args.need('low') : given);
	if (!closed) high.data.forEach((x, i) => (high.data[i] = x - 1));
	const least = low.data.reduce((a, b) => Math.max(a, b), -MOST);
	const zero = low.data.every((x) => x === 0);
	const most = high.data.reduce((a, b) => Math.min(a, b), MOST);
	if (crosses(low, high, least, most)) {
		const sign = zero ? '<' : '>';
		raise('ValueError', zero ? `high ${sign}${closed ? '' : '='} 0` : `low ${sign}${closed ? '' : '='} high`);
	}
	return { low, high };
}

/** Whether a lower end lies above its upper end; arrays that do not fit each other are refused later. */
function crosses(low: NDArray, high: NDArray, least: number, most: number): boolean {
	if (low.size === 1 || high.size === 1) return least > most;
	return low.size === high.size && low.data.some((x, i) => x > high.data[i]!);
}

export function population(v: Value): number | NDArray {
	return isNumber(v) && !(v instanceof PyFloat) ? toIndex(v) : asArray(v);
}

/** A list in the order of a shuffled range, which draws the same numbers as shuffling the list itself. */
export function shuffleList(x: Value, permutation: (n: number) => NDArray): void {
	if (isNumber(x)) raise('TypeError', `object of type '${typeName(x)}' has no len()`);
	if (!(x instanceof PyList))
		return raise(
			'TypeError',
			`'${typeName(x)}' object does not support item assignment`,
			'shuffle(...) changes an array or a list.'
		);
	const { items } = x;
	x.items = Array.from(permutation(items.length).data, (i) => items[i]!);
}

/** An array of shape () has nothing to shuffle. */
export function refuseUnsized(a: NDArray): void {
	if (a.ndim === 0) raise('TypeError', 'len() of unsized object');
}

/** An integer of a seed, of any size. */
export function seedInteger(v: Value): bigint {
	if (typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean') return BigInt(v);
	if (v instanceof NumpyScalar && !isFloating(v.dtype)) return toBigInt(v);
	return raise('TypeError', 'seed must be integer', 'Seeds are whole numbers: use int(...).');
}

/** The type of what is drawn, where it may be chosen. */
export function refuseType(dtype: DType, allowed: readonly DType[], name: string): void {
	if (!allowed.includes(dtype)) raise('TypeError', `Unsupported dtype dtype('${dtype}') for ${name}`);
}
