/** @file Matrices taken apart: Cholesky, QR, and the symmetric eigenproblem, from which singular values come. */
import { hypot, length as lengthOf } from './elementary/index.ts';
import { contents, copy, zeros } from './create.ts';
import { settle } from './dtype.ts';
import { checkSquare, floatType, linAlgError } from './linalg.ts';
import { NDArray } from './ndarray.ts';
import { transpose } from './rearrange.ts';

export function checkMatrix(a: NDArray): void {
	if (a.ndim !== 2)
		linAlgError(
			`${a.ndim}-dimensional array given. Array must be at least two-dimensional`,
			'Backstep takes one matrix at a time apart, without a stack of them.'
		);
}

/** L, lower triangular, with L @ L.T = a. */
export function cholesky(a: NDArray): NDArray {
	checkMatrix(a);
	checkSquare(a);
	const n = a.shape[0]!;
	const x = contents(a);
	const out = zeros([n, n], floatType(a.dtype));
	const l = out.data;
	for (let j = 0; j < n; j++)
		for (let i = j; i < n; i++) {
			let rest = x[i * n + j]!;
			for (let k = 0; k < j; k++) rest -= l[i * n + k]! * l[j * n + k]!;
			if (i === j && !(rest > 0))
				linAlgError('Matrix is not positive definite', 'Its eigenvalues must all be positive.');
			l[i * n + j] = i === j ? Math.sqrt(rest) : rest / l[j * n + j]!;
		}
	settle(l, out.dtype);
	return out;
}

/** Q with orthonormal columns and R upper triangular, by Householder reflections with LAPACK's signs. */
export function qr(a: NDArray): { readonly q: NDArray; readonly r: NDArray } {
	checkMatrix(a);
	const [m, n] = a.shape as [number, number];
	const k = Math.min(m, n);
	const r = Float64Array.from(contents(a));
	const vectors: Float64Array[] = [];
	for (let j = 0; j < k; j++) {
		const v = Float64Array.from({ length: m }, (_, i) => (i < j ? 0 : r[i * n + j]!));
		const norm = lengthOf(v);
		const below = v.some((x, i) => i > j && x !== 0);
		if (below) {
			v[j]! += v[j]! >= 0 ? norm : -norm;
			const length = lengthOf(v);
			for (let i = 0; i < m; i++) v[i]! /= length;
		} else v.fill(0);
		vectors.push(v);
		reflect(r, v, n);
	}
	const q = new Float64Array(m * k);
	for (let i = 0; i < k; i++) q[i * k + i] = 1;
	for (let j = k - 1; j >= 0; j--) reflect(q, vectors[j]!, k);
	const dtype = floatType(a.dtype);
	const upper = Float64Array.from({ length: k * n }, (_, p) => (p % n >= Math.floor(p / n) ? r[p]! : 0));
	settle(q, dtype);
	settle(upper, dtype);
	return { q: new NDArray(q, [m, k], dtype), r: new NDArray(upper, [k, n], dtype) };
}

/** x -= 2 v (v . x) for every column of a row-major matrix. */
function reflect(matrix: Float64Array, v: Float64Array, columns: number): void {
	for (let j = 0; j < columns; j++) {
		let product = 0;
		for (let i = 0; i < v.length; i++) product += v[i]! * matrix[i * columns + j]!;
		for (let i = 0; i < v.length; i++) matrix[i * columns + j]! -= 2 * v[i]! * product;
	}
}

/** Sweeps after which the rotations of Jacobi's method have long come to rest. */
const MAX_SWEEPS = 60;

/** Eigenvalues of a symmetric matrix in ascending order, and the eigenvectors as columns; their signs are free. */
export function eigh(a: NDArray): { readonly values: NDArray; readonly vectors: NDArray } {
	checkMatrix(a);
	checkSquare(a);
	const n = a.shape[0]!;
	const x = contents(a);
	// As LAPACK, only the lower triangle is read.
	const s = Float64Array.from({ length: n * n }, (_, p) => {
		const [i, j] = [Math.floor(p / n), p % n];
		return i >= j ? x[p]! : x[j * n + i]!;
	});
	const v = new Float64Array(n * n);
	for (let i = 0; i < n; i++) v[i * n + i] = 1;
	for (let sweep = 0; sweep < MAX_SWEEPS && !sweepOnce(s, v, n); sweep++);
	const order = [...Array(n).keys()].sort((i, j) => s[i * n + i]! - s[j * n + j]!);
	const dtype = floatType(a.dtype);
	const values = Float64Array.from(order, (i) => s[i * n + i]!);
	const vectors = Float64Array.from({ length: n * n }, (_, p) => v[Math.floor(p / n) * n + order[p % n]!]!);
	settle(values, dtype);
	settle(vectors, dtype);
	return { values: new NDArray(values, [n], dtype), vectors: new NDArray(vectors, [n, n], dtype) };
}

