/** @file The reverse of picking entries: each picked entry goes back to its place, and repeats add up. */
import {
	arange,
	contents,
	fromFlat,
	index,
	reshape,
	sizeOf,
	zeros,
	type Index,
	type NDArray,
	type Shape
} from '#tensor';

/** An array of zeros of that shape to which the picked entries have been added, as numpy.add.at does. */
export function scatterAdd(shape: Shape, key: readonly Index[], picked: NDArray): NDArray {
	const places = contents(index(reshape(arange(0, sizeOf(shape), 1, 'int64'), shape), key));
	const values = contents(picked);
	const out = zeros(shape);
	places.forEach((place, i) => (out.data[place]! += values[i]!));
	return out;
}

/** A sample key: rows by number. */
export const rows = (numbers: readonly number[], shape: Shape = [numbers.length]): NDArray =>
	fromFlat(numbers, shape, 'int64');
