import * as np from '#tensor';
import { copy, type NDArray } from '#tensor';
import { asArray, toShape } from '../arrays.ts';
import { toDType } from '../dtypes.ts';
import { raise } from '../exceptions.ts';
import { boxingWork } from '../iterate.ts';
import { define, table } from '../native.ts';
import { numberArray, toIndex, unwrap } from '../numbers.ts';
import { intoOutput } from '../outputs.ts';
import { sortWork } from '../sort-work.ts';
import { bindTo, parseSignature, type Arguments } from '../signature.ts';
import { NativeFunction, NumpyScalar, PyFloat, PyList, PyTuple, type Value } from '../values.ts';
import { checkOrder, clip, REARRANGING, rounded } from './rearranging.ts';
import { PLACES, REDUCTIONS, SPREAD } from './reductions.ts';

const self = (args: Arguments): NDArray => {
	const v = args.need('self');
	return v instanceof NumpyScalar ? numberArray(v) : (v as NDArray);
};

/** A shape given as one tuple or as several ints. */
const shapeArguments = (rest: readonly Value[]): number[] =>
	rest.length === 1 ? toShape(rest[0]!) : rest.map((n) => toIndex(n));

const reshape = new NativeFunction('reshape', (args, kwargs) => {
	const all = args as [NDArray, ...Value[]];
	const a = all[0];
	const rest = all.slice(1);
	const named = bindTo(RESHAPE, [a], kwargs);
	checkOrder(named);
	const given = named.get('shape') ?? named.get('newshape');
	if (given === undefined && rest.length === 0)
		raise('TypeError', "reshape() missing required argument 'shape' (pos 1)");
	return np.reshape(asArray(a), given === undefined ? shapeArguments(rest) : toShape(given));
});
const RESHAPE = parseSignature('reshape(self, *, shape=, newshape=, order=, copy!)');

const transpose = new NativeFunction('transpose', (args, kwargs) => {
	const all = args as [NDArray, ...Value[]];
	const a = all[0];
	const rest = all.slice(1);
	bindTo(TRANSPOSE, [a], kwargs);
	return np.transpose(a, rest.length === 0 || rest[0] === null ? undefined : shapeArguments(rest));
});
const TRANSPOSE = parseSignature('transpose(self, /)');

/** Nested Python lists of Python numbers. */
export function toList({ data, shape, strides, offset, dtype }: NDArray): Value {
	const isFloat = np.isFloating(dtype);
	const from = (at: number, axis: number): Value => {
		if (axis === shape.length) {
			const x = data[at]!;
			return isFloat ? new PyFloat(x) : dtype === 'bool' ? x !== 0 : x;
		}
		const items = new Array<Value>(shape[axis]!);
		for (let i = 0; i < items.length; i++) items[i] = from(at + i * strides[axis]!, axis + 1);
		return new PyList(items);
	};
	return from(offset, 0);
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

/** Every argument of `a.transpose(...)` and the like is the array's own; the rest is as in the module. */
export const arrayMethods = table([
	...REDUCTIONS,
	...SPREAD,
	...PLACES,
	...REARRANGING,
	reshape,
	transpose,
	define('flatten(self, order=)', (args) => {
		checkOrder(args);
		return np.flatten(self(args));
	}),
	define('view(self, dtype!, type!)', (args) => np.index(self(args), [{ kind: 'ellipsis' }])),
	define('copy(self, order=)', (args) => copy(self(args))),
	define('astype(self, dtype, order!, casting!, subok!, copy=)', (args) => {
		const [a, dtype] = [self(args), toDType(args.need('dtype'))];
		return a.dtype === dtype && args.get('copy') === false ? a : copy(a, dtype);
	}),
	new NativeFunction('item', ([a, ...where]) => toList(itemAt(a as NDArray, where))),
	define('tolist(self, /)', (args, session) => {
		boxingWork(self(args), session);
		return toList(self(args));
	}),
	define('fill(self, value)', (args) => {
		np.assign(self(args), asArray(args.need('value')));
		return null;
	}),
	define('sort(self, axis=, kind!, order!, *, stable!)', (args, session) => {
		if (!self(args).writeable) raise('ValueError', 'sort array is read-only');
		sortWork(self(args), session);
		np.assign(self(args), np.sort(self(args), args.index('axis', -1)));
		return null;
	}),
	define('argsort(self, axis=, kind=, order!, *, stable=)', (args, session) => {
		const a = sortWork(self(args), session);
		return args.get('axis') === null ? np.argsort(np.ravel(a)) : np.argsort(a, args.index('axis', -1));
	}),
	define('clip(self, min=, max=, out=)', (args) =>
		intoOutput(clip(self(args), args.get('min'), args.get('max')), args, 'clip')
	),
	define('conj(self, /)', (args) => self(args))
]);

/** Numbers of NumPy have the methods of an array of shape (). */
export const scalarMethods = table([
	...REDUCTIONS,
	...SPREAD,
	...PLACES,
	reshape,
	define('squeeze(self, axis!)', (args) => args.need('self')),
	define('ravel(self, order!)', (args) => np.reshape(self(args), [1])),
	define('clip(self, min=, max=)', (args) => unwrap(clip(self(args), args.get('min'), args.get('max')))),
	define('dot(self, other, /)', (args) => unwrap(np.dot(self(args), asArray(args.need('other'))))),
	define('item(self, /)', (args) => toList(self(args))),
	define('tolist(self, /)', (args) => toList(self(args))),
	define('astype(self, dtype)', (args) => unwrap(copy(self(args), toDType(args.need('dtype'))))),
	define('copy(self, /)', (args) => args.need('self')),
	define('round(self, decimals=)', (args) => unwrap(rounded(self(args), args.index('decimals', 0)))),
	define('flatten(self, /)', (args) => np.reshape(self(args), [1])),
	define('is_integer(self, /)', (args) => Number.isInteger(np.item(self(args))))
]);
