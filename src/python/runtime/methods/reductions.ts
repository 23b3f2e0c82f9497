/** @file Reductions, under the names that arrays and the module numpy share. */
import * as np from '#tensor';
import { copy, type NDArray, type BinaryFunction } from '#tensor';
import { asArray, operands, toAxis, withDType } from '../arrays.ts';
import { defineNumpy as define } from '../native.ts';
import { raise } from '../exceptions.ts';
import { intoOutput } from '../outputs.ts';
import { unwrap } from '../numbers.ts';
import type { Arguments } from '../signature.ts';
import { PyTuple, type Value } from '../values.ts';

export const reduceOptions = (args: Arguments) => ({
	axis: toAxis(args.get('axis')),
	keepdims: args.flag('keepdims')
});

/** An axis that is one number, or None for all elements. */
export const oneAxis = (args: Arguments): number | null =>
	args.given('axis') === undefined ? null : args.index('axis');

interface Kind {
	readonly name: 'sum' | 'prod' | 'max' | 'min' | 'any' | 'all';
	/** What joins the result with `initial`. */
	readonly joined: BinaryFunction;
	/** What stands for entries that `where` leaves out; null where nothing can. */
	readonly neutral: number | null;
}

const { add, multiply, maximum, minimum, logical_or, logical_and } = np.BINARY;
const KINDS: readonly Kind[] = [
	{ name: 'sum', joined: add, neutral: 0 },
	{ name: 'prod', joined: multiply, neutral: 1 },
	{ name: 'max', joined: maximum, neutral: null },
	{ name: 'min', joined: minimum, neutral: null },
	{ name: 'any', joined: logical_or, neutral: 0 },
	{ name: 'all', joined: logical_and, neutral: 1 }
];

/** Entries that `where` leaves out replaced by what changes nothing. */
function masked(a: NDArray, args: Arguments, { joined, neutral }: Kind): NDArray {
	const mask = args.given('where');
	if (mask === undefined || mask === true) return a;
	const initial = args.given('initial');
	if (neutral === null && initial === undefined)
		raise(
			'ValueError',
			`reduction operation '${joined.name}' does not have an identity, so to use a where mask one has to specify 'initial'`
		);
	const rest = neutral === null ? copy(operands(a, initial!)[1], a.dtype) : np.scalar(neutral, a.dtype);
	return np.where(copy(asArray(mask), 'bool'), a, rest);
}

function reduced(args: Arguments, kind: Kind): Value {
	const a = masked(withDType(asArray(args.need('a')), args.get('dtype')), args, kind);
	const initial = args.given('initial');
	const { name, joined } = kind;
	if (initial === undefined) return intoOutput(np[name](a, reduceOptions(args)), withoutMask(args), name);
	const empty = kind.neutral === null && a.size === 0;
	const start = copy(operands(a, initial)[1], a.dtype);
	if (empty) {
		const zeros = copy(np.zeros(np.sum(a, reduceOptions(args)).shape), start.dtype);
		return unwrap(np.add(zeros, start));
	}
	return intoOutput(np.apply2(joined, np[name](a, reduceOptions(args)), start), withoutMask(args), name);
}

/** The mask of a reduction chooses entries that are reduced, not places of the result. */
const withoutMask = (args: Arguments): Arguments => args.without('where');

export const REDUCTIONS = [
	...KINDS.map((kind) => {
		const dtype = kind.name === 'sum' || kind.name === 'prod' ? 'dtype=, ' : '';
		const initial = kind.name === 'any' || kind.name === 'all' ? '' : 'initial=, ';
		return define(`${kind.name}(a, axis=, ${dtype}out=, keepdims=, ${initial}where=)`, (args) =>
			reduced(args, kind)
		);
	}),
	define('mean(a, axis=, dtype=, out=, keepdims=, *, where=)', (args) => {
		const a = withDType(asArray(args.need('a')), args.get('dtype'));
		const mask = args.given('where');
		if (mask === undefined || mask === true) return intoOutput(np.mean(a, reduceOptions(args)), args, 'mean');
		const chosen = np.where(copy(asArray(mask), 'bool'), a, np.scalar(0, a.dtype));
		const count = np.sum(
			np.where(copy(asArray(mask), 'bool'), np.onesLike(a, 'int64'), np.scalar(0, 'int64')),
			reduceOptions(args)
		);
		return intoOutput(np.divide(np.sum(chosen, reduceOptions(args)), count), withoutMask(args), 'mean');
	})
];

const SPREADS = { std: np.std, var: np.variance };

export const SPREAD = (['std', 'var'] as const).map((name) =>
	define(`${name}(a, axis=, dtype=, out=, ddof=, keepdims=, *, where!, mean!, correction=)`, (args) => {
		const a = withDType(asArray(args.need('a')), args.get('dtype'));
		const ddof = args.number('correction', args.number('ddof', 0));
		return intoOutput(SPREADS[name](a, reduceOptions(args), ddof), args, name);
	})
);

export const PLACES = [
	...(['argmax', 'argmin'] as const).map((name) =>
		define(`${name}(a, axis=, out=, *, keepdims=)`, (args) =>
			intoOutput(np[name](asArray(args.need('a')), oneAxis(args), args.flag('keepdims')), args, name)
		)
	),
	...(['cumsum', 'cumprod'] as const).map((name) =>
		define(`${name}(a, axis=, dtype=, out=)`, (args) =>
			intoOutput(np[name](withDType(asArray(args.need('a')), args.get('dtype')), oneAxis(args)), args, name)
		)
	)
];

/** What NumPy counts: entries that are not zero. */
export const countNonzero = (a: NDArray, args: Arguments): Value => {
	const count = np.sum(copy(a, 'bool'), reduceOptions(args));
	return unwrap(count);
};

/** The positions of what is not zero, one array an axis. */
export const nonzeroTuple = (a: NDArray): PyTuple => {
	if (a.ndim === 0)
		raise(
			'ValueError',
			'Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.'
		);
	return new PyTuple(np.nonzero(a));
};
