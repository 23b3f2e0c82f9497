/** @file The little arithmetic of arrays that a pass by hand needs. */
import type { ArrayData } from '../trace.ts';

/** How far off an entry may be, of the largest entry: what is shown of a number has four digits. */
const TOLERANCE = 2e-3;

export const sameShape = (a: ArrayData, b: ArrayData): boolean =>
	a.shape.length === b.shape.length && a.shape.every((side, i) => side === b.shape[i]);

export const scaled = ({ shape, data }: ArrayData, by: number): ArrayData => ({
	shape,
	data: data.map((x) => by * x)
});

export const plus = (a: ArrayData, b: ArrayData): ArrayData => ({
	shape: a.shape,
	data: a.data.map((x, i) => x + b.data[i]!)
});

const largest = ({ data }: ArrayData): number => data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

export const isZero = (a: ArrayData): boolean => largest(a) === 0;

/** Whether two arrays are the same to somebody who reads four digits. */
export function alike(a: ArrayData, b: ArrayData): boolean {
	if (!sameShape(a, b)) return false;
	const most = TOLERANCE * largest(b);
	return a.data.every((x, i) => Math.abs(x - b.data[i]!) <= most);
}

/** The number by which `b` is multiplied to give `a`; null where there is none. */
export function ratio(a: ArrayData, b: ArrayData): number | null {
	if (!sameShape(a, b)) return null;
	const at = b.data.reduce((best, x, i) => (Math.abs(x) > Math.abs(b.data[best]!) ? i : best), 0);
	if (!b.data[at]) return null;
	const by = a.data[at]! / b.data[at]!;
	return alike(scaled(b, by), a) ? by : null;
}

export const transposed = ({ shape: [rows = 1, columns = 1], data }: ArrayData): ArrayData => ({
	shape: [columns, rows],
	data: Float64Array.from(data, (_, i) => data[(i % rows) * columns + Math.floor(i / rows)]!)
});
