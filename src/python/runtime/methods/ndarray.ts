import * as np from '#tensor';
import { contents, copy, NDArray } from '#tensor';
import { asArray, toAxis, toShape, withDType } from '../arrays.ts';
import { toDType } from '../dtypes.ts';
import { raise } from '../exceptions.ts';
import { define, table } from '../native.ts';
import { numberArray, toIndex, unwrap } from '../numbers.ts';
import { bindTo, parseSignature, type Arguments } from '../signature.ts';
import { NativeFunction, NumpyScalar, PyFloat, PyList, PyTuple, type Value } from '../values.ts';

const self = (args: Arguments): NDArray => {
	const v = args.need('self');
	return v instanceof NumpyScalar ? numberArray(v) : (v as NDArray);
};

const reduceOptions = (args: Arguments) => ({
	axis: toAxis(args.get('axis')),
	keepdims: args.flag('keepdims')
});

/** Sums and products may be told a type; the others have none to choose. */
const typed = (['sum', 'prod', 'mean'] as const).map((name) =>
	define(`${name}(a, axis=, dtype=, out!, keepdims=, initial!, where!)`, (args) =>
		unwrap(np[name](withDType(asArray(args.need('a')), args.get('dtype')), reduceOptions(args)))
	)
);
const untyped = (['max', 'min', 'any', 'all'] as const).map((name) =>
	define(`${name}(a, axis=, out!, keepdims=, initial!, where!)`, (args) =>
		unwrap(np[name](asArray(args.need('a')), reduceOptions(args)))
	)
);

/** The reductions, under the names that arrays and the module numpy share. */
export const REDUCTIONS = [...typed, ...untyped];

const SPREADS = { std: np.std, var: np.variance };

export const SPREAD = (['std', 'var'] as const).map((name) =>
	define(`${name}(a, axis=, dtype!, out!, ddof=, keepdims=, where!)`, (args) =>
		unwrap(SPREADS[name](asArray(args.need('a')), reduceOptions(args), args.number('ddof', 0)))
	)
);

const oneAxis = (args: Arguments): number | null =>
	args.given('axis') === undefined ? null : args.index('axis');

export const PLACES = [
	...(['argmax', 'argmin'] as const).map((name) =>
		define(`${name}(a, axis=, out!, *, keepdims!)`, (args) =>
			unwrap(np[name](asArray(args.need('a')), oneAxis(args)))
		)
	),
	define('cumsum(a, axis=, dtype=, out!)', (args) =>
		unwrap(np.cumsum(withDType(asArray(args.need('a')), args.get('dtype')), oneAxis(args)))
	)
];

/** A shape given as one tuple or as several ints. */
const shapeArguments = (rest: readonly Value[]): number[] =>
	rest.length === 1 ? toShape(rest[0]!) : rest.map((n) => toIndex(n));

const reshape = new NativeFunction('reshape', (args, kwargs) => {
	const [a, ...rest] = args as [NDArray, ...Value[]];
	const named = bindTo(RESHAPE, [a], kwargs);
	const given = named.get('shape') ?? named.get('newshape');
	if (given === undefined && rest.length === 0)
		raise('TypeError', "reshape() missing required argument 'shape' (pos 1)");
	return np.reshape(asArray(a), given === undefined ? shapeArguments(rest) : toShape(given));
});
const RESHAPE = parseSignature('reshape(self, *, shape=, newshape=, order!, copy!)');

const transpose = new NativeFunction('transpose', (args, kwargs) => {
	const [a, ...rest] = args as [NDArray, ...Value[]];
	bindTo(TRANSPOSE, [a], kwargs);
	return np.transpose(a, rest.length === 0 || rest[0] === null ? undefined : shapeArguments(rest));
});
const TRANSPOSE = parseSignature('transpose(self, /)');

