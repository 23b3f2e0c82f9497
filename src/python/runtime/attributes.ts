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
	attributesOf,
	BoundMethod,
	Descriptor,
	DTYPES,
	methodOf,
	NativeFunction,
	NumpyScalar,
	ownClass,
	PyClass,
	PyDType,
	PyFunction,
	PyIterator,
	PyList,
	PyModule,
	PyObject,
	PyRange,
	PySlice,
	PySuper,
	PyTuple,
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

function objectAttribute(o: Value, cls: PyClass, name: string, session: Session): Found {
	const own = attributesOf(o)?.get(name);
	if (own !== undefined) return value(own);
	const found = cls.lookup(name);
	if (found !== undefined) return boundTo(o, found, cls);
	if (name === '__class__') return value(cls);
	// What `raise … from …` sets.
	if (name === '__cause__' && isException(cls)) return value(null);
	const native = builtInMethod(cls.mro, name, session);
	return native === undefined ? null : boundTo(o, native, cls);
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
	const found = owner?.namespace.get(name) ?? builtInMethod(rest, name, session);
	return found === undefined ? null : boundTo(object, found, cls);
}

function classAttribute(o: PyClass, name: string): Found {
	const found = o.lookup(name);
	if (found !== undefined) return boundTo(o, found, o);
	const known = classData(o, name);
	if (known !== undefined) return value(known);
	for (const each of o.mro) {
		const method = METHODS.get(each)?.get(name);
		if (method !== undefined) return boundTo(o, method, o);
	}
	const method = METHODS.get(CLASSES.type)?.get(name);
	return method instanceof NativeFunction ? value(new BoundMethod(o, method)) : null;
}

function classData(o: PyClass, name: string): Value | undefined {
	switch (name) {
		case '__name__':
		case '__qualname__':
			return o.name.replace(/^numpy\./, '');
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
	return name === '__defaults__' ? value(o.defaults.length ? new PyTuple([...o.defaults]) : null) : null;
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
	if (o instanceof PyFunction)
		return raise('AttributeError', `'function' object has no attribute '${name}'`, attributeHint(o, name));
	const subject = o instanceof PyClass ? `type object '${o.name}'` : `'${typeName(o)}' object`;
	return raise('AttributeError', `${subject} has no attribute '${name}'`, attributeHint(o, name));
}

function attributeHint(o: Value, name: string): string {
	if (o === null) return noneHint(o);
	if (name === '__dict__')
		return 'Backstep keeps no dict of attributes. getattr, setattr and hasattr take a name.';
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
	if (o instanceof PyClass) return o.mro.flatMap(namesOf);
	if (o instanceof PySuper) return o.cls.mro.slice(o.cls.mro.indexOf(o.after) + 1).flatMap(namesOf);
	const cls = ownClass(o);
	return cls ? [...(attributesOf(o)?.keys() ?? []), ...cls.mro.flatMap(namesOf)] : methods;
}

const namesOf = (cls: PyClass): string[] => [
	...cls.namespace.keys(),
	...(cls === CLASSES.object ? [] : (METHODS.get(cls)?.keys() ?? []))
];

const ARRAY_DATA = ['shape', 'size', 'ndim', 'T', 'dtype', 'flat'];
const TENSOR_DATA = ['value', 'dhdx', 'order', 'depends_on', 'back'];

/** What sets an attribute in the place of the object itself. */
export interface Setter {
	readonly callable: Value;
	readonly args: (object: Value, value: Value) => Value[];
}

/** The setter of the property or descriptor that `o.name` is; null where it is none. A property without one is refused. */
export function setterOf(o: Value, name: string): Setter | null {
	const descriptor = methodOf(o, name);
	if (descriptor instanceof PyObject) {
		const set = descriptor.cls.lookup('__set__');
		return set === undefined ? null : { callable: set, args: (object, v) => [descriptor, object, v] };
	}
	if (!(descriptor instanceof Descriptor) || descriptor.kind !== 'property') return null;
	if (descriptor.setter === null)
		raise(
			'AttributeError',
			`property '${name}' of '${typeName(o)}' object has no setter`,
			`The class computes ${name}; it cannot be set.`
		);
	return { callable: descriptor.setter, args: (object, v) => [object, v] };
}

/** The deleter of the property that `o.name` is; null where it is none. */
export function deleterOf(o: Value, name: string): Value {
	const descriptor = methodOf(o, name);
	if (!(descriptor instanceof Descriptor) || descriptor.kind !== 'property') return null;
	if (descriptor.deleter === null)
		raise('AttributeError', `property '${name}' of '${typeName(o)}' object has no deleter`);
	return descriptor.deleter;
}

/** `o.name = v`, for everything but properties. */
export function setAttribute(o: Value, name: string, v: Value): void {
	const attributes = attributesOf(o);
	if (attributes) {
		if (name === '__class__')
			raise('TypeError', 'Backstep cannot change the class of an object', 'Make a new object of the class.');
		attributes.set(name, v);
	} else if (o instanceof PyFunction && o.code.source >= 0) o.attributes.set(name, v);
	else if (o instanceof PyClass && !o.make && o.module === '__main__') o.set(name, v);
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
	if (o instanceof PyClass && !o.make && o.module === '__main__' && o.remove(name)) return;
	const attributes = o instanceof PyFunction ? o.attributes : attributesOf(o);
	if (!attributes?.delete(name)) missingAttribute(o, name);
}
