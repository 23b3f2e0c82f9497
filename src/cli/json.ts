/** @file Values as JSON: numbers print with the digits that read back to the same float64. */
import { Tensor } from '#autodiff';
import type { Place } from '#debug';
import { isNumber, NumpyScalar, PyList, PyObject, PyTuple, toNumber, type Value } from '#python';
import { NDArray, toFlat } from '#tensor';

/** Stands for -0, of which `JSON.stringify` makes 0. */
const MINUS_ZERO = '\0-0';

/** JSON has no NaN and no infinity. */
const jsonNumber = (x: number): number | string =>
	Number.isFinite(x) ? (Object.is(x, -0) ? MINUS_ZERO : x) : x !== x ? 'nan' : x > 0 ? 'inf' : '-inf';

export const jsonNumbers = (data: Iterable<number>): (number | string)[] => Array.from(data, jsonNumber);

/** One line of JSON. */
export const jsonText = (value: object): string =>
	`${JSON.stringify(value).replaceAll(JSON.stringify(MINUS_ZERO), '-0.0')}\n`;

/** Where something stands; in a notebook, in which of its code cells, from 1. */
export const jsonPlace = (place: Place | null, hasCells: boolean) => ({
	...(hasCells ? { cell: place && place.source + 1 } : {}),
	line: place?.line ?? null,
	column: place?.column ?? null
});

const array = (a: NDArray) => ({ shape: [...a.shape], value: jsonNumbers(toFlat(a)) });

/** Lists in lists that are written out; a list may contain itself. */
const MOST_DEPTH = 20;

/** A global variable, or null where it has no JSON form. */
export function jsonValue(v: Value, depth = 0): object | null {
	if (v instanceof Tensor)
		return { kind: 'tensor', ...array(v.value), dhdx: v.dhdx && jsonNumbers(toFlat(v.dhdx)) };
	if (v instanceof PyObject) return jsonNode(v);
	if (v instanceof NDArray) return { kind: 'array', ...array(v) };
	if (typeof v === 'boolean') return { kind: 'bool', value: v };
	if (v instanceof NumpyScalar && v.dtype === 'bool') return { kind: 'bool', value: v.value !== 0 };
	if (typeof v === 'string') return { kind: 'str', value: v };
	if (isNumber(v)) return { kind: 'number', value: jsonNumber(toNumber(v)) };
	if (!(v instanceof PyList || v instanceof PyTuple) || depth === MOST_DEPTH) return null;
	const items = v.items.map((item) => jsonValue(item, depth + 1));
	return items.every((item) => item !== null) ? { kind: 'list', items } : null;
}

/** An object of a learner's engine. */
function jsonNode(v: PyObject): object | null {
	const { profile } = v.cls;
	const value = profile && numbers(v.attributes.get(profile.value));
	if (!value) return null;
	return { kind: 'tensor', ...value, dhdx: numbers(v.attributes.get(profile.gradient))?.value ?? null };
}

function numbers(v: Value | undefined): { shape: number[]; value: (number | string)[] } | null {
	if (v instanceof NDArray) return array(v);
	return v !== undefined && isNumber(v) ? { shape: [], value: [jsonNumber(toNumber(v))] } : null;
}
