/** @file Iteration over values that are not generators or objects of a learner's class. */
import { contents, index, NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { isNumber, unwrap } from './numbers.ts';
import type { Session } from './session.ts';
import {
	PyDict,
	PyGenerator,
	PyIterator,
	PyList,
	PyObject,
	PyRange,
	PySet,
	PyTuple,
	type Value
} from './values.ts';

/** `iter(value)`, for what needs no call into Python. */
export function iterate(v: Value): PyIterator {
	if (v instanceof PyIterator) return v;
	if (v instanceof PyList || v instanceof PyTuple) return new PyIterator({ kind: 'list', of: v });
	if (v instanceof PyRange) return new PyIterator({ kind: 'range', of: v });
	if (typeof v === 'string') return new PyIterator({ kind: 'string', of: v });
	if (v instanceof PyDict) return iterate(new PyTuple([...v.entries.values()].map(([key]) => key)));
	if (v instanceof PySet) return iterate(new PyTuple([...v.entries.values()]));
	if (v instanceof NDArray) {
		if (v.ndim === 0) raise('TypeError', 'iteration over a 0-d array');
		return new PyIterator({ kind: 'array', of: v });
	}
	return raise(
		'TypeError',
		`'${typeName(v)}' object is not iterable`,
		isNumber(v)
			? 'To count, write range(...).'
			: v === null
				? 'A function that ends without `return` gives None.'
				: ''
	);
}

/** The next item, or undefined at the end. */
export function nextItem(it: PyIterator): Value | undefined {
	const { iteration } = it;
	switch (iteration.kind) {
		case 'list':
			return iteration.of.items[it.position++];
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
		case 'enumerate': {
			const item = nextItem(iteration.of);
			return item === undefined ? undefined : new PyTuple([iteration.start + it.position++, item]);
		}
		case 'zip': {
			const items: Value[] = [];
			for (const each of iteration.of) {
				const item = nextItem(each);
				if (item === undefined) return undefined;
				items.push(item);
			}
			return iteration.of.length === 0 ? undefined : new PyTuple(items);
		}
	}
}

/** All items. A generator, or an object with `__iter__`, is run to its end by a call into Python. */
export function iterableItems(v: Value, session: Session): Value[] {
	if (v instanceof PyList || v instanceof PyTuple) return [...v.items];
	if (v instanceof PyGenerator || v instanceof PyObject) {
		const list = session.callNow(session.collector, [v]);
		return (list as PyList).items;
	}
	if (v instanceof NDArray && v.ndim === 1) return Array.from(contents(v), (x) => unwrapNumber(x, v));
	const iterator = iterate(v);
	const items: Value[] = [];
	for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) items.push(item);
	return items;
}

const unwrapNumber = (x: number, a: NDArray): Value => unwrap(new NDArray(Float64Array.of(x), [], a.dtype));
