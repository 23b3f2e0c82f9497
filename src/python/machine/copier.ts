/** @file Values copied, every one once, so that what was the same object stays the same object. */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import type { Code } from '../compile/code.ts';
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
	RandomSource,
	RandomStream,
	type Collected,
	type Iteration,
	type Value
} from '../runtime/index.ts';
import { copyAfter } from './copy-after.ts';
import { Frame } from './frame.ts';
import type { SharedBuffers } from './shared-buffers.ts';

export class Copier {
	/**
	 * `main` holds the program's global variables; `fixed` is what our own modules consist of; `twins` is filled with every
	 * object, and the one that stands for it in the copy.
	 */
	constructor(
		private readonly main: Map<string, Value>,
		private readonly fixed: ReadonlySet<object>,
		private readonly shared: SharedBuffers | null = null,
		readonly twins = new Map<object, object>()
	) {}

	/** Insides are copied from a list, not by recursion: a chain of a million tensors has no depth here. */
	private readonly todo: (() => void)[] = [];

	finish(): void {
		for (let next = this.todo.pop(); next; next = this.todo.pop()) next();
	}

	private twin<T extends object>(of: T, make: () => T, fill: (twin: T) => void = () => {}): T {
		const known = this.twins.get(of);
		if (known) return known as T;
		const made = make();
		this.twins.set(of, made);
		this.todo.push(() => fill(made));
		return made;
	}

	values = (list: readonly Value[]): Value[] => list.map((v) => this.value(v));

	map<K>(of: ReadonlyMap<K, Value>): Map<K, Value> {
		const out = new Map<K, Value>();
		this.todo.push(() => of.forEach((v, k) => out.set(k, this.value(v))));
		return out;
	}

	private buffer(data: Float64Array): Float64Array {
		const known = this.twins.get(data);
		if (known) return known as Float64Array;
		const made = this.shared ? this.shared.copyOf(data) : data.slice();
		this.twins.set(data, made);
		return made;
	}

	private array(a: NDArray): NDArray {
		const known = this.twins.get(a);
		if (known) return known as NDArray;
		const made = new NDArray(this.buffer(a.data), a.shape, a.dtype, a.strides, a.offset);
		this.twins.set(a, made);
		made.writeable = a.writeable;
		made.base = a.base && this.array(a.base);
		return made;
	}

	/** What never changes is shared; everything else has one twin. */
	value(v: Value): Value {
		if (typeof v !== 'object' || v === null) return v;
		if (v instanceof NDArray) return this.array(v);
		if (this.fixed.has(v)) return v;
		if (v instanceof PyObject) return this.object(v);
		if (v instanceof Tensor) return this.tensor(v);
		if (v instanceof PyList)
			return this.twin(
				v,
				() => new PyList([]),
				(t) => {
					t.items = this.values(v.items);
					this.derived(v, t);
				}
			);
		if (v instanceof PyTuple)
			return this.twin(
				v,
				() => new PyTuple([]),
				(t) => {
					Object.assign(t, { items: this.values(v.items) });
					this.derived(v, t);
				}
			);
		if (v instanceof PyDict)
			return this.twin(
				v,
				() => new PyDict(),
				(t) => {
					t.custom = v.custom;
					this.derived(v, t);
					for (const [key, [k, x]] of v.entries) t.entries.set(this.key(key), [this.value(k), this.value(x)]);
				}
			);
		if (v instanceof PySet)
			return this.twin(
				v,
				() => new PySet(),
				(t) => {
					t.custom = v.custom;
					this.derived(v, t);
					v.entries.forEach((x, key) => t.entries.set(this.key(key), this.value(x)));
				}
			);
		return this.rest(v);
	}

	/** The class and the attributes of a collection of a class of the program. */
	private derived(v: Collected, t: Collected): void {
		if (!v.cls) return;
		t.cls = this.value(v.cls) as PyClass;
		t.attributes = v.attributes && this.map(v.attributes);
	}

	/** Objects are keys by themselves. */
	private key(key: unknown): unknown {
		return typeof key === 'object' && key !== null ? this.value(key as Value) : key;
	}

	private rest(v: Value & object): Value {
		if (v instanceof PyFunction) return this.function(v);
		if (v instanceof BoundMethod)
			return this.twin(
				v,
				() => new BoundMethod(this.value(v.receiver), this.value(v.callable) as BoundMethod['callable']),
				() => {}
			);
		// Classes of our own never change.
		if (v instanceof PyClass) return v.make || v.module !== '__main__' ? v : this.class(v);
		if (v instanceof PyIterator) return this.iterator(v);
		if (v instanceof PyGenerator)
			return this.twin(
				v,
				() => new PyGenerator(v.name, null),
				(t) => {
					t.done = v.done;
					t.frame = this.frame(v.frame as Frame);
				}
			);
		if (v instanceof PySlice)
			return this.twin(
				v,
				() => new PySlice(this.value(v.start), this.value(v.stop), this.value(v.step)),
				() => {}
			);
		if (v instanceof Descriptor)
			return this.twin(
				v,
				() => new Descriptor(v.kind, this.value(v.getter), this.value(v.setter), this.value(v.deleter))
			);
		if (v instanceof RandomStream) return this.twin(v, () => v.copy());
		if (v instanceof RandomSource) return this.twin(v, () => new RandomSource(v.of.copy()));
		if (v instanceof PySuper)
			return this.twin(
				v,
				() => new PySuper(this.value(v.after) as PyClass, this.value(v.object), this.value(v.cls) as PyClass)
			);
		if (v instanceof PyDictView)
			return this.twin(v, () => new PyDictView(this.value(v.of) as PyDict, v.kind));
		return v;
	}