/** Nested Python lists of Python numbers. */
function toList(a: NDArray): Value {
	if (a.ndim === 0) {
		const x = a.data[a.offset]!;
		return np.isFloating(a.dtype) ? new PyFloat(x) : a.dtype === 'bool' ? x !== 0 : x;
	}
	return new PyList(
		Array.from({ length: a.shape[0]! }, (_, i) => toList(np.index(a, [{ kind: 'int', value: i }])))
	);
}

/** A position in an array: one for each axis, or one in row-major order. */
function itemAt(a: NDArray, where: readonly Value[]): NDArray {
	if (where.length === 0) return np.reshape(np.fromFlat([np.item(a)], [1], a.dtype), []);
	const places = where.length === 1 && where[0] instanceof PyTuple ? where[0].items : where;
	const target = places.length === 1 && a.ndim !== 1 ? np.ravel(a) : a;
	return np.index(
		target,
		places.map((place) => ({ kind: 'int', value: toIndex(place) }))
	);
}

export const arrayMethods = table([
	...REDUCTIONS,
	...SPREAD,
	...PLACES,
	reshape,
	transpose,
	define('flatten(self, order!)', (args) => np.flatten(self(args))),
	define('ravel(self, order!)', (args) => np.ravel(self(args))),
	define('copy(self, order!)', (args) => copy(self(args))),
	define('astype(self, dtype, order!, casting!, subok!, copy=)', (args) =>
		copy(self(args), toDType(args.need('dtype')))
	),
	new NativeFunction('item', ([a, ...where]) => toList(itemAt(a as NDArray, where))),
	define('tolist(self, /)', (args) => toList(self(args))),
	define('dot(self, other, /, out!)', (args) => unwrap(np.dot(self(args), asArray(args.need('other'))))),
	define('squeeze(self, axis=)', (args) =>
		np.squeeze(self(args), args.given('axis') === undefined ? undefined : args.index('axis'))
	),
	define('fill(self, value)', (args) => {
		np.assign(self(args), asArray(args.need('value')));
		return null;
	}),
	define('sort(self, axis=, kind!, order!, *, stable!)', (args) => {
		np.assign(self(args), np.sort(self(args), args.index('axis', -1)));
		return null;
	}),
	define('argsort(self, axis=, kind!, order!, *, stable!)', (args) =>
		np.argsort(self(args), args.index('axis', -1))
	),
	define('round(self, decimals=, out!)', (args) => rounded(self(args), args.index('decimals', 0))),
	define('clip(self, min=, max=, out!)', (args) => clip(self(args), args.get('min'), args.get('max'))),
	define('nonzero(self, /)', (args) => new PyTuple(np.nonzero(self(args))))
]);

/** NumPy rounds x * 10 ** decimals to the nearest even integer, and divides again. */
export function rounded(a: NDArray, decimals: number): NDArray {
	if (!np.isFloating(a.dtype)) return copy(a);
	const scale = 10 ** decimals;
	return new NDArray(
		contents(a).map((x) => np.roundHalfEven(x * scale) / scale),
		[...a.shape],
		a.dtype
	);
}

export function clip(a: NDArray, low: Value | undefined, high: Value | undefined): NDArray {
	let out = a;
	if (low !== undefined && low !== null) out = np.apply2(np.BINARY.maximum, out, asArray(low));
	if (high !== undefined && high !== null) out = np.apply2(np.BINARY.minimum, out, asArray(high));
	return out === a ? copy(a) : out;
}

/** Numbers of NumPy have the methods of an array of shape (). */
export const scalarMethods = table([
	...REDUCTIONS,
	reshape,
	define('item(self, /)', (args) => toList(self(args))),
	define('tolist(self, /)', (args) => toList(self(args))),
	define('astype(self, dtype)', (args) => unwrap(copy(self(args), toDType(args.need('dtype'))))),
	define('copy(self, /)', (args) => args.need('self')),
	define('round(self, decimals=)', (args) => unwrap(rounded(self(args), args.index('decimals', 0)))),
	define('flatten(self, /)', (args) => np.reshape(self(args), [1])),
	define('is_integer(self, /)', (args) => Number.isInteger(np.item(self(args))))
]);
