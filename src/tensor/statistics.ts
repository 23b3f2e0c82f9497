/** @file Quantiles, averages, histograms, and reductions that leave NaN out. */
import { broadcastTo, sameShape } from './broadcast.ts';
import { contents, copy, full, linspace, scalar, zeros } from './create.ts';
import { isFloating, settle } from './dtype.ts';
import { apply2, BINARY, divide, multiply, subtract } from './elementwise.ts';
import { type NDArray, NumpyError, sizeOf, type DType } from './ndarray.ts';
import { normalizeAxis, reshape, transpose } from './rearrange.ts';
import { max, min, sum, type ReduceOptions } from './reduce.ts';
import { searchsorted, sortLine } from './sort.ts';
import { apply1, where } from './unary.ts';

/**
 * Quantiles along axes by linear interpolation between neighbours, NumPy's default method.
 * The result has the axes of `q` in front.
 */
export function quantile(a: NDArray, q: NDArray, { axis = null, keepdims = false }: ReduceOptions): NDArray {
	const wanted = contents(q);
	if (wanted.some((x) => !(x >= 0 && x <= 1)))
		throw new NumpyError('ValueError', 'Quantiles must be in the range [0, 1]');
	const axes = axis === null ? [...a.shape.keys()] : typeof axis === 'number' ? [axis] : axis;
	const gone = axes.map((one) => normalizeAxis(one, a.ndim));
	const kept = [...a.shape.keys()].filter((i) => !gone.includes(i));
	const run = sizeOf(gone.map((i) => a.shape[i]!));
	const shape = a.shape.flatMap((n, i) => (!gone.includes(i) ? [n] : keepdims ? [1] : []));
	const lines = copy(transpose(a, [...kept, ...gone])).data;
	// Several fractions are an array of float64, and widen a float32; a single one does not.
	const whole = q.dtype === 'int64' && a.dtype !== 'bool';
	const dtype = whole || (a.dtype === 'float32' && q.ndim === 0) ? a.dtype : 'float64';
	const count = sizeOf(shape);
	const out = zeros([...q.shape, ...shape], dtype);
	for (let i = 0; i < count; i++) {
		const line = sortLine(lines.subarray(i * run, (i + 1) * run));
		wanted.forEach((p, k) => (out.data[k * count + i] = between(line, p, a.dtype)));
	}
	settle(out.data, dtype);
	return out;
}

/** The value at a fraction of the way through a sorted line; NaN where it holds one. */
function between(line: Float64Array, fraction: number, dtype: DType): number {
	const last = line.length - 1;
	if (last < 0 || Number.isNaN(line[last])) return NaN;
	const place = fraction * last;
	const low = Math.floor(place);
	const [x, y] = [line[low]!, line[Math.min(low + 1, last)]!];
	const t = place - low;
	if (x === y) return x;
	const width = dtype === 'float32' ? Math.fround(y - x) : y - x;
	return t >= 0.5 ? y - width * (1 - t) : x + width * t;
}

/** The middle value, or the mean of the two middle ones. */
export function median(a: NDArray, options: ReduceOptions): NDArray {
	return quantile(a, scalar(0.5), options);
}

/** Weighted mean, and the sum of the weights. */
export function average(
	a: NDArray,
	weights: NDArray,
	{ axis = null, keepdims = false }: { axis?: number | null; keepdims?: boolean }
): { readonly average: NDArray; readonly total: NDArray } {
	let w = weights;
	if (!sameShape(a.shape, w.shape)) {
		if (axis === null)
			throw new NumpyError('TypeError', 'Axis must be specified when shapes of a and weights differ.');
		const along = normalizeAxis(axis, a.ndim, 'axis');
		if (w.ndim !== 1 || w.size !== a.shape[along])
			throw new NumpyError(
				'ValueError',
				'Shape of weights must be consistent with shape of a along specified axis.'
			);
		w = broadcastTo(
			reshape(
				w,
				a.shape.map((n, i) => (i === along ? n : 1))
			),
			a.shape
		);
	}
	const total = sum(w, { axis, keepdims });
	if (contents(total).includes(0))
		throw new NumpyError('ZeroDivisionError', "Weights sum to zero, can't be normalized");
	return { average: divide(sum(multiply(a, w), { axis, keepdims }), total), total };
}

