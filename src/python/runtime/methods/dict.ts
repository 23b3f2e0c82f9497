import { EXCEPTIONS } from '../classes.ts';
import { getEntry, removeEntry, setEntry, updateDict } from '../dicts.ts';
import { makeException, PyException } from '../exceptions.ts';
import { contains, deleteItem, getItem, length, setItem } from '../items.ts';
import { iterableItems, iterate } from '../iterate.ts';
import { define, defineBrief, table } from '../native.ts';
import { bindTo, parseSignature, type Arguments } from '../signature.ts';
import { NativeFunction, PyDict, PyDictView, PyTuple, type Value } from '../values.ts';

const self = (args: Arguments): PyDict => args.need('self') as PyDict;

function keyError(key: Value): never {
	throw new PyException(makeException(EXCEPTIONS.KeyError, key));
}

const views = (['keys', 'values', 'items'] as const).map((kind) =>
	defineBrief(`dict.${kind}(self, /)`, (args) => new PyDictView(self(args), kind))
);

const UPDATE = parseSignature('dict.update(self, other=, /)');

/** `d.update(other, name=value)`. */
const update = new NativeFunction('update', (args, kwargs, session) => {
	const bound = bindTo(UPDATE, args, null);
	const other = bound.get('other');
	if (other !== undefined) updateDict(self(bound), other, session);
	for (const [name, value] of kwargs ?? []) setEntry(self(bound), name, value, session);
	return null;
});

/** `super().__init__(…)` in a class derived from dict: as `update`. */
const init = new NativeFunction('__init__', (args, kwargs, session) => update.call(args, kwargs, session));

export const dictMethods = table([
	...views,
	update,
	init,
	defineBrief('dict.__getitem__(self, key, /)', (args, session) =>
		getItem(self(args), args.need('key'), session)
	),
	defineBrief('dict.__setitem__(self, key, value, /)', (args, session) => {
		setItem(self(args), args.need('key'), args.need('value'), session);
		return null;
	}),
	defineBrief('dict.__delitem__(self, key, /)', (args, session) => {
		deleteItem(self(args), args.need('key'), session);
		return null;
	}),
	defineBrief('dict.__contains__(self, key, /)', (args, session) =>
		contains(self(args), args.need('key'), session)
	),
	defineBrief('dict.__len__(self, /)', (args) => length(self(args))),
	define('dict.__iter__(self, /)', (args) => iterate(self(args))),
	defineBrief(
		'dict.get(self, key, default=, /)',
		(args, session) => getEntry(self(args), args.need('key'), session) ?? args.get('default') ?? null
	),
	defineBrief('dict.setdefault(self, key, default=, /)', (args, session) => {
		const known = getEntry(self(args), args.need('key'), session);
		if (known !== undefined) return known;
		const value = args.get('default') ?? null;
		setEntry(self(args), args.need('key'), value, session);
		return value;
	}),
	defineBrief('dict.pop(self, key, default=, /)', (args, session) => {
		const value = removeEntry(self(args), args.need('key'), session) ?? args.get('default');
		return value === undefined ? keyError(args.need('key')) : value;
	}),
	define('dict.popitem(self, /)', (args, session) => {
		session.spend(self(args).entries.size);
		const last = [...self(args).entries].pop();
		if (!last) return keyError('popitem(): dictionary is empty');
		self(args).entries.delete(last[0]);
		return new PyTuple([...last[1]]);
	}),
	define('dict.clear(self, /)', (args) => {
		self(args).entries.clear();
		return null;
	}),
	define('dict.copy(self, /)', (args, session) => {
		const twin = new PyDict();
		updateDict(twin, self(args), session);
		return twin;
	})
]);

/** `dict.fromkeys(iterable, value)`. */
export const fromKeys = define('fromkeys(iterable, value=, /)', (args, session) => {
	const dict = new PyDict();
	for (const key of iterableItems(args.need('iterable'), session))
		setEntry(dict, key, args.get('value') ?? null, session);
	return dict;
});
