/** @file The built-in functions that are no constructors; those that call back into a program are in the prelude. */
import {
	ascii,
	bindTo,
	BoundMethod,
	CLASSES,
	define,
	defineBrief,
	deleteAttribute,
	deleterOf,
	Ellipsis,
	EXCEPTIONS,
	findAttribute,
	formatNow,
	hash,
	isLazy,
	iterableItems,
	iterate,
	length,
	methodOf,
	missingAttribute,
	NativeFunction,
	nextItem,
	noneHint,
	NotImplemented,
	parseSignature,
	PyClass,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	raise,
	repr,
	Resumption,
	setAttribute,
	setterOf,
	Singleton,
	sortByKeys,
	str,
	table,
	TailCall,
	truthNow,
	typeName,
	typeOf,
	unionParts,
	type Deferred,
	type Session,
	type Value
} from '../runtime/index.ts';
import { passParts } from './backstep.ts';
import { constructors } from './constructors.ts';
import { modularPower, numbers } from './numbers.ts';

const nothing = new Singleton('nothing');

const PRINT = parseSignature('print(*, sep=, end=, file!, flush=)');

const print = new NativeFunction('print', (args, kwargs, session) => {
	const bound = bindTo(PRINT, [], kwargs);
	const word = (name: string, otherwise: string) => {
		const value = bound.given(name);
		if (value === undefined) return otherwise;
		return typeof value === 'string'
			? value
			: raise('TypeError', `${name} must be None or a string, not ${typeName(value)}`);
	};
	session.write(args.map((v) => str(v, session)).join(word('sep', ' ')) + word('end', '\n'));
	return null;
});

/** Whether a class is another, or derived from it, or from one of several. */
function belongs(cls: PyClass, to: Value, name: string): boolean {
	if (to instanceof PyTuple) return to.items.some((each) => belongs(cls, each, name));
	if (to instanceof PyClass) return cls.isSubclassOf(to);
	const union = unionParts(to);
	if (union) return union.some((each) => belongs(cls, each ?? CLASSES.NoneType, name));
	const wanted =
		name === 'isinstance'
			? 'a type, a tuple of types, or a union'
			: 'a class, a tuple of classes, or a union';
	return raise('TypeError', `${name}() arg 2 must be ${wanted}`);
}

const attributeName = (name: Value): string =>
	typeof name === 'string'
		? name
		: raise('TypeError', `attribute name must be string, not '${typeName(name)}'`);

/** The value of an attribute, by a call where a property or `__getattr__` gives it. */
function attribute(object: Value, name: string, session: Session): Value | Deferred {
	const found = findAttribute(object, name, session);
	const hook = methodOf(object, '__getattr__');
	if (found && 'getter' in found && hook !== undefined)
		return new TailCall(session.prelude.get('_read')!, [
			found.getter,
			new PyTuple(found.args),
			hook,
			object,
			name
		]);
	if (found) return 'value' in found ? found.value : new TailCall(found.getter, found.args);
	return hook === undefined ? missingAttribute(object, name) : new TailCall(hook, [object, name]);
}

/** Whether reading an attribute may run code of the program. */
const runsCode = (object: Value, name: string, session: Session): boolean => {
	const found = findAttribute(object, name, session);
	return found ? 'getter' in found : methodOf(object, '__getattr__') !== undefined;
};

