/** @file Units that are dead: 0 or less for the whole batch. */

/** How many slices of an array along an axis have no positive entry; a number is one slice. What is no number is alive. */
export function deadSlices(
	{ data, shape }: { readonly shape: readonly number[]; readonly data: Float64Array },
	axis: number
): number {
	const length = shape[axis] ?? 1;
	const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
	let dead = length;
	const alive = new Uint8Array(length);
	for (let at = 0; at < data.length;)
		for (let unit = 0; unit < length; unit++)
			for (let end = at + inner; at < end; at++)
				if (!(data[at]! <= 0) && !alive[unit]) {
					alive[unit] = 1;
					dead--;
				}
	return dead;
}
