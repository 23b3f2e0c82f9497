/** @file Python's values. None of them is a JavaScript object that code could reach through. */
import type { Tensor } from '#autodiff';
import type { DType, NDArray } from '#tensor';
import type { Code } from '../compile/code.ts';
import type { EngineProfile, Origin } from './profile.ts';
import { linearize } from './linearize.ts';
import type { Session } from './session.ts';
import type { Singleton } from './singletons.ts';
import type { RandomSource } from './random-source.ts';
import type { RandomStream } from './stream.ts';

export { Ellipsis, NotImplemented, Singleton, TRACEBACK } from './singletons.ts';

/** An int is a number while it is safe (below 2 ** 53), and a bigint beyond; a float is always boxed. */
export type Value =
	| null
	| boolean
	| number
	| bigint
	| string
	| PyFloat
	| NumpyScalar
	| NDArray
	| Tensor
	| PyList
	| PyTuple
	| PyDict
	| PySet
	| PyRange
	| PySlice
	| PyFunction
	| NativeFunction
	| BoundMethod
	| PyClass
	| PyObject
	| PyModule
	| PyIterator
	| PyGenerator
	| PyDictView
	| PyDType
	| PySuper
	| RandomStream
	| RandomSource
	| Descriptor
	| Singleton;

export class PyFloat {
	constructor(readonly value: number) {}
}

/** A number that NumPy made: it prints as `np.float64(1.5)` and computes without exceptions. */
export class NumpyScalar {
	constructor(
		readonly value: number,
		readonly dtype: DType
	) {}
}

/**
 * A list, tuple, dict or set: its class where that is derived from the built-in one (`class Stack(list)`), and then
 * what attributes it has been given.
 */
class Collection {
	cls: PyClass | null = null;
	attributes: Map<string, Value> | null = null;
}

export class PyList extends Collection {
	constructor(public items: Value[]) {
		super();
	}
}

export class PyTuple extends Collection {
	constructor(readonly items: readonly Value[]) {
		super();
	}
}

/** Entries are found by `keyIn`; an entry keeps the key itself. */
export class PyDict extends Collection {
	readonly entries = new Map<unknown, [Value, Value]>();
	/** Whether a key's own class says what it is equal to. */
	custom = false;
}

export class PySet extends Collection {
	readonly entries = new Map<unknown, Value>();
	/** Whether an item's own class says what it is equal to. */
	custom = false;
}

/** What `d.keys()`, `d.values()` and `d.items()` give: it follows the dict. */
export class PyDictView {
	constructor(
		readonly of: PyDict,
		readonly kind: 'keys' | 'values' | 'items'
	) {}
}

/** What `a.dtype` gives. */
export class PyDType {
	constructor(readonly dtype: DType) {}
}

export class PyRange {
	constructor(
		readonly start: number,
		readonly stop: number,
		readonly step: number
	) {}

	get length(): number {
		return Math.max(0, Math.ceil((this.stop - this.start) / this.step));
	}
}

export class PySlice {
	constructor(
		readonly start: Value,
		readonly stop: Value,
		readonly step: Value
	) {}
}

/** A variable that a nested function shares. */
export class Cell {
	value: Value | undefined = undefined;
}

export class PyFunction {
	readonly attributes = new Map<string, Value>();
	/** The node whose `back` it became last; see how a pass is observed. */
	backOf: PyObject | Tensor | null = null;

	constructor(
		readonly code: Code,
		readonly globals: Map<string, Value>,
		/** Defaults of the last positional parameters. */
		readonly defaults: readonly Value[],
		readonly kwDefaults: ReadonlyMap<string, Value>,
		readonly closure: readonly Cell[]
	) {}

	get name(): string {
		return this.code.name;
	}
}

export type Kwargs = ReadonlyMap<string, Value> | null;
export type Native = (args: readonly Value[], kwargs: Kwargs, session: Session) => Value | Deferred;

