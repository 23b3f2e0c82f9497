/** @file The numbers of a call: arrays, lists, ranges, numbers, and texts as categories. */
import { Tensor } from '#autodiff';
import { NDArray, toFlat } from '#tensor';
import {
	asArray,
	isIterable,
	isNumber,
	iterableItems,
	PyList,
	PyRange,
	PyTuple,
	raise,
	type Value
} from '../../runtime/index.ts';
import type { Call } from './call.ts';

export interface Data {
	readonly flat: readonly number[];
	readonly shape: readonly number[];
	/** What the numbers stand for, where the program gave texts. */
	readonly names: readonly string[] | null;
}

export const shapeText = (shape: readonly number[]): string =>
	`(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

function tensorHint(v: Value): void {
	const items = v instanceof PyList || v instanceof PyTuple ? v.items : [v];
	if (items.some((each) => each instanceof Tensor))
		raise(
			'TypeError',
			"float() argument must be a string or a real number, not 'CS4787Tensor'",
			'A chart is made of arrays: write .value after the tensor.'
		);
}

/** Reads numbers of any shape; a single number has shape (1,). */
export function dataOf(v: Value, call: Call): Data {
	tensorHint(v);
	const plain =
		v instanceof NDArray ||
		v instanceof PyList ||
		v instanceof PyTuple ||
		v instanceof PyRange ||
		isNumber(v);
	const value =
		plain || typeof v === 'string' || !isIterable(v) ? v : new PyList(iterableItems(v, call.session));
	const texts = value instanceof PyList || value instanceof PyTuple ? value.items : [value];
	if (texts.length > 0 && texts.every((each) => typeof each === 'string')) {
		const names = [...new Set(texts as string[])];
		return { flat: texts.map((each) => names.indexOf(each as string)), shape: [texts.length], names };
	}
	const array = asArray(value);
	return { flat: Array.from(toFlat(array)), shape: array.ndim === 0 ? [1] : [...array.shape], names: null };
}

/** Column `k` of a table of numbers; a table of one column serves every `k`. */
export function column({ flat, shape }: Data, k: number): number[] {
	const columns = shape[1] ?? 1;
	const at = columns === 1 ? 0 : k;
	return Array.from({ length: shape[0]! }, (_, row) => flat[row * columns + at]!);
}

/** One number for each of `n`: a single number is repeated. */
export const spread = (flat: readonly number[], n: number): number[] =>
	flat.length === 1 ? Array.from({ length: n }, () => flat[0]!) : [...flat];
