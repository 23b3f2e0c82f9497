/** @file Tells an observer what an engine written in Python does during a reverse pass. */
import { Tensor } from '#autodiff';
import { copy, NDArray } from '#tensor';
import {
	asArray,
	BoundMethod,
	isNumber,
	PyDict,
	PyFunction,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	type EngineNode,
	type EngineProfile,
	type MachineObserver,
	type PyClass,
	type Value
} from '../runtime/index.ts';
import type { Frame } from './frame.ts';

/** A pass of an interpreted engine, while it runs. */
export interface Pass {
	readonly frame: Frame;
	readonly root: PyObject;
	readonly profile: EngineProfile;
}

/** The profile that a class fits: it sets all the attributes of one. */
export function profileOf(cls: PyClass, profiles: readonly EngineProfile[]): EngineProfile | null {
	const inherited = cls.bases.find((base) => base.profile)?.profile;
	if (inherited) return inherited;
	const stores = storesOf(cls);
	return (
		profiles.find(
			({ owner, value, dependencies, back }) =>
				(owner === null || owner === cls.name) &&
				stores.includes(value) &&
				stores.includes(dependencies) &&
				// A class that the program's text was searched for has its `back`, or those derived from it have.
				(owner !== null || stores.includes(back))
		) ?? null
	);
}

/** The attributes that a class's `__init__` sets; a dataclass, which has none yet, sets what it annotates. */
function storesOf({ namespace }: PyClass): readonly Value[] {
	const init = namespace.get('__init__');
	if (init instanceof PyFunction) return init.code.stores;
	const annotations = namespace.get('__annotations__');
	return annotations instanceof PyDict ? [...annotations.entries.values()].map(([name]) => name) : [];
}

/** The function that is a node's `back`: kept on the node, or a method of its class. */
export const backOf = (node: PyObject): Value | undefined => {
	const { back } = node.cls.profile!;
	return node.attributes.get(back) ?? node.cls.lookup(back);
};

export const isNode = (v: Value | undefined): v is PyObject =>
	v instanceof PyObject && v.cls.profile !== null;

/** The node that a pass is called with: an argument, or of a list of nodes the one that no other depends on. */
export function rootOf(args: readonly Value[]): PyObject | null {
	const node = args.find(isNode);
	if (node) return node;
	for (const list of args) {
		if (!(list instanceof PyList)) continue;
		const nodes = list.items.filter(isNode);
		const used = new Set<EngineNode>(nodes.flatMap(operandsOf));
		const ends = nodes.filter((each) => !used.has(each));
		if (ends.length === 1) return ends[0]!;
	}
	return null;
}

/** The node whose `back` a call to `f` is, or null. */
export function backTarget(f: PyFunction, args: readonly Value[], profile: EngineProfile): PyObject | null {
	const [first] = args;
	if (isNode(first) && first.cls.profile === profile && backOf(first) === f) return first;
	const { backOf: owner } = f;
	return isNode(owner ?? undefined) && backOf(owner as PyObject) === f ? (owner as PyObject) : null;
}

/** The tensor of the module whose `back`, written by the learner, a call to `f` with this last argument is, or null. */
export function tensorBack(f: PyFunction, t: Value | undefined): Tensor | null {
	if (!(t instanceof Tensor) || t.customBack === null) return null;
	const { customBack } = t;
	return customBack === f || (customBack instanceof BoundMethod && customBack.callable === f) ? t : null;
}

/** The `back` in which a frame runs, during the pass of an interpreted engine or of the module's. */
export function enclosingBack(frame: Frame | null, pass: Pass | null): Frame | null {
	for (let f: Frame | null = frame; f; f = f.prev) {
		if (f.back) return f;
		if (f === pass?.frame) return null;
	}
	return null;
}

const numeric = (v: Value): boolean => v instanceof NDArray || isNumber(v);

/** The operands of a node, repeats kept where the engine keeps them. */
export function operandsOf(node: EngineNode): readonly EngineNode[] {
	if (node instanceof Tensor) return node.depends_on;
	const list = node.attributes.get(node.cls.profile!.dependencies);
	return itemsOf(list).flatMap((item): PyObject[] => {
		// Some engines keep a tensor beside the derivative by it.
		if (!(item instanceof PyTuple || item instanceof PyList)) return isNode(item) ? [item] : [];
		return [...item.items].filter(isNode);
	});
}

function itemsOf(list: Value | undefined): readonly Value[] {
	if (list instanceof PyList || list instanceof PyTuple) return list.items;
	return list instanceof PySet ? [...list.entries.values()] : [];
}

/** Whether a node keeps its operands in a set, which has one of two equal ones. */
export const keepsSet = (node: EngineNode): boolean =>
	node instanceof PyObject && node.attributes.get(node.cls.profile!.dependencies) instanceof PySet;

/** `object.name = value` outside of any back: the pass zeroes or seeds. */
export function watchAssignment(pass: Pass, observer: MachineObserver, object: PyObject, value: Value): void {
	if (!numeric(value)) return;
	const array = asArray(value);
	const seeds = object === pass.root && array.data.some((x) => x !== 0);
	if (seeds) observer.seed(object);
	else observer.zero(object);
}

/** A `+=`, `-=` or `=` on a gradient inside a back. */
export interface Change {
	readonly target: EngineNode;
	readonly sign: 1 | -1 | 0;
	readonly before: NDArray;
	readonly delta: Value;
	readonly after: Value;
	/** 1-based, within the text of the back. */
	readonly line: number;
	/** How often the back has written to the target before. */
	readonly seen: number;
}

/** Tells the observer of a change. `summed` is the last call of `unbroadcast`, whose result the change may add. */
export function watchContribution(
	observer: MachineObserver,
	node: EngineNode,
	change: Change,
	summed: { readonly before: Value; readonly after: Value } | null
): void {
	if (!numeric(change.delta) || !numeric(change.after)) return;
	const { target, sign, before, line } = change;
	const delta = asArray(change.delta);
	const wide = summed?.after === change.delta && summed.before instanceof NDArray ? summed.before : null;
	observer.contribution({
		target,
		operand: nthOperand(operandsOf(node), target, change.seen),
		sign,
		before,
		delta,
		wide: wide && wide.size !== delta.size ? wide : null,
		after: asArray(change.after),
		line,
		by: node
	});
}

/** A tensor used twice receives two contributions; the second belongs to its second place. */
function nthOperand(operands: readonly EngineNode[], target: EngineNode, seen: number): number {
	const places = operands.flatMap((operand, k) => (operand === target ? [k] : []));
	return places[Math.min(seen, places.length - 1)] ?? -1;
}

/** The value of a gradient as an array of its own. */
export const snapshot = (v: Value | undefined): NDArray | null =>
	v !== undefined && numeric(v) ? copy(asArray(v)) : null;
