/** @file `value.name` of built-in classes; an object's own attributes and its class's are found here too. */
import { Tensor } from '#autodiff';
import { ITEM_BYTES, NDArray, ravel, swapLastAxes, transpose } from '#tensor';
import { CLASSES, EXCEPTIONS, typeName, typeOf } from './classes.ts';
import { DTYPES } from './dtypes.ts';
import { isException } from './exceptions.ts';
import { METHODS } from './methods/index.ts';
import { UNBOUND } from './methods/unbound.ts';
import { numberArray } from './numbers.ts';
import type { Session } from './session.ts';
import {
	attributesOf,
	BoundMethod,
	Descriptor,
	NativeFunction,
	NumpyScalar,
	ownClass,
	PyClass,
	PyDict,
	PyDType,
	PyFloat,
	PyFunction,
	PyIterator,
	PyList,
	PyModule,
	PyObject,
	PyRange,
	PySlice,
	PySuper,
	PyTuple,
	TRACEBACK,
	Ufunc,
	type Value
} from './values.ts';

/** What a lookup found: a value, or a property whose getter the machine must call. */
export type Found =
	{ readonly value: Value } | { readonly getter: Value; readonly args: readonly Value[] } | null;

const value = (v: Value): Found => ({ value: v });

export function findAttribute(o: Value, name: string, session: Session): Found {
	const cls = ownClass(o);
	if (cls) return objectAttribute(o, cls, name, session);
	if (o instanceof PySuper) return superAttribute(o, name, session);
	if (o instanceof PyClass) return classAttribute(o, name);
	if (o instanceof PyModule) {
		const found = name === '__name__' ? o.name : o.namespace.get(name);
		return found === undefined ? null : value(found);
	}
	if (o instanceof PyFunction) return functionAttribute(o, name);
	const own = dataAttribute(o, name, session);
	if (own !== undefined) return value(own);
	if (name === '__class__') return value(typeOf(o));
	const method = METHODS.get(typeOf(o))?.get(name) ?? session.pythonMethods.get(`${typeName(o)}.${name}`);
	const bound = method instanceof NativeFunction || method instanceof PyFunction;
	return bound ? value(new BoundMethod(o, method)) : null;
}

/** A function found in a class, bound to the object it was asked of. */
function boundTo(o: Value, found: Value, cls: PyClass): Found {
	const viaClass = o instanceof PyClass;
	if (found instanceof Descriptor) {
		if (found.kind === 'staticmethod') return value(found.getter);
		const { getter } = found;
		if (found.kind === 'classmethod' && (getter instanceof PyFunction || getter instanceof NativeFunction))
			return value(new BoundMethod(cls, getter));
		return viaClass ? value(found) : { getter, args: [o] };
	}
	if (found instanceof PyFunction || found instanceof NativeFunction)
		return value(viaClass ? found : new BoundMethod(o, found));
	const get = found instanceof PyObject ? found.cls.lookup('__get__') : undefined;
	return get === undefined ? value(found) : { getter: get, args: [found, viaClass ? null : o, cls] };
}

/** Whether what a class has under a name comes before what its object has: a property, or what is got and set by a class. */
export function isBeforeOwn(found: Value | undefined): boolean {
	if (found instanceof Descriptor) return found.kind === 'property';
	if (!(found instanceof PyObject) || found.cls.lookup('__get__') === undefined) return false;
	return found.cls.lookup('__set__') !== undefined || found.cls.lookup('__delete__') !== undefined;
}

function objectAttribute(o: Value, cls: PyClass, name: string, session: Session): Found {
	const found = cls.lookup(name);
	const own = attributesOf(o)?.get(name);
	if (own !== undefined && !isBeforeOwn(found)) return value(own);
	if (found !== undefined) return boundTo(o, found, cls);
	if (name === '__class__') return value(cls);
	const data = isException(cls) ? exceptionData(o as PyObject, name) : undefined;
	if (data !== undefined) return value(data);
	const native = builtInMethod(cls.mro, name, session);
	return native === undefined ? null : boundTo(o, native, cls);
}

/** What every exception has, also where nothing has set it. */
function exceptionData(o: PyObject, name: string): Value | undefined {
	switch (name) {
		// `raise … from …` sets the cause, and the machine the context.
		case '__cause__':
		case '__context__':
			return null;
		case '__suppress_context__':
			return o.attributes.has('__cause__');
		case '__traceback__':
			return TRACEBACK;
		case 'value': {
			const args = o.attributes.get('args');
			if (!o.cls.isSubclassOf(EXCEPTIONS.StopIteration) || !(args instanceof PyTuple)) return undefined;
			return args.items[0] ?? null;
		}
		default:
			return undefined;
	}
}

/** The method of the first built-in class that has it. */
function builtInMethod(order: readonly PyClass[], name: string, session: Session): Value | undefined {
	for (const each of order) {
		const found = METHODS.get(each)?.get(name) ?? session.pythonMethods.get(`${each.name}.${name}`);
		if (found !== undefined && each.make) return found;
	}
	return undefined;
}

/** What the classes after the one in which `super()` stands have under the name. */
function superAttribute({ after, object, cls }: PySuper, name: string, session: Session): Found {
	const rest = cls.mro.slice(cls.mro.indexOf(after) + 1);
	const owner = rest.find((each) => each.namespace.has(name));
	const found = owner ? owner.namespace.get(name) : builtInMethod(rest, name, session);
	return found === undefined ? null : boundTo(object, found, cls);
}

