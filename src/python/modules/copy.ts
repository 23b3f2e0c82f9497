import { copy as copyArray, NDArray } from '#tensor';
import {
	define,
	methodOf,
	PyDict,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	RandomSource,
	table,
	type Collected,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

/** The class and the attributes of a collection, given to its copy. */
function derived<T extends Collected>(v: Collected, made: T, inner: (x: Value) => Value): T {
	made.cls = v.cls;
	if (v.attributes) made.attributes = new Map([...v.attributes].map(([name, x]) => [name, inner(x)]));
	return made;
}

/** A copy; with `deep`, of everything inside too, each object once. */
function twin(v: Value, deep: boolean, session: Session, seen = new Map<Value, Value>()): Value {
	const known = seen.get(v);
	if (known !== undefined) return known;
	const inner = (x: Value) => (deep ? twin(x, true, session, seen) : x);
	const keep = <T extends Value>(made: T): T => (seen.set(v, made), made);
	const own = methodOf(v, deep ? '__deepcopy__' : '__copy__');
	if (own !== undefined) return keep(session.callNow(own, deep ? [v, new PyDict()] : [v]));
	if (v instanceof NDArray) return keep(copyArray(v));
	if (v instanceof RandomSource) return keep(new RandomSource(v.of.copy()));
	if (v instanceof PyTuple) return deep ? keep(derived(v, new PyTuple(v.items.map(inner)), inner)) : v;
	if (v instanceof PyList) {
		const made = keep(new PyList([]));
		made.items = v.items.map(inner);
		return derived(v, made, inner);
	}
	if (v instanceof PyDict) {
		const made = keep(new PyDict());
		for (const [key, [k, x]] of v.entries) made.entries.set(key, [k, inner(x)]);
		made.custom = v.custom;
		return derived(v, made, inner);
	}
	if (v instanceof PySet) {
		const made = keep(new PySet());
		for (const [key, x] of v.entries) made.entries.set(key, x);
		made.custom = v.custom;
		return derived(v, made, inner);
	}
	if (v instanceof PyObject) {
		const made = keep(new PyObject(v.cls));
		for (const [name, x] of v.attributes) made.attributes.set(name, inner(x));
		return made;
	}
	return v;
}

const copy: ModuleSpec = {
	name: 'copy',
	names: () =>
		table([
			define('copy(x)', (args, session) => twin(args.need('x'), false, session)),
			define('deepcopy(x, memo=)', (args, session) => twin(args.need('x'), true, session))
		])
};
export default copy;
