/** @file Where the machine tells its observer of what an interpreted engine does. */
import { PyList, type PyObject, type NativeFunction, type Value } from '../runtime/index.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { enclosingBack, isNode, snapshot, watchAssignment, watchContribution } from './watch.ts';

/** A list of nodes that grows or is sorted by the pass is its frontier. */
export function afterNative(m: Machine, f: NativeFunction, args: readonly Value[]): void {
	const { pass, observer } = m;
	if (!pass || !observer?.recording || !m.frame || enclosingBack(m.frame, pass)) return;
	const [list, item] = args;
	if (!(list instanceof PyList)) return;
	if (f.name === 'append' && isNode(item)) observer.collect(item);
	if (f.name === '_sort' && list.items.length > 0 && list.items.every(isNode))
		observer.sorted(list.items as PyObject[]);
}

/** Before an augmented assignment: the gradient as it was, if it is watched. */
export function beforeAugment(
	m: Machine,
	object: Value,
	name: string,
	current: Value
): ReturnType<typeof snapshot> {
	const { pass, observer } = m;
	if (!pass || !observer?.recording || !isNode(object) || name !== pass.profile.gradient) return null;
	return snapshot(current);
}

/** After it. */
export function afterAugment(
	m: Machine,
	frame: Frame,
	change: { object: Value; sign: 1 | -1; before: ReturnType<typeof snapshot>; delta: Value; after: Value }
): void {
	const { pass, observer } = m;
	if (!pass || !observer || !change.before || !isNode(change.object)) return;
	contribute(m, frame, { ...change, target: change.object, before: change.before });
}

/** `object.name = value` on a node during a pass. */
export function afterAssignment(
	m: Machine,
	frame: Frame,
	object: PyObject,
	name: string,
	old: Value | undefined,
	value: Value
): void {
	const { pass, observer } = m;
	if (!pass || !observer?.recording || name !== pass.profile.gradient) return;
	if (!enclosingBack(frame, pass)) return watchAssignment(pass, observer, object, value);
	const before = snapshot(old);
	if (before) contribute(m, frame, { target: object, sign: 0, before, delta: value, after: value });
}

function contribute(
	m: Machine,
	frame: Frame,
	change: {
		target: PyObject;
		sign: 1 | -1 | 0;
		before: NonNullable<ReturnType<typeof snapshot>>;
		delta: Value;
		after: Value;
	}
): void {
	const { pass, observer } = m;
	const back = pass && enclosingBack(frame, pass);
	if (!pass || !observer || !back) return;
	const seen = back.written.filter((node) => node === change.target).length;
	back.written.push(change.target);
	watchContribution(pass, observer, back, { ...change, seen, line: m.lineWithin(back.code, frame) });
}
