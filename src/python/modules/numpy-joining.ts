/** @file Functions of numpy that join arrays, and cut them. */
import * as np from '#tensor';
import type { NDArray } from '#tensor';
import {
	asArray,
	defineNumpy as define,
	intoOutput,
	isNumber,
	iterableItems,
	oneAxis,
	PyList,
	PyTuple,
	raise,
	toIndex,
	toShape,
	unwrap,
	withDType,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';

/** The arrays of a sequence. */
export const sequence = (args: Arguments, name: string, session: Session): NDArray[] => {
	const given = args.need(name);
	if (given === null || isNumber(given))
		raise(
			'TypeError',
			name === 'tup' && given !== null
				? 'arrays to stack must be passed as a "sequence" type such as list or tuple.'
				: 'The first input argument needs to be a sequence',
			'Put the arrays in a list or a tuple.'
		);
	return iterableItems(given, session).map(asArray);
};

const stacked = (name: string, join: (arrays: readonly NDArray[]) => NDArray) =>
	define(`${name}(tup, *, dtype=, casting!)`, (args, session) =>
		withDType(join(sequence(args, 'tup', session)), args.get('dtype'))
	);

/** Arrays in lists in lists, as `block` takes them. */
const nestedArrays = (v: Value): np.Nested => (v instanceof PyList ? v.items.map(nestedArrays) : asArray(v));

const joining = [
	define('concatenate(arrays, axis=, out=, *, dtype=, casting!)', (args, session) => {
		const arrays = sequence(args, 'arrays', session);
		// None joins all elements in one row.
		const joined =
			args.get('axis') === null
				? np.concatenate(arrays.map(np.ravel))
				: np.concatenate(arrays, args.index('axis', 0));
		return intoOutput(withDType(joined, args.get('dtype')), args, 'concatenate');
	}),
	define('stack(arrays, axis=, out=, *, dtype=, casting!)', (args, session) =>
		intoOutput(
			withDType(np.stack(sequence(args, 'arrays', session), args.index('axis', 0)), args.get('dtype')),
			args,
			'stack'
		)
	),
	stacked('vstack', np.vstack),
	stacked('hstack', np.hstack),
	stacked('dstack', np.dstack),
	define('column_stack(tup)', (args, session) => np.columnStack(sequence(args, 'tup', session))),
	define('append(arr, values, axis=)', (args) => {
		const [a, b] = [asArray(args.need('arr')), asArray(args.need('values'))];
		const axis = oneAxis(args);
		return axis === null ? np.concatenate([np.ravel(a), np.ravel(b)]) : np.concatenate([a, b], axis);
	}),
	define('insert(arr, obj, values, axis=)', (args) => insert(args)),
	define('delete(arr, obj, axis=)', (args) => remove(args)),
	define('block(arrays)', (args) => {
		const parts = args.need('arrays');
		return np.block(nestedArrays(parts));
	}),
	define('unstack(x, /, *, axis=)', (args) => {
		const a = asArray(args.need('x'));
		if (a.ndim === 0) raise('ValueError', 'Input array must be at least 1-d.');
		const turned = np.moveaxis(a, [args.index('axis', 0)], [0]);
		return new PyTuple(
			Array.from({ length: turned.shape[0]! }, (_, value) =>
				unwrap(np.index(turned, [{ kind: 'int', value }]))
			)
		);
	}),
	define('tile(A, reps)', (args) => np.tile(asArray(args.need('A')), toShape(args.need('reps'))))
];

/** The array in one row where no axis is given. */
function along(args: Arguments): { a: NDArray; axis: number } {
	const a = asArray(args.need('arr'));
	const axis = oneAxis(args);
	return axis === null ? { a: np.ravel(a), axis: 0 } : { a, axis: np.normalizeAxis(axis, a.ndim) };
}

function remove(args: Arguments): NDArray {
	const { a, axis } = along(args);
	const n = a.shape[axis]!;
	const places = asArray(args.need('obj'));
	const gone = new Set(Array.from(np.contents(places), (i) => checkedPlace(i, n, axis)));
	const kept = Float64Array.from([...Array(n).keys()].filter((i) => !gone.has(i)));
	const all = new Array<np.Index>(axis).fill({ kind: 'slice', start: null, stop: null, step: null });
	return np.index(a, [...all, { kind: 'array', array: np.fromFlat(kept, [kept.length], 'int64') }]);
}

function checkedPlace(i: number, n: number, axis: number): number {
	if (i < -n || i >= n) raise('IndexError', `index ${i} is out of bounds for axis ${axis} with size ${n}`);
	return i < 0 ? i + n : i;
}

/** Values put before one position; several positions are refused. */
function insert(args: Arguments): NDArray {
	const { a, axis } = along(args);
	const obj = args.need('obj');
	if (!isNumber(obj))
		raise(
			'NotImplementedError',
			'numpy.insert takes one position in Backstep',
			'Insert one after the other.'
		);
	const n = a.shape[axis]!;
	const place = toIndex(obj);
	if (place < -n || place > n)
		raise('IndexError', `index ${place} is out of bounds for axis ${axis} with size ${n}`);
	const at = place < 0 ? place + n : place;
	const values = np.copy(asArray(args.need('values')), a.dtype);
	const shape = a.shape.map((m, i) =>
		i === axis ? (values.ndim === a.ndim ? values.shape[i]! : a.ndim === 1 ? values.size : 1) : m
	);
	const wide = values.ndim === a.ndim - 1 && values.ndim > 0 ? np.expandDims(values, axis) : values;
	const [before, after] = np.splitAt(a, [at], axis) as [NDArray, NDArray];
	return np.concatenate([before, np.broadcastTo(wide, shape), after], axis);
}

const list = (parts: readonly NDArray[]): PyList => new PyList([...parts]);

/** A count of parts, or the positions before which the array is cut. */
function split(a: NDArray, where: Value, axis: number, equal: boolean): PyList {
	if (where instanceof PyList || where instanceof PyTuple || !isNumber(where))
		return list(np.splitAt(a, [...np.contents(asArray(where))], axis));
	return list((equal ? np.equalSplit : np.arraySplit)(a, toIndex(where), axis));
}

const parted = (name: string, axisOf: (a: NDArray) => number) =>
	define(`${name}(ary, indices_or_sections)`, (args) => {
		const a = asArray(args.need('ary'));
		const least = name === 'hsplit' ? 1 : name === 'vsplit' ? 2 : 3;
		if (a.ndim < least) raise('ValueError', `${name} only works on arrays of ${least} or more dimensions`);
		return split(a, args.need('indices_or_sections'), axisOf(a), true);
	});

const splitting = [
	...(['split', 'array_split'] as const).map((name) =>
		define(`${name}(ary, indices_or_sections, axis=)`, (args) =>
			split(
				asArray(args.need('ary')),
				args.need('indices_or_sections'),
				args.index('axis', 0),
				name === 'split'
			)
		)
	),
	parted('hsplit', (a) => (a.ndim > 1 ? 1 : 0)),
	parted('vsplit', () => 0),
	parted('dsplit', () => 2)
];

/** Without zeros at its ends. */
const trim = define('trim_zeros(filt, trim=)', (args) => {
	const a = asArray(args.need('filt'));
	const x = [...np.contents(a)];
	const ends = (args.given('trim') ?? 'fb') as string;
	let [start, stop] = [0, x.length];
	if (/f/i.test(ends)) while (start < stop && x[start] === 0) start++;
	if (/b/i.test(ends)) while (stop > start && x[stop - 1] === 0) stop--;
	return np.index(a, [{ kind: 'slice', start, stop, step: null }]);
});

export const joiningFunctions = [...joining, ...splitting, trim];
