/** @file The legacy functions of `numpy.random`: of the module, with the run's stream, and of `RandomState`, with its own. */
import { isFloating, NDArray, type RandomState } from '#tensor';
import { asArray } from '../arrays.ts';
import { dtypeOf, isNumber, toIndex, unwrap } from '../numbers.ts';
import { raise } from '../exceptions.ts';
import { toDType } from '../dtypes.ts';
import type { RandomSource } from '../random-source.ts';
import { bindTo, parseSignature, type Arguments } from '../signature.ts';
import { NativeFunction, PyList, PyRange, PyTuple, type Kwargs, type Value } from '../values.ts';
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

/** A function that draws from a stream. */
interface Drawing {
	readonly name: string;
	readonly draw: (state: RandomState, args: readonly Value[], kwargs: Kwargs) => Value;
}

function drawing(text: string, body: (state: RandomState, args: Arguments) => Value): Drawing {
	const signature = parseSignature(text);
	return {
		name: signature.name,
		draw: (state, args, kwargs) => body(state, bindTo(signature, args, kwargs))
	};
}

/** `rand(2, 3)`: the shape as separate arguments. */
const bySizes = (name: 'rand' | 'randn'): Drawing => ({
	name,
	draw: (state, args) => {
		const shape = args.map((n) => toIndex(n));
		return drawnValue(state[name](shape), shape.length === 0 ? null : shape);
	}
});

/** Standard draws: a size and nothing else. */
const plain = (name: string, of: 'rand' | 'randn' | 'standardExponential'): Drawing =>
	drawing(`${name}(size=)`, (state, args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(state[of](size ?? []), size);
	});

/** What a seed may be: an integer or an array of them. */
export function seedState(state: RandomState, v: Value): null {
	if (v instanceof NDArray || v instanceof PyList || v instanceof PyTuple || v instanceof PyRange)
		state.seed(asArray(v));
	else if (isNumber(v) && !isFloating(dtypeOf(v))) state.seed(Number(typeof v === 'object' ? v.value : v));
	else if (typeof v === 'string' || isNumber(v))
		raise(
			'TypeError',
			`Cannot cast scalar from dtype('${isNumber(v) ? dtypeOf(v) : `<U${(v as string).length}`}') to dtype('int64') according to the rule 'safe'`,
			'Seeds are whole numbers: use int(...).'
		);
	else state.seed(toIndex(v));
	return null;
}

function choice(state: RandomState, args: Arguments): Value {
	const p = args.given('p');
	const size = sizeOf(args.get('size'));
	const from = population(args.need('a'));
	if (typeof from !== 'number' && from.ndim === 0)
		raise('ValueError', 'a must be 1-dimensional or an integer');
	const drawn = state.choice(
		from,
		size ?? [],
		args.flag('replace', true),
		p === undefined ? null : asArray(p)
	);
	if (size !== null) return drawn;
	return typeof from === 'number' ? drawnValue(drawn, null) : unwrap(drawn);
}

function randint(state: RandomState, args: Arguments): Value {
	const dtype = args.given('dtype');
	if (dtype !== undefined) refuseType(toDType(dtype), ['int64'], 'randint');
	const { low, high } = integerRange(args, false);
	const size = sizeOf(args.get('size'));
	return drawnValue(state.randint(low, high, size), size);
}

const DRAWINGS: readonly Drawing[] = [
	bySizes('rand'),
	bySizes('randn'),
	// Without a seed NumPy takes chance; here a run is the same every time.
	drawing('seed(seed=)', (state, args) => seedState(state, args.given('seed') ?? 0)),
	...['random', 'random_sample', 'ranf', 'sample'].map((name) => plain(name, 'rand')),
	plain('standard_normal', 'randn'),
	plain('standard_exponential', 'standardExponential'),
	drawing('uniform(low=, high=, size=)', (state, args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(state.uniform(real(args, 'low', 0), real(args, 'high', 1), size), size);
	}),
	drawing('normal(loc=, scale=, size=)', (state, args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(state.normal(real(args, 'loc', 0), real(args, 'scale', 1), size), size);
	}),
	drawing('exponential(scale=, size=)', (state, args) => {
		const size = sizeOf(args.get('size'));
		return drawnValue(state.exponential(real(args, 'scale', 1), size), size);
	}),
	drawing('randint(low, high=, size=, dtype=)', randint),
	drawing('choice(a, size=, replace=, p=)', choice),
	drawing('permutation(x)', (state, args) => state.permutation(population(args.need('x')))),
	drawing('shuffle(x)', (state, args) => {
		const x = args.need('x');
		if (x instanceof NDArray) {
			refuseUnsized(x);
			state.shuffle(x);
		} else shuffleList(x, (n) => state.permutation(n));
		return null;
	})
];

/** The functions of the module: they draw from the stream of the run. */
export const legacyFunctions: readonly NativeFunction[] = DRAWINGS.map(
	({ name, draw }) =>
		new NativeFunction(name, (args, kwargs, session) => draw(session.random, args, kwargs), 'lists')
);

/** Names that only the module has. */
const OF_MODULE = ['ranf', 'sample'];

/** The methods of `RandomState`. */
export const stateMethods = new Map<string, Value>(
	DRAWINGS.filter(({ name }) => !OF_MODULE.includes(name)).map(({ name, draw }) => [
		name,
		new NativeFunction(
			name,
			([self, ...args], kwargs) => draw((self as RandomSource).of as RandomState, args, kwargs),
			'lists'
		)
	])
);