function classAttribute(o: PyClass, name: string): Found {
	const found = o.lookup(name);
	if (found !== undefined) return boundTo(o, found, o);
	const known = classData(o, name);
	if (known !== undefined) return value(known);
	for (const each of o.mro) {
		const method = UNBOUND.get(each)?.get(name);
		if (method !== undefined) return boundTo(o, method, o);
	}
	const method = METHODS.get(CLASSES.type)?.get(name);
	return method instanceof NativeFunction ? value(new BoundMethod(o, method)) : null;
}

function classData(o: PyClass, name: string): Value | undefined {
	switch (name) {
		case '__name__':
		case '__qualname__':
			return (name === '__name__' || o.make ? o.name : o.qualname).replace(/^numpy\.(.*\.)?/, '');
		case '__module__':
			return o.make ? 'builtins' : o.module;
		case '__doc__':
			return null;
		case '__mro__':
			return new PyTuple([...o.mro]);
		case '__bases__':
			return new PyTuple([...o.bases]);
		default:
			return undefined;
	}
}

function functionAttribute(o: PyFunction, name: string): Found {
	const found = o.attributes.get(name);
	if (found !== undefined) return value(found);
	if (name === '__name__') return value(o.name);
	if (name === '__qualname__') return value(o.code.qualname);
	if (name === '__doc__') return value(o.code.doc);
	if (name === '__module__') return value('__main__');
	if (name === '__kwdefaults__') return value(keywordDefaults(o));
	return name === '__defaults__' ? value(o.defaults.length ? new PyTuple([...o.defaults]) : null) : null;
}

function keywordDefaults({ kwDefaults }: PyFunction): Value {
	if (kwDefaults.size === 0) return null;
	const dict = new PyDict();
	for (const [name, v] of kwDefaults) dict.entries.set(name, [name, v]);
	return dict;
}

function dataAttribute(o: Value, name: string, session: Session): Value | undefined {
	if (o instanceof NDArray) return arrayData(o, name);
	if (o instanceof Tensor) return tensorData(o, name, session);
	if (o instanceof NumpyScalar) return arrayData(numberArray(o), name);
	if (o instanceof Ufunc && o.methods.has(name)) return o.methods.get(name);
	if (o instanceof PyDType) return dtypeData(o, name);
	if (o instanceof PyRange || o instanceof PySlice)
		return name === 'start' || name === 'stop' || name === 'step' ? o[name] : undefined;
	const named = o instanceof NativeFunction ? o : o instanceof BoundMethod ? o.callable : null;
	if (named && name === '__name__') return named.name;
	if (o instanceof BoundMethod && o.callable instanceof PyFunction) return methodData(o, o.callable, name);
	return typeof o === 'object' && !(o instanceof PyFloat) ? undefined : numberData(o, name);
}

function methodData(o: BoundMethod, f: PyFunction, name: string): Value | undefined {
	if (name === '__self__') return o.receiver;
	if (name === '__func__') return f;
	const found = functionAttribute(f, name);
	return found && 'value' in found ? found.value : undefined;
}

/** Python's numbers have parts, as complex ones and fractions have. */
function numberData(o: Value, name: string): Value | undefined {
	if (typeof o !== 'number' && typeof o !== 'bigint' && typeof o !== 'boolean' && !(o instanceof PyFloat))
		return undefined;
	const whole = typeof o === 'boolean' ? Number(o) : o;
	switch (name) {
		case 'real':
			return whole;
		case 'imag':
			return o instanceof PyFloat ? new PyFloat(0) : 0;
		case 'numerator':
			return o instanceof PyFloat ? undefined : whole;
		case 'denominator':
			return o instanceof PyFloat ? undefined : 1;
		default:
			return undefined;
	}
}

export function arrayData(o: NDArray, name: string): Value | undefined {
	switch (name) {
		case 'shape':
			return new PyTuple(o.shape);
		case 'size':
			return o.size;
		case 'ndim':
			return o.ndim;
		case 'T':
			return transpose(o);
		case 'dtype':
			return DTYPES[o.dtype];
		case 'flat':
			return new PyIterator({ kind: 'array', of: ravel(o) });
		case 'base':
			return o.base;
		case 'itemsize':
			return ITEM_BYTES[o.dtype];
		case 'nbytes':
			return o.size * ITEM_BYTES[o.dtype];
		case 'strides':
			return new PyTuple(o.strides.map((step) => step * ITEM_BYTES[o.dtype]));
		case 'real':
			return o;
		case 'mT':
			return swapLastAxes(o);
		default:
			return undefined;
	}
}

function dtypeData({ dtype }: PyDType, name: string): Value | undefined {
	switch (name) {
		case 'name':
			return dtype;
		case 'kind':
			return dtype[0]!;
		case 'itemsize':
			return ITEM_BYTES[dtype];
		case 'type':
			return dtype === 'bool' ? CLASSES.bool_ : CLASSES[dtype];
		default:
			return undefined;
	}
}

function tensorData(o: Tensor, name: string, session: Session): Value | undefined {
	switch (name) {
		case 'value':
			return o.value;
		case 'dhdx':
			return o.dhdx ?? undefined;
		case 'order':
			return o.order;
		case 'depends_on':
			return new PyList([...o.depends_on]);
		case 'back':
			return (o.customBack as Value) ?? session.nativeBack;
		case '__array_ufunc__':
			return null;
		default:
			return o.attributes?.get(name) as Value | undefined;
	}
}
