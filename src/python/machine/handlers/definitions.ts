/** @file Calls, functions, classes and imports. */
import type { Code } from '../../compile/code.ts';
import {
	BoundMethod,
	Cell,
	CLASSES,
	COLLECTIONS,
	Descriptor,
	EXCEPTIONS,
	extend,
	findAttribute,
	isIterable,
	iterableItems,
	linearize,
	methodOf,
	NativeFunction,
	nearestHint,
	noneHint,
	PyClass,
	PyDict,
	PyFunction,
	PyList,
	type PyModule,
	PySuper,
	PyTuple,
	raise,
	setEntry,
	str,
	typeName,
	type Value
} from '../../runtime/index.ts';
import { call } from '../calls.ts';
import { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { profileOf } from '../watch.ts';
import { pop, popMany, type Handler } from './handler.ts';

export const callFunction: Handler = (m, f, n) => {
	const args = popMany(f, n);
	call(m, pop(f), args);
};

export const callKeywords: Handler = (m, f, packed) => {
	const pairs = popMany(f, 2 * (packed % 4096));
	const args = popMany(f, Math.floor(packed / 4096));
	const kwargs = new Map<string, Value>();
	for (let i = 0; i < pairs.length; i += 2) kwargs.set(pairs[i] as string, pairs[i + 1]!);
	call(m, pop(f), args, kwargs);
};

export const callSpread: Handler = (m, f) => {
	const keywords = pop(f) as PyDict;
	const args = iterableItems(pop(f), m);
	const kwargs = new Map([...keywords.entries.values()].map(([key, value]) => [key as string, value]));
	call(m, pop(f), args, kwargs.size === 0 ? null : kwargs);
};

/** `f(*values)`: the list of arguments lies above what is called. */
export const argumentsExtend: Handler = (m, f) => {
	const values = pop(f);
	const args = f.stack[f.stack.length - 1] as PyList;
	if (!isIterable(values))
		raise(
			'TypeError',
			`${calledName(f.stack[f.stack.length - 2]!, m)} argument after * must be an iterable, not ${typeName(values)}`,
			noneHint(values)
		);
	extend(args, iterableItems(values, m));
};

/** `f(**mapping)`, and `f(name=value)` beside a star: no name may come twice. */
export const keywordsUpdate: Handler = (m, f) => {
	const values = pop(f);
	const keywords = f.stack[f.stack.length - 1] as PyDict;
	const called = () => calledName(f.stack[f.stack.length - 3]!, m);
	if (!(values instanceof PyDict))
		return raise(
			'TypeError',
			`${called()} argument after ** must be a mapping, not ${typeName(values)}`,
			noneHint(values)
		);
	for (const [key, value] of values.entries.values()) {
		if (typeof key !== 'string') raise('TypeError', 'keywords must be strings');
		if (keywords.entries.has(key))
			raise('TypeError', `${called()} got multiple values for keyword argument '${key as string}'`);
		setEntry(keywords, key, value, m);
	}
};

/** As CPython names what is called in these messages. */
function calledName(callable: Value, m: Machine): string {
	if (callable instanceof BoundMethod) return calledName(callable.callable, m);
	if (callable instanceof PyFunction)
		return callable.code.source < 0 ? `${callable.name}()` : `__main__.${callable.code.qualname}()`;
	if (callable instanceof PyClass && !callable.make) return `${callable.module}.${callable.name}()`;
	return callable instanceof NativeFunction || callable instanceof PyClass
		? `${callable.name}()`
		: str(callable, m);
}

const NO_VALUES: readonly Value[] = [];
const NO_NAMES: ReadonlyMap<string, Value> = new Map();
const NO_CELLS: readonly Cell[] = [];

/** The cells of the function around it that code knows; which ones they are is the same at each run of the instruction. */
function closureOf({ code: outer, cells, current }: Frame, code: Code): readonly Cell[] {
	if (code.free.length === 0) return NO_CELLS;
	const places = (outer.seen[current >> 1] ??= code.free.map((name) =>
		[...outer.cells, ...outer.free].indexOf(name)
	)) as readonly number[];
	const closure = new Array<Cell>(places.length);
	for (let i = 0; i < places.length; i++) closure[i] = cells[places[i]!]!;
	return closure;
}

/** Defaults lie under the code where the argument has a 1, those of keywords where it has a 2. */
export const makeFunction: Handler = (_m, f, flags) => {
	// Code lies on the stack only between two instructions, and no program sees it.
	const code = pop(f) as Value | Code as Code;
	const kwDefaults = flags & 2 ? namesOf(pop(f) as PyDict) : NO_NAMES;
	const defaults = flags & 1 ? (pop(f) as PyTuple).items : NO_VALUES;
	f.stack.push(new PyFunction(code, f.globals, defaults, kwDefaults, closureOf(f, code)));
};

const namesOf = ({ entries }: PyDict): Map<string, Value> =>
	new Map([...entries.values()].map(([key, value]) => [key as string, value]));

export const buildClass: Handler = (m, f, n) => {
	const code = pop(f) as Value | Code as Code;
	const bases = popMany(f, n);
	const cells = [...code.cells.map(() => new Cell()), ...closureOf(f, code)];
	const body = new Frame(code, f.globals, [], cells, f);
	body.names = new Map<string, Value>([['__doc__', code.doc]]);
	body.bases = bases;
	body.path = f.path;
	m.frame = body;
};

export const endClass: Handler = (m, f) => {
	// What is wrong with the bases is said where the class statement stands.
	m.frame = f.prev;
	const bases = f.bases.map((base) =>
		base instanceof PyClass
			? base
			: raise('TypeError', `a class cannot inherit from a value of type '${typeName(base)}'`)
	);
	checkBases(bases, f.names!);
	if (f.names!.has('__eq__') && !f.names!.has('__hash__')) f.names!.set('__hash__', null);
	const module = f.code.source < 0 ? (f.globals.get('__name__') as string) : '__main__';
	const cls = new PyClass(f.code.name, bases.length > 0 ? bases : [CLASSES.object], f.names!, null, module);
	cls.profile = profileOf(cls, m.profiles);
	if (cls.profile) m.engines.add(cls.name);
	cls.abstract = abstractMethods(cls);
	cls.qualname = f.code.qualname;
	cls.slots = slotsOf(cls);
	const cell = f.code.cells.indexOf('__class__');
	if (cell >= 0) f.cells[cell]!.value = cls;
	f.prev!.stack.push(cls);
	tellOfClass(m, cls);
};

/** Calls `__set_name__` of what the class holds, and `__init_subclass__` of its bases. */
function tellOfClass(m: Machine, cls: PyClass): void {
	const own = cls.namespace.get('__init_subclass__');
	if (own instanceof PyFunction) cls.set('__init_subclass__', new Descriptor('classmethod', own));
	const named = [...cls.namespace].filter(([, v]) => methodOf(v, '__set_name__') !== undefined);
	const hooked = cls.mro.slice(1).some(({ namespace }) => namespace.has('__init_subclass__'));
	if (named.length === 0 && !hooked) return;
	const hook = hooked ? findAttribute(new PySuper(cls, cls, cls), '__init_subclass__', m) : null;
	const descriptors = new PyTuple(named.map((pair) => new PyTuple(pair)));
	const args = [cls, descriptors, hook && 'value' in hook ? hook.value : null];
	call(m, m.prelude.get('_class_made')!, args, null, { kind: 'discard' });
}

/** Methods that the machine never calls: a class that defines one would not do what it says. */
const UNHEARD = ['__getattribute__', '__index__', '__del__', '__instancecheck__', '__match_args__'];

function checkBases(bases: readonly PyClass[], names: ReadonlyMap<string, Value>): void {
	const closed = bases.find(
		(base) =>
			base.make &&
			base !== CLASSES.object &&
			!COLLECTIONS.includes(base) &&
			!base.isSubclassOf(EXCEPTIONS.BaseException)
	);
	if (closed)
		raise(
			'TypeError',
			`type '${closed.name}' is not an acceptable base type in Backstep`,
			'Write a class of your own that holds one.'
		);
	const twice = bases.find((base, i) => bases.indexOf(base) < i);
	if (twice) raise('TypeError', `duplicate base class ${twice.name}`);
	if (linearize(bases) === null)
		raise(
			'TypeError',
			`Cannot create a consistent method resolution\norder (MRO) for bases ${bases.map(({ name }) => name).join(', ')}`,
			'A base class stands before a class that is derived from it. Write the derived one first.'
		);
	const unheard = UNHEARD.find((name) => names.has(name));
	if (unheard)
		raise(
			'NotImplementedError',
			`Backstep does not call ${unheard}`,
			'Python would call it by itself, so the program would not do what it says. Write a method with a name of your own, and call it.'
		);
}

/** The names in `__slots__`, where the class and all of its bases have them. */
function slotsOf(cls: PyClass): ReadonlySet<string> | null {
	const names = new Set<string>();
	for (const each of cls.mro) {
		if (each === CLASSES.object) continue;
		const slots = each.namespace.get('__slots__');
		const items = typeof slots === 'string' ? [slots] : slots instanceof PyTuple ? slots.items : null;
		const listed = slots instanceof PyList ? slots.items : items;
		if (listed === null) return null;
		for (const name of listed) if (typeof name === 'string') names.add(name);
	}
	return names.has('__dict__') ? null : names;
}

/** The names that `@abstractmethod` marks and no class in the order defines. */
function abstractMethods(cls: PyClass): string[] {
	const marked = (v: Value | undefined): boolean =>
		v instanceof Descriptor
			? marked(v.getter)
			: v instanceof PyFunction && v.attributes.has('__isabstractmethod__');
	if (!cls.mro.some(({ name, module }) => name === 'ABC' && module === 'abc')) return [];
	const names = new Set(cls.mro.flatMap(({ namespace }) => [...namespace.keys()]));
	return [...names].filter((name) => marked(cls.lookup(name))).sort();
}

export const importName: Handler = (m, f, i) => void f.stack.push(m.import(f.code.names[i]!));

/** In a class body: the annotation of a name. */
export const annotate: Handler = (_m, f, i) => {
	const name = f.code.names[i]!;
	const annotations = f.names!.get('__annotations__') ?? new PyDict();
	f.names!.set('__annotations__', annotations);
	(annotations as PyDict).entries.set(name, [name, pop(f)]);
};

/** `from m import *`: every name of the module that does not begin with an underscore. */
export const importAll: Handler = (_m, f) => {
	const { namespace } = pop(f) as PyModule;
	const all = namespace.get('__all__');
	const listed = all instanceof PyTuple ? (all.items as string[]) : null;
	for (const name of listed ?? namespace.keys())
		if (listed || !name.startsWith('_')) f.globals.set(name, namespace.get(name)!);
};

export const importFrom: Handler = (_m, f, i) => {
	const module = pop(f) as PyModule;
	const name = f.code.names[i]!;
	const value = module.namespace.get(name);
	if (value === undefined)
		raise(
			'ImportError',
			`cannot import name '${name}' from '${module.name}'`,
			nearestHint(name, module.namespace.keys())
		);
	f.stack.push(value);
};
