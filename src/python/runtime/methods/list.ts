import { raise } from '../exceptions.ts';
import { iterableItems } from '../iterate.ts';
import { define, table } from '../native.ts';
import { repr } from '../text.ts';
import { compare, equal, truth } from '../truth.ts';
import { NotImplemented, PyList, type PyTuple, type Value } from '../values.ts';
import { typeName } from '../classes.ts';
import type { Arguments } from '../native.ts';

const self = (args: Arguments): PyList => args.need('self') as PyList;
const items = (args: Arguments): readonly Value[] => (args.need('self') as PyList | PyTuple).items;

/** `<` of two sort keys. */
function less(a: Value, b: Value): boolean {
	const result = compare('Lt', a, b);
	if (result === NotImplemented)
		raise('TypeError', `'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
	return truth(result);
}

/** Sorts items by keys, in place and stably; descending keeps equal items in their order too. */
export function sortByKeys(list: Value[], keys: readonly Value[], reverse: boolean): void {
	const order = list.map((_, i) => i);
	order.sort((i, j) => {
		const [a, b] = reverse ? [keys[j]!, keys[i]!] : [keys[i]!, keys[j]!];
		return less(a, b) ? -1 : less(b, a) ? 1 : 0;
	});
	const sorted = order.map((i) => list[i]!);
	sorted.forEach((item, i) => (list[i] = item));
}

const find = (list: readonly Value[], value: Value) =>
	list.findIndex((each) => each === value || equal(each, value));

const shared = [
	define('index(self, value)', (args, session) => {
		const at = find(items(args), args.need('value'));
		if (at < 0) raise('ValueError', `${repr(args.need('value'), session)} is not in list`);
		return at;
	}),
	define('count(self, value)', (args) => items(args).filter((each) => equal(each, args.need('value'))).length)
];

export const tupleMethods = table(shared);

export const listMethods = table([
	...shared,
	define('append(self, object)', (args) => {
		self(args).items.push(args.need('object'));
		return null;
	}),
	define('extend(self, iterable)', (args, session) => {
		self(args).items.push(...iterableItems(args.need('iterable'), session));
		return null;
	}),
	define('insert(self, index, object)', (args) => {
		self(args).items.splice(args.index('index'), 0, args.need('object'));
		return null;
	}),
	define('pop(self, index)', (args) => {
		const list = self(args).items;
		if (list.length === 0) raise('IndexError', 'pop from empty list');
		const index = args.index('index', -1);
		if (index < -list.length || index >= list.length) raise('IndexError', 'pop index out of range');
		return list.splice(index, 1)[0]!;
	}),
	define('remove(self, value)', (args) => {
		const at = find(self(args).items, args.need('value'));
		if (at < 0) raise('ValueError', 'list.remove(x): x not in list');
		self(args).items.splice(at, 1);
		return null;
	}),
	define('clear(self)', (args) => {
		self(args).items.length = 0;
		return null;
	}),
	define('copy(self)', (args) => new PyList([...self(args).items])),
	define('reverse(self)', (args) => {
		self(args).items.reverse();
		return null;
	})
]);