const attributes = [
	defineBrief('getattr(object, name, default=, /)', (args, session) => {
		const object = args.need('object');
		const name = attributeName(args.need('name'));
		const otherwise = args.get('default');
		if (otherwise === undefined) return attribute(object, name, session);
		if (runsCode(object, name, session))
			return new TailCall(session.prelude.get('_getattr_or')!, [object, name, otherwise]);
		return findAttribute(object, name, session) ? attribute(object, name, session) : otherwise;
	}),
	defineBrief('hasattr(object, name, /)', (args, session) => {
		const object = args.need('object');
		const name = attributeName(args.need('name'));
		return runsCode(object, name, session)
			? new TailCall(session.prelude.get('_hasattr')!, [object, name])
			: findAttribute(object, name, session) !== null;
	}),
	defineBrief('setattr(object, name, value, /)', (args) => {
		const name = attributeName(args.need('name'));
		const [object, value] = [args.need('object'), args.need('value')];
		const hook = methodOf(object, '__setattr__');
		if (hook !== undefined) return new TailCall(hook, [object, name, value]);
		const setter = setterOf(object, name);
		if (setter !== null) return new TailCall(setter.callable, setter.args(object, value));
		setAttribute(object, name, value);
		return null;
	}),
	defineBrief('delattr(object, name, /)', (args) => {
		const name = attributeName(args.need('name'));
		const object = args.need('object');
		const hook = methodOf(object, '__delattr__');
		if (hook !== undefined) return new TailCall(hook, [object, name]);
		const deleter = deleterOf(object, name);
		if (deleter !== null) return new TailCall(deleter, [object]);
		deleteAttribute(object, name);
		return null;
	})
];

const inspection = [
	defineBrief('isinstance(object, classinfo, /)', (args) =>
		belongs(typeOf(args.need('object')), args.need('classinfo'), 'isinstance')
	),
	defineBrief('issubclass(cls, classinfo, /)', (args) => {
		const cls = args.need('cls');
		if (!(cls instanceof PyClass)) return raise('TypeError', 'issubclass() arg 1 must be a class');
		return belongs(cls, args.need('classinfo'), 'issubclass');
	}),
	defineBrief('callable(object, /)', (args) => {
		const v = args.need('object');
		if (v instanceof PyObject) return v.cls.lookup('__call__') !== undefined;
		return [PyFunction, NativeFunction, BoundMethod, PyClass].some((kind) => v instanceof kind);
	}),
	defineBrief('id(object, /)', (args, session) => {
		const v = args.need('object');
		return typeof v === 'object' && v !== null ? session.identities.of(v) : 0;
	}),
	define('hash(object, /)', (args, session) => hash(args.need('object'), session)),
	define('repr(object, /)', (args, session) => repr(args.need('object'), session)),
	define('ascii(object, /)', (args, session) => ascii(args.need('object'), session)),
	define('format(value, spec=, /)', (args, session) => {
		const spec = args.get('spec') ?? '';
		if (typeof spec !== 'string')
			return raise('TypeError', `format() argument 2 must be str, not ${typeName(spec)}`);
		return formatNow(args.need('value'), spec, session);
	}),
	defineBrief('len(object, /)', (args, session) => {
		const v = args.need('object');
		return methodOf(v, '__len__') === undefined
			? length(v)
			: new TailCall(session.prelude.get('_object_len')!, [v]);
	})
];

const iteration = [
	defineBrief('iter(object, sentinel=, /)', (args, session) => {
		const v = args.need('object');
		const sentinel = args.get('sentinel');
		if (sentinel !== undefined) return new TailCall(session.prelude.get('_until')!, [v, sentinel]);
		if (v instanceof PyGenerator) return v;
		const method = methodOf(v, '__iter__');
		if (method !== undefined) return new TailCall(method, [v]);
		if (!(v instanceof PyObject)) return iterate(v);
		if (methodOf(v, '__getitem__') !== undefined) return new TailCall(session.prelude.get('_items_of')!, [v]);
		return raise('TypeError', `'${typeName(v)}' object is not iterable`);
	}),
	defineBrief('next(iterator, default=, /)', (args, session) => {
		const v = args.need('iterator');
		const otherwise = args.get('default');
		if (v instanceof PyIterator) return nextItem(v) ?? exhausted(otherwise);
		if (v instanceof PyGenerator) return new Resumption(v, { kind: 'send', value: null, otherwise });
		const method = methodOf(v, '__next__');
		if (method === undefined)
			return raise(
				'TypeError',
				`'${typeName(v)}' object is not an iterator`,
				noneHint(v) || 'iter(...) makes an iterator of it.'
			);
		return otherwise === undefined
			? new TailCall(method, [v])
			: new TailCall(session.prelude.get('_next_or')!, [v, otherwise]);
	}),
	new NativeFunction('zip', (args, kwargs, session) => {
		const strict = bindTo(ZIP, [], kwargs).get('strict') ?? false;
		if (truthNow(strict, session))
			return new TailCall(session.prelude.get('_zip_strictly')!, [new PyTuple(args)]);
		if (args.some(isLazy)) return new TailCall(session.prelude.get('_zip_lazily')!, [new PyTuple(args)]);
		return new PyIterator({ kind: 'zip', of: args.map(iterate) });
	}),
	defineBrief('enumerate(iterable, start=)', (args, session) => {
		const iterable = args.need('iterable');
		const start = args.index('start', 0);
		return isLazy(iterable)
			? new TailCall(session.prelude.get('_enumerate_lazily')!, [iterable, start])
			: new PyIterator({ kind: 'enumerate', of: iterate(iterable), start });
	}),
	define('reversed(sequence, /)', (args, session) => reversed(args.need('sequence'), session))
];