export const ptp = (a: NDArray, options: ReduceOptions): NDArray =>
	subtract(max(a, options), min(a, options));

/** The edges of `count` bins of equal width over the range of the values. */
export function binEdges(a: NDArray, count: number, range: readonly [number, number] | null): NDArray {
	if (count < 1) throw new NumpyError('ValueError', '`bins` must be positive, when an integer');
	let [low, high] = range ?? (a.size === 0 ? [0, 1] : [min(a).data[0]!, max(a).data[0]!]);
	if (low > high) throw new NumpyError('ValueError', 'max must be larger than min in range parameter.');
	if (!Number.isFinite(low) || !Number.isFinite(high))
		throw new NumpyError(
			'ValueError',
			range
				? `supplied range of [${low}, ${high}] is not finite`
				: `autodetected range of [${String(low).replace('NaN', 'nan')}, ${String(high).replace('NaN', 'nan')}] is not finite`
		);
	if (low === high) [low, high] = [low - 0.5, high + 0.5];
	const edges = linspace(low, high, count + 1);
	return a.dtype === 'float32' ? copy(edges, a.dtype) : edges;
}

/** How many values lie in each bin; the last bin has both its edges. */
export function histogram(a: NDArray, edges: NDArray, weights: NDArray | null): NDArray {
	const x = contents(edges);
	for (let i = 1; i < x.length; i++)
		if (!(x[i]! >= x[i - 1]!))
			throw new NumpyError('ValueError', '`bins` must increase monotonically, when an array');
	const out = zeros([edges.size - 1], weights === null ? 'int64' : 'float64');
	const places = contents(searchsorted(edges, a, 'right'));
	const values = contents(a);
	const w = weights === null ? null : contents(weights);
	values.forEach((value, i) => {
		const bin = value === x[x.length - 1] ? out.size - 1 : places[i]! - 1;
		if (bin >= 0 && bin < out.size && value === value) out.data[bin]! += w === null ? 1 : w[i]!;
	});
	return out;
}

/** The array with a number in the place of each NaN, and how many are left along the axes. */
export function withoutNaN(
	a: NDArray,
	value: number,
	options: ReduceOptions
): { filled: NDArray; count: NDArray } {
	const missing = apply1('isnan', a);
	const filled = isFloating(a.dtype) ? where(missing, full([], value, a.dtype), a) : a;
	return { filled, count: sum(apply1('logical_not', missing), options) };
}

/** Mean of what is no NaN. */
export function nanmean(a: NDArray, options: ReduceOptions): NDArray {
	const { filled, count } = withoutNaN(a, 0, options);
	return divide(sum(filled, options), copy(count, isFloating(a.dtype) ? a.dtype : 'float64'));
}

/** Mean squared deviation of what is no NaN, divided by their number less `ddof`. */
export function nanvar(a: NDArray, options: ReduceOptions, ddof: number): NDArray {
	const center = nanmean(a, { ...options, keepdims: true });
	const deviation = subtract(a, center);
	const { filled, count } = withoutNaN(multiply(deviation, deviation), 0, options);
	const left = apply2(BINARY.subtract, copy(count, filled.dtype), scalar(ddof, filled.dtype));
	const safe = apply2(BINARY.maximum, left, scalar(0, filled.dtype));
	return divide(sum(filled, options), safe);
}

/** The covariance matrix of the rows. */
export function covariance(a: NDArray, ddof: number, product: (x: NDArray, y: NDArray) => NDArray): NDArray {
	if (a.ndim > 2) throw new NumpyError('ValueError', 'm has more than 2 dimensions');
	const rows = a.ndim < 2 ? reshape(a, [1, a.size]) : a;
	const n = rows.shape[1]!;
	const deviation = subtract(rows, divide(sum(rows, { axis: 1, keepdims: true }), scalar(n)));
	return divide(product(deviation, transpose(deviation)), scalar(n - ddof));
}
