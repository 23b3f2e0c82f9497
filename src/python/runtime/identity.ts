/** @file Which object is which: what `id(…)` shows. */

/** Numbers for the objects of one run, given when they are first asked for, so that every replay shows the same. */
export class Identities {
	private readonly numbers = new WeakMap<object, number>();
	private next = 1;

	of(object: object): number {
		const known = this.numbers.get(object);
		if (known !== undefined) return known;
		this.numbers.set(object, this.next);
		return this.next++;
	}

	/** The numbers of a run that goes on with twins of these objects. */
	copy(twins: ReadonlyMap<object, object>): Identities {
		const copied = new Identities();
		copied.next = this.next;
		for (const [object, twin] of twins) {
			const number = this.numbers.get(object);
			if (number !== undefined) copied.numbers.set(twin, number);
		}
		return copied;
	}
}
