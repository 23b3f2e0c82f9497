/** @file The module random: its stream in natives, the rest in Python. */
import { elementary, exactLog } from '#tensor';
import { RANDOM } from '../prelude/random.ts';
import {
	define,
	isInt,
	PyFloat,
	raise,
	RandomStream,
	table,
	typeName,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

/** The stream of an object, or that of the run. */
const stream = (args: Arguments, session: Session): RandomStream => {
	const own = args.need('stream');
	return own instanceof RandomStream ? own : session.stream;
};

function seedOf(v: Value): bigint {
	if (v === null) return 0n;
	if (isInt(v) || typeof v === 'boolean') return BigInt(v);
	return raise(
		'TypeError',
		`random.seed() takes an int in Backstep, not ${typeName(v)}`,
		'CPython makes a number of anything else; give the number itself.'
	);
}

const real = (name: string, f: (x: number) => number) =>
	define(`${name}(x, /)`, (args) => new PyFloat(f(args.number('x'))));

const natives = [
	define('_new_stream()', () => new RandomStream()),
	define('_seed(stream, a)', (args, session) => {
		stream(args, session).seed(seedOf(args.need('a')));
		return null;
	}),
	define('_random(stream)', (args, session) => new PyFloat(stream(args, session).random())),
	define('_gauss(stream)', (args, session) => new PyFloat(stream(args, session).gauss())),
	define('_bits(stream, k)', (args, session) => {
		const k = args.index('k');
		if (k < 0) raise('ValueError', 'number of bits must be non-negative');
		if (k > 100_000) raise('OverflowError', 'getrandbits() gives up to 100,000 bits in Backstep');
		return stream(args, session).bits(k);
	}),
	define('_below(stream, n)', (args, session) => {
		const n = args.need('n');
		return stream(args, session).below(isInt(n) ? n : args.index('n'));
	}),
	define('_state(stream)', (args, session) => stream(args, session).copy()),
	define('_set_state(stream, state)', (args, session) => {
		const state = args.need('state');
		if (!(state instanceof RandomStream))
			return raise('TypeError', 'setstate() takes what getstate() has given');
		stream(args, session).follow(state);
		return null;
	}),
	real('_log', (x) => {
		if (x <= 0) raise('ValueError', 'math domain error');
		return exactLog(x);
	}),
	real('_exp', elementary.exp)
];

const random: ModuleSpec = {
	name: 'random',
	names: () => table(natives).set('_pi', new PyFloat(Math.PI)).set('_e', new PyFloat(Math.E)),
	python: RANDOM
};
export default random;
