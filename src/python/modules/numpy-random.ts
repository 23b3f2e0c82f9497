/** @file The module numpy.random: the legacy functions, and the classes of streams. */
import { Generator, generateState, NDArray, RandomState, wordsOf } from '#tensor';
import {
	CLASSES,
	define,
	dtypeOf,
	isNumber,
	legacyFunctions,
	PyList,
	PyRange,
	PyTuple,
	raise,
	RandomSource,
	seedInteger,
	seedState,
	str,
	table,
	toList,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

/** The 32-bit words of a seed: those of an integer, or of each integer of a sequence. */
function entropyOf(v: Value, session: Session): number[] {
	if (isNumber(v) && (dtypeOf(v) === 'int64' || dtypeOf(v) === 'bool')) return wordsOf(seedInteger(v));
	if (v instanceof NDArray) return entropyOf(toList(v), session);
	if (v instanceof PyList || v instanceof PyTuple)
		return v.items.flatMap((item) =>
			isNumber(item) ? wordsOf(seedInteger(item)) : entropyOf(item, session)
		);
	if (v instanceof PyRange)
		return Array.from({ length: v.length }, (_, i) => wordsOf(BigInt(v.start + i * v.step))).flat();
	return raise(
		'TypeError',
		`SeedSequence expects int or sequence of ints for entropy not ${str(v, session)}`,
		'A seed is a whole number, as in default_rng(42).'
	);
}

function generator(v: Value | undefined, session: Session): RandomSource {
	if (v instanceof RandomSource && v.of instanceof Generator) return v;
	if (v instanceof RandomSource)
		return raise(
			'NotImplementedError',
			'default_rng(...) of a RandomState is not part of Backstep',
			'Give the seed itself: numpy.random.default_rng(42).'
		);
	// Without a seed NumPy takes chance; here a run is the same every time.
	const none = v === undefined || v === null;
	const entropy = none ? session.random.fresh() : { words: entropyOf(v, session), key: [] };
	return new RandomSource(new Generator(entropy));
}

function randomState(v: Value | undefined, session: Session): RandomSource {
	const state = new RandomState();
	if (v === undefined || v === null) state.seed(firstWord(session));
	else seedState(state, v);
	return new RandomSource(state);
}

/** The run's own seed for the first stream that has none, a number that is made of it for each further one. */
function firstWord(session: Session): number {
	const entropy = session.random.fresh();
	return entropy.key.length === 0 ? entropy.words[0]! : generateState(entropy, 1)[0]!;
}

const STATE = define('RandomState(seed=)', (args, session) => randomState(args.get('seed'), session));
Object.assign(CLASSES.RandomState, { make: STATE.call });
Object.assign(CLASSES.Generator, {
	make: () =>
		raise(
			'NotImplementedError',
			'numpy.random.Generator(...) is not called in Backstep',
			'numpy.random.default_rng(seed) gives the Generator that NumPy gives.'
		)
});

const numpyRandom: ModuleSpec = {
	name: 'numpy.random',
	names: () => {
		const names = table([
			...legacyFunctions,
			define('default_rng(seed=)', (args, session) => generator(args.get('seed'), session))
		]);
		return names.set('Generator', CLASSES.Generator).set('RandomState', CLASSES.RandomState);
	}
};
export default numpyRandom;
