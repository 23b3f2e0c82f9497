/** @file `numpy.array(…)`, `numpy.zeros(…)` and the other functions that make arrays. */
import * as np from '#tensor';
import { copy, type NDArray } from '#tensor';
import {
	asArray,
	define,
	isFloat,
	isNumber,
	toDType,
	toShape,
	withDType,
	type Arguments,
	type Value
} from '../runtime/index.ts';

const dtypeOf = (args: Arguments): np.DType => {
	const v = args.given('dtype');
	return v === undefined ? 'float64' : toDType(v);
};

const shapeOf = (args: Arguments): number[] => toShape(args.need('shape'));

/** Functions that make an array of the shape and, unless told otherwise, the type of another. */
const like = (name: string, fill: (a: NDArray, dtype: np.DType) => NDArray) =>
	define(`${name}(a, dtype=, order!, subok!, shape!)`, (args) => {
		const a = asArray(args.need('a'));
		const dtype = args.given('dtype');
		return fill(a, dtype === undefined ? a.dtype : toDType(dtype));
	});

function filled(shape: number[], value: NDArray, dtype: np.DType): NDArray {
	const out = np.zeros(shape, dtype);
	np.assign(out, value);
	return out;
}

function arange(args: Arguments): NDArray {
	const one = args.given('stop') === undefined;
	const ends: Value[] = [one ? 0 : args.need('start'), one ? args.need('start') : args.need('stop')];
	const step = args.given('step') ?? 1;
	const float = [...ends, step].some((v) => isNumber(v) && isFloat(v));
	const out = np.arange(
		one ? 0 : args.number('start'),
		args.number(one ? 'start' : 'stop'),
		args.number('step', 1),
		float ? 'float64' : 'int64'
	);
	return withDType(out, args.get('dtype'));
}

/** With `retstep` false and one axis only, as courses use it. */
function linspace(args: Arguments): NDArray {
	const points = np.linspace(
		args.number('start'),
		args.number('stop'),
		args.index('num', 50),
		args.flag('endpoint', true)
	);
	return withDType(points, args.get('dtype'));
}

export const creation = [
	define('array(object, dtype=, *, copy!, order!, subok!, ndmin!)', (args) => {
		const a = withDType(asArray(args.need('object')), args.get('dtype'));
		return a === args.get('object') ? copy(a) : a;
	}),
	define('asarray(a, dtype=, order!)', (args) => {
		const a = asArray(args.need('a'));
		const dtype = args.given('dtype');
		return dtype === undefined || toDType(dtype) === a.dtype ? a : copy(a, toDType(dtype));
	}),
	define('zeros(shape, dtype=, order!)', (args) => np.zeros(shapeOf(args), dtypeOf(args))),
	define('ones(shape, dtype=, order!)', (args) => np.ones(shapeOf(args), dtypeOf(args))),
	define('empty(shape, dtype=, order!)', (args) => np.zeros(shapeOf(args), dtypeOf(args))),
	define('full(shape, fill_value, dtype=, order!)', (args) => {
		const value = asArray(args.need('fill_value'));
		return filled(shapeOf(args), value, args.given('dtype') === undefined ? value.dtype : dtypeOf(args));
	}),
	like('zeros_like', np.zerosLike),
	like('ones_like', np.onesLike),
	like('empty_like', np.zerosLike),
	define('full_like(a, fill_value, dtype=, order!, subok!, shape!)', (args) => {
		const a = asArray(args.need('a'));
		const dtype = args.given('dtype') === undefined ? a.dtype : dtypeOf(args);
		return filled([...a.shape], asArray(args.need('fill_value')), dtype);
	}),
	define('eye(N, M=, k!, dtype=)', (args) =>
		withDType(np.eye(args.index('N'), args.index('M', args.index('N'))), args.get('dtype'))
	),
	define('identity(n, dtype=)', (args) => withDType(np.eye(args.index('n')), args.get('dtype'))),
	define('linspace(start, stop, num=, endpoint=, retstep!, dtype=, axis!)', linspace),
	define('arange(start, stop=, step=, dtype=)', arange)
];
