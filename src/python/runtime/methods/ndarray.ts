import * as np from '#tensor';
import { contents, copy, NDArray } from '#tensor';
import { asArray, toAxis, toDType, toShape } from '../arrays.ts';
import { define, table, type Arguments } from '../native.ts';
import { numberArray, toIndex, unwrap, type PyNumber } from '../numbers.ts';
import { NativeFunction, NumpyScalar, PyFloat, PyList, PyTuple, type Value } from '../values.ts';

const self = (args: Arguments): NDArray => {
	const v = args.need('self');
	return v instanceof NumpyScalar ? numberArray(v) : (v as NDArray);
};

const reductions = {
	sum: np.sum,
	prod: np.prod,
	mean: np.mean,
	max: np.max,
	min: np.min,
	any: np.any,
	all: np.all
};

/** The reductions, under the names that arrays and the module numpy share. */
export const REDUCTIONS = Object.entries(reductions).map(([name, f]) =>
	define(`${name}(self, axis, dtype, out, keepdims)`, (args) =>
		unwrap(f(asArray(args.need('self')), { axis: toAxis(args.get('axis')), keepdims: args.flag('keepdims') }))
	)
);

const spread = (['std', 'var'] as const).map((name) =>
	define(`${name}(self, axis, dtype, out, ddof, keepdims)`, (args) => {
		const options = { axis: toAxis(args.get('axis')), keepdims: args.flag('keepdims') };
		return unwrap(
			(name === 'std' ? np.std : np.variance)(asArray(args.need('self')), options, args.number('ddof', 0))
		);
	})
);

const places = (
	[
		['argmax', np.argmax],
		['argmin', np.argmin],
		['cumsum', np.cumsum]
	] as const
).map(([name, f]) =>
	define(`${name}(self, axis)`, (args) => {
		const axis = args.get('axis');
		return unwrap(f(asArray(args.need('self')), axis === undefined || axis === null ? null : toIndex(axis)));
	})
);

export const SPREAD = spread;
export const PLACES = places;

/** A shape given as one tuple or as several ints. */
const shapeArguments = (rest: readonly Value[]): number[] =>
	rest.length === 1 ? toShape(rest[0]!) : rest.map((n) => toIndex(n));

const reshape = new NativeFunction('reshape', (args, kwargs) => {
	const [a, ...rest] = args as [NDArray, ...Value[]];
	const given = kwargs?.get('shape') ?? kwargs?.get('newshape');
	return np.reshape(asArray(a), given === undefined ? shapeArguments(rest) : toShape(given));
});

const transpose = new NativeFunction('transpose', (args) => {
	const [a, ...rest] = args as [NDArray, ...Value[]];
	return np.transpose(a, rest.length === 0 || rest[0] === null ? undefined : shapeArguments(rest));
});

/** Nested Python lists of Python numbers. */
function toList(a: NDArray): Value {
	if (a.ndim === 0) {
		const x = a.data[a.offset]!;
		return a.dtype === 'float64' ? new PyFloat(x) : a.dtype === 'bool' ? x !== 0 : x;
	}
	return new PyList(
		Array.from({ length: a.shape[0]! }, (_, i) => toList(np.index(a, [{ kind: 'int', value: i }])))
	);
}

export const arrayMethods = table([
	...REDUCTIONS,
	...spread,
	...places,
	reshape,
	transpose,
	define('flatten(self)', (args) => np.flatten(self(args))),
	define('ravel(self)', (args) => np.ravel(self(args))),
	define('copy(self)', (args) => copy(self(args))),
	define('astype(self, dtype)', (args) => copy(self(args), toDType(args.need('dtype')))),
	define('item(self)', (args) =>
		toList(np.reshape(np.fromFlat([np.item(self(args))], [1], self(args).dtype), []))
	),
	define('tolist(self)', (args) => toList(self(args))),
	define('dot(self, other)', (args) => unwrap(np.dot(self(args), asArray(args.need('other'))))),
	define('squeeze(self, axis)', (args) =>
		np.squeeze(self(args), args.get('axis') === undefined ? undefined : args.index('axis'))
	),
	define('fill(self, value)', (args) => {
		np.assign(self(args), np.scalar(args.number('value')));
		return null;
	}),
	define('sort(self, axis)', (args) => {
		np.assign(self(args), np.sort(self(args), args.index('axis', -1)));
		return null;
	}),
	define('argsort(self, axis)', (args) => np.argsort(self(args), args.index('axis', -1))),
	define('round(self, decimals)', (args) => rounded(self(args), args.index('decimals', 0))),
	define('clip(self, min, max)', (args) => clip(self(args), args.get('min'), args.get('max'))),
	define('nonzero(self)', (args) => new PyTuple(np.nonzero(self(args))))
]);

/** NumPy rounds x * 10 ** decimals to the nearest even integer, and divides again. */
export function rounded(a: NDArray, decimals: number): NDArray {
	if (a.dtype !== 'float64') return copy(a);
	const scale = 10 ** decimals;
	return new NDArray(
		contents(a).map((x) => np.roundHalfEven(x * scale) / scale),
		[...a.shape]
	);
}

export function clip(a: NDArray, low: Value | undefined, high: Value | undefined): NDArray {
	let out = a;
	if (low !== undefined && low !== null) out = np.apply2(np.BINARY.maximum, out, asArray(low));
	if (high !== undefined && high !== null) out = np.apply2(np.BINARY.minimum, out, asArray(high));
	return out === a ? copy(a) : out;
}

export const scalarMethods = table([
	...REDUCTIONS,
	define('item(self)', (args) => toList(numberArray(args.need('self') as PyNumber))),
	define('astype(self, dtype)', (args) => unwrap(copy(self(args), toDType(args.need('dtype'))))),
	reshape,
	define('flatten(self)', (args) => np.reshape(self(args), [1]))
]);
