/** @file `o.name = v` and `del o.name`. */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import { typeName, typeOf } from './classes.ts';
import { raise } from './exceptions.ts';
import { METHODS } from './methods/index.ts';
import { noneHint } from './hints.ts';
import { arrayAttribute } from './tensors.ts';
import {
	attributesOf,
	Descriptor,
	methodOf,
	ownClass,
	PyClass,
	PyFunction,
	PyList,
	PyModule,
	PyObject,
	PyTuple,
	type Value
} from './values.ts';
import { arrayData } from './attributes.ts';
import { missingAttribute } from './missing-attribute.ts';

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
		if (ownClass(o)?.slots?.has(name) === false) missingAttribute(o, name);
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
			(o.attributes ??= new Map<string, unknown>()).set(name, v);
	}
}

export function deleteAttribute(o: Value, name: string): void {
	if (o instanceof PyClass && !o.make && o.module === '__main__' && o.remove(name)) return;
	const attributes = o instanceof PyFunction ? o.attributes : attributesOf(o);
	if (!attributes?.delete(name)) missingAttribute(o, name);
}
