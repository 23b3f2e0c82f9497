/** @file The module numpy. */
import * as np from '#tensor';
import { apply1, apply2, BINARY, type NDArray, UNARY } from '#tensor';
import {
	asArray,
	CLASSES,
	define,
	PLACES,
	PyFloat,
	PyTuple,
	REDUCTIONS,
	SPREAD,
	table,
	unwrap,
	type Arguments
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';
import { creation } from './numpy-creation.ts';
import { shaping } from './numpy-shaping.ts';

/** Methods of arrays that are functions of the module too, with the array as first argument. */
const reductions = [...REDUCTIONS, ...SPREAD, ...PLACES];

const unary = (Object.keys(UNARY) as (keyof typeof UNARY)[]).map((name) =>
	define(`${name}(x, /, out!, *, where!, dtype!)`, (args) => unwrap(apply1(name, asArray(args.need('x')))))
);

const binary = Object.values(BINARY).map((f) =>
	define(`${f.name}(x1, x2, /, out!, *, where!, dtype!)`, (args) =>
		unwrap(apply2(f, asArray(args.need('x1')), asArray(args.need('x2'))))
	)
);

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
	define('dot(a, b, out!)', (args) => unwrap(np.dot(asArray(args.need('a')), asArray(args.need('b'))))),
	define('matmul(x1, x2, /, out!)', (args) =>
		unwrap(np.matmul(asArray(args.need('x1')), asArray(args.need('x2'))))
	),
	define('outer(a, b, out!)', (args) => np.outer(asArray(args.need('a')), asArray(args.need('b')))),
	define('isclose(a, b, rtol=, atol=, equal_nan!)', (args) => unwrap(closeTo(args))),
	define('allclose(a, b, rtol=, atol=, equal_nan!)', (args) => np.all(closeTo(args)).data[0] !== 0),
	define('array_equal(a1, a2, equal_nan!)', (args) => {
		const [a, b] = [asArray(args.need('a1')), asArray(args.need('a2'))];
		return np.sameShape(a.shape, b.shape) && np.all(apply2(BINARY.equal, a, b)).data[0] !== 0;
	}),
	define('shape(a)', (args) => new PyTuple([...asArray(args.need('a')).shape])),
	define('size(a, axis!)', (args) => asArray(args.need('a')).size),
	define('ndim(a)', (args) => asArray(args.need('a')).ndim)
];

const printOptions = define(
	'set_printoptions(precision=, threshold=, edgeitems=, linewidth=, suppress=, nanstr!, infstr!, formatter!)',
	(args, session) => {
		const { printing } = session;
		session.printing = {
			...printing,
			precision: args.index('precision', printing.precision),
			threshold: args.number('threshold', printing.threshold),
			edgeitems: args.index('edgeitems', printing.edgeitems),
			linewidth: args.index('linewidth', printing.linewidth),
			suppress: args.flag('suppress', printing.suppress)
		};
		return null;
	}
);

const numpy: ModuleSpec = {
	name: 'numpy',
	names: () => {
		const names = table([
			...creation,
			...unary,
			...binary,
			...reductions,
			...shaping,
			...products,
			printOptions
		]);
		for (const [alias, name] of [
			['abs', 'absolute'],
			['amax', 'max'],
			['amin', 'min'],
			['mod', 'remainder'],
			['true_divide', 'divide'],
			['pow', 'power']
		] as const)
			names.set(alias, names.get(name)!);
		for (const [name, cls] of [
			['ndarray', CLASSES.ndarray],
			['float64', CLASSES.float64],
			['float32', CLASSES.float32],
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
