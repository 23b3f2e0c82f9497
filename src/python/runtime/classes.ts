/** @file The built-in classes, and which of them a value belongs to. */
import { Tensor } from '#autodiff';
import { Generator, NDArray } from '#tensor';
import {
	BoundMethod,
	Descriptor,
	NativeFunction,
	NumpyScalar,
	PyClass,
	PyDict,
	PyDictView,
	PyDType,
	PyFloat,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyList,
	PyModule,
	PyObject,
	PyRange,
	PySet,
	PySlice,
	PySuper,
	PyTuple,
	Singleton,
	Ufunc,
	type Value
} from './values.ts';
import { raise } from './exceptions.ts';
import { RandomSource } from './random-source.ts';

const builtin = (name: string, ...bases: PyClass[]): PyClass =>
	new PyClass(name, bases, new Map(), () => null);

const object = builtin('object');
const int = builtin('int', object);
const float = builtin('float', object);
const BaseException = builtin('BaseException', object);
const Exception = builtin('Exception', BaseException);
const error = (name: string, base = Exception): PyClass => builtin(name, base);
const LookupError = error('LookupError');
const ArithmeticError = error('ArithmeticError');
const NameError = error('NameError');
const RuntimeError = error('RuntimeError');
const ImportError = error('ImportError');
const TypeError = error('TypeError');
const ValueError = error('ValueError');
const SyntaxError = error('SyntaxError');
const OSError = error('OSError');
const IndexError = error('IndexError', LookupError);

/** Exceptions by name; what `except` can name. */
export const EXCEPTIONS = {
	BaseException,
	Exception,
	LookupError,
	ArithmeticError,
	NameError,
	RuntimeError,
	ImportError,
	TypeError,
	ValueError,
	IndexError,
	AttributeError: error('AttributeError'),
	AssertionError: error('AssertionError'),
	StopIteration: error('StopIteration'),
	GeneratorExit: error('GeneratorExit', BaseException),
	MemoryError: error('MemoryError'),
	KeyError: error('KeyError', LookupError),
	ZeroDivisionError: error('ZeroDivisionError', ArithmeticError),
	OverflowError: error('OverflowError', ArithmeticError),
	FloatingPointError: error('FloatingPointError', ArithmeticError),
	UnboundLocalError: error('UnboundLocalError', NameError),
	NotImplementedError: error('NotImplementedError', RuntimeError),
	RecursionError: error('RecursionError', RuntimeError),
	ModuleNotFoundError: error('ModuleNotFoundError', ImportError),
	SyntaxError,
	IndentationError: error('IndentationError', SyntaxError),
	OSError,
	FileNotFoundError: error('FileNotFoundError', OSError),
	PermissionError: error('PermissionError', OSError),
	TimeoutError: error('TimeoutError', OSError),
	EOFError: error('EOFError'),
	BufferError: error('BufferError'),
	SystemError: error('SystemError'),
	UnicodeError: error('UnicodeError', ValueError),
	KeyboardInterrupt: error('KeyboardInterrupt', BaseException),
	SystemExit: error('SystemExit', BaseException),
	AxisError: new PyClass('AxisError', [ValueError, IndexError], new Map(), () => null),
	UFuncTypeError: error('UFuncTypeError', TypeError),
	LinAlgError: error('LinAlgError', ValueError)
};
export type ExceptionName = keyof typeof EXCEPTIONS;

/** Kinds of NumPy's numbers, which have no objects of their own. */
const kind = (name: string, base: PyClass): PyClass =>
	new PyClass(`numpy.${name}`, [base], new Map(), () =>
		raise('TypeError', `cannot create 'numpy.${name}' instances`)
	);
const generic = kind('generic', object);
const number = kind('number', generic);
const integer = kind('integer', number);
const floating = kind('floating', number);

