/** @file Values as JSON: numbers print with the digits that read back to the same float64. */
import { Tensor } from '#autodiff';
import { isNumber, PyList, PyObject, PyTuple, toNumber, type Value } from '#python';
import { NDArray, toFlat } from '#tensor';

/** JSON has no NaN and no infinity. */
export const jsonNumber = (x: number): number | string =>
	Number.isFinite(x) ? x : x !== x ? 'nan' : x > 0 ? 'inf' : '-inf';

export const jsonNumbers = (data: Iterable<number>): (number | string)[] => Array.from(data, jsonNumber);

const array = (a: NDArray) => ({ shape: [...a.shape], value: jsonNumbers(toFlat(a)) });

/** A global variable, or null where it has no JSON form. */
export function jsonValue(v: Value): object | null {
	if (v instanceof Tensor)
		return { kind: 'tensor', ...array(v.value), dhdx: v.dhdx && jsonNumbers(toFlat(v.dhdx)) };
	if (v instanceof PyObject) return jsonNode(v);
	if (v instanceof NDArray) return { kind: 'array', ...array(v) };
	if (typeof v === 'boolean') return { kind: 'bool', value: v };
	if (typeof v === 'string') return { kind: 'str', value: v };
	if (isNumber(v)) return { kind: 'number', value: jsonNumber(toNumber(v)) };
	if (!(v instanceof PyList || v instanceof PyTuple)) return null;
	const items = v.items.map(jsonValue);
	return items.every((item) => item !== null) ? { kind: 'list', items } : null;
}

/** An object of a learner's engine. */
function jsonNode(v: PyObject): object | null {
	const { profile } = v.cls;
	if (!profile) return null;
	const value = numbers(v.attributes.get(profile.value));
	if (!value) return null;
	return { kind: 'tensor', ...value, dhdx: numbers(v.attributes.get(profile.gradient))?.value ?? null };
}

function numbers(v: Value | undefined): { shape: number[]; value: (number | string)[] } | null {
	if (v instanceof NDArray) return array(v);
	return v !== undefined && isNumber(v) ? { shape: [], value: [jsonNumber(toNumber(v))] } : null;
}
