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

/** The shape that a list of numbers has as an array; null where an array of numbers cannot be made of it. */
function shapeOf(v: PyList | PyTuple, axes = 1): number[] | null {
	const { items } = v;
	const [first] = items;
	if (!(first instanceof PyList || first instanceof PyTuple))
		return items.every((item) => typeof item !== 'boolean' && isNumber(item)) ? [items.length] : null;
	if (axes === MOST_AXES) return null;
	const inner = shapeOf(first, axes + 1);
	const fits = (item: Value): boolean => {
		const shape = item instanceof PyList || item instanceof PyTuple ? shapeOf(item, axes + 1) : null;
		return inner !== null && shape?.length === inner.length && shape.every((n, i) => n === inner[i]);
	};
	return inner && items.every(fits) ? [items.length, ...inner] : null;
}

function* flat(v: Value): Generator<number> {
	if (v instanceof PyList || v instanceof PyTuple) for (const item of v.items) yield* flat(item);
	else if (isNumber(v)) yield Number(typeof v === 'object' ? v.value : v);
}

/** A list as an array, or its first rows where it is too long; null where it holds anything but numbers. */
export function numbersOf(v: PyList | PyTuple, room: Room): SomeNumbers | null {
	const shape = shapeOf(v);
	if (!shape) return null;
	const [rows = 0, ...row] = shape;
	const width = row.reduce((product, n) => product * n, 1);
	const kept = Math.min(rows, Math.floor(Math.min(room.most, room.entries) / Math.max(1, width)));
	const data = Float64Array.from(v.items.slice(0, kept).flatMap((item) => [...flat(item)]));
	room.entries -= data.length;
	return { shape, first: { shape: [kept, ...row], data } };
}