/** Turns every entry off the diagonal to 0 once; true where none was left to turn. */
function sweepOnce(s: Float64Array, v: Float64Array, n: number): boolean {
	let rest = true;
	for (let p = 0; p < n; p++)
		for (let q = p + 1; q < n; q++) {
			const off = s[p * n + q]!;
			const least = Number.EPSILON * Math.sqrt(Math.abs(s[p * n + p]! * s[q * n + q]!));
			if (off === 0 || Math.abs(off) < least * 1e-3 || Math.abs(off) < 1e-300) continue;
			rest = false;
			const theta = (s[q * n + q]! - s[p * n + p]!) / (2 * off);
			const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + hypot(theta, 1));
			const c = 1 / hypot(t, 1);
			rotateColumns(s, n, p, q, c, t * c);
			rotateRows(s, n, p, q, c, t * c);
			rotateColumns(v, n, p, q, c, t * c);
		}
	return rest;
}

function rotateColumns(m: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
	for (let i = 0; i < n; i++) {
		const [x, y] = [m[i * n + p]!, m[i * n + q]!];
		m[i * n + p] = c * x - s * y;
		m[i * n + q] = s * x + c * y;
	}
}

function rotateRows(m: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
	for (let j = 0; j < n; j++) {
		const [x, y] = [m[p * n + j]!, m[q * n + j]!];
		m[p * n + j] = c * x - s * y;
		m[q * n + j] = s * x + c * y;
	}
}

/** Singular values, the largest first, with U and V.T of the reduced form; signs of the vectors are free. */
export function svd(a: NDArray): { readonly u: NDArray; readonly s: NDArray; readonly vt: NDArray } {
	checkMatrix(a);
	const [m, n] = a.shape as [number, number];
	if (m < n) {
		const { u, s, vt } = svd(transpose(a));
		return { u: copy(transpose(vt)), s, vt: copy(transpose(u)) };
	}
	return oneSided(Float64Array.from(contents(a)), m, n, floatType(a.dtype));
}

/** One-sided Jacobi: columns are turned until they are orthogonal; their lengths are the singular values. */
function oneSided(x: Float64Array, m: number, n: number, dtype: NDArray['dtype']) {
	const v = new Float64Array(n * n);
	for (let i = 0; i < n; i++) v[i * n + i] = 1;
	for (let sweep = 0, turned = true; turned && sweep < MAX_SWEEPS; sweep++) {
		turned = false;
		for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) turned = turnPair(x, v, m, n, p, q) || turned;
	}
	const column = (j: number) => Array.from({ length: m }, (_, i) => x[i * n + j]!);
	const lengths = Array.from({ length: n }, (_, j) => lengthOf(column(j)));
	const order = [...Array(n).keys()].sort((i, j) => lengths[j]! - lengths[i]!);
	const u = zeros([m, n], dtype);
	const vt = zeros([n, n], dtype);
	order.forEach((from, j) => {
		for (let i = 0; i < m; i++)
			u.data[i * n + j] = lengths[from]! > 0 ? x[i * n + from]! / lengths[from]! : +(i === j);
		for (let i = 0; i < n; i++) vt.data[j * n + i] = v[i * n + from]!;
	});
	const s = new NDArray(
		Float64Array.from(order, (i) => lengths[i]!),
		[n],
		dtype
	);
	for (const each of [u, s, vt]) settle(each.data, dtype);
	return { u, s, vt };
}

function turnPair(x: Float64Array, v: Float64Array, m: number, n: number, p: number, q: number): boolean {
	let [aa, bb, ab] = [0, 0, 0];
	for (let i = 0; i < m; i++) {
		const [y, z] = [x[i * n + p]!, x[i * n + q]!];
		aa += y * y;
		bb += z * z;
		ab += y * z;
	}
	if (Math.abs(ab) <= 1e-15 * Math.sqrt(aa * bb) || ab === 0) return false;
	const theta = (bb - aa) / (2 * ab);
	const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + hypot(theta, 1));
	const c = 1 / hypot(t, 1);
	turn(x, m, n, p, q, c, t * c);
	turn(v, n, n, p, q, c, t * c);
	return true;
}

function turn(
	x: Float64Array,
	rows: number,
	columns: number,
	p: number,
	q: number,
	c: number,
	s: number
): void {
	for (let i = 0; i < rows; i++) {
		const [y, z] = [x[i * columns + p]!, x[i * columns + q]!];
		x[i * columns + p] = c * y - s * z;
		x[i * columns + q] = s * y + c * z;
	}
}
