/** @file `a[k]`, `a[k] = v`, `del a[k]`, `len(a)` and `k in a` of built-in classes. */
import { assignIndex, contents, index, NDArray } from '#tensor';
import { opOfMethod, Tensor } from '#autodiff';
import { asArray } from './arrays.ts';
import { callOp } from './op-calls.ts';
import { EXCEPTIONS, typeName } from './classes.ts';
import { isOnlyItself, same, setLike } from './compare.ts';
import { getEntry, removeEntry, setEntry } from './dicts.ts';
import { makeException, PyException, raise } from './exceptions.ts';
import { nearestHint, noneHint } from './hints.ts';
import { indexItems, position, sliceOf } from './indices.ts';
import { isIterable, iterableItems } from './iterate.ts';
import { checkLength } from './lengths.ts';
import { COMPARISON, movedItems } from './lists.ts';
import { isNumber, numberArray, toNumber, unwrap } from './numbers.ts';
import type { Session } from './session.ts';
import { hasItem } from './sets.ts';
import { repr } from './text.ts';
import {
	Ellipsis,
	PyDict,
	NumpyScalar,
	PyDictView,
	PyList,
	PyRange,
	PySet,
	PySlice,
	PyTuple,
	type Value
} from './values.ts';

export function getItem(o: Value, k: Value, session: Session): Value {
	if (o instanceof NDArray) {
		const part = index(o, indexItems(k));
		// With `...` NumPy gives an array of shape () where it gives a number without.
		const dots = k === Ellipsis || (k instanceof PyTuple && k.items.includes(Ellipsis));
		return dots ? part : unwrap(part);
	}
	if (o instanceof Tensor) return tensorItem(o, k, session);
	if (o instanceof PyList) {
		if (k instanceof PySlice) return new PyList(sliced(o.items, k));
		return o.items[position('list', o.items.length, k)]!;
	}
	if (o instanceof PyTuple) {
		if (k instanceof PySlice) return new PyTuple(sliced(o.items, k));
		return o.items[position('tuple', o.items.length, k)]!;
	}
	if (o instanceof PyDict) {
		const value = getEntry(o, k, session);
		if (value === undefined)
			throw new PyException(makeException(EXCEPTIONS.KeyError, k), keysHint(o, k, session));
		return value;
	}
	if (typeof o === 'string') return textItem(o, k);
	if (o instanceof PyRange) {
		if (!(k instanceof PySlice)) return o.start + position('range object', o.length, k) * o.step;
		const { start, step, length } = sliceOf(o.length, k);
		const from = o.start + start * o.step;
		return new PyRange(from, from + length * step * o.step, step * o.step);
	}
	if (o instanceof NumpyScalar) return scalarItem(o, k, session);
	return raise('TypeError', `'${typeName(o)}' object is not subscriptable`, noneHint(o));
}

/** A number of NumPy is asked as an array of shape () is: with `...`, None and nothing else. */
function scalarItem(o: NumpyScalar, k: Value, session: Session): Value {
	const parts = k instanceof PyTuple ? k.items : [k];
	if (!parts.every((part) => part === null || part === Ellipsis))
		raise(
			'IndexError',
			'invalid index to scalar variable.',
			'The value is a single number, it has no entries.'
		);
	return getItem(numberArray(o), k, session);
}

/** Entries of a tensor: the op whose method is `__getitem__`. */
const tensorItem = (o: Tensor, k: Value, session: Session): Tensor =>
	callOp(opOfMethod.get('__getitem__')!, [o, k], session);

function sliced<T>(list: readonly T[], k: PySlice): T[] {
	const { start, step, length } = sliceOf(list.length, k);
	if (step === 1) return list.slice(start, start + length);
	return Array.from({ length }, (_, i) => list[start + i * step]!);
}

/** Characters that take two places in a JavaScript string. */
const WIDE = /[\ud800-\udfff]/;

function textItem(text: string, k: Value): string {
	if (WIDE.test(text) || (k instanceof PySlice && k.step !== null)) {
		const characters = [...text];
		return k instanceof PySlice
			? sliced(characters, k).join('')
			: characters[position('string', characters.length, k)]!;
	}
	if (!(k instanceof PySlice)) return text[position('string', text.length, k)]!;
	const { start, length } = sliceOf(text.length, k);
	return text.slice(start, start + length);
}

/** Keys that a hint names. */
const FEW_KEYS = 6;

function keysHint(o: PyDict, k: Value, session: Session): string {
	const keys = [...o.entries.values()].map(([key]) => key);
	if (keys.length === 0) return 'The dict is empty.';
	const near =
		typeof k === 'string'
			? nearestHint(
					k,
					keys.filter((key) => typeof key === 'string')
				)
			: '';
	if (near || keys.length > FEW_KEYS) return near || `The dict has ${keys.length} other keys.`;
	return `The dict has the key${keys.length === 1 ? '' : 's'} ${keys.map((key) => repr(key, session)).join(', ')}.`;
}

