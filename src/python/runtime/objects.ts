/** @file Classes, and the objects of those that are written in Python. */
import { linearize } from './linearize.ts';
import type { EngineProfile, Origin } from './profile.ts';
import { Attributes, Shape } from './shapes.ts';
import type { Native, PyFunction, Value } from './values.ts';

export class PyClass {
	readonly mro: readonly PyClass[];
	/** What the class's objects are to the debugger, if they are nodes of a graph. */
	profile: EngineProfile | null = null;
	/** Methods that a subclass must define before it has objects. */
	abstract: readonly string[] = [];
	/** The attributes that its objects may have; null where they may have any. */
	slots: ReadonlySet<string> | null = null;
	/** With what it is defined in. */
	qualname: string;
	private readonly found = new Map<string, Value | undefined>();
	/** The program's own classes derived from this one, whose lookups change with it. */
	private readonly derived: PyClass[] = [];
	private comparesItself: boolean | null = null;
	private equal: PyClass | null | undefined = undefined;
	/** How often what the class and its bases have has changed, but for numbers that took the place of numbers. */
	version = 0;
	/** What the machine calls for a new object, if nothing else is to be done, and the version for which that holds. */
	init: PyFunction | null = null;
	initOf = -1;
	/** The shape of its objects when they are new; our own classes have none, since all runs share them. */
	readonly shape: Shape | null;

	constructor(
		readonly name: string,
		readonly bases: readonly PyClass[],
		readonly namespace: Map<string, Value>,
		/** The constructor of a class of our own; null for a class that is written in Python. */
		readonly make: Native | null = null,
		/** Where it is defined: `__main__`, or one of our own modules, whose classes never change. */
		readonly module = '__main__'
	) {
		this.mro = [this, ...(linearize(bases) ?? [])];
		this.qualname = name;
		this.shape = make === null ? new Shape() : null;
		for (const base of bases) if (base.make === null && base.module === '__main__') base.derived.push(this);
	}

	/** The attribute as the class or one of its bases has it. */
	lookup(name: string): Value | undefined {
		const known = this.found.get(name);
		if (known !== undefined || this.found.has(name)) return known;
		const owner = this.mro.find((each) => each.namespace.has(name));
		const value = owner?.namespace.get(name);
		this.found.set(name, value);
		return value;
	}

	/** Whether the class says itself what its objects are equal to. */
	get definesEquality(): boolean {
		return (this.comparesItself ??= this.lookup('__eq__') !== undefined);
	}

	/** The first class in the order that says what its objects are equal to, or under which number they are kept. */
	get equality(): PyClass | null {
		if (this.equal === undefined)
			this.equal =
				this.mro.find(({ namespace }) => namespace.has('__eq__') || namespace.has('__hash__')) ?? null;
		return this.equal;
	}

	set(name: string, value: Value): void {
		const counts = typeof value === 'number' && typeof this.namespace.get(name) === 'number';
		this.namespace.set(name, value);
		// A counter of the class, such as the order of the next tensor, changes no method.
		if (counts) {
			for (const each of this.derived) each.forgetName(name);
			this.found.set(name, value);
		} else this.forget();
	}

	private forgetName(name: string): void {
		this.found.delete(name);
		for (const each of this.derived) each.forgetName(name);
	}

	private forget(): void {
		this.found.clear();
		this.comparesItself = null;
		this.equal = undefined;
		this.version++;
		for (const each of this.derived) each.forget();
	}

	/** Takes an attribute out; false where the class itself has none. */
	remove(name: string): boolean {
		this.forget();
		return this.namespace.delete(name);
	}

	isSubclassOf(other: PyClass): boolean {
		return this.mro.includes(other);
	}
}

export class PyObject {
	attributes: Attributes;
	/** Where it was made, if it is a node of a graph. */
	origin: Origin | null = null;
	/** The first variable it was assigned to, if it is a node of a graph. */
	name = '';

	constructor(public cls: PyClass) {
		this.attributes = new Attributes(cls.shape);
	}

	/** A twin in another run is of that run's class, and has no attributes yet. */
	become(cls: PyClass): void {
		this.cls = cls;
		this.attributes = new Attributes(cls.shape);
	}
}
