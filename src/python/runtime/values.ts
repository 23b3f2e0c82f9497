/** @file Python's values. None of them is a JavaScript object that code could reach through. */
import type { Tensor } from '#autodiff';
import type { DType, NDArray } from '#tensor';
import type { Code } from '../compile/code.ts';
import { type PyClass, PyObject } from './objects.ts';
import type { Attributes } from './shapes.ts';
import type { Session } from './session.ts';
import type { Singleton } from './singletons.ts';
import type { RandomSource } from './random-source.ts';
import type { RandomStream } from './stream.ts';

export { PyClass, PyObject } from './objects.ts';
export { Shape, type Attributes } from './shapes.ts';
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
	private given: Map<string, Value> | null = null;
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

	/** The attributes that it has been given; made when first asked for, since most functions have none. */
	get attributes(): Map<string, Value> {
		return (this.given ??= new Map<string, Value>());
	}

	get hasAttributes(): boolean {
		return this.given !== null;
	}
}

export type Kwargs = ReadonlyMap<string, Value> | null;
export type Native = (args: readonly Value[], kwargs: Kwargs, session: Session) => Value | Deferred;

/**
 * What a call of a native counts for, beside what the native itself says: the arrays and texts that it is given and what
 * it gives; those and the items of lists; or nothing, where it goes through none of them and makes nothing.
 */
export type Charged = 'given' | 'lists' | 'nothing';

export class NativeFunction {
	constructor(
		readonly name: string,
		readonly call: Native,
		readonly charged: Charged = 'given'
	) {}
}

/** A function of NumPy that has methods: `numpy.add.reduce`. */
export class Ufunc extends NativeFunction {
	constructor(
		name: string,
		call: Native,
		readonly methods: ReadonlyMap<string, Value>
	) {
		super(name, call, 'lists');
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
export function attributesOf(v: Value): Attributes | Map<string, Value> | null {
	if (v instanceof PyObject) return v.attributes;
	return v instanceof Collection && v.cls ? (v.attributes ??= new Map<string, Value>()) : null;
}
