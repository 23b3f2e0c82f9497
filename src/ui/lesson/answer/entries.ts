/** @file A small array as a grid of fields, and the text that the fields make together. */

/** Longest side of an array that is asked for entry by entry. */
const MOST = 4;

/** Whether an array of this shape has a field for each entry. */
export const isGrid = (shape: readonly number[]): boolean =>
	shape.length > 0 &&
	shape.length <= 2 &&
	shape.every((side) => side <= MOST) &&
	shape.reduce((size, side) => size * side, 1) > 1;

/** Rows and columns: a vector is one row. */
export const gridOf = (shape: readonly number[]): { rows: number; columns: number } =>
	shape.length === 2 ? { rows: shape[0]!, columns: shape[1]! } : { rows: 1, columns: shape[0]! };

/** The entries, row by row, as Python writes the array; '' while one of them is empty. */
export function entriesText(shape: readonly number[], entries: readonly string[]): string {
	if (entries.some((entry) => entry.trim() === '')) return '';
	const { rows, columns } = gridOf(shape);
	const row = (i: number): string => `[${entries.slice(i * columns, (i + 1) * columns).join(', ')}]`;
	return shape.length === 1 ? row(0) : `[${Array.from({ length: rows }, (_, i) => row(i)).join(', ')}]`;
}
