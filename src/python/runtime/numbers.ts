/** @file Numbers of Python and of NumPy: what they are, and how they meet. */
import { isFloating, NDArray, scalar, type DType } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { noneHint } from './hints.ts';
import { NumpyScalar, PyFloat, type Value } from './values.ts';

export type PyInt = number | bigint;
export type PyNumber = PyInt | boolean | PyFloat | NumpyScalar;

export const isInt = (v: Value): v is PyInt => typeof v === 'number' || typeof v === 'bigint';
export const isNumber = (v: Value): v is PyNumber =>
	typeof v === 'number' ||
	v instanceof PyFloat ||
	typeof v === 'boolean' ||
	v instanceof NumpyScalar ||
	typeof v === 'bigint';
/** A float of Python, or one of NumPy. */
export const isFloat = (v: Value): v is PyFloat | (NumpyScalar & { readonly dtype: 'float64' | 'float32' }) =>
	v instanceof PyFloat || (v instanceof NumpyScalar && isFloating(v.dtype));

/** The number as a float64. */
export function toNumber(v: PyNumber): number {
	if (typeof v === 'number') return v;
	if (typeof v === 'boolean') return Number(v);
	if (typeof v !== 'bigint') return v.value;
	const x = Number(v);
	if (!Number.isFinite(x)) raise('OverflowError', 'int too large to convert to float');
	return x;
}

/** Longest integer that is written out, in digits: Python's own limit. */
const MAX_DIGITS = 4300;

/** An integer's decimal digits. */
export function intText(v: PyInt): string {
	if (typeof v === 'bigint' && v.toString(16).length > MAX_DIGITS * 0.8305) {
		const digits = v.toString();
		if (digits.length - (v < 0n ? 1 : 0) > MAX_DIGITS)
			raise(
				'ValueError',
				`Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`
			);
	}
	return String(v);
}

/** An integer of Python or of NumPy, or a bool, as a bigint. */
export const toBigInt = (v: PyInt | boolean | NumpyScalar): bigint =>
	BigInt(typeof v === 'object' ? v.value : v);

/** A bigint where it is needed, a number where it is safe. */
export const normalize = (v: bigint): PyInt =>
	v >= BigInt(Number.MIN_SAFE_INTEGER) && v <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(v) : v;

/** What counts as a position or a size: an int, a bool, or a NumPy integer. */
export function toIndex(v: Value): number {
	if (typeof v === 'number') return v;
	if (typeof v === 'boolean') return Number(v);
	if (v instanceof NumpyScalar && !isFloating(v.dtype)) return v.value;
	if (v instanceof NDArray && v.dtype === 'int64' && v.ndim === 0) return v.data[v.offset]!;
	if (v instanceof NDArray)
		raise('TypeError', 'only integer scalar arrays can be converted to a scalar index');
	if (typeof v === 'bigint') raise('OverflowError', "cannot fit 'int' into an index-sized integer");
	return raise(
		'TypeError',
		`'${typeName(v)}' object cannot be interpreted as an integer`,
		v instanceof PyFloat || v instanceof NumpyScalar
			? 'Sizes and positions are whole numbers: use int(...) or //.'
			: noneHint(v)
	);
}

export function dtypeOf(v: PyNumber): DType {
	if (v instanceof NumpyScalar) return v.dtype;
	if (v instanceof PyFloat) return 'float64';
	return typeof v === 'boolean' ? 'bool' : 'int64';
}

/** A number as an array of shape (). Integers beyond 2 ** 53 have no exact float64. */
export function numberArray(v: PyNumber): NDArray {
	if (typeof v === 'bigint')
		raise(
			'OverflowError',
			'Python integer is too large for an array of Backstep',
			'Integers in arrays may go up to 2**53. Use a float.'
		);
	return scalar(toNumber(v), dtypeOf(v));
}

/** NumPy gives numbers, not arrays of shape (), out of computations. */
export const unwrap = (a: NDArray): NDArray | NumpyScalar =>
	a.ndim === 0 ? new NumpyScalar(a.data[a.offset]!, a.dtype) : a;
