/** @file A node's value, read and set: the only thing that a gradient check changes in a run. */
import { Tensor } from '#autodiff';
import { asArray, isNumber, NumpyScalar, PyFloat, toNumber, type EngineNode, type Value } from '#python';
import { copy, NDArray, toFlat } from '#tensor';
import { profileOf } from '../graph.ts';

export const valueOf = (node: EngineNode): Value | undefined =>
	node instanceof Tensor ? node.value : node.attributes.get(profileOf(node).value);

export function setValue(node: EngineNode, value: Value): void {
	if (!(node instanceof Tensor)) node.attributes.set(profileOf(node).value, value);
	else if (value instanceof NDArray) node.value = value;
}

/** The value, as it stays when the program goes on to write into its arrays. */
export const kept = (value: Value | undefined): Value =>
	value instanceof NDArray ? copy(value) : (value ?? null);

/** The entries of a value, or null where it has none. */
export function numbersOf(value: Value | undefined): Float64Array | null {
	if (value instanceof NDArray) return toFlat(value);
	return value !== undefined && isNumber(value) ? Float64Array.of(toNumber(value)) : null;
}

/** Why the entries of a value cannot be moved a little; '' where they can. */
export function refusal(value: Value | undefined): string {
	if (typeof value === 'boolean') return 'its value is True or False';
	const isArray = value instanceof NDArray || value instanceof NumpyScalar;
	if (isArray && value.dtype === 'bool') return 'its value is True or False';
	if (isArray && value.dtype === 'float32')
		return 'its value is float32, which has too few digits for differences';
	if (value === undefined || !(value instanceof NDArray || isNumber(value)))
		return 'its value is no number and no array';
	return '';
}

/** The value with one entry set to `x`: an array of its own, so that nothing that shared the old one changes with it. */
export function moved(value: Value, entry: number, x: number): Value {
	if (!(value instanceof NDArray))
		return value instanceof NumpyScalar ? new NumpyScalar(x, 'float64') : new PyFloat(x);
	const data = toFlat(value);
	data[entry] = x;
	return new NDArray(data, value.shape, 'float64');
}

export const sameNumbers = (a: Float64Array | null, b: Float64Array | null): boolean =>
	a === null || b === null
		? a === b
		: a.length === b.length && a.every((x, i) => x === b[i] || Object.is(x, b[i]));

/** What dhdx of a node is now, or null where it was never set, or is no number. */
export function gradientNow(node: EngineNode): NDArray | null {
	const value = node instanceof Tensor ? node.dhdx : node.attributes.get(profileOf(node).gradient);
	if (value instanceof NDArray) return value;
	return value !== undefined && value !== null && isNumber(value) ? asArray(value) : null;
}