/** What is put into an array; a text has no number here. */
function assigned({ dtype }: NDArray, v: Value): NDArray {
	if (typeof v !== 'string') return asArray(v);
	return raise(
		'ValueError',
		dtype === 'int64'
			? `invalid literal for int() with base 10: '${v}'`
			: `could not convert string to float: '${v}'`,
		'Arrays here hold numbers; float(...) makes one of a text.'
	);
}

export function setItem(o: Value, k: Value, v: Value, session: Session): void {
	if (o instanceof NDArray) return session.spend(assignIndex(o, indexItems(k), assigned(o, v)));
	if (o instanceof PyList) {
		if (k instanceof PySlice) return setSlice(o, k, v, session);
		o.items[position('list', o.items.length, k, 'list assignment index out of range')] = v;
		return;
	}
	if (o instanceof PyDict) return setEntry(o, k, v, session);
	raise(
		'TypeError',
		`'${typeName(o)}' object does not support item assignment`,
		o instanceof PyTuple || typeof o === 'string'
			? 'It cannot change; make a new one, or use a list.'
			: noneHint(o)
	);
}

function setSlice(list: PyList, k: PySlice, v: Value, session: Session): void {
	const { start, step, length } = sliceOf(list.items.length, k);
	let items: Value[];
	try {
		items = iterableItems(v, session);
	} catch (error) {
		if (!(error instanceof PyException) || error.object.cls !== EXCEPTIONS.TypeError) throw error;
		return raise(
			'TypeError',
			step === 1 ? 'can only assign an iterable' : 'must assign iterable to extended slice'
		);
	}
	if (step === 1) {
		checkLength(list.items.length - length + items.length);
		session.spend(list.items.length);
		list.items = list.items.slice(0, start).concat(items, list.items.slice(start + length));
		return;
	}
	if (items.length !== length)
		raise(
			'ValueError',
			`attempt to assign sequence of size ${items.length} to extended slice of size ${length}`
		);
	items.forEach((item, i) => (list.items[start + i * step] = item));
}

export function deleteItem(o: Value, k: Value, session: Session): void {
	if (o instanceof PyDict) {
		if (removeEntry(o, k, session) === undefined)
			throw new PyException(makeException(EXCEPTIONS.KeyError, k), keysHint(o, k, session));
	} else if (o instanceof PyList && k instanceof PySlice) {
		session.spend(o.items.length);
		const { start, step, length } = sliceOf(o.items.length, k);
		const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
		o.items = o.items.filter((_, i) => !gone.has(i));
	} else if (o instanceof PyList) {
		session.spend(movedItems(o));
		o.items.splice(position('list', o.items.length, k, 'list assignment index out of range'), 1);
	} else if (o instanceof NDArray) raise('ValueError', 'cannot delete array elements');
	else raise('TypeError', `'${typeName(o)}' object doesn't support item deletion`);
}

export function length(o: Value): number {
	if (typeof o === 'string') return WIDE.test(o) ? [...o].length : o.length;
	if (o instanceof PyList || o instanceof PyTuple) return o.items.length;
	if (o instanceof PyDict || o instanceof PySet) return o.entries.size;
	if (o instanceof PyDictView) return o.of.entries.size;
	if (o instanceof PyRange) return o.length;
	if (o instanceof NDArray) {
		if (o.ndim === 0) raise('TypeError', 'len() of unsized object');
		return o.shape[0]!;
	}
	return raise('TypeError', `object of type '${typeName(o)}' has no len()`, noneHint(o));
}

/** `item in container`; identity comes before equality, as in Python. */
export function contains(container: Value, item: Value, session: Session): boolean {
	if (typeof container === 'string') {
		if (typeof item !== 'string')
			raise('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`);
		session.spend(container.length);
		return container.includes(item);
	}
	if (container instanceof PyList || container instanceof PyTuple) {
		const { items } = container;
		const alone = isOnlyItself(item);
		let i = 0;
		for (; i < items.length; i++) {
			const each = items[i]!;
			if (each === item || (!(alone && isOnlyItself(each)) && same(each, item, session))) break;
		}
		session.spend(COMPARISON * i);
		return i < items.length;
	}
	if (container instanceof PyDict) return getEntry(container, item, session) !== undefined;
	if (container instanceof PySet) return hasItem(container, item, session);
	if (container instanceof PyDictView) {
		const set = setLike(container, session);
		if (set) return hasItem(set, item, session);
	}
	if (container instanceof PyRange && isNumber(item)) {
		const steps = (toNumber(item) - container.start) / container.step;
		return Number.isInteger(steps) && steps >= 0 && steps < container.length;
	}
	if (container instanceof NDArray) {
		session.spend(container.size);
		return isNumber(item) && contents(container).includes(toNumber(item));
	}
	if (isIterable(container))
		return iterableItems(container, session).some((each) => same(each, item, session));
	return raise('TypeError', `argument of type '${typeName(container)}' is not iterable`, noneHint(container));
}
