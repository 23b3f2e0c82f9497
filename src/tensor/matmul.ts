/** @file The matrix product, for vectors, matrices and stacks of matrices, of any strides. */
import { multiply } from './elementwise.ts';
import { broadcastShapes, broadcastTo } from './broadcast.ts';
import { allocateUnwritten, contents } from './create.ts';
import { promote, settle } from './dtype.ts';
import { productByKernel } from './kernels/dispatch.ts';
import { NDArray, NumpyError, shapeText, sizeOf } from './ndarray.ts';
import { reshape, transpose } from './rearrange.ts';

/** `a @ b` with NumPy's rules: a vector is a row on the left and a column on the right; leading axes broadcast. */
export function matmul(a: NDArray, b: NDArray): NDArray {
	if (a.ndim === 0 || b.ndim === 0)
		throw new NumpyError(
			'ValueError',
			`matmul: Input operand ${a.ndim === 0 ? 0 : 1} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)`,
			'`@` multiplies matrices; for a number use `*`.'
		);
	const inner = a.shape[a.ndim - 1]!;
	const other = b.shape[Math.max(0, b.ndim - 2)]!;
	if (inner !== other)
		throw new NumpyError(
			'ValueError',
			`matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size ${other} is different from ${inner})`,
			`${shapeText(a.shape)} @ ${shapeText(b.shape)}: the inner dimensions ${inner} and ${other} must be equal.`
		);
	const left = a.ndim === 1 ? reshape(a, [1, inner]) : a;
	const right = b.ndim === 1 ? reshape(b, [inner, 1]) : b;
	const out = left.ndim === 2 && right.ndim === 2 ? product(left, right) : stacked(left, right);
	if (a.ndim > 1 && b.ndim > 1) return out;
	// The axes that were lent to vectors are taken back.
	const lead = out.shape.slice(0, -2);
	const [rows, columns] = out.shape.slice(-2) as [number, number];
	const shape = [...lead, ...(a.ndim === 1 ? [] : [rows]), ...(b.ndim === 1 ? [] : [columns])];
	return new NDArray(out.data, shape, out.dtype);
}

/** Multiplications of `matmul(a, b)`. */
export function matmulWork(a: NDArray, b: NDArray): number {
	const columns = b.ndim < 2 ? 1 : b.shape[b.ndim - 1]!;
	if (a.ndim <= 2 && b.ndim <= 2) return a.size * columns;
	const matrix = sizeOf(a.shape.slice(-2)) * columns;
	let stack = 1;
	for (let axis = 3; axis <= Math.max(a.ndim, b.ndim); axis++)
		stack *= Math.max(a.shape[a.ndim - axis] ?? 1, b.shape[b.ndim - axis] ?? 1);
	return stack * matrix;
}

/** Multiplications of a sum of products over axes that both have, of so many entries: each with each of the rest. */
export const contractionWork = (a: NDArray, b: NDArray, shared: number): number =>
	(a.size * b.size) / Math.max(1, shared);

/** The axes of a stack of matrices; NumPy's words where they do not fit name the matrices too. */
function leadOf(a: NDArray, b: NDArray): number[] {
	const [first, second] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
	try {
		return broadcastShapes(first, second);
	} catch (error) {
		if (!(error instanceof NumpyError)) throw error;
		const tight = (parts: readonly (number | string)[]) => `(${parts.join(',')})`;
		const remapped = (x: NDArray, lead: readonly number[]) =>
			`${tight(x.shape)}->${tight([...lead, 'newaxis', 'newaxis'])}`;
		const wanted = tight([a.shape.at(-2)!, b.shape.at(-1)!]);
		throw new NumpyError(
			'ValueError',
			`operands could not be broadcast together with remapped shapes [original->remapped]: ${remapped(a, first)} ${remapped(b, second)}  and requested shape ${wanted}`,
			error.hint
		);
	}
}

function stacked(a: NDArray, b: NDArray): NDArray {
	const lead = leadOf(a, b);
	const [rows, inner] = a.shape.slice(-2) as [number, number];
	const columns = b.shape[b.ndim - 1]!;
	const count = sizeOf(lead);
	const dtype = promote(a.dtype, b.dtype);
	const shape = [...lead, rows, columns];
	const out = allocateUnwritten(shape, dtype);
	const left = contents(broadcastTo(a, [...lead, rows, inner]));
	const right = contents(broadcastTo(b, [...lead, inner, columns]));
	for (let i = 0; i < count; i++)
		multiplyInto(
			out.subarray(i * rows * columns, (i + 1) * rows * columns),
			rowMajor(left.subarray(i * rows * inner, (i + 1) * rows * inner), inner),
			rowMajor(right.subarray(i * inner * columns, (i + 1) * inner * columns), columns),
			rows,
			inner,
			columns
		);
	settle(out, dtype);
	return new NDArray(out, shape, dtype);
}

