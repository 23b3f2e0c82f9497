/** @file Functions of numpy that rearrange, join, pick and sort. */
import * as np from '#tensor';
import { copy, type NDArray } from '#tensor';
import {
	asArray,
	clip,
	define,
	iterableItems,
	PyTuple,
	rounded,
	toShape,
	unwrap,
	type Arguments,
	type Session
} from '../runtime/index.ts';

const first = (args: Arguments): NDArray => asArray(args.need('a'));

/** The arrays of a sequence. */
const sequence = (args: Arguments, name: string, session: Session): NDArray[] =>
	iterableItems(args.need(name), session).map(asArray);

const joining = [
	define('concatenate(arrays, axis=, out!)', (args, session) => {
		const arrays = sequence(args, 'arrays', session);
		// None joins all elements in one row.
		return args.get('axis') === null
			? np.concatenate(arrays.map(np.ravel))
			: np.concatenate(arrays, args.index('axis', 0));
	}),
	define('stack(arrays, axis=, out!)', (args, session) =>
		np.stack(sequence(args, 'arrays', session), args.index('axis', 0))
	),
	define('vstack(tup)', (args, session) =>
		np.concatenate(sequence(args, 'tup', session).map((a) => (a.ndim < 2 ? np.reshape(a, [1, a.size]) : a)))
	),
	define('hstack(tup)', (args, session) => {
		const list = sequence(args, 'tup', session).map((a) => (a.ndim === 0 ? np.ravel(a) : a));
		return np.concatenate(list, list[0]?.ndim === 1 ? 0 : 1);
	}),
	define('tile(A, reps)', (args) => np.tile(asArray(args.need('A')), toShape(args.need('reps'))))
];

const axes = [
	define('reshape(a, shape, order!)', (args) => np.reshape(first(args), toShape(args.need('shape')))),
	define('transpose(a, axes=)', (args) => {
		const order = args.given('axes');
		return np.transpose(first(args), order === undefined ? undefined : toShape(order));
	}),
	define('ravel(a, order!)', (args) => np.ravel(first(args))),
	define('squeeze(a, axis=)', (args) =>
		np.squeeze(first(args), args.given('axis') === undefined ? undefined : args.index('axis'))
	),
	define('expand_dims(a, axis)', (args) => np.expandDims(first(args), args.index('axis'))),
	define('copy(a, order!, subok!)', (args) => copy(first(args))),
	define('broadcast_to(array, shape, subok!)', (args) =>
		np.broadcastTo(asArray(args.need('array')), toShape(args.need('shape')))
	)
];

const picking = [
	define('where(condition, x=, y=, /)', (args) => {
		const condition = asArray(args.need('condition'));
		if (args.get('x') === undefined) return new PyTuple(np.nonzero(condition));
		return unwrap(np.where(condition, asArray(args.need('x')), asArray(args.need('y'))));
	}),
	define('clip(a, a_min=, a_max=, out!)', (args) =>
		unwrap(clip(first(args), args.get('a_min'), args.get('a_max')))
	),
	define('round(a, decimals=, out!)', (args) => unwrap(rounded(first(args), args.index('decimals', 0)))),
	define('around(a, decimals=, out!)', (args) => unwrap(rounded(first(args), args.index('decimals', 0)))),
	define('sort(a, axis=, kind!, order!)', (args) =>
		args.get('axis') === null ? np.sort(np.ravel(first(args))) : np.sort(first(args), args.index('axis', -1))
	),
	define('argsort(a, axis=, kind!, order!)', (args) =>
		args.get('axis') === null
			? np.argsort(np.ravel(first(args)))
			: np.argsort(first(args), args.index('axis', -1))
	),
	define('unique(ar, return_index!, return_inverse!, return_counts!, axis!)', (args) =>
		np.unique(asArray(args.need('ar')))
	),
	define('nonzero(a)', (args) => new PyTuple(np.nonzero(first(args))))
];

export const shaping = [...joining, ...axes, ...picking];
