/** @file The array that everything else computes with: NumPy's strided view on a flat buffer. */

export type DType = 'float64' | 'float32' | 'int64' | 'bool';
export type Shape = readonly number[];

/** Names of the Python exceptions that array operations raise. */
export type NumpyErrorType =
	| 'ValueError'
	| 'TypeError'
	| 'IndexError'
	| 'AxisError'
	| 'MemoryError'
	| 'ZeroDivisionError'
	| 'OverflowError'
	| 'UFuncTypeError'
	| 'LinAlgError';

/** A mistake in the learner's use of arrays: NumPy's own message, and one friendly hint. */
export class NumpyError extends Error {
	constructor(
		readonly type: NumpyErrorType,
		message: string,
		readonly hint = ''
	) {
		super(message);
		this.name = 'NumpyError';
	}
}

/** Most elements an array may have; 2 ** 27 float64 are 1 GiB. */
export const MAX_ELEMENTS = 2 ** 27;

/**
 * An n-dimensional array with NumPy's semantics. Integers, booleans (0 and 1) and float32 (rounded) are kept in
 * float64 too; `dtype` says how they compute and print. Strides and offset count elements, not bytes.
 * Views share `data`, as in NumPy: writing through one is seen through the other.
 */
export class NDArray {
	/** The array whose memory this one looks at; null for an array with memory of its own. */
	base: NDArray | null = null;
	/** Whether elements may be assigned. */
	writeable = true;
	/** How often elements of its own memory were about to be written; of a view that count is its base's. */
	writes = 0;
	/** Number of elements. */
	readonly size: number;
	readonly strides: readonly number[];
	/** Whether the elements lie in row-major order without gaps, from `offset` on. */
	readonly isContiguous: boolean;

	constructor(
		/** Moved only by the owner of the storage in which it lies; see kernels/storage.ts. */
		public data: Float64Array,
		readonly shape: Shape,
		readonly dtype: DType = 'float64',
		strides: readonly number[] | null = null,
		readonly offset = 0
	) {
		this.size = sizeOf(shape);
		this.strides = strides ?? rowMajorStrides(shape);
		this.isContiguous = strides === null || isRowMajor(shape, strides);
	}

	get ndim(): number {
		return this.shape.length;
	}
}

function isRowMajor(shape: Shape, strides: readonly number[]): boolean {
	let step = 1;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const n = shape[axis]!;
		if (n !== 1 && strides[axis] !== step) return false;
		step *= n;
	}
	return true;
}

/** Another look at the memory of `a`. */
export function viewOf(
	a: NDArray,
	shape: Shape,
	strides: readonly number[] | null = null,
	offset = a.offset
): NDArray {
	const view = new NDArray(a.data, shape, a.dtype, strides, offset);
	view.base = a.base ?? a;
	view.writeable = a.writeable;
	return view;
}

/** Number of elements of a shape; 1 for the empty shape of a scalar. */
export function sizeOf(shape: Shape): number {
	let size = 1;
	for (let axis = 0; axis < shape.length; axis++) size *= shape[axis]!;
	return size;
}

/** Strides of scalars, of vectors, and of matrices by their columns: nobody changes them, so arrays share them. */
const NO_STRIDES: readonly number[] = [];
const ONE_STRIDE: readonly number[] = [1];
const ROW_STRIDES: readonly (readonly number[])[] = Array.from({ length: 1025 }, (_, columns) => [
	columns,
	1
]);

function rowMajorStrides(shape: Shape): readonly number[] {
	if (shape.length === 2) return ROW_STRIDES[shape[1]!] ?? [shape[1]!, 1];
	if (shape.length === 1) return ONE_STRIDE;
	if (shape.length === 0) return NO_STRIDES;
	const strides = new Array<number>(shape.length);
	let step = 1;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		strides[axis] = step;
		step *= shape[axis]!;
	}
	return strides;
}

/** Writes a shape as Python writes a tuple: (), (3,), (2, 3). */
export function shapeText(shape: Shape): string {
	return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
