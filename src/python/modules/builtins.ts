/** @file The built-in functions that need no call into Python; the others are in the prelude. */
import {
	CLASSES,
	define,
	Ellipsis,
	EXCEPTIONS,
	findAttribute,
	format,
	hashKey,
	identity,
	iterate,
	length,
	missingAttribute,
	NativeFunction,
	NotImplemented,
	PyClass,
	PyFunction,
	BoundMethod,
	PyGenerator,
	PyIterator,
	type PyList,
	PyObject,
	PyTuple,
	raise,
	repr,
	setAttribute,
	Singleton,
	sortByKeys,
	str,
	table,
	truth,
	typeName,
	typeOf,
	type Value
} from '../runtime/index.ts';
import { passParts } from './backstep.ts';
import { constructors } from './constructors.ts';
import { numbers } from './numbers.ts';

const nothing = new Singleton('nothing');

const print = new NativeFunction('print', (args, kwargs, session) => {
	const word = (name: string, otherwise: string) => {
		const value = kwargs?.get(name);
		if (value === undefined || value === null) return otherwise;
		return typeof value === 'string'
			? value
			: raise('TypeError', `${name} must be None or a string, not ${typeName(value)}`);
	};
	session.write(args.map((v) => str(v, session)).join(word('sep', ' ')) + word('end', '\n'));
	return null;
});

/** Whether a value belongs to a class, or to one of several. */
function isInstance(v: Value, cls: Value): boolean {
	if (cls instanceof PyTuple) return cls.items.some((each) => isInstance(v, each));
	if (!(cls instanceof PyClass))
		return raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
	return typeOf(v).isSubclassOf(cls);
}

const attributes = [
	define('getattr(object, name, default)', (args, session) => {
		const object = args.need('object');
		const name = String(args.need('name'));
		const found = findAttribute(object, name, session);
		if (found) return 'value' in found ? found.value : session.callNow(found.getter, [found.receiver]);
		return args.get('default') ?? (args.get('default') === null ? null : missingAttribute(object, name));
	}),
	define(
		'hasattr(object, name)',
		(args, session) => findAttribute(args.need('object'), String(args.need('name')), session) !== null
	),
	define('setattr(object, name, value)', (args) => {
		setAttribute(args.need('object'), String(args.need('name')), args.need('value'));
		return null;
	})
];

const inspection = [
	define('isinstance(object, classinfo)', (args) => isInstance(args.need('object'), args.need('classinfo'))),
	define('issubclass(cls, classinfo)', (args) => {
		const [cls, base] = [args.need('cls'), args.need('classinfo')];
		if (!(cls instanceof PyClass)) raise('TypeError', 'issubclass() arg 1 must be a class');
		const bases = base instanceof PyTuple ? base.items : [base];
		return bases.some((each) => each instanceof PyClass && cls.isSubclassOf(each));
	}),
	define('callable(object)', (args) => {
		const v = args.need('object');
		if (v instanceof PyObject) return v.cls.lookup('__call__') !== undefined;
		return [PyFunction, NativeFunction, BoundMethod, PyClass].some((kind) => v instanceof kind);
	}),
	define('id(object)', (args) => {
		const v = args.need('object');
		return typeof v === 'object' && v !== null ? identity(v) : 0;
	}),
	define('hash(object)', (args) => {
		const key = String(hashKey(args.need('object')));
		return [...key].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, 7);
	}),
	define('repr(object)', (args, session) => repr(args.need('object'), session)),
	define('format(value, spec)', (args, session) =>
		format(args.need('value'), (args.get('spec') as string | undefined) ?? '', session)
	),
	define('len(object)', (args, session) => {
		const v = args.need('object');
		const method = v instanceof PyObject ? v.cls.lookup('__len__') : undefined;
		return method === undefined ? length(v) : session.callNow(method, [v]);
	}),
	define('iter(object)', (args, session) => {
		const v = args.need('object');
		if (v instanceof PyGenerator) return v;
		if (!(v instanceof PyObject)) return iterate(v);
		const method = v.cls.lookup('__iter__');
		if (method === undefined) return raise('TypeError', `'${typeName(v)}' object is not iterable`);
		return session.callNow(method, [v]);
	}),
	define('chr(code)', (args) => String.fromCodePoint(args.index('code'))),
	define('ord(character)', (args) => {
		const text = args.need('character');
		if (typeof text !== 'string' || [...text].length !== 1)
			return raise('TypeError', 'ord() expected a character');
		return text.codePointAt(0)!;
	}),
	define('input(prompt)', () =>
		raise('RuntimeError', 'input() is not part of Backstep', 'Write the value into the program.')
	)
];

/** What only the prelude uses. */
const hidden = [
	define('_sort(list, keys, reverse)', (args) => {
		const list = args.need('list') as PyList;
		sortByKeys(list.items, (args.need('keys') as PyList).items, truth(args.need('reverse')));
		return null;
	}),
	define(
		'_is_lazy(object)',
		(args) => args.need('object') instanceof PyGenerator || args.need('object') instanceof PyObject
	),
	define(
		'_zip(iterables)',
		(args) => new PyIterator({ kind: 'zip', of: (args.need('iterables') as PyList).items.map(iterate) })
	),
	define(
		'_enumerate(iterable, start)',
		(args) =>
			new PyIterator({ kind: 'enumerate', of: iterate(args.need('iterable')), start: args.index('start') })
	),
	...passParts
];

/** A fresh table of built-in names. */
export function builtins(): Map<string, Value> {
	const names = table([print, ...attributes, ...inspection, ...numbers, ...hidden]);
	for (const [name, cls] of Object.entries(EXCEPTIONS)) names.set(name, cls);
	for (const [name, cls] of constructors) names.set(name, cls);
	names.set('NotImplemented', NotImplemented);
	names.set('Ellipsis', Ellipsis);
	names.set('_nothing', nothing);
	names.set('object', CLASSES.object);
	return names;
}
