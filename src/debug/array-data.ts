/** @file Arrays of the engine as plain data. */
import { toFlat, type NDArray } from '#tensor';
import type { ArrayData } from './trace.ts';

/** A copy: the engine goes on writing into its own buffers. */
export const copied = (a: NDArray): ArrayData => {
	const array = { shape: [...a.shape], data: toFlat(a) };
	return a.dtype === 'float64' ? array : { ...array, dtype: a.dtype };
};

/** Whether two arrays are the same, NaN and the sign of zero included. */
export const sameBits = (a: ArrayData, b: ArrayData): boolean =>
	a.data.length === b.data.length &&
	a.shape.length === b.shape.length &&
	a.shape.every((n, axis) => n === b.shape[axis]) &&
	a.data.every((x, i) => Object.is(x, b.data[i]));
