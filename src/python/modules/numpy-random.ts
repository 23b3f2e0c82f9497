import {
	asArray,
	define,
	isNumber,
	NativeFunction,
	PyFloat,
	PyList,
	raise,
	table,
	toIndex,
	toShape,
	typeName,
	unwrap,
	type Session,
	type Value
} from '../runtime/index.ts';
import { NDArray, type RandomState } from '#tensor';
import type { ModuleSpec } from './module.ts';

/** One number is a Python float, as NumPy's legacy functions give it; several are an array. */
function result(a: NDArray, size: Value | undefined): Value {
	if (size !== undefined && size !== null) return a;
	const x = a.data[a.offset]!;
	return a.dtype === 'float64' ? new PyFloat(x) : x;
}

const shapeOf = (size: Value | undefined): number[] =>
	size === undefined || size === null ? [] : toShape(size);

/** `rand(2, 3)`: the shape as separate arguments. */
const bySizes = (name: 'rand' | 'randn'): NativeFunction =>
	new NativeFunction(name, (args, _kwargs, session) => {
		const shape = args.map((n) => toIndex(n));
		return result(session.random[name](shape), shape.length === 0 ? undefined : true);
	});

type Draw = (random: RandomState, size: number[], a: number, b: number) => NDArray;

const byParameters = (
	name: string,
	first: readonly [string, number],
	second: readonly [string, number],
	draw: Draw
): NativeFunction =>
	define(`${name}(${first[0]}=, ${second[0]}=, size=)`, (args, session) => {
		const size = args.get('size');
		return result(draw(session.random, shapeOf(size), args.number(...first), args.number(...second)), size);
	});

function population(v: Value): number | NDArray {
	return isNumber(v) ? toIndex(v) : asArray(v);
}

function choice(
	args: { a: Value; size: Value | undefined; replace: boolean; p: Value | undefined },
	session: Session
): Value {
	const p = args.p === undefined || args.p === null ? null : asArray(args.p);
	const drawn = session.random.choice(population(args.a), shapeOf(args.size), args.replace, p);
	return args.size === undefined || args.size === null
		? drawn.dtype === 'float64'
			? unwrap(drawn)
			: result(drawn, null)
		: drawn;
}

/** Arrays along their first axis; lists by the order of a shuffled range, which draws the same numbers. */
function shuffle(x: Value, session: Session): void {
	if (x instanceof NDArray) return session.random.shuffle(x);
	if (!(x instanceof PyList))
		raise(
			'TypeError',
			`'${typeName(x)}' object does not support item assignment`,
			'shuffle(...) changes an array or a list.'
		);
	const { items } = x;
	const order = session.random.permutation(items.length);
	x.items = Array.from(order.data, (i) => items[i]!);
}

const numpyRandom: ModuleSpec = {
	name: 'numpy.random',
	names: () =>
		table([
			bySizes('rand'),
			bySizes('randn'),
			define('seed(seed=)', (args, session) => {
				// Without a seed NumPy takes chance; here a run is the same every time.
				session.random.seed(toIndex(args.given('seed') ?? 0));
				return null;
			}),
			...['random', 'random_sample', 'ranf'].map((name) =>
				define(`${name}(size=)`, (args, session) =>
					result(session.random.rand(shapeOf(args.get('size'))), args.get('size'))
				)
			),
			define('standard_normal(size=)', (args, session) =>
				result(session.random.randn(shapeOf(args.get('size'))), args.get('size'))
			),
			byParameters('uniform', ['low', 0], ['high', 1], (random, size, low, high) =>
				random.uniform(low, high, size)
			),
			byParameters('normal', ['loc', 0], ['scale', 1], (random, size, loc, scale) =>
				random.normal(loc, scale, size)
			),
			define('randint(low, high=, size=, dtype!)', (args, session) => {
				const high = args.given('high');
				const [from, to] = high === undefined ? [0, args.index('low')] : [args.index('low'), toIndex(high)];
				if (high === undefined && to <= 0) raise('ValueError', 'high <= 0');
				return result(session.random.randint(from, to, shapeOf(args.get('size'))), args.get('size'));
			}),
			define('choice(a, size=, replace=, p=)', (args, session) =>
				choice(
					{
						a: args.need('a'),
						size: args.get('size'),
						replace: args.flag('replace', true),
						p: args.get('p')
					},
					session
				)
			),
			define('permutation(x)', (args, session) => session.random.permutation(population(args.need('x')))),
			define('shuffle(x)', (args, session) => {
				shuffle(args.need('x'), session);
				return null;
			}),
			define('default_rng(seed=)', () =>
				raise(
					'NotImplementedError',
					'numpy.random.default_rng is not part of Backstep yet',
					'Use numpy.random.seed, rand, randn, choice and the other functions of the module.'
				)
			)
		])
};
export default numpyRandom;