function product(a: NDArray, b: NDArray): NDArray {
	const [rows, inner] = a.shape as [number, number];
	const columns = b.shape[1]!;
	const dtype = promote(a.dtype, b.dtype);
	const out = allocateUnwritten([rows, columns], dtype);
	if (!productByKernel(out, a, b)) multiplyInto(out, matrixOf(a), matrixOf(b), rows, inner, columns);
	if (dtype !== 'float64') settle(out, dtype);
	return new NDArray(out, [rows, columns], dtype);
}

/** A matrix in a buffer, of any strides. */
interface Matrix {
	readonly data: Float64Array;
	readonly offset: number;
	readonly down: number;
	readonly right: number;
}

const matrixOf = ({ data, offset, strides }: NDArray): Matrix => ({
	data,
	offset,
	down: strides[0]!,
	right: strides[1]!
});

const rowMajor = (data: Float64Array, columns: number): Matrix => ({
	data,
	offset: 0,
	down: columns,
	right: 1
});

/**
 * out = a b, with `out` row-major. Each entry is summed over k from 0 upwards in one accumulator, whatever the tiling,
 * so that every tiling gives the same bits. Tiles of 2 × 4 entries stay in registers.
 */
function multiplyInto(
	out: Float64Array,
	a: Matrix,
	b: Matrix,
	rows: number,
	inner: number,
	columns: number
): void {
	const evenRows = rows - (rows % 2);
	const tiledColumns = columns - (columns % 4);
	for (let i = 0; i < evenRows; i += 2)
		for (let j = 0; j < tiledColumns; j += 4) tile2x4(out, a, b, i, j, inner, columns);
	for (let i = 0; i < rows; i++)
		for (let j = i < evenRows ? tiledColumns : 0; j < columns; j++)
			out[i * columns + j] = entry(a, b, i, j, inner);
}

function entry(a: Matrix, b: Matrix, i: number, j: number, inner: number): number {
	const { data: x, right } = a;
	const { data: y, down } = b;
	let sum = 0;
	for (
		let k = 0, p = a.offset + i * a.down, q = b.offset + j * b.right;
		k < inner;
		k++, p += right, q += down
	)
		sum += x[p]! * y[q]!;
	return sum;
}

function tile2x4(
	out: Float64Array,
	a: Matrix,
	b: Matrix,
	i: number,
	j: number,
	inner: number,
	columns: number
): void {
	const { data: x, right: nextA } = a;
	const { data: y, down: nextB, right: beside } = b;
	let s0 = 0;
	let s1 = 0;
	let s2 = 0;
	let s3 = 0;
	let t0 = 0;
	let t1 = 0;
	let t2 = 0;
	let t3 = 0;
	let p = a.offset + i * a.down;
	let r = p + a.down;
	let q = b.offset + j * beside;
	for (let k = 0; k < inner; k++) {
		const u = x[p]!;
		const v = x[r]!;
		const b0 = y[q]!;
		const b1 = y[q + beside]!;
		const b2 = y[q + 2 * beside]!;
		const b3 = y[q + 3 * beside]!;
		s0 += u * b0;
		s1 += u * b1;
		s2 += u * b2;
		s3 += u * b3;
		t0 += v * b0;
		t1 += v * b1;
		t2 += v * b2;
		t3 += v * b3;
		p += nextA;
		r += nextA;
		q += nextB;
	}
	const o = i * columns + j;
	out[o] = s0;
	out[o + 1] = s1;
	out[o + 2] = s2;
	out[o + 3] = s3;
	out[o + columns] = t0;
	out[o + columns + 1] = t1;
	out[o + columns + 2] = t2;
	out[o + columns + 3] = t3;
}

/** NumPy's dot: a product of numbers, an inner product of vectors, a matrix product otherwise. */
export function dot(a: NDArray, b: NDArray): NDArray {
	if (a.ndim === 0 || b.ndim === 0) {
		const [number, array] = a.ndim === 0 ? [a, b] : [b, a];
		return multiply(number, array);
	}
	const inner = a.shape[a.ndim - 1]!;
	const axis = Math.max(0, b.ndim - 2);
	if (inner !== b.shape[axis])
		throw new NumpyError(
			'ValueError',
			`shapes ${shapeText(a.shape).replaceAll(' ', '')} and ${shapeText(b.shape).replaceAll(' ', '')} not aligned: ${inner} (dim ${a.ndim - 1}) != ${b.shape[axis]} (dim ${axis})`
		);
	return matmul(a, b);
}

/** The product of every entry of `a` with every entry of `b`. */
export function outer(a: NDArray, b: NDArray): NDArray {
	return matmul(reshape(a, [a.size, 1]), reshape(b, [1, b.size]));
}

export const swapLastAxes = (a: NDArray): NDArray =>
	a.ndim === 2 ? transpose(a) : transpose(a, [...a.shape.keys()].slice(0, -2).concat(a.ndim - 1, a.ndim - 2));
