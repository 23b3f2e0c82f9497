/** @file Functions of numpy that describe data: quantiles, averages, differences, and reductions without NaN. */
import * as np from '#tensor';
import { copy, type NDArray } from '#tensor';
import {
	asArray,
	defineNumpy as define,
	firstArray as first,
	intoOutput,
	oneAxis,
	PyTuple,
	raise,
	reduceOptions,
	sortWork,
	unwrap,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';

function quantile(args: Arguments, scale: number, session: Session): NDArray {
	const method = args.given('method');
	if (method !== undefined && method !== 'linear')
		raise('NotImplementedError', "quantiles have method='linear' only in Backstep");
	// A whole number stays one where nothing is divided, and so do the quantiles of integers.
	const given = asArray(args.need('q'));
	const q = scale === 1 ? given : np.divide(given, np.scalar(scale));
	if (scale === 100 && np.contents(q).some((x) => !(x >= 0 && x <= 1)))
		raise('ValueError', 'Percentiles must be in the range [0, 100]');
	return np.quantile(sortWork(first(args), session), q, reduceOptions(args));
}

const middling = [
	define('median(a, axis=, out=, overwrite_input!, keepdims=)', (args, session) =>
		intoOutput(np.median(sortWork(first(args), session), reduceOptions(args)), args, 'median')
	),
	define('quantile(a, q, axis=, out=, overwrite_input!, method=, keepdims=)', (args, session) =>
		intoOutput(quantile(args, 1, session), args, 'quantile')
	),
	define('percentile(a, q, axis=, out=, overwrite_input!, method=, keepdims=)', (args, session) =>
		intoOutput(quantile(args, 100, session), args, 'percentile')
	),
	define('ptp(a, axis=, out=, keepdims=)', (args) =>
		intoOutput(np.ptp(first(args), reduceOptions(args)), args, 'ptp')
	),
	define('average(a, axis=, weights=, returned=, *, keepdims=)', (args) => average(args))
];

function average(args: Arguments): Value {
	const a = first(args);
	const weights = args.given('weights');
	const options = reduceOptions(args);
	if (options.axis !== null) np.normalizeAxes([options.axis].flat(), a.ndim, 'axis');
	if (weights !== undefined) {
		const found = np.average(a, asArray(weights), { axis: oneAxis(args), keepdims: options.keepdims });
		return args.flag('returned')
			? new PyTuple([unwrap(found.average), unwrap(copy(found.total, found.average.dtype))])
			: unwrap(found.average);
	}
	const mean = np.mean(a, options);
	if (!args.flag('returned')) return unwrap(mean);
	const each = np.full(mean.shape, mean.size === 0 ? 0 : a.size / mean.size);
	return new PyTuple([unwrap(mean), unwrap(each)]);
}

/** Sums and products take NaN for their neutral number; extremes take it for the other end. */
const FILLED = {
	nansum: { fill: 0, reduce: np.sum },
	nanprod: { fill: 1, reduce: np.prod },
	nanmax: { fill: -Infinity, reduce: np.max },
	nanmin: { fill: Infinity, reduce: np.min }
} as const;

function nanReduced(name: keyof typeof FILLED, args: Arguments): NDArray {
	const a = first(args);
	const options = reduceOptions(args);
	const { fill, reduce } = FILLED[name];
	const { filled, count } = np.withoutNaN(a, fill, options);
	const out = reduce(filled, options);
	// Where nothing but NaN is there, an extreme is NaN.
	return Number.isFinite(fill) || !np.isFloating(a.dtype)
		? out
		: np.where(copy(count, 'bool'), out, np.scalar(NaN, out.dtype));
}

const withoutNaN = [
	...(Object.keys(FILLED) as (keyof typeof FILLED)[]).map((name) =>
		define(`${name}(a, axis=, dtype!, out=, keepdims=)`, (args) =>
			intoOutput(nanReduced(name, args), args, name)
		)
	),
	define('nanmean(a, axis=, dtype!, out=, keepdims=)', (args) =>
		intoOutput(np.nanmean(first(args), reduceOptions(args)), args, 'nanmean')
	),
	...(['nanvar', 'nanstd'] as const).map((name) =>
		define(`${name}(a, axis=, dtype!, out=, ddof=, keepdims=)`, (args) => {
			const variance = np.nanvar(first(args), reduceOptions(args), args.number('ddof', 0));
			return intoOutput(name === 'nanvar' ? variance : np.apply1('sqrt', variance), args, name);
		})
	),
	...(['nanargmax', 'nanargmin'] as const).map((name) =>
		define(`${name}(a, axis=)`, (args) => {
			const options = { axis: oneAxis(args) };
			const { filled, count } = np.withoutNaN(
				first(args),
				name === 'nanargmax' ? -Infinity : Infinity,
				options
			);
			if (np.contents(count).includes(0)) raise('ValueError', 'All-NaN slice encountered');
			return unwrap((name === 'nanargmax' ? np.argmax : np.argmin)(filled, options.axis));
		})
	),
	define('nanmedian(a, axis!)', (args, session) => {
		const a = sortWork(np.ravel(first(args)), session);
		const kept = np.index(a, [{ kind: 'array', array: np.invert(np.apply1('isnan', a)) }]);
		return unwrap(np.median(kept, {}));
	}),
	define('nan_to_num(x, copy=, nan=, posinf=, neginf=)', (args) => {
		const x = asArray(args.need('x'));
		const [largest, smallest] =
			x.dtype === 'float32'
				? [3.4028234663852886e38, -3.4028234663852886e38]
				: [Number.MAX_VALUE, -Number.MAX_VALUE];
		const [nan, high, low] = [
			args.number('nan', 0),
			args.number('posinf', largest),
			args.number('neginf', smallest)
		];
		const data = np.toFlat(x).map((v) => (v !== v ? nan : v === Infinity ? high : v === -Infinity ? low : v));
		const out = np.fromFlat(data, x.shape, x.dtype);
		if (args.get('copy') !== false) return unwrap(out);
		np.store(x, out);
		return x;
	})
];

const changes = [
	define('diff(a, n=, axis=, prepend!, append!)', (args) =>
		np.diff(first(args), args.index('n', 1), args.index('axis', -1))
	),
	define('ediff1d(ary)', (args) => {
		const a = np.ravel(asArray(args.need('ary')));
		if (a.dtype === 'bool') np.subtract(a, a);
		return np.diff(a, 1, -1);
	}),
	define('nancumsum(a, axis=, dtype!, out=)', (args) => {
		const { filled } = np.withoutNaN(first(args), 0, {});
		return intoOutput(np.cumsum(filled, oneAxis(args)), args, 'nancumsum');
	}),
	define('gradient(f, dx=, /, *, axis!, edge_order!)', (args) => gradient(args)),
	define('trapezoid(y, x=, dx=, axis=)', (args) => trapezoid(args)),
	define('interp(x, xp, fp, left=, right=, period!)', (args) => interpolated(args)),
	define('convolve(a, v, mode=)', (args, session) => {
		const [a, v] = [asArray(args.need('a')), asArray(args.need('v'))];
		return convolved(a, v, args.given('mode') ?? 'full', session);
	}),
	define('correlate(a, v, mode=)', (args, session) => {
		const [a, v] = [asArray(args.need('a')), asArray(args.need('v'))];
		refuseDeep(a, v);
		return convolved(a, np.flip(v, null), args.given('mode') ?? 'valid', session);
	})
];

/** Differences to both sides, halved; at the ends to one side. With equal steps; one array for each axis. */
function gradient(args: Arguments): Value {
	const f = asArray(args.need('f'));
	if (f.shape.some((n) => n < 2))
		raise(
			'ValueError',
			'Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.'
		);
	const parts = f.shape.map((_, axis) => slopes(f, axis, args.number('dx', 1)));
	return parts.length === 1 ? parts[0]! : new PyTuple(parts);
}

function slopes(f: NDArray, axis: number, step: number): NDArray {
	const all = new Array<np.Index>(axis).fill({ kind: 'slice', start: null, stop: null, step: null });
	const cut = (start: number | null, stop: number | null) =>
		np.index(f, [...all, { kind: 'slice', start, stop, step: null }]);
	const over = (later: NDArray, earlier: NDArray, width: number) =>
		np.divide(
			np.subtract(later, earlier),
			np.scalar(width * step, f.dtype === 'float32' ? f.dtype : 'float64')
		);
	return np.concatenate(
		[over(cut(1, 2), cut(0, 1), 1), over(cut(2, null), cut(0, -2), 2), over(cut(-1, null), cut(-2, -1), 1)],
		axis
	);
}

function trapezoid(args: Arguments): Value {
	const y = asArray(args.need('y'));
	const axis = np.normalizeAxis(args.index('axis', -1), y.ndim);
	const x = args.given('x');
	const steps =
		x === undefined
			? np.scalar(args.number('dx', 1), y.dtype === 'float32' ? y.dtype : 'float64')
			: np.diff(asArray(x), 1, -1);
	const all = new Array<np.Index>(axis).fill({ kind: 'slice', start: null, stop: null, step: null });
	const later = np.index(y, [...all, { kind: 'slice', start: 1, stop: null, step: null }]);
	const earlier = np.index(y, [...all, { kind: 'slice', start: null, stop: -1, step: null }]);
	const two = y.dtype === 'float32' ? np.scalar(2, y.dtype) : np.scalar(2);
	const areas = np.divide(np.multiply(steps, np.add(later, earlier)), two);
	return unwrap(np.sum(areas, { axis }));
}

/** Linear between the points (xp, fp), constant outside. */
function interpolated(args: Arguments): Value {
	const x = asArray(args.need('x'));
	const [xp, fp] = [asArray(args.need('xp')), asArray(args.need('fp'))];
	if (xp.size === 0) raise('ValueError', 'array of sample points is empty');
	if (xp.size !== fp.size) raise('ValueError', 'fp and xp are not of the same length.');
	const [px, py] = [np.contents(xp), np.contents(fp)];
	const last = px.length - 1;
	const [left, right] = [args.number('left', py[0]), args.number('right', py[last])];
	const places = np.contents(np.searchsorted(xp, x, 'right'));
	const out = np.toFlat(x).map((v, i) => {
		if (v !== v) return v;
		if (v < px[0]!) return left;
		if (v > px[last]!) return right;
		const at = Math.min(places[i]! - 1, last - 1);
		if (at < 0 || v === px[last]) return v === px[last] ? py[last]! : py[0]!;
		const slope = (py[at + 1]! - py[at]!) / (px[at + 1]! - px[at]!);
		return slope * (v - px[at]!) + py[at]!;
	});
	return unwrap(np.fromFlat(out, x.shape));
}

function refuseDeep(...arrays: readonly NDArray[]): void {
	if (arrays.some((a) => a.ndim > 1)) raise('ValueError', 'object too deep for desired array');
}

/** Adds the product of each two entries where their indices add up to. */
function addProducts(out: Float64Array, x: Float64Array, y: Float64Array): void {
	for (let i = 0; i < x.length; i++) {
		const p = x[i]!;
		for (let j = 0; j < y.length; j++) out[i + j]! += p * y[j]!;
	}
}

/** The discrete convolution of two vectors. */
function convolved(first: NDArray, second: NDArray, mode: Value, session: Session): NDArray {
	session.work(first.size * second.size, () => `numpy.convolve of ${first.size} and ${second.size} entries`);
	let [a, v] = [first, second];
	if (a.size === 0) raise('ValueError', 'a cannot be empty');
	if (v.size === 0) raise('ValueError', 'v cannot be empty');
	refuseDeep(a, v);
	if (v.size > a.size) [a, v] = [v, a];
	const out = np.zeros([a.size + v.size - 1], np.promote(a.dtype, v.dtype));
	const [x, y] = [np.contents(a), np.contents(v)];
	addProducts(out.data, x, y);
	if (mode === 'full') return out;
	const length = mode === 'same' ? a.size : a.size - v.size + 1;
	const start = mode === 'same' ? Math.floor((v.size - 1) / 2) : v.size - 1;
	if (mode !== 'same' && mode !== 'valid')
		raise('ValueError', `mode must be one of 'full', 'same', or 'valid' (got '${String(mode)}')`);
	return copy(np.index(out, [{ kind: 'slice', start, stop: start + length, step: null }]));
}

const relations = [
	define('cov(m, y=, rowvar=, bias!, ddof=)', covariance),
	define('corrcoef(x, y=, rowvar=)', (args) => correlation(args))
];

const rowsOf = (v: Value, args: Arguments): NDArray => {
	const a = asArray(v);
	return a.ndim === 2 && args.get('rowvar') === false ? np.transpose(a) : a;
};

function covariance(args: Arguments): NDArray {
	const [m, y] = [rowsOf(args.need('m'), args), args.given('y')];
	const rows = y === undefined ? m : np.vstack([m, rowsOf(y, args)]);
	const out = np.covariance(rows, args.number('ddof', 1), np.matmul);
	return out.size === 1 ? np.reshape(out, []) : out;
}

function correlation(args: Arguments): Value {
	const x = rowsOf(args.need('x'), args);
	const y = args.given('y');
	const rows = y === undefined ? x : np.vstack([x, rowsOf(y, args)]);
	const c = np.covariance(rows, 1, np.matmul);
	const n = c.shape[0]!;
	const spread = np.apply1('sqrt', np.diag(c, 0));
	const out = np.divide(np.divide(c, np.reshape(spread, [n, 1])), np.reshape(spread, [1, n]));
	return n === 1 ? unwrap(np.reshape(out, [])) : out;
}

export const statistics = [...middling, ...withoutNaN, ...changes, ...relations];
