/** @file The methods of `numpy.random.Generator`. */
import { copy, NDArray, type DType, type Generator } from '#tensor';
import { asArray, toAxis } from '../arrays.ts';
import { CLASSES, typeOf } from '../classes.ts';
import { toDType } from '../dtypes.ts';
import { raise } from '../exceptions.ts';
import { define, table } from '../native.ts';
import { isNumber, unwrap } from '../numbers.ts';
import { RandomSource } from '../random-source.ts';
import type { Arguments } from '../signature.ts';
import { NumpyScalar, PyFloat, PyList, type Value } from '../values.ts';
import {
	drawnValue,
	integerRange,
	population,
	real,
	refuseType,
	refuseUnsized,
	shuffleList,
	sizeOf
} from './random-arguments.ts';

const self = (args: Arguments): Generator => (args.need('self') as RandomSource).of as Generator;

function typeAsked(args: Arguments, name: string, allowed: readonly DType[], otherwise: DType): DType {
	const v = args.given('dtype');
	const dtype = v === undefined ? otherwise : toDType(v);
	refuseType(dtype, allowed, name);
	return dtype;
}

/** Draws with a size and a type; those of single precision take other bits, and only `random` has them here. */
const standard = (name: string, of: 'standardNormal' | 'standardExponential', method: string) =>
	define(`${name}(self, size=, dtype=, ${method}out!)`, (args) => {
		if (typeAsked(args, name, ['float64', 'float32'], 'float64') === 'float32')
			raise(
				'NotImplementedError',
				`${name}() gives float64 only in Backstep`,
				`Write rng.${name}(...).astype(numpy.float32); NumPy's own float32 stream has other numbers.`
			);
		const size = sizeOf(args.get('size'));
		return drawnValue(self(args)[of](size ?? []), size);
	});

function integers(args: Arguments): Value {
	const given = args.given('dtype');
	const dtype = typeAsked(args, 'integers', ['int64', 'bool'], 'int64');
	const size = sizeOf(args.get('size'));
	const { low, high } = integerRange(args, args.flag('endpoint'));
	const drawn = dtype === 'bool' ? booleans(args, low, high) : self(args).integers(low, high, size);
	const one = size === null && drawn.ndim === 0;
	if (!one) return drawn;
	return given === CLASSES.int || given === CLASSES.bool ? drawnValue(drawn, null) : unwrap(drawn);
}

function booleans(args: Arguments, low: NDArray, high: NDArray): NDArray {
	if (low.data.some((x) => x < 0)) raise('ValueError', 'low is out of bounds for bool');
	if (high.data.some((x) => x > 1)) raise('ValueError', 'high is out of bounds for bool');
	if (low.size > 1 || high.size > 1)
		raise('NotImplementedError', 'integers() of type bool takes numbers as bounds in Backstep');
	return self(args).booleans(low.data[0]!, high.data[0]!, sizeOf(args.get('size')) ?? []);
}

function choice(args: Arguments): Value {
	const given = args.need('a');
	const from = population(given);
	if (typeof from !== 'number' && from.ndim === 0)
		raise('ValueError', `a must be a sequence or an integer, not <class '${typeOf(given).name}'>`);
	const size = sizeOf(args.get('size'));
	const p = args.given('p');
	const drawn = self(args).choice(from, {
		size: size ?? [],
		replace: args.flag('replace', true),
		p: p === undefined ? null : asArray(p),
		axis: args.index('axis', 0),
		shuffle: args.flag('shuffle', true)
	});
	if (size !== null) return drawn;
	return typeof from === 'number' ? drawnValue(drawn, null) : unwrap(drawn);
}

function shuffle(args: Arguments): null {
	const x = args.need('x');
	const axis = args.index('axis', 0);
	if (x instanceof NDArray) {
		refuseUnsized(x);
		self(args).shuffle(x, axis);
		return null;
	}
	if (x instanceof PyList && axis !== 0)
		raise('NotImplementedError', 'Axis argument is only supported on ndarray objects');
	shuffleList(x, (n) => self(args).permutation(n, 0));
	return null;
}

/** A range where an integer is given; a text or a float has no axis to permute. */
function permuted(args: Arguments): Value {
	const x = args.need('x');
	const whole = typeof x === 'number' || (x instanceof NumpyScalar && x.dtype === 'int64');
	const of = whole ? population(x) : typeof x === 'string' ? asArray(new PyFloat(0)) : asArray(x);
	return self(args).permutation(of, args.index('axis', 0));
}

export const randomMethods = table([
	define('random(self, size=, dtype=, out!)', (args) => {
		const dtype = typeAsked(args, 'random', ['float64', 'float32'], 'float64');
		const size = sizeOf(args.get('size'));
		return drawnValue(self(args).random(size ?? [], dtype as 'float64' | 'float32'), size);
	}),
	standard('standard_normal', 'standardNormal', ''),
	standard('standard_exponential', 'standardExponential', 'method!, '),
	define('integers(self, low, high=, size=, dtype=, endpoint=)', integers),
	define('normal(self, loc=, scale=, size=)', (args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(self(args).normal(real(args, 'loc', 0), real(args, 'scale', 1), size), size);
	}),
	define('uniform(self, low=, high=, size=)', (args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(self(args).uniform(real(args, 'low', 0), real(args, 'high', 1), size), size);
	}),
	define('exponential(self, scale=, size=)', (args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(self(args).exponential(real(args, 'scale', 1), size), size);
	}),
	define('choice(self, a, size=, replace=, p=, axis=, shuffle=)', choice, 'lists'),
	define('permutation(self, x, axis=)', permuted, 'lists'),
	define('permuted(self, x, *, axis=, out!)', (args) => {
		const x = args.need('x');
		const axis = toAxis(args.get('axis'));
		return self(args).permuted(isNumber(x) ? copy(asArray(x)) : asArray(x), axis as number | null);
	}),
	define('shuffle(self, x, axis=)', shuffle, 'lists'),
	define('spawn(self, n_children)', (args) => {
		const count = args.index('n_children');
		if (count < 0) raise('ValueError', 'n_children must be non-negative');
		if (count > 10_000) raise('MemoryError', 'spawn() makes up to 10,000 streams in Backstep');
		return new PyList(
			self(args)
				.spawn(count)
				.map((of) => new RandomSource(of))
		);
	})
]);
