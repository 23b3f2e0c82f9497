/** @file Functions of numpy that sort, and that look for values. */
import * as np from '#tensor';
import { type NDArray } from '#tensor';
import {
	asArray,
	defineNumpy as define,
	firstArray as first,
	isNumber,
	PyTuple,
	raise,
	sortWork,
	toIndex,
	unwrap,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';

/** The array of a partition, which must have the place. */
function checkedPlace(args: Arguments, session: Session): NDArray {
	const a = sortWork(first(args), session);
	const n = a.shape[np.normalizeAxis(args.index('axis', -1), a.ndim)]!;
	for (const kth of np.contents(asArray(args.need('kth'))))
		if (kth < -n || kth >= n) raise('ValueError', `kth(=${kth}) out of bounds (${n})`);
	return a;
}

const sorting = [
	define('sort(a, axis=, kind=, order!, *, stable=)', (args, session) => {
		const a = sortWork(first(args), session);
		return args.get('axis') === null ? np.sort(np.ravel(a)) : np.sort(a, args.index('axis', -1));
	}),
	define('argsort(a, axis=, kind=, order!, *, stable=)', (args, session) => {
		const a = sortWork(first(args), session);
		return args.get('axis') === null ? np.argsort(np.ravel(a)) : np.argsort(a, args.index('axis', -1));
	}),
	define('lexsort(keys)', (args, session) => {
		const keys = sortWork(asArray(args.need('keys')), session);
		if (keys.ndim !== 2) raise('NotImplementedError', 'numpy.lexsort takes rows of keys in Backstep');
		const [rows, n] = keys.shape as [number, number];
		const x = np.contents(keys);
		const compare = (i: number, j: number) => {
			for (let row = rows - 1; row >= 0; row--)
				if (x[row * n + i] !== x[row * n + j]) return x[row * n + i]! - x[row * n + j]!;
			return i - j;
		};
		return np.fromFlat([...Array(n).keys()].sort(compare), [n], 'int64');
	}),
	// The order among what is smaller and larger is free; here all of it is sorted.
	define('partition(a, kth, axis=)', (args, session) =>
		np.sort(checkedPlace(args, session), args.index('axis', -1))
	),
	define('argpartition(a, kth, axis=)', (args, session) =>
		np.argsort(checkedPlace(args, session), args.index('axis', -1))
	)
];

const FLAGS = ['return_index', 'return_inverse', 'return_counts'] as const;

function unique(args: Arguments, session: Session): Value {
	const found = np.unique(sortWork(asArray(args.need('ar')), session));
	const parts = { return_index: found.index, return_inverse: found.inverse, return_counts: found.counts };
	const wanted = FLAGS.filter((flag) => args.flag(flag));
	return wanted.length === 0
		? found.values
		: new PyTuple([found.values, ...wanted.map((flag) => parts[flag])]);
}

const sets = [
	define('unique(ar, return_index=, return_inverse=, return_counts=, axis!, *, equal_nan!, sorted!)', unique),
	define('isin(element, test_elements, assume_unique=, invert=, *, kind!)', (args) => {
		const found = np.isin(asArray(args.need('element')), asArray(args.need('test_elements')));
		return unwrap(args.flag('invert') ? np.invert(found) : found);
	}),
	...(
		[
			['union1d', (x: boolean, y: boolean) => x || y],
			['intersect1d', (x: boolean, y: boolean) => x && y],
			['setdiff1d', (x: boolean, y: boolean) => x && !y],
			['setxor1d', (x: boolean, y: boolean) => x !== y]
		] as const
	).map(([name, keep]) =>
		define(`${name}(ar1, ar2, assume_unique=)`, (args) =>
			np.combined(asArray(args.need('ar1')), asArray(args.need('ar2')), keep, name === 'setdiff1d')
		)
	)
];

/** Bins may also descend. */
function digitize(args: Arguments): Value {
	const [x, bins] = [asArray(args.need('x')), asArray(args.need('bins'))];
	const edges = np.contents(bins);
	const rising = edges.every((edge, i) => i === 0 || edge >= edges[i - 1]!);
	const falling = edges.every((edge, i) => i === 0 || edge <= edges[i - 1]!);
	if (!rising && !falling) raise('ValueError', 'bins must be monotonically increasing or decreasing');
	const side = args.flag('right') ? 'left' : 'right';
	if (rising) return unwrap(np.searchsorted(bins, x, side));
	const turned = np.searchsorted(np.flip(bins, null), x, side === 'left' ? 'right' : 'left');
	return unwrap(np.subtract(np.scalar(bins.size, 'int64'), turned));
}

/** A number of bins, or their edges. */
function edgesOf(a: NDArray, args: Arguments): NDArray {
	const bins = args.get('bins') ?? 10;
	const range = args.given('range');
	const limits = range === undefined ? null : np.contents(asArray(range));
	if (typeof bins === 'string')
		raise(
			'NotImplementedError',
			`bins='${bins}' is not part of Backstep`,
			'Give a number of bins, or their edges.'
		);
	if (isNumber(bins)) return np.binEdges(a, toIndex(bins), limits && [limits[0]!, limits[1]!]);
	const edges = asArray(bins);
	if (edges.ndim !== 1) raise('ValueError', '`bins` must be 1d, when an array');
	return edges;
}

function histogram(args: Arguments): Value {
	const a = np.ravel(first(args));
	const edges = edgesOf(a, args);
	const weights = args.given('weights');
	const counts = np.histogram(a, edges, weights === undefined ? null : np.ravel(asArray(weights)));
	if (!args.flag('density')) return new PyTuple([counts, edges]);
	const widths = np.diff(edges, 1, -1);
	return new PyTuple([np.divide(np.divide(counts, widths), np.sum(counts)), edges]);
}

const counting = [
	define('bincount(x, /, weights=, minlength=)', (args) => {
		const weights = args.given('weights');
		return np.bincount(
			asArray(args.need('x')),
			weights === undefined ? null : asArray(weights),
			args.index('minlength', 0)
		);
	}),
	define('digitize(x, bins, right=)', digitize),
	define('histogram(a, bins=, range=, density=, weights=)', histogram),
	define('histogram_bin_edges(a, bins=, range=, weights!)', (args) => edgesOf(np.ravel(first(args)), args))
];

export const sortingFunctions = [...sorting, ...sets, ...counting];
