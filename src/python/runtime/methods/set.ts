import { EXCEPTIONS } from '../classes.ts';
import { makeException, PyException } from '../exceptions.ts';
import { iterableItems } from '../iterate.ts';
import { define, table, type Arguments } from '../native.ts';
import { hashKey } from '../truth.ts';
import { PySet, type Value } from '../values.ts';

const self = (args: Arguments): PySet => args.need('self') as PySet;

export function setOf(items: readonly Value[]): PySet {
	const out = new PySet();
	for (const item of items) {
		const key = hashKey(item);
		if (!out.entries.has(key)) out.entries.set(key, item);
	}
	return out;
}

export const setMethods = table([
	define('add(self, item)', (args) => {
		const key = hashKey(args.need('item'));
		if (!self(args).entries.has(key)) self(args).entries.set(key, args.need('item'));
		return null;
	}),
	define('remove(self, item)', (args) => {
		if (!self(args).entries.delete(hashKey(args.need('item'))))
			throw new PyException(makeException(EXCEPTIONS.KeyError, args.need('item')));
		return null;
	}),
	define('discard(self, item)', (args) => {
		self(args).entries.delete(hashKey(args.need('item')));
		return null;
	}),
	define('update(self, other)', (args, session) => {
		for (const item of iterableItems(args.need('other'), session))
			self(args).entries.set(hashKey(item), item);
		return null;
	}),
	define('union(self, other)', (args, session) =>
		setOf([...self(args).entries.values(), ...iterableItems(args.need('other'), session)])
	),
	define('copy(self)', (args) => setOf([...self(args).entries.values()]))
]);
