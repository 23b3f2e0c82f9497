/** @file `int(…)`, `list(…)` and the other classes that make values. */
import { copy } from '#tensor';
import {
	asArray,
	CLASSES,
	define,
	Descriptor,
	fromKeys,
	iterableItems,
	NumpyScalar,
	PyClass,
	PyDict,
	PyFloat,
	PyList,
	PyObject,
	PyRange,
	PySlice,
	PySuper,
	PyTuple,
	raise,
	setEntry,
	setOf,
	str,
	toIndex,
	truthNow,
	typeOf,
	updateDict,
	type Arguments,
	type Body,
	type Native,
	type Session,
	type Value
} from '../runtime/index.ts';
import { toFloat, toInt } from './conversions.ts';

function rangeOf(args: readonly Value[]): PyRange {
	if (args.length === 0) raise('TypeError', 'range expected at least 1 argument, got 0');
	if (args.length > 3) raise('TypeError', `range expected at most 3 arguments, got ${args.length}`);
	const [first, second, third] = args.map(toIndex);
	if (third === 0) raise('ValueError', 'range() arg 3 must not be zero');
	return second === undefined ? new PyRange(0, first!, 1) : new PyRange(first!, second, third ?? 1);
}

function dictOf(args: readonly Value[], kwargs: ReadonlyMap<string, Value> | null, session: Session): PyDict {
	if (args.length > 1) raise('TypeError', `dict expected at most 1 argument, got ${args.length}`);
	const dict = new PyDict();
	if (args.length === 1) updateDict(dict, args[0]!, session);
	for (const [name, value] of kwargs ?? []) setEntry(dict, name, value, session);
	return dict;
}

const items = (v: Value | undefined, session: Session): Value[] =>
	v === undefined ? [] : iterableItems(v, session);

/** The one argument, which may be left out. */
function orZero(args: Arguments): Value {
	const x = args.get('x');
	return x === undefined ? 0 : x;
}

/** `numpy.float64(x)` and `numpy.int64(x)`: a number, or an array where x is one. */
const numpyNumber =
	(dtype: 'float64' | 'float32' | 'int64'): Body =>
	(args, session) => {
		const v = orZero(args);
		if (v instanceof PyList || v instanceof PyTuple) return copy(asArray(v), dtype);
		const x = toFloat(v, session);
		if (typeof x !== 'number') return x;
		return new NumpyScalar(
			dtype === 'int64' ? Math.trunc(x) : dtype === 'float32' ? Math.fround(x) : x,
			dtype
		);
	};

const MAKERS: readonly (readonly [PyClass, string, Body])[] = [
	[CLASSES.int, 'int(x=, /, base=)', (args, session) => toInt(orZero(args), args.get('base'), session)],
	[
		CLASSES.float,
		'float(x=, /)',
		(args, session) => {
			const x = toFloat(orZero(args), session);
			return typeof x === 'number' ? new PyFloat(x) : x;
		}
	],
	[CLASSES.bool, 'bool(x=, /)', (args, session) => truthNow(args.get('x') ?? false, session)],
	[
		CLASSES.str,
		'str(object=)',
		(args, session) => (args.get('object') === undefined ? '' : str(args.need('object'), session))
	],
	[CLASSES.list, 'list(iterable=, /)', (args, session) => new PyList(items(args.get('iterable'), session))],
	[
		CLASSES.tuple,
		'tuple(iterable=, /)',
		(args, session) => {
			const from = args.get('iterable');
			return from instanceof PyTuple ? from : new PyTuple(items(from, session));
		}
	],
	[CLASSES.set, 'set(iterable=, /)', (args, session) => setOf(items(args.get('iterable'), session), session)],
	[CLASSES.type, 'type(object, bases!, dict!, /)', (args) => typeOf(args.need('object'))],
	[
		CLASSES.property,
		'property(fget=, fset=, fdel=, doc=)',
		(args) =>
			new Descriptor('property', args.get('fget') ?? null, args.get('fset') ?? null, args.get('fdel') ?? null)
	],
	[CLASSES.staticmethod, 'staticmethod(f, /)', (args) => new Descriptor('staticmethod', args.need('f'))],
	[CLASSES.classmethod, 'classmethod(f, /)', (args) => new Descriptor('classmethod', args.need('f'))],
	[CLASSES.float64, 'float64(x=, /)', numpyNumber('float64')],
	[CLASSES.float32, 'float32(x=, /)', numpyNumber('float32')],
	[CLASSES.int64, 'int64(x=, /)', numpyNumber('int64')],
	[
		CLASSES.bool_,
		'bool(x=, /)',
		(args, session) => new NumpyScalar(Number(truthNow(args.get('x') ?? false, session)), 'bool')
	]
];

