/** @file What copies of a machine share that never run: the arrays that were not written from one to the next. */

/** What was copied last, by what it was copied from. */
export class SharedBuffers {
	private readonly copies = new WeakMap<Float64Array, Float64Array>();

	/** A copy of the numbers: the one that was made before, if they are the same still. */
	copyOf(data: Float64Array): Float64Array {
		const before = this.copies.get(data);
		if (before && sameBits(before, data)) return before;
		const made = data.slice();
		this.copies.set(data, made);
		return made;
	}
}

/** NaN is equal to nothing here, and is copied again. */
function sameBits(a: Float64Array, b: Float64Array): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) {
		if (a[i] !== b[i]) return false;
		if (a[i] === 0 && !Object.is(a[i], b[i])) return false;
	}
	return true;
}
