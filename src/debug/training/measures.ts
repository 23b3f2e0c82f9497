/** @file Numbers that say how a parameter was and how it moved, taken in one go over its entries. */

export interface Measures {
	/** Euclidean norms: roots of sums of squares. */
	readonly value: number;
	readonly dhdx: number;
	readonly step: number;
	/** Cosine of the angle between the step and −dhdx; NaN where one of them is zero. */
	readonly along: number;
}

/** Euclidean norm: the root of the sum of squares. */
export function norm(x: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < x.length; i++) sum += x[i]! * x[i]!;
	return Math.sqrt(sum);
}

/** y − x. */
export function difference(y: Float64Array, x: Float64Array): Float64Array {
	const out = new Float64Array(x.length);
	for (let i = 0; i < x.length; i++) out[i] = y[i]! - x[i]!;
	return out;
}

/**
 * Measures of an array, of its derivative, and of what it has become. Where the derivative has another length, as with
 * an engine that does not sum what was broadcast, there is no angle.
 */
export function measuresOf(value: Float64Array, dhdx: Float64Array, after: Float64Array): Measures {
	if (dhdx.length !== value.length)
		return { value: norm(value), dhdx: norm(dhdx), step: norm(difference(after, value)), along: NaN };
	let values = 0;
	let derivatives = 0;
	let steps = 0;
	let dot = 0;
	for (let i = 0; i < value.length; i++) {
		const x = value[i]!;
		const d = dhdx[i]!;
		const s = after[i]! - x;
		values += x * x;
		derivatives += d * d;
		steps += s * s;
		dot -= s * d;
	}
	const [v, d, s] = [Math.sqrt(values), Math.sqrt(derivatives), Math.sqrt(steps)];
	return { value: v, dhdx: d, step: s, along: dot / (s * d) };
}

/** Whether two arrays of one length have the same entries; NaN is the same as itself. */
export function isSame(x: Float64Array, y: Float64Array): boolean {
	for (let i = 0; i < x.length; i++)
		if (x[i] !== y[i] && !(Number.isNaN(x[i]) && Number.isNaN(y[i]))) return false;
	return true;
}
