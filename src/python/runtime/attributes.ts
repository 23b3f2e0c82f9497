/** @file `value.name` of built-in classes; an object's own attributes and its class's are found here too. */
import { opOfMethod, Tensor } from '#autodiff';
import { NDArray, ravel, transpose } from '#tensor';
import { CLASSES, EXCEPTIONS, typeName, typeOf } from './classes.ts';
import { raise } from './exceptions.ts';
import { METHODS } from './methods/index.ts';
import { nearestHint } from './native.ts';
import type { Session } from './session.ts';
import { arrayAttribute } from './tensors.ts';
import {
	BoundMethod,
	Descriptor,
	NativeFunction,
	NumpyScalar,
	PyClass,
	PyFunction,
	PyIterator,
	PyList,
	PyModule,
	PyObject,
	PyTuple,
	type Value
} from './values.ts';

/** What a lookup found: a value, or a property whose getter the machine must call. */
export type Found = { readonly value: Value } | { readonly getter: Value; readonly receiver: Value } | null;

const value = (v: Value): Found => ({ value: v });

export function findAttribute(o: Value, name: string, session: Session): Found {
	if (o instanceof PyObject) return objectAttribute(o, name);
	if (o instanceof PyClass) return classAttribute(o, name);
	if (o instanceof PyModule) {
		const found = o.namespace.get(name);
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
function boundTo(o: PyObject | PyClass, found: Value, cls: PyClass): Found {
	if (found instanceof Descriptor) {
		if (found.kind === 'staticmethod') return value(found.getter);
		const { getter } = found;
		if (found.kind === 'classmethod' && (getter instanceof PyFunction || getter instanceof NativeFunction))
			return value(new BoundMethod(cls, getter));
		return o instanceof PyObject ? { getter: found.getter, receiver: o } : value(found);
	}
	if (o instanceof PyObject && (found instanceof PyFunction || found instanceof NativeFunction))
		return value(new BoundMethod(o, found));
	return value(found);
}

function objectAttribute(o: PyObject, name: string): Found {
	const own = o.attributes.get(name);
	if (own !== undefined) return value(own);
	const found = o.cls.lookup(name);
	if (found !== undefined) return boundTo(o, found, o.cls);
	if (name === '__class__') return value(o.cls);
	const native = METHODS.get(CLASSES.object)?.get(name);
	return native instanceof NativeFunction ? value(new BoundMethod(o, native)) : null;
}

function classAttribute(o: PyClass, name: string): Found {
	const found = o.lookup(name);
	if (found !== undefined) return boundTo(o, found, o);
	if (name === '__name__') return value(o.name.replace(/^numpy\./, ''));
	for (const each of o.mro) {
		const method = METHODS.get(each)?.get(name);
		if (method !== undefined) return value(method);
	}
	return null;
}

function functionAttribute(o: PyFunction, name: string): Found {
	if (name === '__name__') return value(o.name);
	if (name === '__doc__') return value(o.code.doc);
	const found = o.attributes.get(name);
	return found === undefined ? null : value(found);
}

function dataAttribute(o: Value, name: string, session: Session): Value | undefined {
	if (o instanceof NDArray) return arrayData(o, name);
	if (o instanceof Tensor) return tensorData(o, name, session);
	if (o instanceof NumpyScalar && name === 'shape') return new PyTuple([]);
	if (o instanceof NumpyScalar && name === 'size') return 1;
	if (o instanceof NumpyScalar && name === 'T') return o;
	return undefined;
}

const DTYPES = { float64: CLASSES.float64, int64: CLASSES.int64, bool: CLASSES.bool_ };

function arrayData(o: NDArray, name: string): Value | undefined {
	switch (name) {
		case 'shape':
			return new PyTuple([...o.shape]);
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
			return o.attributes.get(name) as Value | undefined;
	}
}

/** Python's AttributeError, with the nearest name as a hint. */
export function missingAttribute(o: Value, name: string): never {
	if (o instanceof PyModule) {
		const hint = nearestHint(name, o.namespace.keys());
		const whole = ['numpy', 'matplotlib.pyplot', 'numpy.random'].includes(o.name);
		return raise(
			'AttributeError',
			`module '${o.name}' has no attribute '${name}'`,
			[hint, whole ? `Backstep has a part of ${o.name}.` : ''].filter(Boolean).join(' ')
		);
	}
	const subject = o instanceof PyClass ? `type object '${o.name}'` : `'${typeName(o)}' object`;
	return raise('AttributeError', `${subject} has no attribute '${name}'`, attributeHint(o, name));
}

function attributeHint(o: Value, name: string): string {
	if (o === null) return 'The value is None. A function that ends without `return` gives None.';
	if (o instanceof Tensor && name === 'dhdx')
		return 'dhdx is set by reverse_autodiff; this tensor was not part of a pass yet.';
	const names =
		o instanceof PyObject
			? [...o.attributes.keys(), ...o.cls.mro.flatMap((cls) => [...cls.namespace.keys()])]
			: [];
	return nearestHint(
		name,
		[...names, ...(METHODS.get(typeOf(o))?.keys() ?? []), ...opOfMethod.keys()].filter(
			(each) => each !== name
		)
	);
}

/** `o.name = v`, for everything but properties. */
export function setAttribute(o: Value, name: string, v: Value): void {
	if (o instanceof PyObject) o.attributes.set(name, v);
	else if (o instanceof PyFunction) o.attributes.set(name, v);
	else if (o instanceof PyClass && !o.make) o.set(name, v);
	else if (o instanceof Tensor) setTensor(o, name, v);
	else if (o instanceof PyClass)
		raise('TypeError', `cannot set '${name}' attribute of immutable type '${o.name}'`);
	else raise('AttributeError', `'${typeName(o)}' object has no attribute '${name}'`);
}

function setTensor(o: Tensor, name: string, v: Value): void {
	switch (name) {
		case 'value':
			o.value = arrayAttribute(v);
			return;
		case 'dhdx':
			o.dhdx = arrayAttribute(v);
			return;
		case 'order':
			if (typeof v !== 'number') raise('TypeError', `order must be an int, not ${typeName(v)}`);
			o.order = v;
			return;
		case 'depends_on': {
			const items = v instanceof PyList || v instanceof PyTuple ? v.items : [];
			o.depends_on = items.map((item) =>
				item instanceof Tensor ? item : raise('TypeError', `depends_on holds tensors, not ${typeName(item)}`)
			);
			return;
		}
		case 'back':
			o.customBack = v;
			return;
		default:
			o.attributes.set(name, v);
	}
}

export function deleteAttribute(o: Value, name: string): void {
	const attributes = o instanceof PyObject || o instanceof PyFunction ? o.attributes : null;
	if (!attributes?.delete(name)) missingAttribute(o, name);
}

export const isException = (cls: PyClass): boolean => cls.isSubclassOf(EXCEPTIONS.BaseException);
