/** @file What an instruction on an attribute found last, for objects of the same shape. */
import { Descriptor, type PyFunction, PyObject, type Shape } from '../runtime/index.ts';
import type { Frame } from './frame.ts';

/** It holds for objects of the shape, and, as to what their class has, until the class changes. */
export class Seen {
	constructor(
		readonly shape: Shape,
		/** Where the attribute stands among the object's own; -1 where its class has it. */
		readonly place: number,
		/** The method that the class has, if the place is -1. */
		readonly method: PyFunction | null,
		/** The class's count of its changes. */
		readonly version: number,
		/** The shape after the attribute was assigned, if it is new to the object. */
		readonly next: Shape | null,
		/** Whether the attribute is a node's `back`. */
		readonly back: boolean
	) {}
}

function note(f: Frame, seen: Seen): void {
	f.code.seen[f.current >> 1] = seen;
}

/** An attribute of the object itself was read. */
export function sawOwn(f: Frame, { attributes: { shape } }: PyObject, name: string): void {
	const place = shape?.places.get(name);
	if (shape && place !== undefined) note(f, new Seen(shape, place, null, 0, null, false));
}

/** A method of its class was. */
export function sawMethod(f: Frame, { attributes: { shape }, cls }: PyObject, method: PyFunction): void {
	if (shape) note(f, new Seen(shape, -1, method, cls.version, null, false));
}

/** An attribute was assigned to an object that had this shape before. */
export function sawStore(f: Frame, object: PyObject, before: Shape, name: string): void {
	const { cls, attributes } = object;
	const { shape } = attributes;
	const place = shape?.places.get(name);
	if (!shape || place === undefined || !(shape === before || shape.before === before)) return;
	const inClass = cls.lookup(name);
	// What a class does itself with an assignment is left to it.
	if (cls.lookup('__setattr__') !== undefined) return;
	if (inClass instanceof PyObject || inClass instanceof Descriptor) return;
	const back = cls.profile?.back === name;
	note(
		f,
		new Seen(
			shape === before ? shape : before,
			place,
			null,
			cls.version,
			shape === before ? null : shape,
			back
		)
	);
}
