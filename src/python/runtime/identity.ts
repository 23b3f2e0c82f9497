/** @file Which object is which: what `id(…)` shows. */
import {
	NativeFunction,
	NumpyScalar,
	PyClass,
	PyDType,
	PyFloat,
	PyModule,
	PyRange,
	Singleton
} from './values.ts';

/** What never changes is the same object in the copies of a run. */
const isShared = (v: object): boolean =>
	v instanceof PyClass
		? v.make !== null || v.module !== '__main__'
		: v instanceof NativeFunction ||
			v instanceof PyModule ||
			v instanceof PyFloat ||
			v instanceof NumpyScalar ||
			v instanceof PyRange ||
			v instanceof PyDType ||
			v instanceof Singleton;

/** Numbers for the objects of one run, given when they are first asked for, so that every replay shows the same. */
export class Identities {
	private readonly numbers = new WeakMap<object, number>();
	/** Those of objects that have no twin in a copy. */
	private readonly shared = new Map<object, number>();
	private next = 1;

	of(object: object): number {
		const known = this.numbers.get(object) ?? this.shared.get(object);
		if (known !== undefined) return known;
		(isShared(object) ? this.shared : this.numbers).set(object, this.next);
		return this.next++;
	}

	/** The numbers of a run that goes on with twins of these objects, and shares the fixed ones. */
	copy(twins: ReadonlyMap<object, object>, fixed: ReadonlySet<object>): Identities {
		const copied = new Identities();
		copied.next = this.next;
		for (const [object, number] of this.shared) copied.shared.set(object, number);
		for (const object of fixed) this.handOn(object, copied, object);
		for (const [object, twin] of twins) this.handOn(object, copied, twin);
		return copied;
	}

	private handOn(object: object, to: Identities, twin: object): void {
		const number = this.numbers.get(object);
		if (number !== undefined) to.numbers.set(twin, number);
	}
}
