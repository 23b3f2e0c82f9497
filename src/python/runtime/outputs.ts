/** @file `out=` and `where=`: results written into arrays that exist. */
import {
	assignIndex,
	broadcastShapes,
	broadcastTo,
	checkCast,
	checkWriteable,
	copy,
	index,
	NDArray,
	NumpyError,
	sameShape,
	shapeText,
	store
} from '#tensor';
import { asArray } from './arrays.ts';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { unwrap } from './numbers.ts';
import type { Arguments } from './signature.ts';
import { PyTuple, type Value } from './values.ts';

/** The array that `out` names, alone or in a tuple; null without one. */
function outputOf(v: Value | undefined): NDArray | null {
	if (v === undefined || v === null) return null;
	const one = v instanceof PyTuple && v.items.length === 1 ? v.items[0]! : v;
	if (one instanceof NDArray) return one;
	return raise(
		'TypeError',
		v instanceof PyTuple
			? "The 'out' tuple must have exactly one entry per ufunc output"
			: 'return arrays must be of ArrayType',
		`out= takes an array that exists, not a ${typeName(one)}.`
	);
}

/** The result, or `out` with the result in it, where the mask `where` lets it. */
export function intoOutput(
	result: NDArray,
	args: Arguments,
	name: string,
	inputs: readonly NDArray[] = [result]
): Value {
	const out = outputOf(args.given('out'));
	const mask = args.given('where');
	const all = mask === undefined || mask === true;
	if (out === null) {
		if (all) return unwrap(result);
		return raise(
			'ValueError',
			`${name}(..., where=...) without out leaves the other entries undefined`,
			`Give an array for them: ${name}(..., out=numpy.zeros(...), where=...), or use numpy.where.`
		);
	}
	checkCast(name, result.dtype, out.dtype);
	checkWriteable(out, 'output array');
	const whole = fitted(result, out, inputs);
	if (all) store(out, whole);
	else if (out.ndim === 0) {
		if (asArray(mask).data[asArray(mask).offset] !== 0) store(out, whole);
	} else {
		const items = [{ kind: 'array', array: asMask(mask, out) }] as const;
		assignIndex(out, items, index(copy(whole), items));
	}
	return out;
}

const asMask = (mask: Value, out: NDArray): NDArray => copy(broadcastTo(asArray(mask), out.shape), 'bool');

/** The result in the shape of the output, which must not be smaller. */
function fitted(result: NDArray, out: NDArray, inputs: readonly NDArray[]): NDArray {
	if (sameShape(result.shape, out.shape)) return result;
	const shape = broadcastShapes(...inputs.map((a) => a.shape), out.shape);
	if (sameShape(shape, out.shape)) return broadcastTo(result, out.shape);
	const text = (a: readonly number[]) => shapeText(a).replaceAll(' ', '');
	throw new NumpyError(
		'ValueError',
		`non-broadcastable output operand with shape ${text(out.shape)} doesn't match the broadcast shape ${text(shape)}`,
		`The result has shape ${shapeText(result.shape)}; out must have it too.`
	);
}
