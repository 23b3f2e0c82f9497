/**
 * @file What an instruction on an attribute found last, for objects of the same shape. Copies of a run share their code, so
 * that what lies here must keep no run from being forgotten: it holds places only, and the key of a shape.
 */
import { Descriptor, PyObject, type PyFunction, type Shape } from '../runtime/index.ts';
import type { Frame } from './frame.ts';

/** Methods that a shape notes; a class that is changed ever again has no more of them. */
const MOST_METHODS = 64;

/** It holds for objects of the shape with the key, and, as to what their class has, until the class changes. */
export class Seen {
	constructor(
		readonly key: object,
		/** Where the attribute stands among the object's own; -1 where its class has it. */
		readonly place: number,
		/** Where the method stands among those of the shape; -1 where the object has the attribute. */
		readonly method: number,
		/** Which child of the shape follows an assignment; -1 where the attribute was there. */
		readonly child: number,
		/** The class's count of its changes. */
		readonly version: number,
		/** Whether the attribute is a node's `back`. */
		readonly back: boolean
	) {}
}

function note(f: Frame, seen: Seen): void {
	f.code.seen[f.current >> 1] = seen;
}

/** An attribute of the object itself was read, before which its class has none. */
export function sawOwn(f: Frame, { attributes: { shape }, cls }: PyObject, name: string): void {
	const place = shape?.places.get(name);
	if (shape && place !== undefined) note(f, new Seen(shape.key, place, -1, -1, cls.version, false));
}

/** A method of its class was. */
export function sawMethod(f: Frame, { attributes: { shape }, cls }: PyObject, method: PyFunction): void {
	if (!shape) return;
	const { methods } = shape;
	const known = methods.indexOf(method);
	if (known < 0 && methods.length >= MOST_METHODS) return;
	const at = known < 0 ? methods.push(method) - 1 : known;
	note(f, new Seen(shape.key, -1, at, -1, cls.version, false));
}

/** An attribute was assigned to an object that had this shape before. */
export function sawStore(f: Frame, object: PyObject, before: Shape, name: string): void {
	const { cls, attributes } = object;
	const { shape } = attributes;
	const place = shape?.places.get(name);
	const child = shape ? before.children.indexOf(shape) : -1;
	if (place === undefined || (child < 0 && shape !== before)) return;
	// What a class does itself with an assignment is left to it.
	const inClass = cls.lookup(name);
	if (cls.lookup('__setattr__') !== undefined) return;
	if (inClass instanceof PyObject || inClass instanceof Descriptor) return;
	note(f, new Seen(before.key, place, -1, child, cls.version, cls.profile?.back === name));
}
