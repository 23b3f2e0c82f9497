/** @file New shapes for old elements. Views where NumPy gives views. */
import { allocate, allocateUnwritten, checkedSize, contents, copy } from './create.ts';
import { promote } from './dtype.ts';
import { NDArray, NumpyError, shapeText, sizeOf, viewOf, type Shape } from './ndarray.ts';

/** A position counted from either end, as an axis number from 0, or NumPy's AxisError. */
export function normalizeAxis(axis: number, ndim: number, argument = ''): number {
	if (!Number.isInteger(axis) || axis < -ndim || axis >= ndim)
		throw new NumpyError(
			'AxisError',
			`${argument && `${argument}: `}axis ${axis} is out of bounds for array of dimension ${ndim}`,
			ndim === 0 ? 'The array is a single number and has no axes.' : `Axes run from 0 to ${ndim - 1}.`
		);
	return axis < 0 ? axis + ndim : axis;
}

/** The elements in row-major order under another shape; one size may be -1. A view of contiguous arrays, else a copy. */
export function reshape(a: NDArray, shape: Shape): NDArray {
	// As many entries as there are, and no question in it: the usual case.
	if (a.isContiguous && sizeOf(shape) === a.size && shape.every((n) => n > 0 && Number.isInteger(n)))
		return viewOf(a, shape);
	const known = sizeOf(shape.filter((n) => n >= 0));
	const unknown = shape.filter((n) => n < 0).length;
	if (unknown > 1) throw new NumpyError('ValueError', 'can only specify one unknown dimension');
	const target = shape.map((n) => (n < 0 ? a.size / known : n));
	if (sizeOf(target) !== a.size || !target.every(Number.isInteger))
		throw new NumpyError(
			'ValueError',
			`cannot reshape array of size ${a.size} into shape ${wantedText(shape)}`,
			`${shapeText(a.shape)} has ${a.size} entries; the new shape must have as many.`
		);
	if (a.isContiguous) return viewOf(a, target);
	return new NDArray(copy(a).data, target, a.dtype);
}

/** NumPy leaves an unknown size out in front, and calls it newaxis elsewhere. */
function wantedText(shape: Shape): string {
	if (shape[0]! < 0) return `(${shape.slice(1).join(',')})`;
	if (shape.length === 1) return `(${shape[0]},)`;
	return `(${shape.map((n) => (n < 0 ? 'newaxis' : n)).join(',')})`;
}

/** Axes in reverse, or in the order given. A view. */
export function transpose(a: NDArray, axes?: readonly number[]): NDArray {
	if (a.ndim === 2 && axes === undefined)
		return viewOf(a, [a.shape[1]!, a.shape[0]!], [a.strides[1]!, a.strides[0]!]);
	if (axes === undefined) return viewOf(a, a.shape.toReversed(), a.strides.toReversed());
	if (axes.length !== a.ndim) throw new NumpyError('ValueError', "axes don't match array");
	const order = axes.map((axis) => normalizeAxis(axis, a.ndim));
	if (new Set(order).size !== a.ndim) throw new NumpyError('ValueError', 'repeated axis in transpose');
	return viewOf(
		a,
		order.map((axis) => a.shape[axis]!),
		order.map((axis) => a.strides[axis]!)
	);
}

export const ravel = (a: NDArray): NDArray => reshape(a, [a.size]);
export const flatten = (a: NDArray): NDArray => new NDArray(copy(a).data, [a.size], a.dtype);

/** Without axes of size 1, or without those named. A view. */
export function squeeze(a: NDArray, axis?: number | readonly number[]): NDArray {
	const named = axis === undefined ? null : typeof axis === 'number' ? [axis] : axis;
	const only = named?.map((one) => normalizeAxis(one, a.ndim)) ?? null;
	if (only?.some((one) => a.shape[one] !== 1))
		throw new NumpyError(
			'ValueError',
			'cannot select an axis to squeeze out which has size not equal to one',
			`The array has shape ${shapeText(a.shape)}.`
		);
	const keep = a.shape.map((n, i) => (only === null ? n !== 1 : !only.includes(i)));
	// NumPy gives the array itself where nothing goes.
	if (!keep.includes(false)) return a;
	const kept = <T>(list: readonly T[]) => list.filter((_, i) => keep[i]);
	return viewOf(a, kept(a.shape), kept(a.strides));
}

