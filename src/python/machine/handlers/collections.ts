/** @file Building and unpacking of collections, and text. */
import {
	format,
	hashKey,
	iterableItems,
	PyDict,
	PyList,
	PySet,
	PySlice,
	PyTuple,
	raise,
	repr,
	str,
	typeName,
	PyObject
} from '../../runtime/index.ts';
import { pop, popMany, type Handler } from './handler.ts';

export const buildTuple: Handler = (_m, f, n) => void f.stack.push(new PyTuple(popMany(f, n)));
export const buildList: Handler = (_m, f, n) => void f.stack.push(new PyList(popMany(f, n)));
export const buildDict: Handler = (_m, f) => void f.stack.push(new PyDict());
export const buildString: Handler = (_m, f, n) => void f.stack.push(popMany(f, n).join(''));

export const buildSet: Handler = (_m, f, n) => {
	const set = new PySet();
	for (const item of popMany(f, n)) set.entries.set(hashKey(item), item);
	f.stack.push(set);
};

export const buildSlice: Handler = (_m, f) => {
	const [start, stop, step] = popMany(f, 3);
	f.stack.push(new PySlice(start!, stop!, step!));
};

/** The collection that lies `depth` values below the top. */
export const listAppend: Handler = (_m, f, depth) => {
	const value = pop(f);
	(f.stack[f.stack.length - depth] as PyList).items.push(value);
};

export const setAdd: Handler = (_m, f, depth) => {
	const value = pop(f);
	(f.stack[f.stack.length - depth] as PySet).entries.set(hashKey(value), value);
};

export const dictSet: Handler = (_m, f, depth) => {
	const value = pop(f);
	const key = pop(f);
	(f.stack[f.stack.length - depth + 1] as PyDict).entries.set(hashKey(key), [key, value]);
};

export const listExtend: Handler = (m, f) => {
	const items = iterableItems(pop(f), m);
	const list = f.stack[f.stack.length - 1] as PyList;
	for (const item of items) list.items.push(item);
};

export const listToTuple: Handler = (_m, f) => void f.stack.push(new PyTuple((pop(f) as PyList).items));

export const listToSet: Handler = (_m, f) => {
	const set = new PySet();
	for (const item of (pop(f) as PyList).items) set.entries.set(hashKey(item), item);
	f.stack.push(set);
};

export const dictUpdate: Handler = (_m, f) => {
	const other = pop(f);
	if (!(other instanceof PyDict)) raise('TypeError', `'${typeName(other)}' object is not a mapping`);
	const dict = f.stack[f.stack.length - 1] as PyDict;
	for (const [key, entry] of other.entries) dict.entries.set(key, entry);
};

export const formatValue: Handler = (m, f, flags) => {
	const spec = flags >= 4 ? (pop(f) as string) : '';
	const value = pop(f);
	const conversion = flags % 4;
	const shown = conversion === 0 ? value : conversion === 1 ? str(value, m) : repr(value, m);
	const custom = shown instanceof PyObject ? shown.cls.lookup('__format__') : undefined;
	f.stack.push(custom === undefined ? format(shown, spec, m) : m.callNow(custom, [shown, spec]));
};

export const unpack: Handler = (m, f, n) => {
	const value = pop(f);
	const items = iterableItems(value, m);
	if (items.length > n)
		raise(
			'ValueError',
			`too many values to unpack (expected ${n})`,
			`There are ${items.length} values for ${n} names.`
		);
	if (items.length < n)
		raise('ValueError', `not enough values to unpack (expected ${n}, got ${items.length})`);
	for (let i = n - 1; i >= 0; i--) f.stack.push(items[i]!);
};

export const unpackStar: Handler = (m, f, packed) => {
	const before = Math.floor(packed / 4096);
	const after = packed % 4096;
	const items = iterableItems(pop(f), m);
	if (items.length < before + after)
		raise(
			'ValueError',
			`not enough values to unpack (expected at least ${before + after}, got ${items.length})`
		);
	for (let i = 0; i < after; i++) f.stack.push(items[items.length - 1 - i]!);
	f.stack.push(new PyList(items.slice(before, items.length - after)));
	for (let i = before - 1; i >= 0; i--) f.stack.push(items[i]!);
};
