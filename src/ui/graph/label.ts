/** @file What is written on a node of its shape, and what is said of it. */

/** `128×8`, `8`, or `scalar` for the empty shape. */
export const shapeLabel = (shape: readonly number[]): string =>
	shape.length === 0 ? 'scalar' : shape.join('×');

/** What a screen reader is given: `shape 128 by 8`, `scalar`. */
export const spokenShape = (shape: readonly number[]): string =>
	shape.length === 0 ? 'scalar' : `shape ${shape.join(' by ')}`;

/** One number of any shape is written out, and up to three in one row; more are a heat map. */
export function showsNumbers(shape: readonly number[]): boolean {
	const size = sizeOfShape(shape);
	return size >= 1 && size <= 3 && shape.slice(0, -1).every((n) => n === 1);
}

/** How many numbers an array of a shape has. */
export const sizeOfShape = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);
