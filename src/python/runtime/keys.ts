/** @file Keys of dicts and sets: equal values have equal keys. */
import { NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { same } from './compare.ts';
import { raise } from './exceptions.ts';
import { isNumber, toNumber } from './numbers.ts';
import type { Session } from './session.ts';
import {
	methodOf,
	PyDict,
	PyList,
	PyObject,
	PySet,
	PySlice,
	PyTuple,
	type PyClass,
	type Value
} from './values.ts';

/** Entries that take as long as finding a key, about. */
export const KEY = 8;

/** Texts that begin with it are not the learner's own. */
const MARK = '\0';

/** Whether objects of the class are equal to others than themselves; throws where it cannot be hashed. */
function isCustom(cls: PyClass): boolean {
	const owner = cls.equality;
	if (!owner) return false;
	if ((owner.namespace.get('__hash__') ?? null) === null)
		raise(
			'TypeError',
			`unhashable type: '${cls.name}'`,
			'A class that defines __eq__ needs __hash__ too before its objects can be keys.'
		);
	return true;
}

/** The key under which a dict or set keeps a value, without regard to classes that define `__eq__`. */
function plainKey(v: Value, session: Session): unknown {
	if (typeof v === 'string') return v.startsWith(MARK) ? MARK + v : v;
	if (isNumber(v)) {
		const x = typeof v === 'bigint' ? v : toNumber(v);
		// A NaN is equal to nothing, and found only as the object that it is.
		return x === x ? numberKey(x) : v;
	}
	if (v instanceof PyTuple) {
		const parts = v.items.map((item) => {
			const key = plainKey(item, session);
			return typeof key === 'object' && key !== null
				? `o${session.identities.of(key)}`
				: `${typeof key}${String(key)}`;
		});
		return `${MARK}t${JSON.stringify(parts)}`;
	}
	if (
		v instanceof PyList ||
		v instanceof PyDict ||
		v instanceof PySet ||
		v instanceof PySlice ||
		v instanceof NDArray
	)
		raise(
			'TypeError',
			`unhashable type: '${typeName(v)}'`,
			v instanceof PyList ? 'A list can change, so it cannot be a key. Use a tuple.' : ''
		);
	return v;
}

/** 1, 1.0 and True are one key; so are 2 ** 70 and 2.0 ** 70. */
function numberKey(x: number | bigint): unknown {
	if (typeof x === 'bigint') return x;
	return Number.isInteger(x) && !Number.isSafeInteger(x) ? BigInt(x) : x + 0;
}

const asksClass = (v: Value): boolean =>
	v instanceof PyObject
		? isCustom(v.cls)
		: v instanceof PyTuple && (hasEquality(v) || v.items.some(asksClass));

/** Whether a tuple's own class says what it is equal to. */
const hasEquality = (v: PyTuple): boolean => v.cls !== null && isCustom(v.cls);

/** The key under which the collection keeps a value equal to `v`, or under which it would keep `v`. */
export function keyIn(of: PyDict | PySet, v: Value, session: Session): unknown {
	const custom = asksClass(v);
	if (!custom && !of.custom) return plainKey(v, session);
	if (of.entries.has(v)) return v;
	const wanted = hash(v, session);
	for (const [key, entry] of of.entries) {
		const value = of instanceof PyDict ? (entry as [Value, Value])[0] : (entry as Value);
		if (hash(value, session) === wanted && same(value, v, session)) return key;
	}
	if (!custom) return plainKey(v, session);
	of.custom = true;
	return v;
}

/** `hash(value)`: the same for equal values. Texts and tuples have numbers of our own, as they have in each run of Python. */
export function hash(v: Value, session: Session): number | bigint {
	if (v instanceof PyObject && !isCustom(v.cls)) return session.identities.of(v);
	const own = asksClass(v) ? methodOf(v, '__hash__') : undefined;
	if (own !== undefined) {
		const answer = session.callNow(own, [v]);
		if (typeof answer === 'number' || typeof answer === 'bigint') return answer;
		if (typeof answer === 'boolean') return Number(answer);
		return raise('TypeError', '__hash__ method should return an integer');
	}
	if (v instanceof PyTuple) return mix(v.items.map((item) => String(hash(item, session))).join());
	const key = plainKey(v, session);
	if (typeof key === 'number' && Number.isInteger(key)) return key === -1 ? -2 : key;
	if (typeof key === 'bigint') return Number(key % (2n ** 61n - 1n));
	if (key === Infinity || key === -Infinity) return key > 0 ? 314_159 : -314_159;
	return typeof key === 'object' && key !== null
		? session.identities.of(key)
		: mix(`${typeof key}${String(key)}`);
}

const mix = (text: string): number =>
	[...text].reduce((h, c) => (Math.imul(h, 31) + c.codePointAt(0)!) | 0, 7);
