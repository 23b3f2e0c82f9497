/** @file Building and unpacking of collections, and text. */
import {
	addItem,
	ascii,
	checkLength,
	extend,
	formatNow,
	isIterable,
	iterableItems,
	noneHint,
	PyDict,
	PyList,
	PySet,
	PySlice,
	PyTuple,
	raise,
	repr,
	setEntry,
	setOf,
	str,
	typeName,
	updateDict,
	type Value
} from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import { pop, popMany, type Handler } from './handler.ts';

export const buildTuple: Handler = (_m, f, n) => void f.stack.push(new PyTuple(popMany(f, n)));
export const buildList: Handler = (_m, f, n) => void f.stack.push(new PyList(popMany(f, n)));
export const buildDict: Handler = (_m, f) => void f.stack.push(new PyDict());
export const buildString: Handler = (_m, f, n) => void f.stack.push(popMany(f, n).join(''));

export const buildSet: Handler = (m, f, n) => {
	const set = new PySet();
	for (const item of popMany(f, n)) addItem(set, item, m);
	f.stack.push(set);
};

export const buildSlice: Handler = (_m, f) => {
	const [start, stop, step] = popMany(f, 3);
	f.stack.push(new PySlice(start!, stop!, step!));
};

/** The collection that lies `depth` values below the top. */
export const listAppend: Handler = (_m, f, depth) => {
	const value = pop(f);
	checkLength((f.stack[f.stack.length - depth] as PyList).items.push(value));
};

export const setAdd: Handler = (m, f, depth) => {
	const value = pop(f);
	addItem(f.stack[f.stack.length - depth] as PySet, value, m);
};

export const dictSet: Handler = (m, f, depth) => {
	const value = pop(f);
	const key = pop(f);
	setEntry(f.stack[f.stack.length - depth + 1] as PyDict, key, value, m);
};

export const listExtend: Handler = (m, f) => {
	const items = iterableItems(pop(f), m);
	extend(f.stack[f.stack.length - 1] as PyList, items);
};

export const listToTuple: Handler = (_m, f) => void f.stack.push(new PyTuple((pop(f) as PyList).items));

export const listToSet: Handler = (m, f) => void f.stack.push(setOf((pop(f) as PyList).items, m));

export const dictUpdate: Handler = (m, f) => {
	const other = pop(f);
	if (!(other instanceof PyDict)) raise('TypeError', `'${typeName(other)}' object is not a mapping`);
	updateDict(f.stack[f.stack.length - 1] as PyDict, other, m);
};

/** Nothing, `!s`, `!r` and `!a`, as instructions number them. */
const CONVERSIONS: readonly ((v: Value, m: Machine) => Value)[] = [(v) => v, str, repr, ascii];

export const formatValue: Handler = (m, f, flags) => {
	const spec = flags >= 4 ? (pop(f) as string) : '';
	const value = pop(f);
	const conversion = flags % 4;
	const text = formatNow(CONVERSIONS[conversion]!(value, m), spec, m);
	m.spend(text.length);
	f.stack.push(text);
};

/** The items of what is unpacked. */
function unpacked(m: Machine, value: Value): Value[] {
	if (!isIterable(value))
		raise('TypeError', `cannot unpack non-iterable ${typeName(value)} object`, noneHint(value));
	return iterableItems(value, m);
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function wrongCount(given: number, n: number): never {
	const hint = `There are ${counted(given, 'value')} for ${counted(n, 'name')}.`;
	if (given > n) raise('ValueError', `too many values to unpack (expected ${n})`, hint);
	return raise('ValueError', `not enough values to unpack (expected ${n}, got ${given})`, hint);
}

export const unpack: Handler = (m, f, n) => {
	const value = pop(f);
	// A tuple, or a list of no class of its own, is unpacked as it stands.
	const plain = (value instanceof PyTuple || value instanceof PyList) && value.cls === null;
	const items = plain ? value.items : unpacked(m, value);
	if (items.length !== n) wrongCount(items.length, n);
	for (let i = n - 1; i >= 0; i--) f.stack.push(items[i]!);
};

export const unpackStar: Handler = (m, f, packed) => {
	const before = Math.floor(packed / 4096);
	const after = packed % 4096;
	const items = unpacked(m, pop(f));
	if (items.length < before + after)
		raise(
			'ValueError',
			`not enough values to unpack (expected at least ${before + after}, got ${items.length})`
		);
	for (let i = 0; i < after; i++) f.stack.push(items[items.length - 1 - i]!);
	f.stack.push(new PyList(items.slice(before, items.length - after)));
	for (let i = before - 1; i >= 0; i--) f.stack.push(items[i]!);
};
