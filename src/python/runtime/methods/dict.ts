import { EXCEPTIONS } from '../classes.ts';
import { makeException, PyException, raise } from '../exceptions.ts';
import { iterableItems } from '../iterate.ts';
import { define, table, type Arguments } from '../native.ts';
import { hashKey } from '../truth.ts';
import { PyDict, PyList, PyTuple, type Value } from '../values.ts';

const self = (args: Arguments): PyDict => args.need('self') as PyDict;

/** Adds the pairs of a dict, or of an iterable of pairs. */
export function updateDict(dict: PyDict, pairs: readonly Value[] | PyDict): void {
	if (pairs instanceof PyDict) {
		for (const [key, entry] of pairs.entries) dict.entries.set(key, entry);
		return;
	}
	for (const pair of pairs) {
		const parts = pair instanceof PyTuple || pair instanceof PyList ? pair.items : [];
		if (parts.length !== 2)
			raise('TypeError', 'cannot convert dictionary update sequence element to a sequence of length 2');
		dict.entries.set(hashKey(parts[0]!), [parts[0]!, parts[1]!]);
	}
}

export const dictMethods = table([
	define(
		'get(self, key, default)',
		(args) => self(args).entries.get(hashKey(args.need('key')))?.[1] ?? args.get('default') ?? null
	),
	define('keys(self)', (args) => new PyList([...self(args).entries.values()].map(([key]) => key))),
	define('values(self)', (args) => new PyList([...self(args).entries.values()].map(([, value]) => value))),
	define(
		'items(self)',
		(args) => new PyList([...self(args).entries.values()].map((entry) => new PyTuple(entry)))
	),
	define('setdefault(self, key, default)', (args) => {
		const key = hashKey(args.need('key'));
		const entry = self(args).entries.get(key) ?? [args.need('key'), args.get('default') ?? null];
		self(args).entries.set(key, entry);
		return entry[1];
	}),
	define('pop(self, key, default)', (args) => {
		const key = hashKey(args.need('key'));
		const entry = self(args).entries.get(key);
		self(args).entries.delete(key);
		const value = entry ? entry[1] : args.get('default');
		if (value === undefined) throw new PyException(makeException(EXCEPTIONS.KeyError, args.need('key')));
		return value;
	}),
	define('update(self, other)', (args, session) => {
		const other = args.need('other');
		updateDict(self(args), other instanceof PyDict ? other : iterableItems(other, session));
		return null;
	}),
	define('clear(self)', (args) => {
		self(args).entries.clear();
		return null;
	}),
	define('copy(self)', (args) => {
		const twin = new PyDict();
		updateDict(twin, self(args));
		return twin;
	})
]);
