/** @file Diagonals and triangles of matrices, and grids of coordinates. */
import { diagonalView } from './arrange.ts';
import { broadcastTo } from './broadcast.ts';
import { contents, copy, eye, scalar, zeros } from './create.ts';
import { assign } from './inplace.ts';
import { type NDArray, NumpyError, type DType } from './ndarray.ts';
import { expandDims, reshape } from './rearrange.ts';
import { sum } from './reduce.ts';

/** Ones at and below the k-th diagonal. */
export function tri(rows: number, columns: number, k: number, dtype: DType): NDArray {
	const out = zeros([rows, columns], dtype);
	for (let i = 0; i < rows; i++)
		for (let j = 0; j < Math.min(columns, i + k + 1); j++) out.data[i * columns + j] = 1;
	return out;
}

/** Keeps what lies at or below the k-th diagonal of the last two axes, or at and above it. */
export function triangle(of: NDArray, k: number, half: 'lower' | 'upper'): NDArray {
	const a = of.ndim === 1 ? broadcastTo(of, [of.size, of.size]) : of;
	if (a.ndim === 0) throw new NumpyError('ValueError', 'tril and triu need an array with at least one axis');
	const out = copy(a);
	const [rows, columns] = a.shape.slice(-2) as [number, number];
	for (let p = 0; p < out.size; p++) {
		const j = p % columns;
		const i = Math.floor(p / columns) % rows;
		if (half === 'lower' ? j - i > k : j - i < k) out.data[p] = 0;
	}
	return out;
}

/** A matrix with the vector on its k-th diagonal, or the k-th diagonal of a matrix, which NumPy gives as a view. */
export function diag(a: NDArray, k: number): NDArray {
	if (a.ndim === 2) {
		const view = diagonalView(a, k, 0, 1);
		view.writeable = false;
		return view;
	}
	if (a.ndim !== 1) throw new NumpyError('ValueError', 'Input must be 1- or 2-d.');
	const n = a.size + Math.abs(k);
	const out = zeros([n, n], a.dtype);
	assign(diagonalView(out, k, 0, 1), a);
	return out;
}

/** Ones on the k-th diagonal. */
export function eyeAt(rows: number, columns: number, k: number): NDArray {
	if (k === 0) return eye(rows, columns);
	const out = zeros([rows, columns]);
	assign(diagonalView(out, k, 0, 1), scalar(1));
	return out;
}

export function trace(a: NDArray, offset: number, first: number, second: number): NDArray {
	const along = diagonalView(a, offset, first, second);
	return sum(along, { axis: -1 });
}

/** Coordinates of a grid: one array an axis, all of the grid's shape, or with sizes 1 where they repeat. */
export function meshgrid(vectors: readonly NDArray[], indexing: 'xy' | 'ij', sparse: boolean): NDArray[] {
	const ndim = vectors.length;
	// With 'xy' the first vector runs along the second axis, as x runs to the right.
	const place = (i: number) => (indexing === 'xy' && ndim > 1 && i < 2 ? 1 - i : i);
	const shape = new Array<number>(ndim).fill(1);
	vectors.forEach((v, i) => (shape[place(i)] = v.size));
	return vectors.map((v, i) => {
		const own = new Array<number>(ndim).fill(1);
		own[place(i)] = v.size;
		const line = reshape(v, own);
		return copy(sparse ? line : broadcastTo(line, shape));
	});
}

/** The positions of a grid: one more axis in front, an entry for each axis of the shape. */
export function indices(shape: readonly number[]): NDArray {
	const out = zeros([shape.length, ...shape], 'int64');
	const size = shape.reduce((product, n) => product * n, 1);
	let step = size;
	shape.forEach((n, axis) => {
		step = n === 0 ? 0 : step / n;
		for (let k = 0; k < size; k++) out.data[axis * size + k] = Math.floor(k / step) % n;
	});
	return out;
}

/** The positions of elements that are not zero, one a row. */
export function rowsOf(columns: readonly NDArray[], count: number): NDArray {
	const out = zeros([count, columns.length], 'int64');
	columns.forEach((column, j) => contents(column).forEach((x, i) => (out.data[i * columns.length + j] = x)));
	return out;
}

/** Kronecker product: every entry of `a` times the whole of `b`. */
export function kron(a: NDArray, b: NDArray, multiply: (x: NDArray, y: NDArray) => NDArray): NDArray {
	const ndim = Math.max(a.ndim, b.ndim);
	const pad = (x: NDArray) => reshape(x, [...new Array<number>(ndim - x.ndim).fill(1), ...x.shape]);
	let [left, right] = [pad(a), pad(b)];
	const shape = left.shape.map((n, axis) => n * right.shape[axis]!);
	for (let axis = 0; axis < ndim; axis++) {
		left = expandDims(left, 2 * axis + 1);
		right = expandDims(right, 2 * axis);
	}
	return reshape(multiply(left, right), shape);
}
