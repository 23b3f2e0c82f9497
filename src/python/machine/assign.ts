/** @file `object.name = value`. */
import { Tensor } from '#autodiff';
import {
	PyFunction,
	PyObject,
	setAttribute,
	setterOf,
	type EngineProfile,
	type Value
} from '../runtime/index.ts';
import { call } from './calls.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { afterAssignment } from './observe.ts';

/** Assigns, by the setter where the name is a property; an assignment to a gradient is told to the observer. */
export function assignAttribute(m: Machine, f: Frame, object: Value, name: string, value: Value): void {
	if (object instanceof PyObject) {
		const hook = object.cls.lookup('__setattr__');
		if (hook !== undefined) return call(m, hook, [object, name, value], null, { kind: 'discard' });
		const setter = setterOf(object, name);
		if (setter !== null)
			return call(m, setter.callable, setter.args(object, value), null, { kind: 'discard' });
		const profile = object.cls.profile;
		if (profile) {
			if (name === profile.back && value instanceof PyFunction) value.backOf = object;
			const old = object.attributes.get(name);
			object.attributes.set(name, value);
			if (m.pass) afterAssignment(m, f, object, name, old, value);
			// A tensor that is being made has nothing yet: it is written into by no one.
			if (m.onWrite !== null && (m.pass || old !== undefined) && isArray(profile, name)) m.onWrite(object);
			return;
		}
	}
	const old = object instanceof Tensor && m.observer?.recording ? object.dhdx : null;
	setAttribute(object, name, value);
	if (!(object instanceof Tensor)) return;
	if (old) afterAssignment(m, f, object, name, old, value);
	m.onWrite?.(object);
}

const isArray = ({ value, gradient }: EngineProfile, name: string): boolean =>
	name === value || name === gradient;
