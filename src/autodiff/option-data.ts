/** @file Options of an op as plain data, which crosses the border of a Worker, and back. */
import { NDArray, toFlat, type DType } from '#tensor';
import type { Options } from './op.ts';

/** An array among the options. */
interface ArrayOption {
	readonly array: { readonly shape: readonly number[]; readonly data: Float64Array; readonly dtype: DType };
}

const isArrayOption = (value: object): value is ArrayOption =>
	'array' in value && typeof value.array === 'object' && value.array !== null && 'dtype' in value.array;

function mapped(value: unknown, leaf: (value: object) => unknown): unknown {
	if (Array.isArray(value)) return value.map((each) => mapped(each, leaf));
	if (value === null || typeof value !== 'object') return value;
	const other = leaf(value);
	if (other !== value) return other;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, leaf)]));
}

/** Options without classes: an array is its shape, type and numbers. */
export const optionsToData = (options: Options): Options =>
	mapped(options, (value) =>
		value instanceof NDArray
			? { array: { shape: [...value.shape], data: toFlat(value), dtype: value.dtype } }
			: value
	) as Options;

/** The options that such data were made of. */
export const optionsFromData = (options: Options): Options =>
	mapped(options, (value) =>
		isArrayOption(value) ? new NDArray(value.array.data, [...value.array.shape], value.array.dtype) : value
	) as Options;
