/** @file Functions and classes that our own modules make while a program runs. */
import { isCode } from '../compile/code.ts';
import { compile } from '../compile/compiler.ts';
import {
	attributesOf,
	define,
	Descriptor,
	NativeFunction,
	PyClass,
	PyDict,
	PyFunction,
	type PyTuple,
	raise,
	type Value
} from '../runtime/index.ts';
import { parse } from '../syntax/parse.ts';

/** A dict of names as a map. */
const named = (v: Value): Map<string, Value> =>
	new Map([...(v as PyDict).entries.values()].map(([name, value]) => [name as string, value]));

function dictOf(of: Iterable<readonly [string, Value]>): PyDict {
	const dict = new PyDict();
	for (const [name, value] of of) dict.entries.set(name, [name, value]);
	return dict;
}

/**
 * `_function(text, name, owner, defaults, keywords, near)`: the function that a text defines, as a method of the class
 * `owner`, with the global names of the function `near`.
 */
export const makeFunction = define('_function(text, name, owner, defaults, keywords, near)', (args) => {
	const code = compile(parse(args.need('text') as string), -1).constants.find(isCode)!;
	const owner = args.need('owner') as string;
	const { items } = args.need('defaults') as PyTuple;
	return new PyFunction(
		{ ...code, owner, qualname: `${owner}.${code.name}` },
		(args.need('near') as PyFunction).globals,
		items,
		named(args.need('keywords')),
		[]
	);
});

/** `_make_class(name, bases, namespace)`: a class of the program. */
export const makeClass = define(
	'_make_class(name, bases, namespace)',
	(args) =>
		new PyClass(
			args.need('name') as string,
			(args.need('bases') as PyTuple).items as readonly PyClass[],
			named(args.need('namespace'))
		)
);

const readOnly = new NativeFunction('set', () =>
	raise('AttributeError', "can't set attribute", 'A tuple cannot change; _replace(...) makes another.')
);

/** `_item_property(i)`: the item of a tuple, as an attribute. */
export const itemProperty = define('_item_property(i)', (args) => {
	const i = args.index('i');
	const get = new NativeFunction('get', ([tuple]) => (tuple as PyTuple).items[i]!);
	return new Descriptor('property', get, readOnly);
});

/** `_own(cls, name, default)`: what the class itself has under the name. */
export const ownAttribute = define('_own(cls, name, default)', (args) => {
	const own = (args.need('cls') as PyClass).namespace.get(args.need('name') as string);
	// None is a value too.
	return own === undefined ? args.need('default') : own;
});

/** `_namespace(cls)`: what the class itself defines. */
export const namespaceOf = define('_namespace(cls)', (args) =>
	dictOf((args.need('cls') as PyClass).namespace)
);

/** `_attributes(object)`: what the object itself has. */
export const attributes = define('_attributes(object)', (args) =>
	dictOf(attributesOf(args.need('object')) ?? [])
);

/** `_set(object, name, value)`: an attribute, past the class's own `__setattr__`. */
export const setPlainly = define('_set(object, name, value)', (args) => {
	attributesOf(args.need('object'))!.set(args.need('name') as string, args.need('value'));
	return null;
});
