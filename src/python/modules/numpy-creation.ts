/** @file `numpy.array(…)`, `numpy.zeros(…)` and the other functions that make arrays. */
import * as np from '#tensor';
import { copy, type NDArray } from '#tensor';
import {
	asArray,
	bindTo,
	checkOrder,
	defineNumpy as define,
	isFloat,
	isNumber,
	iterableItems,
	NativeFunction,
	parseSignature,
	PyList,
	PyTuple,
	raise,
	TailCall,
	toDType,
	toShape,
	unwrap,
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
const like = (name: string, fill: (shape: readonly number[], dtype: np.DType) => NDArray) =>
	define(`${name}(a, dtype=, order!, subok!, shape=)`, (args) => {
		const a = asArray(args.need('a'));
		const dtype = args.given('dtype');
		return fill(likeShape(a, args), dtype === undefined ? a.dtype : toDType(dtype));
	});

const likeShape = (a: NDArray, args: Arguments): number[] =>
	args.given('shape') === undefined ? [...a.shape] : shapeOf(args);

function filled(shape: number[], value: NDArray, dtype: np.DType): NDArray {
	const out = np.zeros(shape, dtype);
	np.assign(out, value);
	return out;
}

function arange(args: Arguments): NDArray {
	if (args.get('start') === undefined) raise('TypeError', 'arange() requires stop to be specified.');
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
	if (out.size > 2 && args.given('dtype') !== undefined && toDType(args.need('dtype')) === 'bool')
		raise('TypeError', 'arange() is only supported for booleans when the result has at most length 2.');
	return withDType(out, args.get('dtype'));
}

function linspace(args: Arguments): Value {
	const [start, stop] = [args.number('start'), args.number('stop')];
	const [count, endpoint] = [args.index('num', 50), args.flag('endpoint', true)];
	const points = withDType(np.linspace(start, stop, count, endpoint), args.get('dtype'));
	if (!args.flag('retstep')) return points;
	const parts = endpoint ? count - 1 : count;
	return new PyTuple([points, unwrap(np.scalar(parts > 0 ? (stop - start) / parts : NaN))]);
}

/** A copy where one is asked for, or where the value was no array. */
function made(args: Arguments): NDArray {
	const given = args.need('object');
	const a = withDType(asArray(given), args.get('dtype'));
	const least = args.index('ndmin', 0);
	const wide = a.ndim < least ? np.reshape(a, [...new Array<number>(least - a.ndim).fill(1), ...a.shape]) : a;
	const fresh = a !== given;
	return (fresh || args.get('copy') === false) && wide === a ? a : fresh ? wide : copy(wide);
}

/** `logspace(a, b)`: powers of the base from base ** a to base ** b; `geomspace` from a to b themselves. */
function logspace(args: Arguments): NDArray {
	const exponents = np.linspace(
		args.number('start'),
		args.number('stop'),
		args.index('num', 50),
		args.flag('endpoint', true)
	);
	return withDType(np.power(np.scalar(args.number('base', 10)), exponents), args.get('dtype'));
}

function geomspace(args: Arguments): NDArray {
	const [start, stop, count] = [args.number('start'), args.number('stop'), args.index('num', 50)];
	if (start === 0 || stop === 0) raise('ValueError', 'Geometric sequence cannot include zero');
	const sign = start < 0 && stop < 0 ? -1 : 1;
	const ends = [np.elementary.log10(sign * start), np.elementary.log10(sign * stop)] as const;
	const exponents = np.linspace(...ends, count, args.flag('endpoint', true));
	const out = np.multiply(np.scalar(sign), np.power(np.scalar(10), exponents));
	if (count > 0) out.data[0] = start;
	if (count > 1 && args.flag('endpoint', true)) out.data[count - 1] = stop;
	return withDType(out, args.get('dtype'));
}

const filledArray = (name: 'zeros' | 'ones' | 'empty') =>
	define(`${name}(shape, dtype=, order=)`, (args) => {
		checkOrder(args);
		return name === 'ones' ? np.ones(shapeOf(args), dtypeOf(args)) : np.zeros(shapeOf(args), dtypeOf(args));
	});

export const creation = [
	define('array(object, dtype=, *, copy=, order=, subok!, ndmin=)', (args) => {
		checkOrder(args);
		return made(args);
	}),
	...['asarray', 'ascontiguousarray', 'asanyarray'].map((name) =>
		define(`${name}(a, dtype=, order=, *, copy!)`, (args) =>
			withDType(asArray(args.need('a')), args.get('dtype'))
		)
	),
	filledArray('zeros'),
	filledArray('ones'),
	filledArray('empty'),
	define('full(shape, fill_value, dtype=, order!)', (args) => {
		const value = asArray(args.need('fill_value'));
		return filled(shapeOf(args), value, args.given('dtype') === undefined ? value.dtype : dtypeOf(args));
	}),
	like('zeros_like', np.zeros),
	like('ones_like', np.ones),
	like('empty_like', np.zeros),
	define('full_like(a, fill_value, dtype=, order!, subok!, shape=)', (args) => {
		const a = asArray(args.need('a'));
		const dtype = args.given('dtype') === undefined ? a.dtype : dtypeOf(args);
		return filled(likeShape(a, args), asArray(args.need('fill_value')), dtype);
	}),
	define('eye(N, M=, k=, dtype=, order!)', (args) =>
		withDType(
			np.eyeAt(args.index('N'), args.index('M', args.index('N')), args.index('k', 0)),
			args.get('dtype')
		)
	),
	define('identity(n, dtype=)', (args) => withDType(np.eye(args.index('n')), args.get('dtype'))),
	define('linspace(start, stop, num=, endpoint=, retstep=, dtype=, axis!)', linspace),
	define('logspace(start, stop, num=, endpoint=, base=, dtype=, axis!)', logspace),
	define('geomspace(start, stop, num=, endpoint=, dtype=, axis!)', geomspace),
	define('arange(start=, stop=, step=, dtype=)', arange),
	// A function of index arrays; what it gives is the result, as in NumPy.
	new NativeFunction('fromfunction', (args, kwargs) => {
		const own = bindTo(FROM_FUNCTION, args, kwargs);
		const grid = np.copy(
			np.indices(toShape(own.need('shape'))),
			own.given('dtype') === undefined ? 'float64' : toDType(own.need('dtype'))
		);
		const parts = Array.from({ length: grid.shape[0]! }, (_, value) =>
			np.copy(np.index(grid, [{ kind: 'int', value }]))
		);
		return new TailCall(own.need('function'), parts);
	}),
	define('fromiter(iter, dtype, count!)', (args, session) =>
		withDType(asArray(new PyList(iterableItems(args.need('iter'), session))), args.get('dtype'))
	)
];
const FROM_FUNCTION = parseSignature('fromfunction(function, shape, *, dtype=)');
