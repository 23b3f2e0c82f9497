import * as np from '#tensor';
import { apply1, apply2, BINARY, copy, type NDArray, UNARY } from '#tensor';
import {
	asArray,
	clip,
	CLASSES,
	define,
	isFloat,
	iterableItems,
	type NativeFunction,
	PLACES,
	PyFloat,
	PyTuple,
	REDUCTIONS,
	rounded,
	SPREAD,
	table,
	toDType,
	toShape,
	unwrap,
	withDType,
	isNumber,
	type Arguments,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

const dtypeOf = (args: Arguments) => {
	const v = args.get('dtype');
	return v === undefined || v === null ? 'float64' : toDType(v);
};

const like = (name: string, fill: (a: NDArray, dtype: NDArray['dtype']) => NDArray) =>
	define(`${name}(a, dtype)`, (args) => {
		const a = asArray(args.need('a'));
		const dtype = args.get('dtype');
		return fill(a, dtype === undefined || dtype === null ? a.dtype : toDType(dtype));
	});

const creation = [
	define('array(object, dtype, copy, ndmin)', (args) => {
		const a = withDType(asArray(args.need('object')), args.get('dtype'));
		return a === args.get('object') ? copy(a) : a;
	}),
	define('asarray(a, dtype)', (args) => withDType(asArray(args.need('a')), args.get('dtype'))),
	define('zeros(shape, dtype)', (args) => np.zeros(toShape(args.need('shape')), dtypeOf(args))),
	define('ones(shape, dtype)', (args) => np.ones(toShape(args.need('shape')), dtypeOf(args))),
	define('empty(shape, dtype)', (args) => np.zeros(toShape(args.need('shape')), dtypeOf(args))),
	define('full(shape, fill_value, dtype)', (args) => {
		const value = asArray(args.need('fill_value'));
		const out = np.zeros(
			toShape(args.need('shape')),
			args.get('dtype') === undefined ? value.dtype : dtypeOf(args)
		);
		np.assign(out, value);
		return out;
	}),
	like('zeros_like', np.zerosLike),
	like('ones_like', np.onesLike),
	like('empty_like', np.zerosLike),
	define('full_like(a, fill_value)', (args) => {
		const out = np.zerosLike(asArray(args.need('a')));
		np.assign(out, asArray(args.need('fill_value')));
		return out;
	}),
	define('eye(N, M)', (args) => np.eye(args.index('N'), args.index('M', args.index('N')))),
	define('identity(n)', (args) => np.eye(args.index('n'))),
	define('linspace(start, stop, num, endpoint)', (args) =>
		np.linspace(args.number('start'), args.number('stop'), args.index('num', 50), args.flag('endpoint', true))
	),
	define('arange(start, stop, step, dtype)', (args) => {
		const given = ['start', 'stop', 'step']
			.map((name) => args.get(name))
			.filter((v) => v !== undefined && v !== null);
		const float = given.some((v) => isNumber(v!) && isFloat(v!));
		const one = args.get('stop') === undefined || args.get('stop') === null;
		const out = np.arange(
			one ? 0 : args.number('start'),
			args.number(one ? 'start' : 'stop'),
			args.number('step', 1),
			float ? 'float64' : 'int64'
		);
		return withDType(out, args.get('dtype'));
	})
];

const unary = (Object.keys(UNARY) as (keyof typeof UNARY)[]).map((name) =>
	define(`${name}(x)`, (args) => unwrap(apply1(name, asArray(args.need('x')))))
);

const binary = Object.values(BINARY).map((f) =>
	define(`${f.name}(x1, x2)`, (args) => unwrap(apply2(f, asArray(args.need('x1')), asArray(args.need('x2')))))
);

/** Methods of arrays that are functions of the module too, with the array as first argument. */
const reductions = [...REDUCTIONS, ...SPREAD, ...PLACES];

const sequence = (v: Value, session: Parameters<NativeFunction['call']>[2]): NDArray[] =>
	iterableItems(v, session).map(asArray);

const shaping = [
	define('reshape(a, shape)', (args) => np.reshape(asArray(args.need('a')), toShape(args.need('shape')))),
	define('transpose(a, axes)', (args) => {
		const axes = args.get('axes');
		return np.transpose(
			asArray(args.need('a')),
			axes === undefined || axes === null ? undefined : toShape(axes)
		);
	}),
	define('ravel(a)', (args) => np.ravel(asArray(args.need('a')))),
	define('squeeze(a)', (args) => np.squeeze(asArray(args.need('a')))),
	define('expand_dims(a, axis)', (args) => np.expandDims(asArray(args.need('a')), args.index('axis'))),
	define('copy(a)', (args) => copy(asArray(args.need('a')))),
	define('concatenate(arrays, axis)', (args, session) =>
		np.concatenate(sequence(args.need('arrays'), session), args.index('axis', 0))
	),
	define('stack(arrays, axis)', (args, session) =>
		np.stack(sequence(args.need('arrays'), session), args.index('axis', 0))
	),
	define('vstack(tup)', (args, session) =>
		np.concatenate(
			sequence(args.need('tup'), session).map((a) => (a.ndim < 2 ? np.reshape(a, [1, a.size]) : a))
		)
	),
	define('hstack(tup)', (args, session) => {
		const list = sequence(args.need('tup'), session).map((a) => (a.ndim === 0 ? np.ravel(a) : a));
		return np.concatenate(list, list[0]?.ndim === 1 ? 0 : 1);
	}),
	define('tile(A, reps)', (args) => np.tile(asArray(args.need('A')), toShape(args.need('reps')))),
	define('broadcast_to(array, shape)', (args) =>
		np.broadcastTo(asArray(args.need('array')), toShape(args.need('shape')))
	),
	define('where(condition, x, y)', (args) => {
		const condition = asArray(args.need('condition'));
		if (args.get('x') === undefined) return new PyTuple(np.nonzero(condition));
		return unwrap(np.where(condition, asArray(args.need('x')), asArray(args.need('y'))));
	}),
	define('clip(a, a_min, a_max)', (args) =>
		unwrap(clip(asArray(args.need('a')), args.get('a_min'), args.get('a_max')))
	),
	define('round(a, decimals)', (args) => unwrap(rounded(asArray(args.need('a')), args.index('decimals', 0)))),
	define('sort(a, axis)', (args) => np.sort(asArray(args.need('a')), args.index('axis', -1))),
	define('argsort(a, axis)', (args) => np.argsort(asArray(args.need('a')), args.index('axis', -1))),
	define('unique(ar)', (args) => np.unique(asArray(args.need('ar')))),
	define('nonzero(a)', (args) => new PyTuple(np.nonzero(asArray(args.need('a')))))
];

function closeTo(args: Arguments): NDArray {
	const [a, b] = [asArray(args.need('a')), asArray(args.need('b'))];
	const limit = args.number('rtol', 1e-5);
	const least = args.number('atol', 1e-8);
	const near = { ...BINARY.equal, loops: { ...BINARY.equal.loops } };
	const one = (x: number, y: number) => +(x === y || Math.abs(x - y) <= least + limit * Math.abs(y));
	near.loops = {
		one,
		both: (out, x, y) => out.forEach((_, i) => (out[i] = one(x[i]!, y[i]!))),
		right: (out, x, y) => out.forEach((_, i) => (out[i] = one(x[i]!, y))),
		left: (out, x, y) => out.forEach((_, i) => (out[i] = one(x, y[i]!)))
	};
	return apply2(near, a, b);
}

const products = [
	define('dot(a, b)', (args) => unwrap(np.dot(asArray(args.need('a')), asArray(args.need('b'))))),
	define('matmul(a, b)', (args) => unwrap(np.matmul(asArray(args.need('a')), asArray(args.need('b'))))),
	define('outer(a, b)', (args) => np.outer(asArray(args.need('a')), asArray(args.need('b')))),
	define('isclose(a, b, rtol, atol)', (args) => unwrap(closeTo(args))),
	define('allclose(a, b, rtol, atol)', (args) => np.all(closeTo(args)).data[0] !== 0),
	define('array_equal(a1, a2)', (args) => {
		const [a, b] = [asArray(args.need('a1')), asArray(args.need('a2'))];
		return np.sameShape(a.shape, b.shape) && np.all(apply2(BINARY.equal, a, b)).data[0] !== 0;
	}),
	define('shape(a)', (args) => new PyTuple([...asArray(args.need('a')).shape])),
	define('size(a)', (args) => asArray(args.need('a')).size),
	define('ndim(a)', (args) => asArray(args.need('a')).ndim)
];

CLASSES.ndarray.set('__name__', 'ndarray');

const numpy: ModuleSpec = {
	name: 'numpy',
	names: () => {
		const names = table([...creation, ...unary, ...binary, ...reductions, ...shaping, ...products]);
		for (const [alias, name] of [
			['abs', 'absolute'],
			['amax', 'max'],
			['amin', 'min'],
			['mod', 'remainder'],
			['true_divide', 'divide'],
			['pow', 'power'],
			['around', 'round']
		] as const)
			names.set(alias, names.get(name)!);
		for (const [name, cls] of [
			['ndarray', CLASSES.ndarray],
			['float64', CLASSES.float64],
			['int64', CLASSES.int64],
			['bool_', CLASSES.bool_],
			['double', CLASSES.float64]
		] as const)
			names.set(name, cls);
		for (const [name, x] of [
			['pi', Math.PI],
			['e', Math.E],
			['inf', Infinity],
			['nan', NaN]
		] as const)
			names.set(name, new PyFloat(x));
		names.set('newaxis', null);
		return names;
	}
};
export default numpy;
