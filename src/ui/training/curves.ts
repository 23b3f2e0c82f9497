/** @file The losses of many passes as few points: the least and the largest of each stretch, and a smooth line. */

/** Points in which a curve is drawn at most. */
export const MOST_POINTS = 1_200;

export interface Thinned {
	readonly x: Float64Array;
	/** For each stretch its least and its largest number, in the order in which they come. */
	readonly raw: Float64Array;
	readonly smooth: Float64Array;
}

/**
 * A mean in which a pass counts the less the farther back it lies: by a factor of e after `passes`. Numbers that are not
 * finite end it.
 */
export function smoothed(values: Float64Array, passes: number): Float64Array {
	const keep = passes <= 0 ? 0 : Math.exp(-1 / passes);
	const out = new Float64Array(values.length);
	let [sum, weight] = [0, 0];
	for (let i = 0; i < values.length; i++) {
		sum = keep * sum + values[i]!;
		weight = keep * weight + 1;
		out[i] = sum / weight;
	}
	return out;
}

/** Values of the passes from 1 on, thinned to the points of a chart that goes to pass `total`. */
export function thinned(values: Float64Array, total: number, window: number): Thinned {
	const smooth = smoothed(values, window);
	if (total <= MOST_POINTS) {
		const x = Float64Array.from({ length: total }, (_, i) => i + 1);
		return { x, raw: filled(values, total), smooth: filled(smooth, total) };
	}
	const columns = MOST_POINTS / 2;
	const x = new Float64Array(MOST_POINTS);
	const raw = new Float64Array(MOST_POINTS).fill(NaN);
	const slow = new Float64Array(MOST_POINTS).fill(NaN);
	for (let c = 0; c < columns; c++) {
		const [from, to] = [Math.floor((c * total) / columns), Math.floor(((c + 1) * total) / columns)];
		const [a, b] = ends(values, from, Math.min(to, values.length));
		// Every curve of a chart has its points at the same passes.
		x[2 * c] = from + 1;
		x[2 * c + 1] = Math.max(from + 2, to);
		if (a < 0) continue;
		raw[2 * c] = values[a]!;
		raw[2 * c + 1] = values[b]!;
		slow[2 * c] = smooth[a]!;
		slow[2 * c + 1] = smooth[Math.min(to, values.length) - 1]!;
	}
	return { x, raw, smooth: slow };
}

/** The values of the first passes, and NaN for those that there are not yet. */
export function filled(values: Float64Array, total: number): Float64Array {
	const out = new Float64Array(total).fill(NaN);
	out.set(values.subarray(0, total));
	return out;
}

/** Where the least and the largest number of a stretch stand, the earlier one first; a number that is not finite wins. */
function ends(values: Float64Array, from: number, to: number): [number, number] {
	if (to <= from) return [-1, -1];
	let [least, most] = [from, from];
	for (let i = from; i < to; i++) {
		if (!Number.isFinite(values[i]!)) return [from, i];
		if (values[i]! < values[least]!) least = i;
		if (values[i]! > values[most]!) most = i;
	}
	return least < most ? [least, most] : [most, least];
}
