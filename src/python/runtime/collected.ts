/** @file Objects of classes derived from list, tuple, dict or set. */
import { CLASSES } from './classes.ts';
import { raise } from './exceptions.ts';
import { iterableItems } from './iterate.ts';
import type { Session } from './session.ts';
import { PyDict, PyList, PySet, PyTuple, type Kwargs, type PyClass, type Value } from './values.ts';

export type Collected = PyList | PyTuple | PyDict | PySet;

/** What a class may be derived from, other than `object` and exceptions. */
export const COLLECTIONS: readonly PyClass[] = [CLASSES.list, CLASSES.tuple, CLASSES.dict, CLASSES.set];

/** The built-in collection that a class is derived from, or null. */
export const collectionOf = (cls: PyClass): PyClass | null =>
	COLLECTIONS.find((base) => cls.isSubclassOf(base)) ?? null;

/** A new object of a class derived from a collection; null where it is derived from none. A tuple is filled at once. */
export function emptyCollection(
	cls: PyClass,
	args: readonly Value[],
	kwargs: Kwargs,
	session: Session
): Collected | null {
	const made = make(collectionOf(cls), args, kwargs, session);
	if (made) made.cls = cls;
	return made;
}

function make(
	base: PyClass | null,
	args: readonly Value[],
	kwargs: Kwargs,
	session: Session
): Collected | null {
	switch (base) {
		case CLASSES.list:
			return new PyList([]);
		case CLASSES.dict:
			return new PyDict();
		case CLASSES.set:
			return new PySet();
		case CLASSES.tuple:
			if (kwargs) raise('TypeError', 'tuple() takes no keyword arguments');
			if (args.length > 1) raise('TypeError', `tuple expected at most 1 argument, got ${args.length}`);
			return new PyTuple(args.length === 0 ? [] : iterableItems(args[0]!, session));
		default:
			return null;
	}
}