	private object(v: PyObject): PyObject {
		return this.twin(
			v,
			() => new PyObject(v.cls),
			(t) => {
				t.become(this.value(v.cls) as PyClass);
				t.origin = v.origin;
				t.name = v.name;
				v.attributes.forEach((x, k) => t.attributes.set(k, this.value(x)));
			}
		);
	}

	private tensor(v: Tensor): Tensor {
		return this.twin(
			v,
			() => new Tensor(v.value, v.order, [], v.op, v.options),
			(t) => {
				t.value = this.array(v.value);
				t.dhdx = v.dhdx && this.array(v.dhdx);
				t.depends_on = v.depends_on.map((d) => this.value(d) as Tensor);
				t.customBack = v.customBack === null ? null : this.value(v.customBack as Value);
				t.name = v.name;
				t.origin = v.origin;
				t.attributes = v.attributes && this.map(v.attributes as ReadonlyMap<string, Value>);
			}
		);
	}

	/** Code never changes, and copies share it. */
	protected code(of: Code): Code {
		return of;
	}

	private function(v: PyFunction): PyFunction {
		return this.twin(
			v,
			() =>
				new PyFunction(
					this.code(v.code),
					v.globals,
					[],
					new Map(),
					v.closure.map((cell) => this.cell(cell))
				),
			(t) => {
				Object.assign(t, {
					globals: this.globals(v.globals),
					defaults: this.values(v.defaults),
					kwDefaults: this.map(v.kwDefaults),
					backOf: v.backOf && this.value(v.backOf)
				});
				if (v.hasAttributes) v.attributes.forEach((x, k) => t.attributes.set(k, this.value(x)));
			}
		);
	}

	/** The map of a module's variables has one twin, like any object. */
	globals(of: Map<string, Value>): Map<string, Value> {
		// Those of our own modules never change.
		if (of !== this.main) return of;
		const known = this.twins.get(of);
		if (known) return known as Map<string, Value>;
		const made = this.map(of);
		this.twins.set(of, made);
		return made;
	}

	private class(v: PyClass): PyClass {
		return this.twin(
			v,
			() =>
				new PyClass(
					v.name,
					v.bases.map((base) => this.value(base) as PyClass),
					new Map()
				),
			(t) => {
				t.profile = v.profile;
				t.qualname = v.qualname;
				t.slots = v.slots;
				t.abstract = v.abstract;
				v.namespace.forEach((x, k) => t.set(k, this.value(x)));
			}
		);
	}

	private iterator(v: PyIterator): PyIterator {
		return this.twin(
			v,
			() => new PyIterator(this.iteration(v.iteration)),
			(t) => (t.position = v.position)
		);
	}

	private iteration(of: Iteration): Iteration {
		switch (of.kind) {
			case 'list':
			case 'reversed':
				return { kind: of.kind, of: this.value(of.of) as PyList };
			case 'entries':
				return {
					...of,
					of: this.value(of.of) as PyDict | PySet,
					keys: of.keys.map((key) => this.key(key))
				};
			case 'array':
				return { kind: 'array', of: this.array(of.of) };
			case 'enumerate':
				return { ...of, of: this.iterator(of.of) };
			case 'zip':
				return { kind: 'zip', of: of.of.map((each) => this.iterator(each)) };
			default:
				return of;
		}
	}

	private cell(v: Cell): Cell {
		return this.twin(
			v,
			() => new Cell(),
			(t) => (t.value = v.value === undefined ? undefined : this.value(v.value))
		);
	}

	frame(v: Frame): Frame {
		const known = this.twins.get(v);
		if (known) return known as Frame;
		const t = new Frame(
			this.code(v.code),
			this.globals(v.globals),
			[],
			v.cells.map((cell) => this.cell(cell)),
			v.prev && this.frame(v.prev)
		);
		this.twins.set(v, t);
		t.pc = v.pc;
		t.path = v.path;
		this.todo.push(() => {
			t.stack.push(...this.values(v.stack));
			for (const x of v.locals) t.locals.push(x === undefined ? undefined : this.value(x));
			if (v.hasBlocks) t.blocks.push(...v.blocks);
			if (v.hasExceptions) t.exceptions.push(...v.exceptions.map((e) => this.exception(e)));
			t.after = copyAfter(this, v.after);
			t.names = v.names && this.map(v.names);
			t.bases = this.values(v.bases);
			t.generator = v.generator && (this.value(v.generator) as PyGenerator);
			t.back = v.back && (this.value(v.back) as Frame['back']);
			if (v.hasWritten)
				t.written.push(...v.written.map((node) => this.value(node) as Frame['written'][number]));
		});
		return t;
	}

	private exception(e: PyException): PyException {
		const twin = new PyException(this.object(e.object), e.hint);
		twin.traceback.push(...e.traceback);
		return twin;
	}
}
