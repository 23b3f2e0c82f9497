/** @file `int(…)`, `float(…)`, `list(…)` and the other classes that make values. */
import { item, NDArray } from '#tensor';
import {
	bind,
	CLASSES,
	Descriptor,
	isFloat,
	isNumber,
	iterableItems,
	normalize,
	NumpyScalar,
	type PyClass,
	PyDict,
	PyFloat,
	PyList,
	PyObject,
	PyRange,
	PySlice,
	PyTuple,
	raise,
	repr,
	setOf,
	str,
	toIndex,
	toNumber,
	truth,
	typeName,
	typeOf,
	updateDict,
	type Native,
	type Session,
	type Value
} from '../runtime/index.ts';

function toInt(v: Value, base: Value | undefined, session: Session): Value {
	if (typeof v === 'string') {
		const text = v.trim().replaceAll('_', '');
		const radix = base === undefined ? 10 : toIndex(base);
		const digits = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, radix);
		if (!new RegExp(`^[-+]?[${digits}]+$`, 'i').test(text))
			raise(
				'ValueError',
				`invalid literal for int() with base ${radix}: ${repr(v, session)}`,
				'To read a decimal number, use float(...).'
			);
		if (radix !== 10) return parseInt(text, radix);
		return normalize(BigInt(text.replace('+', '')));
	}
	if (v instanceof NDArray) return toInt(new PyFloat(item(v)), undefined, session);
	if (!isNumber(v))
		return raise(
			'TypeError',
			`int() argument must be a string, a bytes-like object or a real number, not '${typeName(v)}'`
		);
	if (!isFloat(v)) return typeof v === 'bigint' ? v : toNumber(v);
	const x = toNumber(v);
	if (!Number.isFinite(x))
		raise(
			x !== x ? 'ValueError' : 'OverflowError',
			`cannot convert float ${x !== x ? 'NaN' : 'infinity'} to integer`
		);
	return normalize(BigInt(Math.trunc(x)));
}

function toFloat(v: Value, session: Session): number {
	if (typeof v === 'string') {
		const text = v.trim().toLowerCase().replaceAll('_', '');
		const special = /^([-+]?)(inf|infinity|nan)$/.exec(text);
		if (special) return special[2] === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
		if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(text))
			raise('ValueError', `could not convert string to float: ${repr(v, session)}`);
		return Number(text);
	}
	if (v instanceof NDArray) return item(v);
	if (!isNumber(v))
		return raise('TypeError', `float() argument must be a string or a real number, not '${typeName(v)}'`);
	return toNumber(v);
}

const make =
	(
		name: string,
		names: readonly string[],
		body: (args: ReturnType<typeof bind>, session: Session) => Value
	): Native =>
	(args, kwargs, session) =>
		body(bind(name, names, args, kwargs), session);

function rangeOf(args: readonly Value[]): PyRange {
	if (args.length === 0) raise('TypeError', 'range expected at least 1 argument, got 0');
	const [first, second, third] = args.map((v) => toIndex(v, typeName(v)));
	if (third === 0) raise('ValueError', 'range() arg 3 must not be zero');
	return second === undefined ? new PyRange(0, first!, 1) : new PyRange(first!, second, third ?? 1);
}

const boolOf = (v: Value, session: Session): boolean => {
	const method = v instanceof PyObject ? (v.cls.lookup('__bool__') ?? v.cls.lookup('__len__')) : undefined;
	return truth(method === undefined ? v : session.callNow(method, [v]));
};

const MAKERS: readonly (readonly [PyClass, Native])[] = [
	[
		CLASSES.int,
		make('int', ['x', 'base'], (args, session) => toInt(args.get('x') ?? 0, args.get('base'), session))
	],
	[CLASSES.float, make('float', ['x'], (args, session) => new PyFloat(toFloat(args.get('x') ?? 0, session)))],
	[CLASSES.bool, make('bool', ['x'], (args, session) => boolOf(args.get('x') ?? false, session))],
	[
		CLASSES.str,
		make('str', ['object'], (args, session) =>
			args.get('object') === undefined ? '' : str(args.need('object'), session)
		)
	],
	[
		CLASSES.list,
		make('list', ['iterable'], (args, session) => new PyList(items(args.get('iterable'), session)))
	],
	[
		CLASSES.tuple,
		make('tuple', ['iterable'], (args, session) => new PyTuple(items(args.get('iterable'), session)))
	],
	[CLASSES.set, make('set', ['iterable'], (args, session) => setOf(items(args.get('iterable'), session)))],
	[
		CLASSES.dict,
		(args, kwargs, session) => {
			const dict = new PyDict();
			const [from] = args;
			if (from !== undefined) updateDict(dict, from instanceof PyDict ? from : iterableItems(from, session));
			updateDict(
				dict,
				[...(kwargs ?? [])].map(([key, value]) => new PyTuple([key, value]))
			);
			return dict;
		}
	],
	[CLASSES.range, (args) => rangeOf(args)],
	[
		CLASSES.slice,
		(args) =>
			args.length === 1
				? new PySlice(null, args[0]!, null)
				: new PySlice(args[0] ?? null, args[1] ?? null, args[2] ?? null)
	],
	[CLASSES.type, make('type', ['object'], (args) => typeOf(args.need('object')))],
	[
		CLASSES.property,
		make(
			'property',
			['fget', 'fset'],
			(args) => new Descriptor('property', args.need('fget'), args.get('fset') ?? null)
		)
	],
	[
		CLASSES.staticmethod,
		make('staticmethod', ['f'], (args) => new Descriptor('staticmethod', args.need('f')))
	],
	[CLASSES.classmethod, make('classmethod', ['f'], (args) => new Descriptor('classmethod', args.need('f')))],
	[
		CLASSES.float64,
		make(
			'float64',
			['x'],
			(args, session) => new NumpyScalar(toFloat(args.get('x') ?? 0, session), 'float64')
		)
	],
	[
		CLASSES.int64,
		make(
			'int64',
			['x'],
			(args, session) => new NumpyScalar(Math.trunc(toFloat(args.get('x') ?? 0, session)), 'int64')
		)
	],
	[
		CLASSES.bool_,
		make(
			'bool',
			['x'],
			(args, session) => new NumpyScalar(Number(boolOf(args.get('x') ?? false, session)), 'bool')
		)
	]
];

const items = (v: Value | undefined, session: Session): Value[] =>
	v === undefined ? [] : iterableItems(v, session);

for (const [cls, native] of MAKERS) Object.assign(cls, { make: native });

/** The classes that programs name without an import. */
export const constructors: ReadonlyMap<string, PyClass> = new Map(
	[
		'int',
		'float',
		'bool',
		'str',
		'list',
		'tuple',
		'set',
		'dict',
		'range',
		'slice',
		'type',
		'property',
		'staticmethod',
		'classmethod'
	].map((name) => [name, MAKERS.find(([cls]) => cls.name === name)![0]] as const)
);
