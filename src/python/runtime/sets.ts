/** @file Reading and writing of sets. */
import type { BinaryOperator } from '../ast.ts';
import { KEY, keyIn } from './keys.ts';
import type { Session } from './session.ts';
import { NotImplemented, PySet, type Value } from './values.ts';

export const hasItem = (set: PySet, item: Value, session: Session): boolean =>
	set.entries.has(keyIn(set, item, session));

/** Adds an item; one that is there already stays the object it is. */
export function addItem(set: PySet, item: Value, session: Session): void {
	const key = keyIn(set, item, session);
	if (!set.entries.has(key)) set.entries.set(key, item);
}

/** Takes an item out; false where there was none. */
export const removeItem = (set: PySet, item: Value, session: Session): boolean =>
	set.entries.delete(keyIn(set, item, session));

export function setOf(items: Iterable<Value>, session: Session): PySet {
	const out = new PySet();
	for (const item of items) addItem(out, item, session);
	return out;
}

/** `a | b`, `a & b`, `a - b` or `a ^ b`. */
export function setOperation(
	op: BinaryOperator,
	a: PySet,
	b: PySet,
	session: Session
): PySet | typeof NotImplemented {
	const from = [...a.entries.values()];
	const other = [...b.entries.values()];
	session.spend(KEY * (from.length + other.length));
	switch (op) {
		case 'BitOr':
			return setOf([...from, ...other], session);
		case 'BitAnd':
			return setOf(
				from.filter((item) => hasItem(b, item, session)),
				session
			);
		case 'Sub':
			return setOf(
				from.filter((item) => !hasItem(b, item, session)),
				session
			);
		case 'BitXor': {
			const rest = other.filter((item) => !hasItem(a, item, session));
			return setOf([...from.filter((item) => !hasItem(b, item, session)), ...rest], session);
		}
		default:
			return NotImplemented;
	}
}

/** `a op= b`: the set stays the same object. */
export function changeSet(
	op: BinaryOperator,
	a: PySet,
	b: PySet,
	session: Session
): PySet | typeof NotImplemented {
	const result = setOperation(op, a, b, session);
	if (!(result instanceof PySet)) return result;
	a.entries.clear();
	for (const [key, item] of result.entries) a.entries.set(key, item);
	a.custom ||= result.custom;
	return a;
}
