/** @file Types of elements: how they meet, and what storing a number in one does to it. */
import { NumpyError, type DType } from './ndarray.ts';

/** NumPy's bytes an element; here every element takes 8. */
export const ITEM_BYTES: Readonly<Record<DType, number>> = { bool: 1, int64: 8, float32: 4, float64: 8 };

/** A type casts to those of its own kind or a later one. */
export const KIND: Readonly<Record<DType, number>> = { bool: 0, int64: 1, float32: 2, float64: 2 };

const RANK: Readonly<Record<DType, number>> = { bool: 0, int64: 1, float32: 2, float64: 3 };

export const isFloating = (dtype: DType): boolean => dtype === 'float64' || dtype === 'float32';

/** The type that holds both; an int64 does not fit into a float32. */
export function promote(a: DType, b: DType): DType {
	if (a === b) return a;
	if ((a === 'int64' && b === 'float32') || (a === 'float32' && b === 'int64')) return 'float64';
	return RANK[a] >= RANK[b] ? a : b;
}

/** Makes the results of a computation values of their type, in place. */
export function settle(data: Float64Array, dtype: DType): void {
	if (dtype === 'bool') for (let i = 0; i < data.length; i++) data[i] = data[i] === 0 ? 0 : 1;
	else if (dtype === 'float32') for (let i = 0; i < data.length; i++) data[i] = Math.fround(data[i]!);
	else if (dtype === 'int64') keepInteger(data);
}

/** NumPy's integer division by zero gives 0. An integer beyond 2 ** 53 has no place in a float64. */
export function keepInteger(data: Float64Array): void {
	for (let i = 0; i < data.length; i++) {
		const x = data[i]!;
		if (Math.abs(x) <= Number.MAX_SAFE_INTEGER) {
			if (x === 0) data[i] = 0;
			continue;
		}
		if (!Number.isFinite(x)) data[i] = 0;
		else
			throw new NumpyError(
				'OverflowError',
				'an integer of the array is larger than 2**53',
				'Backstep keeps integers in arrays up to 2**53. Make the array a float array: a.astype(float).'
			);
	}
}

/** Values of one type turned into another's, in place: fractions are cut, all but 0 is true. */
export function cast(data: Float64Array, from: DType, to: DType): void {
	if (from === to) return;
	if (to === 'bool') for (let i = 0; i < data.length; i++) data[i] = data[i] === 0 ? 0 : 1;
	else if (to === 'int64' && isFloating(from))
		for (let i = 0; i < data.length; i++) data[i] = wholeNumber(data[i]!);
	else if (to === 'float32') settle(data, to);
}

/** Cut towards zero. What is no number, or too large, becomes an arbitrary integer in NumPy, and an error here. */
function wholeNumber(x: number): number {
	const whole = Math.trunc(x) + 0;
	if (Math.abs(whole) <= Number.MAX_SAFE_INTEGER) return whole;
	throw new NumpyError(
		'ValueError',
		`cannot convert ${x !== x ? 'NaN' : Math.abs(x) === Infinity ? 'infinity' : 'a float beyond 2**53'} to an integer of an array`,
		'NumPy would put an arbitrary integer here. Look for NaN and infinity with numpy.isfinite first.'
	);
}
