/** @file The module numpy.testing: arrays compared, and NumPy's own words where they differ. */
import * as np from '#tensor';
import { copy, NDArray, type DType } from '#tensor';
import {
	asArray,
	defineNumpy as define,
	isNumber,
	percentFormat,
	PyDict,
	PyFloat,
	PyList,
	PyTuple,
	raise,
	repr,
	same,
	str,
	table,
	toNumber,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

interface Comparison {
	readonly header: string;
	readonly compare: (x: NDArray, y: NDArray) => NDArray;
	readonly names: readonly [string, string];
	readonly equalNaN: boolean;
	readonly equalInf: boolean;
	/** Digits of the arrays in the message. */
	readonly precision: number;
	readonly strict: boolean;
	readonly note: string;
}

const ARRAYS = ['ACTUAL', 'DESIRED'] as const;
const DEFAULTS = { names: ARRAYS, equalNaN: true, equalInf: true, precision: 6, strict: false, note: '' };

/** Lines of an array's text that a message keeps. */
const LINES = 3;

/** NumPy's `build_err_msg`. */
function message(shown: readonly string[], note: string, header: string, names: readonly string[]): string {
	const lines =
		note === ''
			? [`\n${header}`]
			: !note.includes('\n') && note.length < 79 - header.length
				? [`\n${header} ${note}`]
				: [`\n${header}`, note];
	shown.forEach((text, i) => {
		const rows = text.split('\n');
		lines.push(` ${names[i]}: ${rows.length > LINES + 1 ? `${rows.slice(0, LINES).join('\n')}...` : text}`);
	});
	return lines.join('\n');
}

const options = (session: Session, precision: number): np.PrintOptions => ({
	...session.printing,
	precision
});

function fail(x: NDArray, y: NDArray, by: Comparison, note: string, session: Session): never {
	const shown = [x, y].map((a) => np.arrayRepr(a, options(session, by.precision)));
	return raise('AssertionError', message(shown, by.note + note, by.header, by.names));
}

const differ = (x: NDArray, y: NDArray): boolean => np.all(np.apply2(np.BINARY.equal, x, y)).data[0] === 0;

/** Where both have the same odd value; where only one has it, the assertion fails. */
function flagged(x: NDArray, y: NDArray, name: 'isnan' | 'isinf', by: Comparison, session: Session): NDArray {
	const [a, b] = [np.apply1(name, x), np.apply1(name, y)];
	if (differ(a, b)) fail(x, y, by, `\n${name.slice(2)} location mismatch:`, session);
	return a.ndim === 0 ? a : b;
}

/** Without the entries that are flagged. */
const left = (a: NDArray, flags: NDArray): NDArray =>
	a.ndim === 0 ? a : np.index(a, [{ kind: 'array', array: np.invert(flags) }]);

function assertCompared(x: NDArray, y: NDArray, by: Comparison, session: Session): null {
	const shapesFit = x.ndim === 0 || y.ndim === 0;
	if (!np.sameShape(x.shape, y.shape) && (by.strict || !shapesFit))
		fail(x, y, by, `\n(shapes ${np.shapeText(x.shape)}, ${np.shapeText(y.shape)} mismatch)`, session);
	if (by.strict && x.dtype !== y.dtype) fail(x, y, by, `\n(dtypes ${x.dtype}, ${y.dtype} mismatch)`, session);
	let flags = np.zeros([], 'bool');
	if (by.equalNaN) flags = flagged(x, y, 'isnan', by, session);
	if (by.equalInf) {
		const infinite = flagged(x, y, 'isinf', by, session);
		const sameInf = np.where(infinite, np.apply2(np.BINARY.equal, x, y), np.scalar(1, 'bool'));
		if (np.all(sameInf).data[0] === 0) fail(x, y, by, '\ninf values mismatch:', session);
		flags = np.apply2(np.BINARY.logical_or, flags, infinite);
	}
	if (flags.ndim === 0 && flags.data[flags.offset] !== 0) return null;
	const [a, b] = flags.ndim === 0 ? [x, y] : [left(x, flags), left(y, flags)];
	const valid = by.compare(a, b);
	if (np.all(valid).data[0] !== 0) return null;
	return fail(x, y, by, `\n${remarks({ x, y, a, b, valid, flags }, by, session).join('\n')}`, session);
}

interface Mismatch {
	readonly x: NDArray;
	readonly y: NDArray;
	/** The entries that were compared. */
	readonly a: NDArray;
	readonly b: NDArray;
	readonly valid: NDArray;
	readonly flags: NDArray;
}

/** Positions that a message names. */
const FEW = 5;

function remarks({ x, y, a, b, valid, flags }: Mismatch, by: Comparison, session: Session): string[] {
	const wrong = np.apply1('logical_not', valid);
	const count = np.item(np.sum(wrong));
	const total = flags.ndim === 0 ? valid.size : flags.size;
	const percent = percentFormat('%.3g', new PyFloat((100 * count) / total), session);
	const list = [`Mismatched elements: ${count} / ${total} (${percent}%)`];
	if (wrong.ndim > 0) list.push(...places(x, y, wrong, flags, by));
	const error = np.apply1('absolute', np.subtract(numeric(a), numeric(b)));
	const text = (of: NDArray) => np.arrayText(np.reshape(of, []), session.printing);
	list.push(`Max absolute difference among violations: ${text(np.max(chosen(error, wrong)))}`);
	const divisible = np.apply2(
		np.BINARY.logical_and,
		wrong,
		np.apply2(np.BINARY.not_equal, b, np.scalar(0, b.dtype))
	);
	const relative =
		np.any(divisible).data[0] === 0
			? np.scalar(Infinity)
			: np.max(
					np.divide(
						chosen(error, divisible),
						np.apply1('absolute', chosen(np.broadcastTo(numeric(b), error.shape), divisible))
					)
				);
	list.push(`Max relative difference among violations: ${text(relative)}`);
	return list;
}

const numeric = (a: NDArray): NDArray => (a.dtype === 'bool' ? copy(a, 'int64') : a);
const chosen = (a: NDArray, mask: NDArray): NDArray => np.index(a, [{ kind: 'array', array: mask }]);

function places(x: NDArray, y: NDArray, wrong: NDArray, flags: NDArray, { names }: Comparison): string[] {
	let columns = np.nonzero(wrong);
	if (flags.ndim > 0) {
		// What was compared is in one row; its places are those that are not flagged.
		const kept = np.nonzero(np.invert(flags));
		columns = kept.map((column) => np.index(column, [{ kind: 'array', array: wrong }]));
	}
	const count = columns[0]!.size;
	const lines = Array.from({ length: Math.min(FEW, count) }, (_, k) => {
		const at = columns.map((column) => np.contents(column)[k]!);
		const entry = (of: NDArray) =>
			np.arrayStr(
				of.ndim === 0
					? of
					: np.index(
							of,
							at.map((value) => ({ kind: 'int', value }))
						)
			);
		return ` [${at.join(', ')}]: ${entry(x)} (${names[0]}), ${entry(y)} (${names[1]})`;
	});
	const head =
		count === 1
			? 'Mismatch at index:'
			: count <= FEW
				? 'Mismatch at indices:'
				: 'First 5 mismatches are at indices:';
	return [`${head}\n${lines.join('\n')}`];
}

const noteOf = (args: Arguments, session: Session): string => str(args.get('err_msg') ?? '', session);

const floating = (dtype: DType): DType => (np.isFloating(dtype) ? dtype : 'float64');

function almost(actual: Value, desired: Value, decimal: number, note: string, session: Session): null {
	const least = 1.5 * np.elementary.pow(10, -decimal);
	const header = `Arrays are not almost equal to ${decimal} decimals`;
	const isArray = (v: Value) => v instanceof NDArray || v instanceof PyList || v instanceof PyTuple;
	if (isArray(actual) || isArray(desired)) {
		const compare = (x: NDArray, y: NDArray) =>
			np.apply2(
				np.BINARY.less,
				np.apply1('absolute', np.subtract(numeric(x), copy(y, floating(y.dtype)))),
				np.scalar(least)
			);
		const by = { ...DEFAULTS, header, compare, precision: decimal, note };
		return assertCompared(asArray(actual), asArray(desired), by, session);
	}
	if (!isNumber(actual) || !isNumber(desired)) return raise('TypeError', 'numbers or arrays are compared');
	const [x, y] = [toNumber(actual), toNumber(desired)];
	const equal =
		Number.isFinite(x) && Number.isFinite(y) ? !(Math.abs(y - x) >= least) : x === y || (x !== x && y !== y);
	if (equal) return null;
	return raise(
		'AssertionError',
		message([repr(actual, session), repr(desired, session)], note, header, ARRAYS)
	);
}

/** Of arrays, as assert_array_equal; of lists and dicts item by item; of anything else by ==. */
function equal(actual: Value, desired: Value, note: string, session: Session): null {
	if (actual instanceof NDArray || desired instanceof NDArray)
		return arraysEqual(actual, desired, note, session);
	const lists = (v: Value): v is PyList | PyTuple => v instanceof PyList || v instanceof PyTuple;
	if (lists(actual) && lists(desired)) {
		equal(actual.items.length, desired.items.length, note, session);
		desired.items.forEach((item, k) => equal(actual.items[k]!, item, `item=${k}\n${note}`, session));
		return null;
	}
	if (actual instanceof PyDict && desired instanceof PyDict && same(actual, desired, session)) return null;
	const nan = (v: Value) => isNumber(v) && Number.isNaN(toNumber(v));
	if ((nan(actual) && nan(desired)) || same(actual, desired, session)) return null;
	const shown = [repr(actual, session), repr(desired, session)];
	return raise('AssertionError', message(shown, note, 'Items are not equal:', ARRAYS));
}

const arraysEqual = (actual: Value, desired: Value, note: string, session: Session, strict = false): null =>
	assertCompared(
		asArray(actual),
		asArray(desired),
		{
			...DEFAULTS,
			strict,
			header: 'Arrays are not equal',
			compare: (x, y) => np.apply2(np.BINARY.equal, x, y),
			note
		},
		session
	);

function allClose(args: Arguments, session: Session): null {
	const [rtol, atol] = [args.number('rtol', 1e-7), args.number('atol', 0)];
	const equalNaN = args.flag('equal_nan', true);
	const g = (x: number) => percentFormat('%g', new PyFloat(x), session);
	return assertCompared(
		asArray(args.need('actual')),
		asArray(args.need('desired')),
		{
			...DEFAULTS,
			header: `Not equal to tolerance rtol=${g(rtol)}, atol=${g(atol)}`,
			compare: (x, y) => np.closeTo(x, y, { rtol, atol, equalNaN }),
			equalNaN,
			strict: args.flag('strict'),
			note: noteOf(args, session)
		},
		session
	);
}

const numpyTesting: ModuleSpec = {
	name: 'numpy.testing',
	names: () =>
		table([
			define(
				'assert_allclose(actual, desired, rtol=, atol=, equal_nan=, err_msg=, verbose=, *, strict=)',
				allClose
			),
			define('assert_array_equal(actual, desired, err_msg=, verbose=, *, strict=)', (args, session) =>
				arraysEqual(
					args.need('actual'),
					args.need('desired'),
					noteOf(args, session),
					session,
					args.flag('strict')
				)
			),
			define('assert_equal(actual, desired, err_msg=, verbose=, *, strict!)', (args, session) =>
				equal(args.need('actual'), args.need('desired'), noteOf(args, session), session)
			),
			...['assert_almost_equal', 'assert_array_almost_equal'].map((name) =>
				define(`${name}(actual, desired, decimal=, err_msg=, verbose=)`, (args, session) => {
					const decimal = args.index('decimal', name === 'assert_almost_equal' ? 7 : 6);
					const [actual, desired] = [args.need('actual'), args.need('desired')];
					const given = name === 'assert_almost_equal' ? actual : asArray(actual);
					return almost(given, desired, decimal, noteOf(args, session), session);
				})
			),
			define('assert_array_less(x, y, err_msg=, verbose=, *, strict=)', (args, session) =>
				assertCompared(
					asArray(args.need('x')),
					asArray(args.need('y')),
					{
						...DEFAULTS,
						header: 'Arrays are not strictly ordered `x < y`',
						compare: (x, y) => np.apply2(np.BINARY.less, x, y),
						equalInf: false,
						names: ['x', 'y'],
						strict: args.flag('strict'),
						note: noteOf(args, session)
					},
					session
				)
			),
			define('assert_(val, msg=)', (args) =>
				args.flag('val') ? null : raise('AssertionError', String(args.get('msg') ?? ''))
			)
		])
};
export default numpyTesting;
