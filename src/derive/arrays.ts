/** @file Arrays in formulas: a number, a vector in round brackets, a matrix in square ones. */
import type { ArrayData } from '#debug';
import { DIGITS, formatNumber, formatNumberTex, isRounded, shapeTex, shapeWords } from './numbers.ts';

/** Entries along an axis that are written out; of longer axes the first two and the last are. */
const MOST = 4;
/** Digits of an entry of a matrix. */
const ENTRY_DIGITS = 3;

/** Entries of an array with which a formula calculates. */
const MOST_WRITTEN = 12;

export const isNumber = ({ data }: ArrayData): boolean => data.length === 1;

/** Whether an array is small enough to be calculated with in a formula. */
export const isWritten = ({ shape, data }: ArrayData): boolean =>
	shape.length <= 2 && data.length <= MOST_WRITTEN && shape.every((n) => n <= MOST);

/** Whether some entry is shown with fewer digits than it has. */
const isShownRounded = (a: ArrayData): boolean =>
	a.data.some((x) => isRounded(x, isNumber(a) ? DIGITS : ENTRY_DIGITS));

/** The sign between arrays of which some may be shown with fewer digits than they have. */
export const equals = (...arrays: readonly ArrayData[]): string =>
	arrays.some(isShownRounded) ? '\\approx' : '=';

export const negated = ({ shape, data }: ArrayData): ArrayData => ({ shape, data: data.map((x) => -x) });

/** Equal but for the last digits. */
export const areClose = (a: ArrayData, b: ArrayData): boolean =>
	a.data.length === b.data.length &&
	a.data.every((x, i) => {
		const y = b.data[i]!;
		return Object.is(x, y) || Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
	});

/** The positions along an axis that are shown; null stands for those that are left out. */
function shown(size: number): (number | null)[] {
	const all = Array.from({ length: size }, (_, i) => i);
	return size <= MOST ? all : [0, 1, null, size - 1];
}

/** An array as LaTeX. One entry is a number, whatever its shape. */
export function arrayTex(a: ArrayData): string {
	const { shape, data } = a;
	if (isNumber(a)) return formatNumberTex(data[0]!);
	if (shape.length > 2) return `\\underset{${shapeTex(shape)}}{\\left[\\cdots\\right]}`;
	const columns = shape[shape.length - 1]!;
	const entry = (i: number, j: number | null) =>
		j === null ? '\\cdots' : formatNumberTex(data[i * columns + j]!, ENTRY_DIGITS);
	if (shape.length === 1)
		return `\\left(${shown(columns)
			.map((j) => entry(0, j))
			.join(',\\, ')}\\right)`;
	const lines = shown(shape[0]!).map((i) =>
		shown(columns)
			.map((j) => (i === null ? '\\vdots' : entry(i, j)))
			.join(' & ')
	);
	return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
}

/** The same for a place where a sign before it would be misread. */
export const bracketed = (a: ArrayData): string =>
	isNumber(a) && a.data[0]! < 0 ? `\\left(${arrayTex(a)}\\right)` : arrayTex(a);

/** An array in a sentence: its entries if they are few, else its shape. */
export function arrayWords(a: ArrayData): string {
	const { shape, data } = a;
	if (isNumber(a)) return formatNumber(data[0]!);
	if (data.length > MOST || shape.length > 2) return `an array of shape ${shapeWords(shape)}`;
	const row = (from: number, size: number) =>
		`[${Array.from(data.subarray(from, from + size), (x) => formatNumber(x)).join(', ')}]`;
	const columns = shape[shape.length - 1]!;
	if (shape.length === 1) return row(0, columns);
	return `[${Array.from({ length: shape[0]! }, (_, i) => row(i * columns, columns)).join(', ')}]`;
}
