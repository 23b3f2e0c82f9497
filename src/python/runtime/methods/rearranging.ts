/** @file What arrays and the module numpy share: axes, elements repeated and picked, products. The array comes first. */
import * as np from '#tensor';
import { copy, NDArray } from '#tensor';
import { asArray, operands, toAxis } from '../arrays.ts';
import { raise } from '../exceptions.ts';
import { defineNumpy as define } from '../native.ts';
import { isNumber, unwrap } from '../numbers.ts';
import { intoOutput } from '../outputs.ts';
import type { Arguments } from '../signature.ts';
import { PyFloat, type Value } from '../values.ts';
import { nonzeroTuple, oneAxis } from './reductions.ts';

export const first = (args: Arguments): NDArray => asArray(args.need('a'));

/** 'C' is how arrays lie here; other orders have no place. */
export function checkOrder(args: Arguments): void {
	const order = args.given('order');
	if (order !== undefined && order !== 'C' && order !== 'K' && order !== 'A')
		raise(
			'NotImplementedError',
			`order='${typeof order === 'string' ? order : '?'}' is not part of Backstep`,
			'Arrays here lie row by row. The transpose a.T has its elements column by column: a.T.reshape(...).'
		);
}

/** NumPy rounds x * 10 ** decimals to the nearest even integer, and divides again. */
export function rounded(a: NDArray, decimals: number): NDArray {
	if (!np.isFloating(a.dtype)) {
		// NumPy gives float16 for booleans.
		if (a.dtype === 'bool') return np.apply1('rint', a);
		if (decimals >= 0) return copy(a);
		const unit = np.elementary.pow(10, -decimals);
		return new NDArray(
			np.toFlat(a).map((x) => np.roundHalfEven(x / unit) * unit),
			[...a.shape],
			a.dtype
		);
	}
	const scale = np.elementary.pow(10, Math.abs(decimals));
	const out = np
		.toFlat(a)
		.map((x) => (decimals >= 0 ? np.roundHalfEven(x * scale) / scale : np.roundHalfEven(x / scale) * scale));
	const array = new NDArray(out, [...a.shape]);
	return copy(array, a.dtype);
}

export function clip(a: NDArray, low: Value | undefined, high: Value | undefined): NDArray {
	let out = a;
	if (low !== undefined && low !== null) out = np.apply2(np.BINARY.maximum, ...weakly(out, low));
	if (high !== undefined && high !== null) out = np.apply2(np.BINARY.minimum, ...weakly(out, high));
	return out === a ? np.apply1('positive', a) : out;
}

/** A bound beside an array: numbers of Python take a float32's type. */
const weakly = (a: NDArray, bound: Value): [NDArray, NDArray] => operands(a, bound);

/** `numpy.take`: positions along an axis; outside of it they are refused, turned round or held at the ends. */
function take(args: Arguments): NDArray {
	const a = first(args);
	const axis = oneAxis(args);
	const of = axis === null ? np.ravel(a) : a;
	const along = axis === null ? 0 : np.normalizeAxis(axis, a.ndim);
	const n = of.shape[along]!;
	const wanted = asArray(args.need('indices'));
	const mode = args.given('mode') ?? 'raise';
	const places =
		mode === 'raise'
			? wanted
			: placed(wanted, mode === 'clip' ? (i) => Math.min(Math.max(i, 0), n - 1) : (i) => ((i % n) + n) % n);
	const all = new Array<np.Index>(along).fill({ kind: 'slice', start: null, stop: null, step: null });
	const out = np.index(of, [...all, { kind: 'array', array: places }]);
	return out;
}

const placed = (a: NDArray, place: (i: number) => number): NDArray =>
	new NDArray(np.toFlat(a).map(place), [...a.shape], 'int64');

const axisOr = (args: Arguments, name: string, otherwise: number) => args.index(name, otherwise);

/** The arguments of a repeated count: a number, or one for each element. */
function repeats(v: Value): NDArray {
	if (isNumber(v) && v instanceof PyFloat)
		raise(
			'TypeError',
			"Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'"
		);
	return asArray(v);
}

export const REARRANGING = [
	define('ravel(a, order=)', (args) => {
		checkOrder(args);
		return np.ravel(first(args));
	}),
	define('squeeze(a, axis=)', (args) => np.squeeze(first(args), toAxis(args.get('axis')) ?? undefined)),
	define('swapaxes(a, axis1, axis2)', (args) =>
		np.swapaxes(first(args), args.index('axis1'), args.index('axis2'))
	),
	define('repeat(a, repeats, axis=)', (args) =>
		np.repeat(first(args), repeats(args.need('repeats')), oneAxis(args))
	),
	define('take(a, indices, axis=, out!, mode=)', (args) => unwrap(take(args))),
	define('diagonal(a, offset=, axis1=, axis2=)', (args) =>
		np.diagonal(first(args), args.index('offset', 0), axisOr(args, 'axis1', 0), axisOr(args, 'axis2', 1))
	),
	define('trace(a, offset=, axis1=, axis2=, dtype!, out!)', (args) =>
		unwrap(np.trace(first(args), args.index('offset', 0), axisOr(args, 'axis1', 0), axisOr(args, 'axis2', 1)))
	),
	define('nonzero(a)', (args) => nonzeroTuple(first(args))),
	define('searchsorted(a, v, side=, sorter!)', (args) => {
		const side = args.given('side') ?? 'left';
		if (side !== 'left' && side !== 'right')
			raise('ValueError', `search side must be 'left' or 'right' (got '${String(side)}')`);
		return unwrap(np.searchsorted(first(args), asArray(args.need('v')), side === 'right' ? 'right' : 'left'));
	}),
	define('round(a, decimals=, out=)', (args) =>
		intoOutput(rounded(first(args), args.index('decimals', 0)), args, 'round')
	),
	define('dot(a, b, out=)', (args, session) => {
		const [a, b] = operands(args.need('a'), args.need('b'));
		session.work(
			np.contractionWork(a, b, a.shape.at(-1) ?? 1),
			() => `numpy.dot of ${np.shapeText(a.shape)} and ${np.shapeText(b.shape)}`
		);
		const product = np.dotProduct(a, b);
		const out = args.given('out');
		if (out instanceof NDArray && (out.dtype !== product.dtype || !np.sameShape(out.shape, product.shape)))
			raise(
				'ValueError',
				'output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)'
			);
		return intoOutput(product, args, 'dot');
	})
];
