/** @file What stands in square brackets. */
import { isFloating, NDArray, sliceRange, type Index } from '#tensor';
import { asArray } from './arrays.ts';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { isFloat, isNumber, toIndex } from './numbers.ts';
import { Ellipsis, NumpyScalar, PyList, PyRange, PySlice, PyTuple, type Value } from './values.ts';

function optional(v: Value): number | null {
	if (v === null) return null;
	if ((isNumber(v) && !isFloat(v)) || v instanceof NDArray) {
		// A bound beyond all positions is as good as infinite.
		return typeof v === 'bigint' ? (v < 0n ? -Infinity : Infinity) : toIndex(v);
	}
	return raise(
		'TypeError',
		'slice indices must be integers or None or have an __index__ method',
		isNumber(v) ? 'Use int(...) or // to make a whole number.' : ''
	);
}

/** Python's slice arithmetic for a sequence of `n` items. */
export const sliceOf = (n: number, k: PySlice) =>
	sliceRange(n, optional(k.start), optional(k.stop), optional(k.step));

function invalidIndex(): never {
	return raise(
		'IndexError',
		'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices'
	);
}

function toIndexItem(k: Value): Index {
	if (k === null) return { kind: 'newaxis' };
	if (k === Ellipsis) return { kind: 'ellipsis' };
	if (k instanceof PySlice)
		return { kind: 'slice', start: optional(k.start), stop: optional(k.stop), step: optional(k.step) };
	if (k instanceof NDArray && (k.ndim > 0 || k.dtype === 'bool')) return { kind: 'array', array: k };
	if (k instanceof PyList || k instanceof PyRange || k instanceof PyTuple) {
		const array = asArray(k);
		if (array.size === 0) return { kind: 'array', array: new NDArray(array.data, array.shape, 'int64') };
		return isFloating(array.dtype) ? invalidIndex() : { kind: 'array', array };
	}
	if (typeof k === 'bigint') return invalidIndex();
	if (typeof k === 'boolean' || (k instanceof NumpyScalar && k.dtype === 'bool'))
		return { kind: 'array', array: asArray(k) };
	if ((isNumber(k) && !isFloat(k)) || (k instanceof NDArray && k.dtype === 'int64'))
		return { kind: 'int', value: toIndex(k) };
	return invalidIndex();
}

/** The index items of `a[k]`. */
export const indexItems = (k: Value): Index[] =>
	k instanceof PyTuple ? k.items.map(toIndexItem) : [toIndexItem(k)];

/** A position in a sequence of `n` items, counted from its start. */
export function position(kind: string, n: number, k: Value, outside = `${kind} index out of range`): number {
	if (!isNumber(k) || isFloat(k)) return noPosition(kind, k);
	const i = toIndex(k);
	if (i < -n || i >= n)
		raise(
			'IndexError',
			outside,
			n === 0
				? `The ${kind} is empty.`
				: `The index is ${i}, and the length ${n}: valid positions are 0 to ${n - 1}.`
		);
	return i < 0 ? i + n : i;
}

function noPosition(kind: string, k: Value): never {
	const name = typeName(k);
	return raise(
		'TypeError',
		kind === 'string'
			? `string indices must be integers, not '${name}'`
			: `${kind === 'range object' ? 'range' : kind} indices must be integers or slices, not ${name}`,
		isNumber(k)
			? 'Use int(...) or // to make a whole number.'
			: k instanceof PyTuple
				? 'A list of lists is asked twice: x[i][j]. An array takes x[i, j].'
				: ''
	);
}
