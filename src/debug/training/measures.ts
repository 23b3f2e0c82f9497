/** @file Numbers that say how two arrays of the same length stand to each other. */

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

/** Cosine of the angle between the step and −dhdx; NaN where one of them is zero. */
export function along(step: Float64Array, dhdx: Float64Array): number {
	let dot = 0;
	for (let i = 0; i < step.length; i++) dot -= step[i]! * dhdx[i]!;
	return dot / (norm(step) * norm(dhdx));
}
