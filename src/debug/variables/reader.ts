/** @file Values of a machine as plain data, with bounds. Nothing of the program's is run. */
import { Tensor } from '#autodiff';
import {
	isNumber,
	NumpyScalar,
	PyDict,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	shortRepr,
	typeName,
	type EngineNode,
	type Value
} from '#python';
import { index, NDArray } from '#tensor';
import { copied } from '../array-data.ts';
import { profileOf } from '../graph.ts';
import type { NodeId } from '../trace.ts';
import type { Shown, SomeNumbers, Variable } from './program-state.ts';
import { numbersOf, type Room } from './rows.ts';

/** Entries that are kept of one array, and of all. */
const MOST_ENTRIES = 2 ** 18;
const MOST_IN_ALL = 2 ** 20;
/** Characters of a variable's text, and of a text that it holds. */
const MOST_TEXT = 80;
const MOST_WORD = 1_000;
/** Items that are listed of a container in a variable, and of one in that. */
const MOST_ITEMS = [50, 20, 0];
/** Items of all. */
const MOST_LISTED = 4_000;

type Tensors = Map<EngineNode, Extract<Shown, { kind: 'tensor' }> & { node: NodeId | null }>;

/** Reads the variables of one state; what is found twice is sent once. */
export class Reader {
	/** The tensors that were read; their nodes are known once the pass begins. */
	readonly tensors: Tensors = new Map();
	private readonly arrays = new Map<NDArray, SomeNumbers>();
	private readonly room: Room = { entries: MOST_IN_ALL, most: MOST_ENTRIES };
	private listed = 0;

	variable(name: string, value: Value, depth = 0): Variable {
		const type = typeName(value).replace(/^.*\./, '');
		return { name, type, text: shortRepr(value, MOST_TEXT), holds: this.shown(value, depth) };
	}

	private shown(v: Value, depth: number): Shown {
		if (typeof v === 'string') return { kind: 'word', word: v.slice(0, MOST_WORD) };
		if (typeof v === 'boolean') return { kind: 'truth', value: v };
		if (v instanceof NumpyScalar && v.dtype === 'bool') return { kind: 'truth', value: v.value !== 0 };
		if (isNumber(v)) return { kind: 'number', value: Number(typeof v === 'object' ? v.value : v) };
		if (v instanceof NDArray) return { kind: 'array', array: this.some(v) };
		if (v instanceof Tensor || (v instanceof PyObject && v.cls.profile)) return this.tensor(v);
		if (v instanceof PyList || v instanceof PyTuple) {
			const numbers = depth === 0 ? numbersOf(v, this.room) : null;
			return this.items(v.items.length, depth, this.inOrder(v.items, depth), numbers);
		}
		if (v instanceof PySet) return this.items(v.entries.size, depth, this.inOrder(v.entries.values(), depth));
		if (v instanceof PyDict)
			return this.items(v.entries.size, depth, this.named(keyed(v.entries.values()), depth));
		if (v instanceof PyObject) return this.items(v.attributes.size, depth, this.named(v.attributes, depth));
		return { kind: 'other' };
	}

	/** As many of the items as there is room for. */
	private items(
		length: number,
		depth: number,
		made: Iterable<Variable>,
		numbers: SomeNumbers | null = null
	): Shown {
		const items: Variable[] = [];
		const most = MOST_ITEMS[depth] ?? 0;
		if (most > 0)
			for (const each of made) {
				items.push(each);
				if (items.length === most || ++this.listed > MOST_LISTED) break;
			}
		return { kind: 'items', items, length, numbers };
	}

	private *inOrder(items: Iterable<Value>, depth: number): Generator<Variable> {
		let i = 0;
		for (const item of items) yield this.variable(String(i++), item, depth + 1);
	}

	private *named(entries: Iterable<readonly [string, Value]>, depth: number): Generator<Variable> {
		for (const [name, value] of entries) yield this.variable(name, value, depth + 1);
	}

	private tensor(v: EngineNode): Shown {
		const known = this.tensors.get(v);
		if (known) return known;
		const { value, gradient } = profileOf(v);
		const made = {
			kind: 'tensor' as const,
			node: null,
			value: this.kept(v instanceof Tensor ? v.value : v.attributes.get(value)),
			dhdx: this.kept(v instanceof Tensor ? v.dhdx : v.attributes.get(gradient))
		};
		this.tensors.set(v, made);
		return made;
	}

	/** What an engine keeps in a tensor; null for what is no number. */
	private kept(v: Value | undefined): SomeNumbers | null {
		if (v instanceof NDArray) return this.some(v);
		if (v === undefined || !isNumber(v)) return null;
		const data = Float64Array.of(Number(typeof v === 'object' ? v.value : v));
		return { shape: [], first: { shape: [], data } };
	}

	private some(a: NDArray): SomeNumbers {
		const known = this.arrays.get(a);
		if (known) return known;
		const made = { shape: [...a.shape], first: copied(this.part(a)) };
		this.room.entries -= made.first.data.length;
		this.arrays.set(a, made);
		return made;
	}

	/** The array, or its first rows where it is too large. */
	private part(a: NDArray): NDArray {
		const room = Math.min(this.room.most, this.room.entries);
		const [rows = 1] = a.shape;
		if (a.size <= Math.max(1, room)) return a;
		const stop = Math.floor(room / (a.size / rows));
		return index(a, [{ kind: 'slice', start: 0, stop, step: 1 }]);
	}
}

function* keyed(entries: Iterable<readonly [Value, Value]>): Generator<readonly [string, Value]> {
	for (const [key, value] of entries) yield [shortRepr(key, 40), value];
}
