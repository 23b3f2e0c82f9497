/** @file Running sums, products and extremes along an axis, and differences. */
import { contents, copy } from './create.ts';
import { settle } from './dtype.ts';
import { apply2, BINARY, type BinaryFunction } from './elementwise.ts';
import { index, type Index } from './indexing.ts';
import { NDArray, NumpyError, sizeOf } from './ndarray.ts';
import { normalizeAxis, ravel } from './rearrange.ts';
import { counted } from './reduce.ts';

/** `f(f(x0, x1), x2)` and so on along an axis, every step kept; null takes all elements in row-major order. */
export function accumulate(f: BinaryFunction, of: NDArray, axis: number | null): NDArray {
	const a = axis === null ? ravel(of) : of;
	if (a.ndim === 0) throw new NumpyError('TypeError', 'cannot accumulate on a scalar');
	const along = axis === null ? 0 : normalizeAxis(axis, a.ndim);
	const own = f.result(a.dtype, a.dtype);
	// Sums and products of booleans are counted.
	const dtype = f === BINARY.add || f === BINARY.multiply ? counted(own) : own;
	const out = Float64Array.from(contents(a));
	const inner = sizeOf(a.shape.slice(along + 1));
	const n = a.shape[along]!;
	const { one } = f.loops;
	const rounded = dtype === 'float32';
	for (let k = inner; k < out.length; k++) {
		if (Math.floor(k / inner) % n === 0) continue;
		const x = one(out[k - inner]!, out[k]!);
		out[k] = rounded ? Math.fround(x) : x;
	}
	if (dtype === 'int64') settle(out, dtype);
	return new NDArray(out, [...a.shape], dtype);
}

export const cumsum = (a: NDArray, axis: number | null = null) => accumulate(BINARY.add, numbers(a), axis);
export const cumprod = (a: NDArray, axis: number | null = null) =>
	accumulate(BINARY.multiply, numbers(a), axis);

/** Booleans are counted as integers. */
const numbers = (a: NDArray): NDArray => (a.dtype === 'bool' ? copy(a, 'int64') : a);

/** Differences of neighbours along an axis, `times` over; of booleans, whether they differ. */
export function diff(a: NDArray, times: number, axis: number): NDArray {
	if (times < 0) throw new NumpyError('ValueError', `order must be non-negative but got ${times}`);
	if (a.ndim === 0)
		throw new NumpyError('ValueError', 'diff requires input that is at least one dimensional');
	const along = normalizeAxis(axis, a.ndim);
	let out = a;
	const f = a.dtype === 'bool' ? BINARY.not_equal : BINARY.subtract;
	for (let i = 0; i < times; i++) {
		const later = index(out, part(along, 1, null));
		out = apply2(f, later, index(out, part(along, 0, -1)));
	}
	return out;
}

/** A slice of one axis, all of those before it. */
export const part = (axis: number, start: number | null, stop: number | null, step = 1): Index[] => [
	...new Array<Index>(axis).fill({ kind: 'slice', start: null, stop: null, step: null }),
	{ kind: 'slice', start, stop, step }
];

/** `f(f(x0, x1), x2)` and so on along an axis, only the last kept. */
export function reduceBy(f: BinaryFunction, a: NDArray, axis: number): NDArray {
	const along = normalizeAxis(axis, a.ndim);
	if (a.shape[along] === 0)
		throw new NumpyError(
			'ValueError',
			`zero-size array to reduction operation ${f.name} which has no identity`
		);
	const steps = accumulate(f, a, along);
	const before = new Array<Index>(along).fill({ kind: 'slice', start: null, stop: null, step: null });
	return copy(index(steps, [...before, { kind: 'int', value: -1 }]));
}
