/** @file Numbers of Python and of NumPy: what they are, and how they meet. */
import { NDArray, scalar, type DType } from '#tensor';
import { raise } from './exceptions.ts';
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
export const isFloat = (v: Value): v is PyFloat | NumpyScalar =>
	v instanceof PyFloat || (v instanceof NumpyScalar && v.dtype === 'float64');

/** The number as a float64. */
export function toNumber(v: PyNumber): number {
	if (typeof v === 'number') return v;
	if (typeof v === 'boolean' || typeof v === 'bigint') return Number(v);
	return v.value;
}

/** A bigint where it is needed, a number where it is safe. */
export const normalize = (v: bigint): PyInt =>
	v >= BigInt(Number.MIN_SAFE_INTEGER) && v <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(v) : v;

/** What counts as a position or a size: an int, a bool, or a NumPy integer. */
export function toIndex(v: Value, what = 'object'): number {
	if (typeof v === 'number') return v;
	if (typeof v === 'boolean') return Number(v);
	if (v instanceof NumpyScalar && v.dtype !== 'float64') return v.value;
	if (v instanceof NDArray && v.dtype === 'int64' && v.ndim === 0) return v.data[v.offset]!;
	if (typeof v === 'bigint') raise('OverflowError', "cannot fit 'int' into an index-sized integer");
	const name = v instanceof PyFloat || v instanceof NumpyScalar ? 'float' : what;
	return raise(
		'TypeError',
		`'${name}' object cannot be interpreted as an integer`,
		name === 'float' ? 'Sizes and positions are whole numbers: use int(...) or //.' : ''
	);
}

export function dtypeOf(v: PyNumber): DType {
	if (v instanceof NumpyScalar) return v.dtype;
	if (v instanceof PyFloat) return 'float64';
	return typeof v === 'boolean' ? 'bool' : 'int64';
}

/** A number as an array of shape (). */
export const numberArray = (v: PyNumber): NDArray => scalar(toNumber(v), dtypeOf(v));

/** NumPy gives numbers, not arrays of shape (), out of computations. */
export const unwrap = (a: NDArray): NDArray | NumpyScalar =>
	a.ndim === 0 ? new NumpyScalar(a.data[a.offset]!, a.dtype) : a;
