/** @file What annotations make of classes: `list[int]` and `int | None`. */
import { CLASSES } from './classes.ts';
import { raise } from './exceptions.ts';
import { repr } from './text.ts';
import { NativeFunction, PyClass, PyObject, PyTuple, TailCall, type Value } from './values.ts';

const SUBSCRIPTED: readonly PyClass[] = [
	CLASSES.list,
	CLASSES.tuple,
	CLASSES.dict,
	CLASSES.set,
	CLASSES.type
];

/** `cls[key]` of a built-in class. */
export function genericOf(cls: PyClass, key: Value): Value {
	if (!SUBSCRIPTED.includes(cls)) raise('TypeError', `type '${cls.name}' is not subscriptable`);
	const alias = new PyObject(CLASSES.GenericAlias);
	alias.attributes.set('__origin__', cls);
	alias.attributes.set('__args__', key instanceof PyTuple ? key : new PyTuple([key]));
	return alias;
}

const isType = (v: Value): boolean =>
	v === null ||
	v instanceof PyClass ||
	(v instanceof PyObject && (v.cls === CLASSES.GenericAlias || v.cls === CLASSES.UnionType));

/** The classes of a union, or null where the value is none. */
export function unionParts(v: Value): readonly Value[] | null {
	if (!(v instanceof PyObject) || v.cls !== CLASSES.UnionType) return null;
	return (v.attributes.get('__args__') as PyTuple).items;
}

/** `a | b` of classes, or null where they are none. */
export function unionOf(a: Value, b: Value): Value | null {
	if ((a === null && b === null) || !isType(a) || !isType(b)) return null;
	const union = new PyObject(CLASSES.UnionType);
	const parts = [a, b].flatMap((each) => unionParts(each) ?? [each]);
	union.attributes.set('__args__', new PyTuple([...new Set(parts)]));
	return union;
}

const nameOf = (v: Value, session: Parameters<typeof repr>[1]): string =>
	v instanceof PyClass ? (v.make ? v.name : `${v.module}.${v.name}`) : repr(v, session);

const partsOf = (v: Value | undefined): readonly Value[] =>
	((v as PyObject).attributes.get('__args__') as PyTuple).items;

CLASSES.GenericAlias.set(
	'__repr__',
	new NativeFunction('__repr__', ([alias], _kwargs, session) => {
		const origin = (alias as PyObject).attributes.get('__origin__')!;
		const parts = partsOf(alias).map((part) => nameOf(part, session));
		return `${nameOf(origin, session)}[${parts.join(', ')}]`;
	})
);
CLASSES.GenericAlias.set(
	'__call__',
	new NativeFunction(
		'__call__',
		([alias, ...args]) => new TailCall((alias as PyObject).attributes.get('__origin__')!, args)
	)
);
CLASSES.UnionType.set(
	'__repr__',
	new NativeFunction('__repr__', ([union], _kwargs, session) =>
		partsOf(union)
			.map((part) => nameOf(part, session))
			.join(' | ')
	)
);
