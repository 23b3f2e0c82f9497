/** @file Linear systems, by elimination with row exchanges, as LAPACK's getrf does it. */
import { broadcastShapes, broadcastTo } from './broadcast.ts';
import { contents, copy, eye, zeros } from './create.ts';
import { isFloating, settle } from './dtype.ts';
import { NDArray, NumpyError, shapeText, sizeOf, type DType } from './ndarray.ts';
import { squareProduct } from './products.ts';
import { reshape } from './rearrange.ts';

export const linAlgError = (message: string, hint = ''): never => {
	throw new NumpyError('LinAlgError', message, hint);
};

/** Results of linear algebra are floats. */
export const floatType = (...types: readonly DType[]): DType =>
	types.every((type) => type === 'float32') ? 'float32' : 'float64';

export function checkSquare(a: NDArray): void {
	if (a.ndim < 2) linAlgError(`${a.ndim}-dimensional array given. Array must be at least two-dimensional`);
	const [rows, columns] = a.shape.slice(-2) as [number, number];
	if (rows !== columns)
		linAlgError(
			'Last 2 dimensions of the array must be square',
			`The array has shape ${shapeText(a.shape)}.`
		);
}

/** A matrix taken apart: L below and U at and above the diagonal, in place, and the sign of the row exchanges. */
interface Factors {
	readonly lu: Float64Array;
	readonly rows: Int32Array;
	readonly sign: number;
	readonly singular: boolean;
}

function factor(matrix: Float64Array, n: number): Factors {
	const lu = Float64Array.from(matrix);
	const rows = Int32Array.from({ length: n }, (_, i) => i);
	let sign = 1;
	let singular = false;
	for (let k = 0; k < n; k++) {
		let pivot = k;
		for (let i = k + 1; i < n; i++) if (Math.abs(lu[i * n + k]!) > Math.abs(lu[pivot * n + k]!)) pivot = i;
		if (lu[pivot * n + k] === 0) {
			singular = true;
			continue;
		}
		if (pivot !== k) {
			exchange(lu, n, k, pivot);
			[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
			sign = -sign;
		}
		for (let i = k + 1; i < n; i++) {
			const ratio = (lu[i * n + k]! /= lu[k * n + k]!);
			if (ratio !== 0) for (let j = k + 1; j < n; j++) lu[i * n + j]! -= ratio * lu[k * n + j]!;
		}
	}
	return { lu, rows, sign, singular };
}

function exchange(matrix: Float64Array, n: number, i: number, k: number): void {
	for (let j = 0; j < n; j++) {
		const held = matrix[i * n + j]!;
		matrix[i * n + j] = matrix[k * n + j]!;
		matrix[k * n + j] = held;
	}
}

/** Solves for `columns` right sides, row-major, into `out`. */
function substitute(
	{ lu, rows }: Factors,
	n: number,
	b: Float64Array,
	columns: number,
	out: Float64Array
): void {
	for (let c = 0; c < columns; c++) {
		for (let i = 0; i < n; i++) {
			let x = b[rows[i]! * columns + c]!;
			for (let j = 0; j < i; j++) x -= lu[i * n + j]! * out[j * columns + c]!;
			out[i * columns + c] = x;
		}
		for (let i = n - 1; i >= 0; i--) {
			let x = out[i * columns + c]!;
			for (let j = i + 1; j < n; j++) x -= lu[i * n + j]! * out[j * columns + c]!;
			out[i * columns + c] = x / lu[i * n + i]!;
		}
	}
}

const SINGULAR =
	'Its rows depend on each other: the determinant is 0. numpy.linalg.lstsq is not part of Backstep yet.';

/** x with a @ x = b; stacks broadcast. A `b` of one axis is a vector. */
export function solve(a: NDArray, b: NDArray): NDArray {
	checkSquare(a);
	const n = a.shape[a.ndim - 1]!;
	const vector = b.ndim === 1;
	const right = vector ? reshape(b, [b.size, 1]) : b;
	if (right.ndim < 2)
		linAlgError(`${b.ndim}-dimensional array given. Array must be at least two-dimensional`);
	const [rows, columns] = right.shape.slice(-2) as [number, number];
	if (rows !== n) {
		const core = vector ? '(m,m),(m)->(m)' : '(m,m),(m,n)->(m,n)';
		throw new NumpyError(
			'ValueError',
			`${vector ? 'solve1' : 'solve'}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature ${core} (size ${rows} is different from ${n})`,
			`${shapeText(a.shape)} needs a right side of ${n} rows; this one has shape ${shapeText(b.shape)}.`
		);
	}
	const lead = broadcastShapes(a.shape.slice(0, -2), right.shape.slice(0, -2));
	const [x, y] = [
		contents(broadcastTo(a, [...lead, n, n])),
		contents(broadcastTo(right, [...lead, n, columns]))
	];
	const dtype = floatType(a.dtype, b.dtype);
	const out = zeros([...lead, n, columns], dtype);
	for (let i = 0; i < sizeOf(lead); i++) {
		const factors = factor(x.subarray(i * n * n, (i + 1) * n * n), n);
		if (factors.singular) linAlgError('Singular matrix', SINGULAR);
		const [from, to] = [i * n * columns, (i + 1) * n * columns];
		substitute(factors, n, y.subarray(from, to), columns, out.data.subarray(from, to));
	}
	settle(out.data, dtype);
	return vector ? new NDArray(out.data, out.shape.slice(0, -1), dtype) : out;
}

export function inv(a: NDArray): NDArray {
	checkSquare(a);
	const n = a.shape[a.ndim - 1]!;
	return solve(a, copy(eye(n), floatType(a.dtype)));
}

export function det(a: NDArray): NDArray {
	checkSquare(a);
	const n = a.shape[a.ndim - 1]!;
	const x = contents(a);
	const lead = a.shape.slice(0, -2);
	const dtype = floatType(a.dtype);
	const out = zeros(lead, dtype);
	for (let i = 0; i < out.size; i++) {
		const { lu, sign } = factor(x.subarray(i * n * n, (i + 1) * n * n), n);
		let product = sign;
		for (let k = 0; k < n; k++) product *= lu[k * n + k]!;
		out.data[i] = product + 0;
	}
	settle(out.data, dtype);
	return out;
}

export function matrixPower(a: NDArray, exponent: number): NDArray {
	checkSquare(a);
	const base = exponent < 0 ? inv(a) : a;
	const n = a.shape[a.ndim - 1]!;
	const one = broadcastTo(copy(eye(n), isFloating(base.dtype) ? base.dtype : 'int64'), a.shape);
	return copy(squareProduct(base, Math.abs(exponent), one));
}
