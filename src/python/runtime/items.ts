/** @file `a[k]`, `a[k] = v`, `del a[k]`, `len(a)` and `k in a` of built-in classes. */
import { assignIndex, index, NDArray, sliceRange, type Index } from '#tensor';
import { asArray } from './arrays.ts';
import { typeName } from './classes.ts';
import { makeException, PyException, raise } from './exceptions.ts';
import { EXCEPTIONS } from './classes.ts';
import { isFloat, isNumber, toIndex, unwrap } from './numbers.ts';
import { equal, hashKey } from './truth.ts';
import {
	Ellipsis,
	PyDict,
	PyList,
	PyObject,
	PyRange,
	PySet,
	PySlice,
	PyTuple,
	type Value
} from './values.ts';

const optional = (v: Value): number | null => (v === null ? null : toIndex(v));

const range = (n: number, k: PySlice) => sliceRange(n, optional(k.start), optional(k.stop), optional(k.step));

function toIndexItem(k: Value): Index {
	if (k === null) return { kind: 'newaxis' };
	if (k === Ellipsis) return { kind: 'ellipsis' };
	if (k instanceof PySlice)
		return { kind: 'slice', start: optional(k.start), stop: optional(k.stop), step: optional(k.step) };
	if (k instanceof NDArray && k.ndim > 0) return { kind: 'array', array: k };
	if (k instanceof PyList || k instanceof PyRange) {
		const array = asArray(k);
		return { kind: 'array', array: array.size === 0 ? new NDArray(array.data, array.shape, 'int64') : array };
	}
	if (typeof k === 'boolean') return { kind: 'array', array: asArray(k) };
	if ((isNumber(k) && !isFloat(k)) || k instanceof NDArray) return { kind: 'int', value: toIndex(k) };
	return raise(
		'IndexError',
		'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices'
	);
}

/** The index items of `a[k]`. */
export const indexItems = (k: Value): Index[] =>
	k instanceof PyTuple ? k.items.map(toIndexItem) : [toIndexItem(k)];

function place(kind: string, n: number, k: Value): number {
	if (isNumber(k) && isFloat(k))
		raise(
			'TypeError',
			`${kind} indices must be integers or slices, not float`,
			'Use int(...) or // to make a whole number.'
		);
	if (!isNumber(k)) raise('TypeError', `${kind} indices must be integers or slices, not ${typeName(k)}`);
	const i = toIndex(k);
	if (i < -n || i >= n)
		raise(
			'IndexError',
			`${kind} index out of range`,
			n === 0
				? `The ${kind} is empty.`
				: `The index is ${i}, and the length ${n}: valid positions are 0 to ${n - 1}.`
		);
	return i < 0 ? i + n : i;
}

export function getItem(o: Value, k: Value): Value {
	if (o instanceof NDArray) return unwrap(index(o, indexItems(k)));
	if (o instanceof PyList || o instanceof PyTuple) {
		const kind = o instanceof PyList ? 'list' : 'tuple';
		if (!(k instanceof PySlice)) return o.items[place(kind, o.items.length, k)]!;
		const { start, step, length } = range(o.items.length, k);
		const items = Array.from({ length }, (_, i) => o.items[start + i * step]!);
		return o instanceof PyList ? new PyList(items) : new PyTuple(items);
	}
	if (o instanceof PyDict) {
		const entry = o.entries.get(hashKey(k));
		if (!entry) throw new PyException(makeException(EXCEPTIONS.KeyError, k), keysHint(o));
		return entry[1];
	}
	if (typeof o === 'string') {
		const characters = [...o];
		if (!(k instanceof PySlice)) return characters[place('string', characters.length, k)]!;
		const { start, step, length } = range(characters.length, k);
		return Array.from({ length }, (_, i) => characters[start + i * step]!).join('');
	}
	if (o instanceof PyRange) {
		if (!(k instanceof PySlice)) return o.start + place('range object', o.length, k) * o.step;
		const { start, step, length } = range(o.length, k);
		const from = o.start + start * o.step;
		return new PyRange(from, from + length * step * o.step, step * o.step);
	}
	return raise(
		'TypeError',
		`'${typeName(o)}' object is not subscriptable`,
		o === null ? 'A function that ends without `return` gives None.' : ''
	);
}

const keysHint = (o: PyDict): string =>
	o.entries.size === 0 ? 'The dict is empty.' : `The dict has ${o.entries.size} keys.`;

export function setItem(o: Value, k: Value, v: Value): void {
	if (o instanceof NDArray) return assignIndex(o, indexItems(k), asArray(v));
	if (o instanceof PyList) {
		if (!(k instanceof PySlice)) return void (o.items[place('list', o.items.length, k)] = v);
		const { start, step, length } = range(o.items.length, k);
		if (!(v instanceof PyList || v instanceof PyTuple)) raise('TypeError', 'can only assign an iterable');
		if (step === 1) return void o.items.splice(start, length, ...v.items);
		if (v.items.length !== length)
			raise(
				'ValueError',
				`attempt to assign sequence of size ${v.items.length} to extended slice of size ${length}`
			);
		v.items.forEach((item, i) => (o.items[start + i * step] = item));
		return;
	}
	if (o instanceof PyDict) return void o.entries.set(hashKey(k), [k, v]);
	raise('TypeError', `'${typeName(o)}' object does not support item assignment`);
}

export function deleteItem(o: Value, k: Value): void {
	if (o instanceof PyDict) {
		if (!o.entries.delete(hashKey(k))) throw new PyException(makeException(EXCEPTIONS.KeyError, k));
	} else if (o instanceof PyList && k instanceof PySlice) {
		const { start, step, length } = range(o.items.length, k);
		const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
		o.items = o.items.filter((_, i) => !gone.has(i));
	} else if (o instanceof PyList) o.items.splice(place('list', o.items.length, k), 1);
	else raise('TypeError', `'${typeName(o)}' object doesn't support item deletion`);
}

export function length(o: Value): number {
	if (typeof o === 'string') return [...o].length;
	if (o instanceof PyList || o instanceof PyTuple) return o.items.length;
	if (o instanceof PyDict || o instanceof PySet) return o.entries.size;
	if (o instanceof PyRange) return o.length;
	if (o instanceof NDArray) {
		if (o.ndim === 0) raise('TypeError', 'len() of unsized object');
		return o.shape[0]!;
	}
	return raise('TypeError', `object of type '${typeName(o)}' has no len()`);
}

/** `item in container`; identity comes before equality, as in Python. */
export function contains(container: Value, item: Value): boolean {
	if (typeof container === 'string') {
		if (typeof item !== 'string')
			raise('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`);
		return container.includes(item);
	}
	if (container instanceof PyList || container instanceof PyTuple)
		return container.items.some(
			(each) => each === item || (!(each instanceof PyObject) && equal(each, item))
		);
	if (container instanceof PyDict || container instanceof PySet) return container.entries.has(hashKey(item));
	if (container instanceof PyRange) {
		if (!isNumber(item)) return false;
		const steps = (Number(isFloat(item) ? item.value : toIndex(item)) - container.start) / container.step;
		return Number.isInteger(steps) && steps >= 0 && steps < container.length;
	}
	if (container instanceof NDArray) {
		const values = asArray(container);
		return isNumber(item) && [...values.data].includes(Number(isFloat(item) ? item.value : toIndex(item)));
	}
	return raise('TypeError', `argument of type '${typeName(container)}' is not iterable`);
}
