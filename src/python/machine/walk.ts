/** @file Everything that a program can reach: what it weighs, and its arrays. */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import {
	BoundMethod,
	Cell,
	Descriptor,
	PyClass,
	PyDict,
	PyDictView,
	PyException,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyList,
	PyObject,
	PySet,
	PySlice,
	PySuper,
	PyTuple,
	type Attributes,
	type Iteration,
	type Value
} from '../runtime/index.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Bytes of one place in a list, of one entry of a map, and of one object, about. */
const PLACE = 8;
const ENTRY = 64;
const OBJECT = 64;
/** An array beside its numbers, with its shape, its strides and its view of them; and a tensor beside its arrays. */
const ARRAY = 256;
const TENSOR = 128;

/**
 * Finds what a machine's program can reach: whatever a copy of the machine would copy. Arrays that are shared by copies,
 * such as those among the options of an op, are not looked for; they lie in no storage.
 */
export class Walk {
	/** Bytes, about. */
	bytes = 0;
	readonly arrays: NDArray[] = [];
	private readonly seen = new Set<object>();
	private readonly todo: object[] = [];

	constructor(m: Machine) {
		this.map(m.globals);
		for (let frame = m.frame; frame; frame = frame.prev) this.frame(frame);
		if (m.pass) this.value(m.pass.root);
		if (m.summed) this.loose(m.summed);
		this.loose(m.drawing.open);
	}

	/** How many objects have been found. */
	get objects(): number {
		return this.seen.size;
	}

	/** Goes on until all is found, or more bytes than `enough`. */
	finish(enough = Infinity): void {
		for (let next = this.todo.pop(); next && this.bytes <= enough; next = this.todo.pop()) this.inside(next);
	}

	private value(v: unknown): void {
		if (typeof v === 'string') this.bytes += v.length;
		else if (typeof v === 'object' && v !== null && !this.seen.has(v)) {
			this.bytes += OBJECT;
			this.seen.add(v);
			this.todo.push(v);
		}
	}

	private list(items: Iterable<unknown>, count: number): void {
		this.bytes += count * PLACE;
		for (const item of items) this.value(item);
	}

	private map(of: ReadonlyMap<string, Value> | Attributes): void {
		this.bytes += of.size * ENTRY;
		for (const v of of.values()) this.value(v);
	}

	private frame(frame: Frame): void {
		this.list(frame.stack, frame.stack.length);
		this.list(frame.locals, frame.locals.length);
		for (const cell of frame.cells) this.value(cell);
		if (frame.names) this.map(frame.names);
		if (frame.hasExceptions) for (const { object } of frame.exceptions) this.value(object);
		if (frame.after) this.loose(frame.after);
		this.list(frame.bases, 0);
		this.value(frame.generator);
		this.value(frame.back);
		if (frame.hasWritten) this.list(frame.written, 0);
	}

	/** What stands in plain data, such as that which becomes of a result. */
	private loose(v: unknown): void {
		if (Array.isArray(v)) for (const item of v) this.loose(item);
		else if (v instanceof Map) for (const item of v.values()) this.loose(item);
		else if (typeof v === 'object' && v !== null && Object.getPrototypeOf(v) === Object.prototype)
			for (const item of Object.values(v)) this.loose(item);
		else this.value(v);
	}

	protected inside(v: object): void {
		if (v instanceof NDArray) this.array(v);
		else if (v instanceof Float64Array) this.bytes += v.byteLength;
		else if (v instanceof PyList || v instanceof PyTuple) {
			this.list(v.items, v.items.length);
			if (v.attributes) this.derived(v);
		} else if (v instanceof PyObject) {
			this.map(v.attributes);
			this.class(v.cls);
		} else if (v instanceof PyDict) {
			this.bytes += v.entries.size * ENTRY;
			for (const entry of v.entries.values()) this.list(entry, 2);
			if (v.attributes) this.derived(v);
		} else if (v instanceof PySet) {
			this.bytes += v.entries.size * ENTRY;
			this.list(v.entries.values(), v.entries.size);
			if (v.attributes) this.derived(v);
		} else if (v instanceof Tensor) this.tensor(v);
		else this.code(v);
	}

	private array(a: NDArray): void {
		this.bytes += ARRAY;
		this.arrays.push(a);
		this.value(a.data);
		if (a.base) this.value(a.base);
	}

	private derived({ cls, attributes }: PyList | PyTuple | PyDict | PySet): void {
		if (attributes) this.map(attributes);
		if (cls) this.class(cls);
	}

	/** Classes of our own never change. */
	private class(cls: PyClass): void {
		if (cls.module === '__main__' && !cls.make) this.value(cls);
	}

	private tensor(t: Tensor): void {
		this.bytes += TENSOR;
		this.value(t.value);
		this.value(t.dhdx);
		this.value(t.customBack);
		this.list(t.depends_on, 0);
		if (t.attributes) this.list(t.attributes.values(), t.attributes.size);
	}

	private code(v: object): void {
		if (v instanceof Cell) this.value(v.value);
		else if (v instanceof PyFunction) {
			this.list(v.closure, 0);
			this.list(v.defaults, 0);
			this.list(v.kwDefaults.values(), 0);
			if (v.hasAttributes) this.map(v.attributes);
			this.value(v.backOf);
		} else if (v instanceof BoundMethod) this.list([v.receiver, v.callable], 0);
		else if (v instanceof PyClass) {
			this.map(v.namespace);
			for (const base of v.bases) this.class(base);
		} else if (v instanceof PyDictView) this.value(v.of);
		else if (v instanceof PyIterator) this.iteration(v.iteration);
		else if (v instanceof PyGenerator && v.frame instanceof Frame) this.frame(v.frame);
		else if (v instanceof PySlice) this.list([v.start, v.stop, v.step], 0);
		else if (v instanceof Descriptor) this.list([v.getter, v.setter, v.deleter], 0);
		else if (v instanceof PySuper) this.list([v.after, v.object, v.cls], 0);
		else if (v instanceof PyException) this.value(v.object);
	}

	private iteration(of: Iteration): void {
		if (of.kind === 'zip') this.list(of.of, 0);
		else if ('of' in of) this.value(of.of);
		if (of.kind === 'entries') for (const key of of.keys) this.value(key);
	}
}
