/** @file Lists of numbers, and lists of such lists, as arrays. */
import { isNumber, PyList, PyTuple, type Value } from '#python';
import type { SomeNumbers } from './program-state.ts';

/** Entries that may still be kept, and those of one array. */
export interface Room {
	entries: number;
	readonly most: number;
}

/** Lists in lists that are looked into. */
const MOST_AXES = 4;

/** Items that are looked at until a list counts as one that is not all numbers: it takes some hundredths of a second. */
const MOST_ITEMS = 1_000_000;

const isRow = (v: Value | undefined): v is PyList | PyTuple => v instanceof PyList || v instanceof PyTuple;
const isSame = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((n, i) => n === b[i]);

/** Finds shapes; a list that stands in many places is looked at once. */
class Shapes {
	private readonly known = new Map<Value, number[] | null>();
	private left = MOST_ITEMS;

	/** The shape that a list of numbers has as an array; null where an array of numbers cannot be made of it. */
	of(v: PyList | PyTuple, axes = 1): number[] | null {
		const known = this.known.get(v);
		if (known !== undefined) return known;
		this.left -= v.items.length;
		const shape = this.left < 0 ? null : this.found(v.items, axes);
		this.known.set(v, shape);
		return shape;
	}

	private found(items: readonly Value[], axes: number): number[] | null {
		const [first] = items;
		if (!isRow(first))
			return items.every((item) => typeof item !== 'boolean' && isNumber(item)) ? [items.length] : null;
		const inner = axes === MOST_AXES ? null : this.of(first, axes + 1);
		if (!inner) return null;
		const fits = (item: Value): boolean => {
			const shape = isRow(item) ? this.of(item, axes + 1) : null;
			return shape !== null && isSame(shape, inner);
		};
		return items.every(fits) ? [items.length, ...inner] : null;
	}
}

function* flat(v: Value): Generator<number> {
	if (isRow(v)) for (const item of v.items) yield* flat(item);
	else if (isNumber(v)) yield Number(typeof v === 'object' ? v.value : v);
}

/** A list as an array, or its first rows where it is too long; null where it holds anything but numbers. */
export function numbersOf(v: PyList | PyTuple, room: Room): SomeNumbers | null {
	const shape = new Shapes().of(v);
	if (!shape) return null;
	const [rows = 0, ...row] = shape;
	const width = row.reduce((product, n) => product * n, 1);
	const kept = Math.min(rows, Math.floor(Math.min(room.most, room.entries) / Math.max(1, width)));
	const data = Float64Array.from(v.items.slice(0, kept).flatMap((item) => [...flat(item)]));
	room.entries -= data.length;
	return { shape, first: { shape: [kept, ...row], data } };
}