export const CLASSES = {
	object,
	int,
	float,
	bool: builtin('bool', int),
	str: builtin('str', object),
	list: builtin('list', object),
	tuple: builtin('tuple', object),
	dict: builtin('dict', object),
	set: builtin('set', object),
	range: builtin('range', object),
	slice: builtin('slice', object),
	type: builtin('type', object),
	super: builtin('super', object),
	GenericAlias: builtin('types.GenericAlias', object),
	UnionType: builtin('types.UnionType', object),
	NoneType: builtin('NoneType', object),
	ellipsis: builtin('ellipsis', object),
	function: builtin('function', object),
	builtin_function_or_method: builtin('builtin_function_or_method', object),
	method: builtin('method', object),
	module: builtin('module', object),
	generator: builtin('generator', object),
	iterator: builtin('iterator', object),
	dict_keys: builtin('dict_keys', object),
	dict_values: builtin('dict_values', object),
	dict_items: builtin('dict_items', object),
	dtype: builtin('numpy.dtype', object),
	property: builtin('property', object),
	staticmethod: builtin('staticmethod', object),
	classmethod: builtin('classmethod', object),
	ndarray: builtin('numpy.ndarray', object),
	ufunc: builtin('numpy.ufunc', object),
	generic,
	number,
	integer,
	floating,
	float64: builtin('numpy.float64', floating, float),
	float32: builtin('numpy.float32', floating),
	int64: builtin('numpy.int64', integer),
	bool_: builtin('numpy.bool', generic),
	Generator: builtin('numpy.random._generator.Generator', object),
	RandomState: builtin('numpy.random.mtrand.RandomState', object),
	Tensor: builtin('CS4787Tensor', object)
};

/** `type(value)`. */
export function typeOf(value: Value): PyClass {
	switch (typeof value) {
		case 'number':
		case 'bigint':
			return CLASSES.int;
		case 'boolean':
			return CLASSES.bool;
		case 'string':
			return CLASSES.str;
	}
	if (value === null) return CLASSES.NoneType;
	if (value instanceof PyObject) return value.cls;
	if (value instanceof PyFloat) return CLASSES.float;
	if (value instanceof NDArray) return CLASSES.ndarray;
	if (value instanceof NumpyScalar) return value.dtype === 'bool' ? CLASSES.bool_ : CLASSES[value.dtype];
	if (value instanceof Tensor) return CLASSES.Tensor;
	return typeOfOther(value);
}

function typeOfOther(value: Exclude<Value, null | number | bigint | boolean | string>): PyClass {
	if (value instanceof PyList) return value.cls ?? CLASSES.list;
	if (value instanceof PyTuple) return value.cls ?? CLASSES.tuple;
	if (value instanceof PyDict) return value.cls ?? CLASSES.dict;
	if (value instanceof PyDictView) return CLASSES[`dict_${value.kind}`];
	if (value instanceof PyDType) return CLASSES.dtype;
	if (value instanceof RandomSource)
		return value.of instanceof Generator ? CLASSES.Generator : CLASSES.RandomState;
	if (value instanceof PySet) return value.cls ?? CLASSES.set;
	if (value instanceof PySuper) return CLASSES.super;
	if (value instanceof PyFunction)
		return value.code.source < 0 ? CLASSES.builtin_function_or_method : CLASSES.function;
	if (value instanceof Ufunc) return CLASSES.ufunc;
	if (value instanceof NativeFunction) return CLASSES.builtin_function_or_method;
	if (value instanceof BoundMethod) return CLASSES.method;
	if (value instanceof PyClass) return CLASSES.type;
	if (value instanceof PyRange) return CLASSES.range;
	if (value instanceof PySlice) return CLASSES.slice;
	if (value instanceof PyModule) return CLASSES.module;
	if (value instanceof PyGenerator) return CLASSES.generator;
	if (value instanceof PyIterator) return CLASSES.iterator;
	if (value instanceof Descriptor) return CLASSES[value.kind];
	if (value instanceof Singleton && value.name === 'Ellipsis') return CLASSES.ellipsis;
	return CLASSES.object;
}

/** The name that Python's messages use. */
export const typeName = (value: Value): string => typeOf(value).name;