const ZIP = parseSignature('zip(*, strict=)');

function reversed(v: Value, session: Session): Value | Deferred {
	if (v instanceof PyList || v instanceof PyTuple) return new PyIterator({ kind: 'reversed', of: v });
	const method = methodOf(v, '__reversed__');
	if (method !== undefined) return new TailCall(method, [v]);
	if (methodOf(v, '__getitem__') !== undefined)
		return new TailCall(session.prelude.get('_reverse_lazily')!, [v]);
	if (isLazy(v) || v instanceof PyIterator || v instanceof PySet)
		return raise('TypeError', `'${typeName(v)}' object is not reversible`);
	return new PyIterator({ kind: 'reversed', of: new PyTuple(iterableItems(v, session)) });
}

const exhausted = (otherwise: Value | undefined): Value =>
	otherwise === undefined ? raise('StopIteration', '', 'The iterator has no more values.') : otherwise;

const letters = [
	defineBrief('chr(code, /)', (args) => {
		const code = args.index('code');
		if (code < 0 || code > 0x10ffff) raise('ValueError', 'chr() arg not in range(0x110000)');
		return String.fromCodePoint(code);
	}),
	defineBrief('ord(character, /)', (args) => {
		const text = args.need('character');
		if (typeof text !== 'string')
			return raise('TypeError', `ord() expected string of length 1, but ${typeName(text)} found`);
		const { length: count } = [...text];
		if (count !== 1) raise('TypeError', `ord() expected a character, but string of length ${count} found`);
		return text.codePointAt(0)!;
	})
];

/** What only the prelude uses. */
const hidden = [
	define('_sort(list, keys, reverse)', (args, session) => {
		const keys = args.need('keys') as PyList;
		sortByKeys(args.need('list') as PyList, keys.items, truthNow(args.need('reverse'), session), session);
		return null;
	}),
	define(
		'_method(object, name)',
		(args) => methodOf(args.need('object'), args.need('name') as string) ?? null
	),
	modularPower,
	...passParts
];

/** Functions of Python that Backstep has not: naming one says so. */
export const ABSENT: ReadonlySet<string> = new Set([
	'open', 'input', 'eval', 'exec', 'compile', 'globals', 'locals', 'vars', 'dir', 'help', 'bytes',
	'bytearray', 'memoryview', 'complex', 'frozenset', 'breakpoint', 'quit', 'exit', 'aiter', 'anext', '__import__'
]); // prettier-ignore

/** Names that the prelude uses and no program sees. */
export const hiddenNames = (): Map<string, Value> => table(hidden).set('_nothing', nothing);

/** A fresh table of built-in names. */
export function builtins(): Map<string, Value> {
	const names = table([print, ...attributes, ...inspection, ...iteration, ...letters, ...numbers]);
	for (const [name, cls] of Object.entries(EXCEPTIONS)) if (cls.make) names.set(name, cls);
	for (const [name, cls] of constructors) names.set(name, cls);
	names.set('NotImplemented', NotImplemented);
	names.set('Ellipsis', Ellipsis);
	return names;
}
