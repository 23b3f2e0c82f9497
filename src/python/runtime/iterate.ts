/** @file Iteration over values that are not generators or objects of a learner's class. */
import { contents, index, NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { noneHint } from './hints.ts';
import { isNumber, unwrap } from './numbers.ts';
import { checkLength } from './lengths.ts';
import type { Session } from './session.ts';
import {
	methodOf,
	PyDict,
	PyDictView,
	PyGenerator,
	PyIterator,
	PyList,
	PyObject,
	PyRange,
	PySet,
	PyTuple,
	type Iteration,
	type Value
} from './values.ts';

/** `iter(value)`, for what needs no call into Python. */
export function iterate(v: Value): PyIterator {
	if (v instanceof PyIterator) return v;
	const iteration = iterationOf(v);
	if (iteration) return new PyIterator(iteration);
	return raise(
		'TypeError',
		`'${typeName(v)}' object is not iterable`,
		isNumber(v) ? 'To count, write range(...).' : noneHint(v)
	);
}

function iterationOf(v: Value): Iteration | null {
	if (v instanceof PyList || v instanceof PyTuple) return { kind: 'list', of: v };
	if (v instanceof PyRange) return { kind: 'range', of: v };
	if (typeof v === 'string') return { kind: 'string', of: v };
	if (v instanceof PyDict || v instanceof PySet)
		return { kind: 'entries', of: v, view: 'keys', keys: [...v.entries.keys()] };
	if (v instanceof PyDictView)
		return { kind: 'entries', of: v.of, view: v.kind, keys: [...v.of.entries.keys()] };
	if (!(v instanceof NDArray)) return null;
	if (v.ndim === 0)
		raise('TypeError', 'iteration over a 0-d array', 'The array is a single number and has no axes.');
	return { kind: 'array', of: v };
}

/** A position that no list has: of the small integers that JavaScript is quick with, about the last. */
const BEYOND = 2 ** 30 - 1;

/** The next item, or undefined at the end. */
export function nextItem(it: PyIterator): Value | undefined {
	const { iteration } = it;
	switch (iteration.kind) {
		case 'list': {
			const item = iteration.of.items[it.position];
			// Once at its end, an iterator stays there, even if the list grows.
			if (item === undefined) it.position = BEYOND;
			else it.position++;
			return item;
		}
		case 'reversed':
			return iteration.of.items[iteration.of.items.length - ++it.position];
		case 'range': {
			const { start, step, length } = iteration.of;
			return it.position < length ? start + step * it.position++ : undefined;
		}
		case 'string': {
			const code = iteration.of.codePointAt(it.position);
			if (code === undefined) return undefined;
			const character = String.fromCodePoint(code);
			it.position += character.length;
			return character;
		}
		case 'array': {
			const { of } = iteration;
			if (it.position >= of.shape[0]!) return undefined;
			return unwrap(index(of, [{ kind: 'int', value: it.position++ }]));
		}
		case 'entries':
			return nextEntry(iteration, it.position++);
		case 'enumerate': {
			const item = nextItem(iteration.of);
			return item === undefined ? undefined : new PyTuple([iteration.start + it.position++, item]);
		}
		case 'zip':
			it.position++;
			return nextTuple(iteration.of);
	}
}

function nextEntry(
	{ of, keys, view }: Extract<Iteration, { kind: 'entries' }>,
	position: number
): Value | undefined {
	if (of.entries.size !== keys.length)
		raise(
			'RuntimeError',
			`${of instanceof PyDict ? 'dictionary' : 'Set'} changed size during iteration`,
			'Loop over a copy: list(...) makes one.'
		);
	if (position >= keys.length) return undefined;
	const entry = of.entries.get(keys[position]);
	if (entry === undefined) return raise('RuntimeError', 'dictionary keys changed during iteration');
	if (!(of instanceof PyDict)) return entry as Value;
	const [key, value] = entry as [Value, Value];
	return view === 'keys' ? key : view === 'values' ? value : new PyTuple([key, value]);
}

/** One item of each iterator; the first that has none ends them all. */
function nextTuple(iterators: readonly PyIterator[]): PyTuple | undefined {
	const items: Value[] = [];
	for (const each of iterators) {
		const item = nextItem(each);
		if (item === undefined) return undefined;
		items.push(item);
	}
	return items.length === 0 ? undefined : new PyTuple(items);
}

/** Whether it runs Python to iterate. */
export const isLazy = (v: Value): boolean =>
	v instanceof PyGenerator || v instanceof PyObject || methodOf(v, '__iter__') !== undefined;

/** Whether `iter(value)` gives an iterator, as far as can be told without asking a learner's class. */
export const isIterable = (v: Value): boolean =>
	v instanceof PyIterator || isLazy(v) || iterationOf(v) !== null;

/** That each entry of an array becomes a value of its own costs more than most of what is done with it. */
export const boxingWork = ({ size }: NDArray, session: Session): void =>
	session.work(BOX * size, () => `A list of ${size.toLocaleString('en')} numbers`);

/** Operations that take as long as making a value; so many values as are allowed have room in the memory. */
const BOX = 150;

/** All items. A generator, or an object with `__iter__`, is run to its end by a call into Python. */
export function iterableItems(v: Value, session: Session): Value[] {
	const items = listed(v, session);
	session.spend(items.length);
	return items;
}

function listed(v: Value, session: Session): Value[] {
	if (isLazy(v)) return (session.callNow(session.collector, [v]) as PyList).items;
	if (v instanceof PyList || v instanceof PyTuple) return [...v.items];
	if (v instanceof NDArray && v.ndim === 1) {
		boxingWork(v, session);
		return Array.from(contents(v), (x) => unwrapNumber(x, v));
	}
	const iterator = iterate(v);
	if (iterator.iteration.kind === 'range') checkLength(iterator.iteration.of.length);
	const items: Value[] = [];
	for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) items.push(item);
	return items;
}

const unwrapNumber = (x: number, a: NDArray): Value => unwrap(new NDArray(Float64Array.of(x), [], a.dtype));