/** With new axes of size 1 at the places given. A view. */
export function expandDims(a: NDArray, axis: number | readonly number[]): NDArray {
	const list = typeof axis === 'number' ? [axis] : axis;
	const places = list.map((one) => normalizeAxis(one, a.ndim + list.length)).sort((x, y) => x - y);
	let { shape, strides } = a;
	for (const place of places) {
		shape = shape.toSpliced(place, 0, 1);
		strides = strides.toSpliced(place, 0, 0);
	}
	return viewOf(a, shape, strides);
}

/** Joined along an existing axis. */
export function concatenate(arrays: readonly NDArray[], axis = 0): NDArray {
	const first = arrays[0];
	if (!first) throw new NumpyError('ValueError', 'need at least one array to concatenate');
	if (first.ndim === 0) throw new NumpyError('ValueError', 'zero-dimensional arrays cannot be concatenated');
	const along = normalizeAxis(axis, first.ndim);
	const shape = [...first.shape];
	shape[along] = 0;
	arrays.forEach((a, i) => {
		if (a.ndim !== first.ndim)
			throw new NumpyError(
				'ValueError',
				`all the input arrays must have same number of dimensions, but the array at index 0 has ${first.ndim} dimension(s) and the array at index ${i} has ${a.ndim} dimension(s)`
			);
		const wrong = a.shape.findIndex((n, d) => d !== along && n !== first.shape[d]);
		if (wrong >= 0)
			throw new NumpyError(
				'ValueError',
				`all the input array dimensions except for the concatenation axis must match exactly, but along dimension ${wrong}, the array at index 0 has size ${first.shape[wrong]} and the array at index ${i} has size ${a.shape[wrong]}`,
				`${shapeText(first.shape)} and ${shapeText(a.shape)} may differ in axis ${along} only.`
			);
		shape[along]! += a.shape[along]!;
	});
	const dtype = arrays.map((a) => a.dtype).reduce(promote);
	const out = allocateUnwritten(shape, dtype);
	const inner = sizeOf(shape.slice(along + 1));
	const outer = sizeOf(shape.slice(0, along));
	let before = 0;
	for (const a of arrays) {
		const values = contents(a);
		const block = a.shape[along]! * inner;
		for (let o = 0; o < outer; o++)
			out.set(values.subarray(o * block, (o + 1) * block), o * shape[along]! * inner + before);
		before += block;
	}
	return new NDArray(out, shape, dtype);
}

/** Joined along a new axis. */
export function stack(arrays: readonly NDArray[], axis = 0): NDArray {
	const first = arrays[0];
	if (!first) throw new NumpyError('ValueError', 'need at least one array to stack');
	if (arrays.some((a) => shapeText(a.shape) !== shapeText(first.shape)))
		throw new NumpyError('ValueError', 'all input arrays must have the same shape');
	const place = normalizeAxis(axis, first.ndim + 1);
	return concatenate(
		arrays.map((a) => expandDims(a, place)),
		place
	);
}

/** Repeats the whole array along each axis. */
export function tile(a: NDArray, repeats: readonly number[]): NDArray {
	const ndim = Math.max(a.ndim, repeats.length);
	let out = reshape(a, [...new Array<number>(ndim - a.ndim).fill(1), ...a.shape]);
	const counts = [...new Array<number>(ndim - repeats.length).fill(1), ...repeats];
	checkedSize(
		counts.map((count, axis) => count * out.shape[axis]!),
		a.dtype
	);
	counts.forEach((count, axis) => {
		if (count !== 1)
			out = count === 0 ? emptied(out, axis) : concatenate(new Array<NDArray>(count).fill(out), axis);
	});
	return copy(out);
}

function emptied(a: NDArray, axis: number): NDArray {
	const shape = [...a.shape];
	shape[axis] = 0;
	return new NDArray(allocate(shape), shape, a.dtype);
}
