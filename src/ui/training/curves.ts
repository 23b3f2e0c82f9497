/** @file The losses of many passes as few points: the least and the largest of each stretch, and a smooth line. */

/** Points in which a curve is drawn at most. */
export const MOST_POINTS = 1_200;

export interface Thinned {
	readonly x: Float64Array;
	/** For each stretch its least and its largest number, in the order in which they come. */
	readonly raw: Float64Array;
	readonly smooth: Float64Array;
}

/** The mean of each number and those before it, so many at most. Numbers that are not finite have none. */
export function smoothed(values: Float64Array, passes: number): Float64Array {
	const out = new Float64Array(values.length);
	const width = Math.max(1, Math.round(passes));
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		if (i % width === 0) {
			// Summed anew from time to time, so that a large number leaves nothing behind.
			sum = 0;
			for (let k = Math.max(0, i - width + 1); k <= i; k++) sum += values[k]!;
		} else sum += values[i]! - (i >= width ? values[i - width]! : 0);
		out[i] = sum / Math.min(i + 1, width);
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

/** Where the least and the largest finite number of a stretch stand, the earlier one first; −1 where there is none. */
function ends(values: Float64Array, from: number, to: number): [number, number] {
	let [least, most] = [-1, -1];
	for (let i = from; i < to; i++) {
		if (!Number.isFinite(values[i]!)) continue;
		if (least < 0 || values[i]! < values[least]!) least = i;
		if (most < 0 || values[i]! > values[most]!) most = i;
	}
	return least < most ? [least, most] : [most, least];
}
