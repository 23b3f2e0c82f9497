/**
 * @file The attributes of objects. Objects of one class that were given the same attributes in the same order share a
 * shape, which says where each of them stands: who knows the shape finds an attribute without a search.
 */
import type { PyFunction, Value } from './values.ts';

/** An object of more attributes, or of one that has too many kinds of siblings, keeps a table of its own. */
const MOST_NAMES = 32;
const MOST_BRANCHES = 64;

export class Shape {
	/** By what it is known to those who must not keep it, and the run to which it belongs, from being forgotten. */
	readonly key: object = {};
	/** Methods of the class that were found for objects of this shape. */
	readonly methods: PyFunction[] = [];
	/** The shapes with one attribute more. */
	readonly children: Shape[] = [];
	/** Where each attribute stands. */
	readonly places = new Map<string, number>();
	/** The most attributes that an object of the class has had in a shape, known to the first shape. */
	room = 0;
	private readonly first: Shape;
	private readonly branches = new Map<string, Shape>();

	/** A class has the first one; each other one follows one of its class. */
	constructor(before: Shape | null = null, name = '') {
		this.first = before?.first ?? this;
		if (!before) return;
		for (const [each, place] of before.places) this.places.set(each, place);
		this.places.set(name, before.places.size);
		this.first.room = Math.max(this.first.room, this.places.size);
	}

	/** The shape with one attribute more; null where an object had better keep a table. */
	with(name: string): Shape | null {
		const known = this.branches.get(name);
		if (known) return known;
		if (this.places.size >= MOST_NAMES || this.branches.size >= MOST_BRANCHES) return null;
		const made = new Shape(this, name);
		this.branches.set(name, made);
		this.children.push(made);
		return made;
	}
}

/** What an object has, by name, in the order in which it was given; as a `Map` is read and written. */
export class Attributes {
	/** Values by place, for an object that has a shape; behind them there may be room for more. */
	slots: Value[];
	/** Where there is no shape. */
	private table: Map<string, Value> | null;

	/** Without a shape: a table from the beginning. */
	constructor(public shape: Shape | null) {
		this.slots = shape ? new Array<Value>(shape.room) : [];
		this.table = shape ? null : new Map<string, Value>();
	}

	get size(): number {
		return this.shape ? this.shape.places.size : this.table!.size;
	}

	get(name: string): Value | undefined {
		if (!this.shape) return this.table!.get(name);
		const place = this.shape.places.get(name);
		return place === undefined ? undefined : this.slots[place];
	}

	has(name: string): boolean {
		return this.shape ? this.shape.places.has(name) : this.table!.has(name);
	}

	set(name: string, value: Value): void {
		const { shape } = this;
		const place = shape?.places.get(name);
		if (place !== undefined) {
			this.slots[place] = value;
			return;
		}
		const next = shape?.with(name);
		if (next) this.add(next, value);
		else this.asTable().set(name, value);
	}

	/** Goes on to the shape that has one attribute more. */
	add(next: Shape, value: Value): void {
		this.slots[next.places.size - 1] = value;
		this.shape = next;
	}

	delete(name: string): boolean {
		return this.has(name) && this.asTable().delete(name);
	}

	private asTable(): Map<string, Value> {
		if (this.shape) {
			this.table = new Map(this.entries());
			this.shape = null;
			this.slots = [];
		}
		return this.table!;
	}

	keys(): IterableIterator<string> {
		return (this.shape?.places ?? this.table!).keys();
	}

	values(): IterableIterator<Value> {
		return (this.shape ? this.slots.slice(0, this.size) : this.table!).values();
	}

	entries(): IterableIterator<[string, Value]> {
		if (!this.shape) return this.table!.entries();
		return [...this.shape.places.keys()].map((name, i): [string, Value] => [name, this.slots[i]!]).values();
	}

	[Symbol.iterator](): IterableIterator<[string, Value]> {
		return this.entries();
	}

	forEach(visit: (value: Value, name: string) => void): void {
		for (const [name, value] of this.entries()) visit(value, name);
	}
}
