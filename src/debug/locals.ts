/** @file The variables of a `back` as plain data. */
import { Tensor } from '#autodiff';
import {
	asArray,
	isNumber,
	PyDict,
	PyList,
	PyObject,
	PyTuple,
	typeName,
	type EngineNode,
	type Value
} from '#python';
import { NDArray } from '#tensor';
import { copiedOnce } from './array-data.ts';
import type { ArrayData, Local, NodeId } from './trace.ts';

/** A variable before the nodes of the graph have their ids. */
export type RecordedLocal = Omit<Local, 'node'> & { readonly node: EngineNode | null };

/** Variables now; what has not changed since `before` is the same array, and takes no room. */
export function localsOf(
	variables: readonly [string, Value][],
	before: readonly RecordedLocal[]
): RecordedLocal[] {
	const known = new Map(before.map((each) => [each.name, each.array]));
	return variables.filter(isShown).map(([name, value]) => {
		if (isNode(value)) return { name, node: value, array: null, text: '' };
		const array = arrayOf(value, known.get(name) ?? null);
		return { name, node: null, array, text: array ? '' : textOf(value) };
	});
}

/** With the ids of the graph; of a tensor outside of it only that it is one is told. */
export const withIds = (locals: readonly RecordedLocal[], ids: ReadonlyMap<EngineNode, NodeId>): Local[] =>
	locals.map((each) => {
		const node = (each.node && ids.get(each.node)) ?? null;
		return { ...each, node, text: each.node && node === null ? 'a tensor' : each.text };
	});

/** Names of the compiler's own, and the class that `super()` asks for, are no variables of the learner's. */
const isShown = ([name]: readonly [string, Value]): boolean =>
	/^[A-Za-z_]\w*$/.test(name) && name !== '__class__';

const isNode = (value: Value): value is EngineNode =>
	value instanceof Tensor || (value instanceof PyObject && value.cls.profile !== null);

function arrayOf(value: Value, before: ArrayData | null): ArrayData | null {
	const isArray = value instanceof NDArray || (isNumber(value) && typeof value !== 'boolean');
	return isArray ? copiedOnce(asArray(value), before) : null;
}

/** Characters of a text that are shown. */
const MOST = 40;

function textOf(value: Value): string {
	if (value === null) return 'None';
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	if (typeof value === 'string')
		return JSON.stringify(value.length > MOST ? `${value.slice(0, MOST)}…` : value);
	if (value instanceof PyList) return `list of ${value.items.length}`;
	if (value instanceof PyTuple) return `tuple of ${value.items.length}`;
	if (value instanceof PyDict) return `dict of ${value.entries.size}`;
	return typeName(value);
}
