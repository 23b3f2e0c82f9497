import { setLike, compare } from '../compare.ts';
import { EXCEPTIONS } from '../classes.ts';
import { makeException, PyException } from '../exceptions.ts';
import { iterableItems } from '../iterate.ts';
import { define, defineBrief, table } from '../native.ts';
import type { Session } from '../session.ts';
import { addItem, changeSet, removeItem, setOf, setOperation } from '../sets.ts';
import { bindTo, parseSignature, type Arguments } from '../signature.ts';
import { NativeFunction, type PySet, type Value } from '../values.ts';

const self = (args: Arguments): PySet => args.need('self') as PySet;

function keyError(key: Value): never {
	throw new PyException(makeException(EXCEPTIONS.KeyError, key));
}

const asSet = (v: Value, session: Session): PySet =>
	setLike(v, session) ?? setOf(iterableItems(v, session), session);

/** Methods that take any number of iterables: `a.union(b, c)`. */
const combine = (name: string, step: (a: PySet, b: PySet, session: Session) => Value): NativeFunction =>
	new NativeFunction(name, (args, kwargs, session) => {
		const [set, ...others] = args;
		if (kwargs) bindTo(parseSignature(`set.${name}(self, /)`), [set!], kwargs);
		return others.reduce((out, other) => step(out as PySet, asSet(other, session), session), set!);
	});

const fresh =
	(op: 'BitOr' | 'BitAnd' | 'Sub') =>
	(a: PySet, b: PySet, session: Session): Value =>
		setOperation(op, a, b, session);

const changing = (name: string, op: 'BitOr' | 'BitAnd' | 'Sub' | 'BitXor') => {
	const change = combine(name, (a, b, session) => changeSet(op, a, b, session));
	return new NativeFunction(name, (args, kwargs, session) => {
		change.call(args, kwargs, session);
		return null;
	});
};

const copyOf = (set: PySet, session: Session): PySet => setOf(set.entries.values(), session);

const relation = (name: string, op: 'LtE' | 'GtE') =>
	define(`set.${name}(self, other, /)`, (args, session) =>
		compare(op, self(args), asSet(args.need('other'), session), session)
	);

export const setMethods = table([
	define('set.__init__(self, iterable=, /)', (args, session) => {
		self(args).entries.clear();
		const from = args.get('iterable');
		if (from !== undefined)
			for (const item of iterableItems(from, session)) addItem(self(args), item, session);
		return null;
	}),
	defineBrief('set.add(self, item, /)', (args, session) => {
		addItem(self(args), args.need('item'), session);
		return null;
	}),
	defineBrief('set.remove(self, item, /)', (args, session) => {
		if (!removeItem(self(args), args.need('item'), session)) keyError(args.need('item'));
		return null;
	}),
	defineBrief('set.discard(self, item, /)', (args, session) => {
		removeItem(self(args), args.need('item'), session);
		return null;
	}),
	defineBrief('set.pop(self, /)', (args) => {
		const { entries } = self(args);
		for (const [key, item] of entries) {
			entries.delete(key);
			return item;
		}
		return keyError('pop from an empty set');
	}),
	define('set.clear(self, /)', (args) => {
		self(args).entries.clear();
		return null;
	}),
	define('set.copy(self, /)', (args, session) => copyOf(self(args), session)),
	...(
		[
			['union', 'BitOr'],
			['intersection', 'BitAnd'],
			['difference', 'Sub']
		] as const
	).map(([name, op]) => {
		const combined = combine(name, fresh(op));
		return new NativeFunction(name, (args, kwargs, session) =>
			// Without another set the result is a copy, not the set itself.
			combined.call([copyOf(args[0] as PySet, session), ...args.slice(1)], kwargs, session)
		);
	}),
	define('set.symmetric_difference(self, other, /)', (args, session) =>
		setOperation('BitXor', self(args), asSet(args.need('other'), session), session)
	),
	changing('update', 'BitOr'),
	changing('intersection_update', 'BitAnd'),
	changing('difference_update', 'Sub'),
	changing('symmetric_difference_update', 'BitXor'),
	relation('issubset', 'LtE'),
	relation('issuperset', 'GtE'),
	define('set.isdisjoint(self, other, /)', (args, session) => {
		const common = setOperation('BitAnd', self(args), asSet(args.need('other'), session), session);
		return (common as PySet).entries.size === 0;
	})
]);

/** Views of the keys and items of a dict have one method of sets. */
export const viewMethods = table([
	define('isdisjoint(self, other, /)', (args, session) => {
		const view = setLike(args.need('self'), session)!;
		const common = setOperation('BitAnd', view, asSet(args.need('other'), session), session);
		return (common as PySet).entries.size === 0;
	})
]);