export class NativeFunction {
	constructor(
		readonly name: string,
		readonly call: Native
	) {}
}

/** A function of NumPy that has methods: `numpy.add.reduce`. */
export class Ufunc extends NativeFunction {
	constructor(
		name: string,
		call: Native,
		readonly methods: ReadonlyMap<string, Value>
	) {
		super(name, call);
	}
}

/** What a native leaves to the machine, because it runs Python and so needs a frame. */
export type Deferred = TailCall | Resumption;

/** The result is that of this call. */
export class TailCall {
	constructor(
		readonly callable: Value,
		readonly args: readonly Value[]
	) {}
}

/** The result is the next value of a generator that goes on in one of these ways. */
export class Resumption {
	constructor(
		readonly generator: PyGenerator,
		readonly how:
			| { readonly kind: 'send'; readonly value: Value; readonly otherwise?: Value }
			| { readonly kind: 'throw'; readonly exception: PyObject }
			| { readonly kind: 'close' }
	) {}
}

export class BoundMethod {
	constructor(
		readonly receiver: Value,
		readonly callable: PyFunction | NativeFunction
	) {}
}

/** A property, a class method or a static method. */
export class Descriptor {
	constructor(
		readonly kind: 'property' | 'classmethod' | 'staticmethod',
		readonly getter: Value,
		readonly setter: Value = null,
		readonly deleter: Value = null
	) {}
}

/** What `super()` gives: the attributes of an object as the classes after `after` have them. */
export class PySuper {
	constructor(
		readonly after: PyClass,
		readonly object: Value,
		/** The class in whose order the next one is looked for. */
		readonly cls: PyClass
	) {}
}

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

	set(name: string, value: Value): void {
		this.namespace.set(name, value);
		this.forget();
	}

	private forget(): void {
		this.found.clear();
		this.comparesItself = null;
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
	readonly attributes = new Map<string, Value>();
	/** Where it was made, if it is a node of a graph. */
	origin: Origin | null = null;
	/** The first variable it was assigned to, if it is a node of a graph. */
	name = '';

	constructor(public cls: PyClass) {}
}

export class PyModule {
	constructor(
		readonly name: string,
		readonly namespace: Map<string, Value>
	) {}
}

/** State of an iteration, as plain data, so that it can be copied. */
export type Iteration =
	| { readonly kind: 'list'; readonly of: PyList | PyTuple }
	/** The keys that a dict or set had at the start; its size may not change meanwhile. */
	| {
			readonly kind: 'entries';
			readonly of: PyDict | PySet;
			readonly view: PyDictView['kind'];
			readonly keys: readonly unknown[];
	  }
	| { readonly kind: 'reversed'; readonly of: PyList | PyTuple }
	| { readonly kind: 'range'; readonly of: PyRange }
	| { readonly kind: 'string'; readonly of: string }
	| { readonly kind: 'array'; readonly of: NDArray }
	| { readonly kind: 'enumerate'; readonly of: PyIterator; readonly start: number }
	| { readonly kind: 'zip'; readonly of: readonly PyIterator[] };

export class PyIterator {
	position = 0;
	constructor(readonly iteration: Iteration) {}
}

/** A suspended frame; the machine knows its type. */
export class PyGenerator {
	done = false;
	constructor(
		readonly name: string,
		public frame: unknown
	) {}
}

/** The class of a value that is written in Python, or null where its class is built in. */
export const ownClass = (v: Value): PyClass | null =>
	v instanceof PyObject || v instanceof Collection ? v.cls : null;

/** A method that the class of a value defines in Python, or undefined. */
export const methodOf = (v: Value, name: string): Value | undefined => ownClass(v)?.lookup(name);

/** The attributes of an object of a class that is written in Python, or null where it can have none. */
export function attributesOf(v: Value): Map<string, Value> | null {
	if (v instanceof PyObject) return v.attributes;
	return v instanceof Collection && v.cls ? (v.attributes ??= new Map<string, Value>()) : null;
}
