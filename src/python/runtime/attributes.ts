/** @file `value.name` of built-in classes; an object's own attributes and its class's are found here too. */
import { opOfMethod, Tensor } from '#autodiff';
import { NDArray, ravel, transpose } from '#tensor';
import { CLASSES, typeName, typeOf } from './classes.ts';
import { isException, raise } from './exceptions.ts';
import { METHODS } from './methods/index.ts';
import { nearestHint, noneHint } from './hints.ts';
import { numberArray } from './numbers.ts';
import type { Session } from './session.ts';
import { arrayAttribute } from './tensors.ts';
import {
	BoundMethod,
	Descriptor,
	DTYPES,
	NativeFunction,
	NumpyScalar,
	PyClass,
	PyDType,
	PyFunction,
	PyIterator,
	PyList,
	PyModule,
	PyObject,
	PyRange,
	PySlice,
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
	// What `raise … from …` sets.
	if (name === '__cause__' && isException(o.cls)) return value(null);
	const native = METHODS.get(CLASSES.object)?.get(name);
	return native instanceof NativeFunction ? value(new BoundMethod(o, native)) : null;
}

function classAttribute(o: PyClass, name: string): Found {
	const found = o.lookup(name);
	if (found !== undefined) return boundTo(o, found, o);
	if (name === '__name__') return value(o.name.replace(/^numpy\./, ''));
	if (name === '__doc__') return value(null);
	for (const each of o.mro) {
		const method = METHODS.get(each)?.get(name);
		if (method !== undefined) return value(method);
	}
	return null;
}

function functionAttribute(o: PyFunction, name: string): Found {
	if (name === '__name__') return value(o.name);
	if (name === '__qualname__') return value(o.code.qualname);
	if (name === '__doc__') return value(o.code.doc);
	const found = o.attributes.get(name);
	return found === undefined ? null : value(found);
}

function dataAttribute(o: Value, name: string, session: Session): Value | undefined {
	if (o instanceof NDArray) return arrayData(o, name);
	if (o instanceof Tensor) return tensorData(o, name, session);
	if (o instanceof NumpyScalar) return arrayData(numberArray(o), name);
	if (o instanceof PyDType) return name === 'name' ? o.dtype : name === 'kind' ? o.dtype[0]! : undefined;
	if (o instanceof PyRange || o instanceof PySlice)
		return name === 'start' || name === 'stop' || name === 'step' ? o[name] : undefined;
	const named = o instanceof NativeFunction ? o : o instanceof BoundMethod ? o.callable : null;
	return named && name === '__name__' ? named.name : undefined;
}

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
	if (o === null) return noneHint(o);
	if (o instanceof Tensor && name === 'dhdx')
		return 'dhdx is set by reverse_autodiff; this tensor was not part of a pass yet.';
	return nearestHint(
		name,
		attributeNames(o).filter((each) => each !== name)
	);
}

/** Names that a learner may have meant. */
function attributeNames(o: Value): string[] {
	const methods = [...(METHODS.get(typeOf(o))?.keys() ?? [])];
	if (o instanceof NDArray) return [...ARRAY_DATA, ...methods];
	if (o instanceof Tensor) return [...TENSOR_DATA, ...methods, ...opOfMethod.keys()];
	if (!(o instanceof PyObject)) return methods;
	return [...o.attributes.keys(), ...o.cls.mro.flatMap((cls) => [...cls.namespace.keys()])];
}

const ARRAY_DATA = ['shape', 'size', 'ndim', 'T', 'dtype', 'flat'];
const TENSOR_DATA = ['value', 'dhdx', 'order', 'depends_on', 'back'];

/** The setter of the property that `o.name` is; null where it is none. A property without a setter is refused. */
export function setterOf(o: Value, name: string): Value {
	const descriptor = o instanceof PyObject ? o.cls.lookup(name) : undefined;
	if (!(descriptor instanceof Descriptor) || descriptor.kind !== 'property') return null;
	if (descriptor.setter === null)
		raise(
			'AttributeError',
			`property '${name}' of '${typeName(o)}' object has no setter`,
			`The class computes ${name}; it cannot be set.`
		);
	return descriptor.setter;
}

/** `o.name = v`, for everything but properties. */
export function setAttribute(o: Value, name: string, v: Value): void {
	if (o instanceof PyObject) o.attributes.set(name, v);
	else if (o instanceof PyFunction && o.code.source >= 0) o.attributes.set(name, v);
	else if (o instanceof PyClass && !o.make) o.set(name, v);
	else if (o instanceof Tensor) setTensor(o, name, v);
	else if (o instanceof PyClass)
		raise('TypeError', `cannot set '${name}' attribute of immutable type '${o.name}'`);
	else if (o instanceof PyModule)
		raise(
			'AttributeError',
			`module '${o.name}' cannot be changed in Backstep`,
			'Make a variable of your own.'
		);
	else readOnly(o, name);
}

function readOnly(o: Value, name: string): never {
	const data = o instanceof NDArray && arrayData(o, name) !== undefined;
	if (o instanceof NDArray && name === 'shape')
		raise('AttributeError', 'the shape of an array cannot be set in Backstep', 'Use a.reshape(...).');
	if (data || METHODS.get(typeOf(o))?.has(name))
		raise('AttributeError', `'${typeName(o)}' object attribute '${name}' is read-only`);
	return raise('AttributeError', `'${typeName(o)}' object has no attribute '${name}'`, noneHint(o));
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
