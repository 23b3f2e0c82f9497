/** @file A part of an array as rows and columns: two axes lie in the table, of every other axis one index is chosen. */
import type { ArrayData } from '#debug';

export interface Slice {
	/** The axis that goes down; -1 where the array has only one, or none. */
	readonly rows: number;
	/** The axis that goes to the right; -1 of a single number. */
	readonly columns: number;
	/** For every axis its index; those of rows and columns are not looked at. */
	readonly fixed: readonly number[];
}

/** The last two axes, at the beginning of all others. */
export const firstSlice = (shape: readonly number[]): Slice => ({
	rows: shape.length - 2 < 0 ? -1 : shape.length - 2,
	columns: shape.length - 1,
	fixed: shape.map(() => 0)
});

/** The slice for an array of perhaps another shape: kept as far as it fits. */
export function fittingSlice(slice: Slice | null, shape: readonly number[]): Slice {
	if (!slice || slice.fixed.length !== shape.length) return firstSlice(shape);
	return {
		...slice,
		fixed: slice.fixed.map((at, axis) => Math.max(0, Math.min((shape[axis] ?? 1) - 1, at)))
	};
}

/** Puts an axis down or to the right; the one that was there changes places with it. */
export function withAxis(slice: Slice, side: 'rows' | 'columns', axis: number): Slice {
	const other = side === 'rows' ? 'columns' : 'rows';
	return { ...slice, [side]: axis, [other]: slice[other] === axis ? slice[side] : slice[other] };
}

/** Chooses an index of an axis that is neither rows nor columns. */
export const withIndex = (slice: Slice, axis: number, index: number): Slice => ({
	...slice,
	fixed: slice.fixed.map((at, i) => (i === axis ? index : at))
});

/** The axes of which one index is chosen. */
export const fixedAxes = (slice: Slice): number[] =>
	slice.fixed.flatMap((_, axis) => (axis === slice.rows || axis === slice.columns ? [] : [axis]));

/** Where the entries of a slice lie. Nothing is copied. */
export interface SliceView {
	readonly rows: number;
	readonly columns: number;
	readonly offset: number;
	readonly rowStep: number;
	readonly columnStep: number;
}

export function viewOf(shape: readonly number[], slice: Slice): SliceView {
	const steps = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1));
	const at = (axis: number, list: readonly number[], otherwise: number) =>
		axis < 0 ? otherwise : (list[axis] ?? otherwise);
	return {
		rows: at(slice.rows, shape, 1),
		columns: at(slice.columns, shape, 1),
		offset: fixedAxes(slice).reduce((sum, axis) => sum + (slice.fixed[axis] ?? 0) * (steps[axis] ?? 0), 0),
		rowStep: at(slice.rows, steps, 0),
		columnStep: at(slice.columns, steps, 0)
	};
}

/** The number of an entry in the whole array. */
export const entryAt = (view: SliceView, row: number, column: number): number =>
	view.offset + row * view.rowStep + column * view.columnStep;

/** The slice as an array of its own, for a picture; the array itself where the slice is all of it. */
export function sliceData({ data }: ArrayData, view: SliceView): ArrayData {
	const { rows, columns, offset, rowStep, columnStep } = view;
	const size = rows * columns;
	const shape = [rows, columns];
	if (columnStep === 1 && (rowStep === columns || rows === 1))
		return { shape, data: data.subarray(offset, offset + size) };
	const copy = new Float64Array(size);
	for (let row = 0, i = 0; row < rows; row++)
		for (let column = 0; column < columns; column++)
			copy[i++] = data[offset + row * rowStep + column * columnStep]!;
	return { shape, data: copy };
}

/** As NumPy writes it: `[0, :, :]`; '' where the array has no axis but those two. */
export function sliceText(slice: Slice): string {
	if (fixedAxes(slice).length === 0) return '';
	const parts = slice.fixed.map((at, axis) => (axis === slice.rows || axis === slice.columns ? ':' : at));
	return `[${parts.join(', ')}]`;
}
