/** @file Reading and writing of dicts. */
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { iterableItems } from './iterate.ts';
import { KEY, keyIn } from './keys.ts';
import type { Session } from './session.ts';
import { PyDict, PyList, PyTuple, type Value } from './values.ts';

export const getEntry = (dict: PyDict, key: Value, session: Session): Value | undefined =>
	dict.entries.get(keyIn(dict, key, session))?.[1];

/** Sets a value; a key that is there already stays the object it is. */
export function setEntry(dict: PyDict, key: Value, value: Value, session: Session): void {
	const place = keyIn(dict, key, session);
	const entry = dict.entries.get(place);
	if (entry) entry[1] = value;
	else dict.entries.set(place, [key, value]);
}

/** Takes an entry out; undefined where there was none. */
export function removeEntry(dict: PyDict, key: Value, session: Session): Value | undefined {
	const place = keyIn(dict, key, session);
	const entry = dict.entries.get(place);
	dict.entries.delete(place);
	return entry?.[1];
}

/** Adds the pairs of a dict, or of an iterable of pairs. */
export function updateDict(dict: PyDict, from: Value, session: Session): void {
	if (from instanceof PyDict) {
		session.spend(KEY * from.entries.size);
		for (const [key, value] of [...from.entries.values()]) setEntry(dict, key, value, session);
		return;
	}
	iterableItems(from, session).forEach((pair, i) => {
		const parts = pairItems(pair, i, session);
		if (parts.length !== 2)
			raise(
				'ValueError',
				`dictionary update sequence element #${i} has length ${parts.length}; 2 is required`
			);
		setEntry(dict, parts[0]!, parts[1]!, session);
	});
}

function pairItems(pair: Value, i: number, session: Session): readonly Value[] {
	if (pair instanceof PyTuple || pair instanceof PyList) return pair.items;
	if (pair === null || (typeof pair !== 'object' && typeof pair !== 'string'))
		raise(
			'TypeError',
			`cannot convert dictionary update sequence element #${i} to a sequence`,
			`Pairs are wanted, such as ("a", 1); this is of type ${typeName(pair)}.`
		);
	return iterableItems(pair, session);
}
