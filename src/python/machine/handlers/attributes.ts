/** @file Attributes and items. */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import { BINARY_OPERATORS } from '../../compile/operators.ts';
import {
	arrayData,
	BoundMethod,
	deleteAttribute,
	deleteItem,
	deleterOf,
	Descriptor,
	findAttribute,
	genericOf,
	getEntry,
	getItem,
	inPlace,
	isBeforeOwn,
	methodOf,
	METHODS,
	NativeFunction,
	missingAttribute,
	NotImplemented,
	ownClass,
	PyClass,
	PyDict,
	PyFunction,
	PyList,
	PyModule,
	PyObject,
	PySet,
	PySlice,
	PyTuple,
	raise,
	setAttribute,
	setItem,
	Singleton,
	typeName,
	typeOf,
	unsupported,
	type Value
} from '../../runtime/index.ts';
import { assignAttribute } from '../assign.ts';
import { call } from '../calls.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { afterAugment, beforeAugment } from '../observe.ts';
import { operate } from '../operate.ts';
import { sawMethod, sawOwn, sawStore } from '../seen.ts';
import { pop, popMany, type Handler } from './handler.ts';

export const loadAttribute: Handler = (m, f, i) => {
	const object = pop(f);
	const name = f.code.names[i]!;
	// Most attributes are an object's own.
	const own = object instanceof PyObject ? object.attributes.get(name) : undefined;
	if (own !== undefined && !isBeforeOwn((object as PyObject).cls.lookup(name))) {
		sawOwn(f, object as PyObject, name);
		return void f.stack.push(own);
	}
	if (object instanceof PyModule || object instanceof PyClass) {
		const data = object instanceof PyModule ? object.namespace.get(name) : object.lookup(name);
		// What a class binds is left to it.
		if (data instanceof PyClass || typeof data === 'number') return void f.stack.push(data);
	}
	if (object instanceof NDArray) {
		const data = arrayData(object, name);
		if (data !== undefined) return void f.stack.push(data);
	}
	const found = findAttribute(object, name, m);
	if (found === null) return missing(m, object, name);
	if ('value' in found) f.stack.push(found.value);
	else read(m, object, name, found.getter, found.args);
};

/** A getter that raises AttributeError leaves the attribute to `__getattr__`. */
function read(m: Machine, object: Value, name: string, getter: Value, args: readonly Value[]): void {
	const hook = methodOf(object, '__getattr__');
	if (hook === undefined) return call(m, getter, args);
	call(m, m.prelude.get('_read')!, [getter, new PyTuple(args), hook, object, name]);
}

function missing(m: Machine, object: Value, name: string): void {
	const hook = methodOf(object, '__getattr__');
	if (hook === undefined) return missingAttribute(object, name);
	call(m, hook, [object, name]);
}

/** For a call: pushes the function and its receiver, or the value and null. */
export const loadMethod: Handler = (m, f, i) => {
	const object = f.stack[f.stack.length - 1]!;
	if (object instanceof PyObject && !object.attributes.has(f.code.names[i]!)) {
		const method = object.cls.lookup(f.code.names[i]!);
		if (method instanceof PyFunction) {
			sawMethod(f, object, method);
			f.stack[f.stack.length - 1] = method;
			f.stack.push(object);
			return;
		}
	}
	if (object instanceof PyModule) {
		const found = object.namespace.get(f.code.names[i]!);
		if (found !== undefined) {
			f.stack[f.stack.length - 1] = found;
			f.stack.push(UNBOUND);
			return;
		}
	}
	const native = plainMethod(object, f.code.names[i]!);
	if (native) {
		f.stack[f.stack.length - 1] = native;
		f.stack.push(object);
		return;
	}
	loadAttribute(m, f, i);
	if (m.frame === f) bindTop(f);
	// A property's getter has a frame of its own; what it returns is bound when it is called.
	else f.stack.push(UNBOUND);
};

/** A method of an array, or of a list, dict or set of no class of its own, whose methods have no other names beside them. */
function plainMethod(o: Value, name: string): NativeFunction | null {
	const plain = o instanceof PyList || o instanceof PySet || o instanceof PyDict ? o.cls === null : false;
	if (!plain && !(o instanceof NDArray)) return null;
	const method = METHODS.get(typeOf(o))?.get(name);
	return method instanceof NativeFunction ? method : null;
}

/** Stands for "no receiver" under the arguments of a method call, also in the copies of a machine. */
export const UNBOUND = new Singleton('no receiver');

