/** @file Reductions along axes. Sums run left to right, so that every kernel gives the same bits. */
import { contents, copy } from './create.ts';
import { isFloating, settle } from './dtype.ts';
import { divide, multiply, subtract } from './elementwise.ts';
import { unwritten } from './kernels/current.ts';
import { sumsByKernel } from './kernels/dispatch.ts';
import { NDArray, NumpyError, sizeOf, type DType } from './ndarray.ts';
import { normalizeAxis, transpose } from './rearrange.ts';
import { apply1 } from './unary.ts';

export interface ReduceOptions {
	/** One axis, several, or null for all. */
	readonly axis?: number | readonly number[] | null;
	/** Keep reduced axes with size 1. */
	readonly keepdims?: boolean;
}

interface Reduction {
	readonly name: string;
	readonly result: (dtype: DType) => DType;
	/** The value of an empty reduction, or null where there is none. */
	readonly empty: number | null;
	readonly step: (sum: number, x: number) => number;
	/** Whether the kernel of sums computes it. */
	readonly isSum?: true;
}

/** What sums and products of a type are counted in. */
export const counted = (dtype: DType): DType => (dtype === 'bool' ? 'int64' : dtype);
const same = (dtype: DType): DType => dtype;
const toBool = (): DType => 'bool';

const SUM: Reduction = { name: 'add', result: counted, empty: 0, step: (s, x) => s + x, isSum: true };
const PROD: Reduction = { name: 'multiply', result: counted, empty: 1, step: (s, x) => s * x };
const MAX: Reduction = {
	name: 'maximum',
	result: same,
	empty: null,
	step: (s, x) => (s >= x || s !== s ? s : x)
};
const MIN: Reduction = {
	name: 'minimum',
	result: same,
	empty: null,
	step: (s, x) => (s <= x || s !== s ? s : x)
};
const ANY: Reduction = {
	name: 'logical_or',
	result: toBool,
	empty: 0,
	step: (s, x) => +(s !== 0 || x !== 0)
};
const ALL: Reduction = {
	name: 'logical_and',
	result: toBool,
	empty: 1,
	step: (s, x) => +(s !== 0 && x !== 0)
};

/** Which axes go, and the shapes with and without them. */
function plan(a: NDArray, { axis = null, keepdims = false }: ReduceOptions) {
	// NumPy allows the axes 0 and -1 of a single number.
	const whole = axis === null || (a.ndim === 0 && (axis === 0 || axis === -1));
	const gone = whole ? [] : typeof axis === 'number' ? [normalizeAxis(axis, a.ndim)] : several(axis, a.ndim);
	const kept: number[] = [];
	const shape: number[] = [];
	/** How many entries become one. */
	let run = 1;
	for (let i = 0; i < a.ndim; i++) {
		const n = a.shape[i]!;
		const goes = whole || gone.includes(i);
		if (!goes) kept.push(i);
		if (!goes || keepdims) shape.push(goes ? 1 : n);
		if (goes) run *= n;
		if (whole) gone.push(i);
	}
	return { gone, kept, shape, run };
}

function several(list: readonly number[], ndim: number): number[] {
	const axes = list.map((one) => normalizeAxis(one, ndim));
	if (new Set(axes).size !== axes.length) throw new NumpyError('ValueError', "duplicate value in 'axis'");
	return axes;
}

function reduce(f: Reduction, a: NDArray, options: ReduceOptions): NDArray {
	const { gone, kept, shape, run } = plan(a, options);
	if (run === 0 && f.empty === null)
		throw new NumpyError(
			'ValueError',
			`zero-size array to reduction operation ${f.name} which has no identity`
		);
	const trailing = kept.length === 0 || kept[kept.length - 1] === kept.length - 1;
	const turned = trailing ? a : transpose(a, [...kept, ...gone]);
	const out = unwritten(sizeOf(shape));
	if (!f.isSum || !sumsByKernel(out, turned, run)) fold(f, out, contents(turned), run);
	const dtype = f.result(a.dtype);
	if (dtype !== 'float64') settle(out, dtype);
	return new NDArray(out, shape, dtype);
}

/** Every `run` entries become one. */
function fold({ empty, step }: Reduction, out: Float64Array, x: Float64Array, run: number): void {
	for (let i = 0, k = 0; i < out.length; i++) {
		const end = k + run;
		let sum = empty ?? x[k++]!;
		for (; k < end; k++) sum = step(sum, x[k]!);
		out[i] = sum;
	}
}

export const sum = (a: NDArray, options: ReduceOptions = {}) => reduce(SUM, a, options);
export const prod = (a: NDArray, options: ReduceOptions = {}) => reduce(PROD, a, options);
export const max = (a: NDArray, options: ReduceOptions = {}) => reduce(MAX, a, options);
export const min = (a: NDArray, options: ReduceOptions = {}) => reduce(MIN, a, options);
export const any = (a: NDArray, options: ReduceOptions = {}) => reduce(ANY, a, options);
export const all = (a: NDArray, options: ReduceOptions = {}) => reduce(ALL, a, options);

/** What is computed of sums allows no axis of a single number, unlike the sums themselves. */
function checkAxis(a: NDArray, { axis }: ReduceOptions): void {
	if (typeof axis === 'number') normalizeAxis(axis, a.ndim);
}

/** Arithmetic mean; NaN of nothing. */
export function mean(a: NDArray, options: ReduceOptions = {}): NDArray {
	checkAxis(a, options);
	const { run: count } = plan(a, options);
	return divide(sum(a, options), counter(count, a.dtype));
}

/** A count that divides sums of a type without widening them. */
const counter = (count: number, dtype: DType): NDArray =>
	new NDArray(Float64Array.of(count), [], isFloating(dtype) ? dtype : 'float64');

/** Mean squared deviation, divided by n - ddof. */
export function variance(a: NDArray, options: ReduceOptions = {}, ddof = 0): NDArray {
	checkAxis(a, options);
	const { run: count } = plan(a, options);
	const deviation = subtract(
		a.dtype === 'bool' ? copy(a, 'int64') : a,
		mean(a, { ...options, keepdims: true })
	);
	const squares = sum(multiply(deviation, deviation), options);
	return divide(squares, counter(Math.max(0, count - ddof), a.dtype));
}

export const std = (a: NDArray, options: ReduceOptions = {}, ddof = 0): NDArray =>
	apply1('sqrt', variance(a, options, ddof));

function argBest(
	a: NDArray,
	{ axis, keepdims }: { axis: number | null; keepdims: boolean },
	better: (x: number, best: number) => boolean,
	name: string
): NDArray {
	const { kept, gone, shape, run } = plan(a, { axis, keepdims });
	const x = contents(transpose(a, [...kept, ...gone]));
	if (run === 0) throw new NumpyError('ValueError', `attempt to get ${name} of an empty sequence`);
	const out = unwritten(sizeOf(shape));
	for (let i = 0; i < out.length; i++) {
		let best = i * run;
		for (let k = best + 1; k < (i + 1) * run && x[best] === x[best]; k++)
			if (better(x[k]!, x[best]!) || x[k] !== x[k]) best = k;
		out[i] = best - i * run;
	}
	return new NDArray(out, shape, 'int64');
}

/** Index of the first largest element; the first NaN wins. */
export const argmax = (a: NDArray, axis: number | null = null, keepdims = false) =>
	argBest(a, { axis, keepdims }, (x, best) => x > best, 'argmax');
export const argmin = (a: NDArray, axis: number | null = null, keepdims = false) =>
	argBest(a, { axis, keepdims }, (x, best) => x < best, 'argmin');