/** `super()` inside of a method, or `super(C, object)`. */
function superOf(args: readonly Value[], session: Session): PySuper {
	const context = session.methodContext();
	if (args.length === 0) {
		if (context.self === undefined) raise('RuntimeError', 'super(): no arguments', SUPER_HINT);
		if (context.cls === undefined) raise('RuntimeError', 'super(): __class__ cell not found', SUPER_HINT);
	}
	const cls = args.length === 0 ? context.cls! : args[0]!;
	const object = args.length === 0 ? context.self! : args[1];
	if (!(cls instanceof PyClass))
		return raise('TypeError', `super() argument 1 must be a type, not ${typeOf(cls).name}`);
	if (object === undefined || args.length > 2)
		return raise('TypeError', `super() with ${args.length} arguments is not part of Backstep`, SUPER_HINT);
	const own = object instanceof PyClass && object.isSubclassOf(cls) ? object : typeOf(object);
	if (!own.isSubclassOf(cls))
		raise('TypeError', 'super(type, obj): obj must be an instance or subtype of type');
	return new PySuper(cls, object, own);
}

const SUPER_HINT = 'Inside of a method write super().name(...).';

const VARIADIC: readonly (readonly [PyClass, Native])[] = [
	[CLASSES.dict, dictOf],
	[CLASSES.super, (args, _kwargs, session) => superOf(args, session)],
	[CLASSES.object, () => new PyObject(CLASSES.object)],
	[CLASSES.range, (args) => rangeOf(args)],
	[
		CLASSES.slice,
		(args) => {
			if (args.length === 0) raise('TypeError', 'slice expected at least 1 argument, got 0');
			return args.length === 1
				? new PySlice(null, args[0]!, null)
				: new PySlice(args[0]!, args[1]!, args[2] ?? null);
		}
	]
];

for (const [cls, signature, body] of MAKERS) Object.assign(cls, { make: define(signature, body).call });
for (const [cls, make] of VARIADIC) Object.assign(cls, { make });

/** Classes whose values come about in other ways only. */
const made = new Set<PyClass>([...MAKERS.map(([cls]) => cls), ...VARIADIC.map(([cls]) => cls)]);
for (const cls of Object.values(CLASSES))
	if (!made.has(cls) && cls !== CLASSES.Tensor && !cls.name.startsWith('numpy.random.'))
		Object.assign(cls, {
			make: () =>
				raise(
					'TypeError',
					`cannot create '${cls.name}' instances`,
					cls === CLASSES.ndarray ? 'numpy.array(...) and numpy.zeros(...) make arrays.' : ''
				)
		});
CLASSES.dict.set('fromkeys', new Descriptor('staticmethod', fromKeys));

/** The classes that programs name without an import. */
export const constructors: ReadonlyMap<string, PyClass> = new Map(
	[...MAKERS.map(([cls]) => cls), ...VARIADIC.map(([cls]) => cls)]
		.filter((cls) => !cls.name.startsWith('numpy.'))
		.map((cls) => [cls.name, cls])
);
