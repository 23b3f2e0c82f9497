import { same } from '../compare.ts';
import { raise } from '../exceptions.ts';
import { contains, getItem, length, setItem } from '../items.ts';
import { iterableItems, iterate } from '../iterate.ts';
import { checkLength } from '../lengths.ts';
import { COMPARISON, extend, movedItems } from '../lists.ts';
import { define, defineBrief, table } from '../native.ts';
import type { Session } from '../session.ts';
import type { Arguments } from '../signature.ts';
import { repr } from '../text.ts';
import { PyList, type PyTuple, type Value } from '../values.ts';

const self = (args: Arguments): PyList => args.need('self') as PyList;

/** The first position of a value from `start` up to `stop`, or -1. */
function find(list: readonly Value[], value: Value, session: Session, start = 0, stop = list.length): number {
	const { length } = list;
	const clamp = (i: number) => Math.min(Math.max(i < 0 ? i + length : i, 0), length);
	const [from, to] = [clamp(start), clamp(stop)];
	let i = from;
	while (i < to && !same(list[i]!, value, session)) i++;
	session.spend(COMPARISON * Math.max(0, i - from));
	return i < to ? i : -1;
}

/** Methods that lists and tuples share. */
const shared = (kind: 'list' | 'tuple') => [
	define(`${kind}.index(self, value, start=, stop=, /)`, (args, session) => {
		const { items } = args.need('self') as PyList | PyTuple;
		const value = args.need('value');
		const at = find(items, value, session, args.index('start', 0), args.index('stop', items.length));
		if (at >= 0) return at;
		return raise(
			'ValueError',
			kind === 'list' ? `${repr(value, session)} is not in list` : 'tuple.index(x): x not in tuple'
		);
	}),
	define(`${kind}.count(self, value, /)`, (args, session) => {
		const { items } = args.need('self') as PyList | PyTuple;
		session.spend(COMPARISON * items.length);
		return items.filter((each) => same(each, args.need('value'), session)).length;
	})
];

/** What `super()` in a class derived from a built-in one finds under special names. */
const sequenceMethods = (kind: 'list' | 'tuple') => [
	defineBrief(`${kind}.__getitem__(self, key, /)`, (args, session) =>
		getItem(args.need('self'), args.need('key'), session)
	),
	define(`${kind}.__contains__(self, key, /)`, (args, session) =>
		contains(args.need('self'), args.need('key'), session)
	),
	defineBrief(`${kind}.__len__(self, /)`, (args) => length(args.need('self'))),
	defineBrief(`${kind}.__iter__(self, /)`, (args) => iterate(args.need('self'))),
	define(`${kind}.__setitem__(self, key, value, /)`, (args, session) => {
		setItem(args.need('self'), args.need('key'), args.need('value'), session);
		return null;
	})
];

export const tupleMethods = table([...shared('tuple'), ...sequenceMethods('tuple')]);

export const listMethods = table([
	...shared('list'),
	define('list.__init__(self, iterable=, /)', (args, session) => {
		const from = args.get('iterable');
		self(args).items = from === undefined ? [] : iterableItems(from, session);
		return null;
	}),
	...sequenceMethods('list'),
	defineBrief('list.append(self, object, /)', (args) => {
		const { items } = self(args);
		checkLength(items.push(args.need('object')));
		return null;
	}),
	define('list.extend(self, iterable, /)', (args, session) => {
		extend(self(args), iterableItems(args.need('iterable'), session));
		return null;
	}),
	defineBrief('list.insert(self, index, object, /)', (args, session) => {
		session.spend(movedItems(self(args)));
		self(args).items.splice(args.index('index'), 0, args.need('object'));
		return null;
	}),
	defineBrief('list.pop(self, index=, /)', (args, session) => {
		const list = self(args).items;
		if (list.length === 0) raise('IndexError', 'pop from empty list', 'Nothing is left in the list.');
		const index = args.index('index', -1);
		if (index < -list.length || index >= list.length) raise('IndexError', 'pop index out of range');
		if (index !== -1) session.spend(movedItems(self(args)));
		return list.splice(index, 1)[0]!;
	}),
	define('list.remove(self, value, /)', (args, session) => {
		const at = find(self(args).items, args.need('value'), session);
		if (at < 0) raise('ValueError', 'list.remove(x): x not in list');
		session.spend(movedItems(self(args)));
		self(args).items.splice(at, 1);
		return null;
	}),
	defineBrief('list.clear(self, /)', (args) => {
		self(args).items.length = 0;
		return null;
	}),
	define('list.copy(self, /)', (args) => new PyList([...self(args).items])),
	define('list.reverse(self, /)', (args, session) => {
		session.spend(self(args).items.length);
		self(args).items.reverse();
		return null;
	})
]);