function bindTop(f: Frame): void {
	const top = pop(f);
	if (top instanceof BoundMethod) f.stack.push(top.callable, top.receiver);
	else f.stack.push(top, UNBOUND);
}

export const callMethod: Handler = (m, f, n) => {
	const { stack } = f;
	const base = stack.length - n;
	let callable = stack[base - 2]!;
	let receiver = stack[base - 1]!;
	// The getter's value came above the mark.
	if (callable === UNBOUND) [callable, receiver] = [receiver, UNBOUND];
	const args = popMany(f, receiver === UNBOUND || callable === stack[base - 1] ? n : n + 1);
	while (stack.length > base - 2) stack.pop();
	call(m, callable, args);
};

export const storeAttribute: Handler = (m, f, i) => {
	const object = pop(f);
	const value = pop(f);
	const name = f.code.names[i]!;
	const shape = object instanceof PyObject ? object.attributes.shape : null;
	assignAttribute(m, f, object, name, value);
	if (shape) sawStore(f, object as PyObject, shape, name);
};

/** `object.name op= value`: one instruction, so that before, change and after are seen together. */
export const augmentAttribute: Handler = (m, f, packed) => {
	const name = f.code.names[packed >> 4]!;
	const op = BINARY_OPERATORS[packed & 15]!;
	const value = pop(f);
	const current = pop(f);
	const object = pop(f);
	if (ownClass(current) !== null || ownClass(value) !== null)
		return operate(m, op, current, value, true, { kind: 'augment', object, name });
	const before = beforeAugment(m, object, name, current);
	const after = inPlace(op, current, value, m);
	if (after === NotImplemented) unsupported(op, current, value, '=');
	m.budget.chargeOperator(after, current, value);
	if (!before) return assignAttribute(m, f, object, name, after);
	setAttribute(object, name, after);
	afterAugment(m, f, { object, sign: op === 'Sub' ? -1 : 1, before, delta: value, after });
};

export const removeAttribute: Handler = (m, f, i) => {
	const object = pop(f);
	const name = f.code.names[i]!;
	const hook = methodOf(object, '__delattr__');
	if (hook !== undefined) return call(m, hook, [object, name], null, { kind: 'discard' });
	const deleter = deleterOf(object, name);
	if (deleter !== null) return call(m, deleter, [object], null, { kind: 'discard' });
	deleteAttribute(object, name);
};

export const loadItem: Handler = (m, f) => {
	const key = pop(f);
	const object = pop(f);
	if (ownClass(object) !== null && askClass(m, object, '__getitem__', [key], 'is not subscriptable')) return;
	if (object instanceof PyDict && object.cls) {
		const missing = object.cls.lookup('__missing__');
		if (missing !== undefined && getEntry(object, key, m) === undefined)
			return call(m, missing, [object, key]);
	}
	if (object instanceof PyClass) {
		const hook = object.lookup('__class_getitem__');
		if (hook === undefined) f.stack.push(genericOf(object, key));
		else call(m, hook instanceof Descriptor ? hook.getter : hook, [object, key]);
		return;
	}
	const item = getItem(object, key, m);
	if (isMade(item, key)) m.budget.charge(item);
	f.stack.push(item);
};

/** Whether an index has made what it gives; a view is no more than a look. */
const isMade = (item: Value, key: Value): boolean =>
	item instanceof NDArray ? item.base === null : key instanceof PySlice || item instanceof Tensor;

export const storeItem: Handler = (m, f) => {
	const key = pop(f);
	const object = pop(f);
	const value = pop(f);
	const sorry = 'does not support item assignment';
	if (ownClass(object) !== null && askClass(m, object, '__setitem__', [key, value], sorry)) return;
	setItem(object, key, value, m);
};

export const removeItem: Handler = (m, f) => {
	const key = pop(f);
	const object = pop(f);
	const sorry = "doesn't support item deletion";
	if (ownClass(object) !== null && askClass(m, object, '__delitem__', [key], sorry)) return;
	deleteItem(object, key, m);
};

/** Calls the method of a value's own class; false where the built-in class that it is derived from answers. */
function askClass(
	m: Machine,
	object: Value,
	name: string,
	args: readonly Value[],
	otherwise: string
): boolean {
	const method = methodOf(object, name);
	if (method !== undefined)
		call(m, method, [object, ...args], null, name === '__getitem__' ? null : { kind: 'discard' });
	else if (object instanceof PyObject) raise('TypeError', `'${typeName(object)}' object ${otherwise}`);
	return method !== undefined;
}
