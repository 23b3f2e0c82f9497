/** @file How much memory a program holds. */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import {
	BoundMethod,
	Cell,
	PyClass,
	PyDict,
	PyDictView,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	type Value
} from '../runtime/index.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Bytes of one place in a list, of one entry of a map, and of one object, about. */
const PLACE = 8;
const ENTRY = 64;
const OBJECT = 64;

/** Bytes that a machine's program can reach, about; counting ends once they are more than `enough`. */
export function heapBytes(m: Machine, enough: number): number {
	const walk = new Walk();
	walk.map(m.globals);
	for (let frame = m.frame; frame; frame = frame.prev) walk.frame(frame);
	walk.finish(enough);
	return walk.bytes;
}

class Walk {
	bytes = 0;
	private readonly seen = new Set<object>();
	private readonly todo: object[] = [];

	finish(enough: number): void {
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

	map(of: ReadonlyMap<string, Value>): void {
		this.bytes += of.size * ENTRY;
		for (const v of of.values()) this.value(v);
	}

	frame(frame: Frame): void {
		this.list(frame.stack, frame.stack.length);
		this.list(frame.locals, frame.locals.length);
		for (const cell of frame.cells) this.value(cell);
		if (frame.names) this.map(frame.names);
	}

	private inside(v: object): void {
		if (v instanceof NDArray) this.value(v.data);
		else if (v instanceof Float64Array) this.bytes += v.byteLength;
		else if (v instanceof PyList || v instanceof PyTuple) this.list(v.items, v.items.length);
		else if (v instanceof PyObject) this.map(v.attributes);
		else if (v instanceof PyDict)
			for (const entry of v.entries.values()) {
				this.bytes += ENTRY;
				this.list(entry, 2);
			}
		else if (v instanceof PySet) {
			this.bytes += v.entries.size * ENTRY;
			this.list(v.entries.values(), v.entries.size);
		} else if (v instanceof Tensor) {
			this.list([v.value, v.dhdx, v.customBack, ...v.depends_on, ...v.attributes.values()], 0);
		} else this.code(v);
	}

	private code(v: object): void {
		if (v instanceof Cell) this.value(v.value);
		else if (v instanceof PyFunction) {
			this.list([...v.closure, ...v.defaults, ...v.kwDefaults.values()], 0);
			this.map(v.attributes);
		} else if (v instanceof BoundMethod) this.value(v.receiver);
		else if (v instanceof PyClass) this.map(v.namespace);
		else if (v instanceof PyDictView) this.value(v.of);
		else if (v instanceof PyIterator) this.value('of' in v.iteration ? v.iteration.of : null);
		else if (v instanceof PyGenerator && v.frame instanceof Frame) this.frame(v.frame);
	}
}
