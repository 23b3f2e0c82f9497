/** @file Inputs on which the shared test holds every op to its promises. */
import { elementary, fromFlat, sizeOf, subtract, toFlat, type NDArray, type Shape } from '#tensor';
import type { ErrorSample, Sample } from './op.ts';

/** An array of different numbers that keep away from 0. */
export function sampleOf(shape: Shape, shift = 0): NDArray {
	const values = Array.from({ length: sizeOf(shape) }, (_, i) => {
		const x = elementary.sin(12.9 * (i + 1) + 5 * shift) * 2;
		return x + Math.sign(x) * 0.3;
	});
	return fromFlat(values, shape);
}

const SHAPES: Shape[] = [[], [1], [3], [2, 3], [1, 3], [2, 1], [2, 1, 3], [1, 1, 1]];

/** One operand of each shape. */
export const singles: Sample[] = SHAPES.map((shape) => ({ operands: [sampleOf(shape)] }));

/** Every pair of shapes; all of them broadcast. */
export const broadcastPairs: Sample[] = SHAPES.flatMap((left) =>
	SHAPES.map((right) => ({ operands: [sampleOf(left), sampleOf(right, 1)] }))
);

export const broadcastErrors: ErrorSample[] = [
	{
		operands: [sampleOf([2, 3]), sampleOf([4])],
		message: 'operands could not be broadcast together with shapes (2,3) (4,) '
	},
	{
		operands: [sampleOf([2, 3]), sampleOf([3, 2])],
		message: 'operands could not be broadcast together with shapes (2,3) (3,2) '
	}
];

/** The same entries, all of them positive. */
export const positive = (a: NDArray): NDArray => fromFlat(toFlat(a).map(Math.abs), a.shape);

export const positives: Sample[] = singles.map(({ operands }) => ({ operands: operands.map(positive) }));

/** Operands of which some entries are equal. */
export const ties: Sample = { operands: [fromFlat([1, 2, 3], [3]), fromFlat([1, 3, 2], [3])] };

/** Whether two operands have entries too near to each other for a central difference. */
export function nearlyEqual(operands: readonly NDArray[]): boolean {
	const [a, b] = operands as [NDArray, NDArray];
	return toFlat(subtract(a, b)).some((x) => Math.abs(x) < 1e-4);
}
