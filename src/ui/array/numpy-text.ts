/** @file An array as an expression of NumPy that gives the same array, bit for bit. */
import type { ArrayData } from '#debug';
import { everyDigit } from './formats.ts';

/** Letters of a row that stands in the line of the call. */
const NARROW = 72;

function floatText(x: number): string {
	if (x !== x) return 'np.nan';
	if (x === Infinity) return 'np.inf';
	if (x === -Infinity) return '-np.inf';
	const text = everyDigit(x);
	return /[.e]/.test(text) ? text : `${text}.0`;
}

/** How an entry is written, and what the call needs beside the entries. */
const WRITERS: Readonly<
	Record<NonNullable<ArrayData['dtype']>, { entry: (x: number) => string; dtype: string }>
> = {
	float32: { entry: floatText, dtype: ', dtype=np.float32' },
	int64: { entry: (x) => BigInt(x).toString(), dtype: ', dtype=np.int64' },
	bool: { entry: (x) => (x === 0 ? 'False' : 'True'), dtype: ', dtype=bool' }
};
const FLOAT64 = { entry: floatText, dtype: '' };

/** `np.array([[1.0, 2.0], [3.0, np.nan]])`; np is what programs call numpy. */
export function numpyText({ shape, data, dtype }: ArrayData): string {
	const write = dtype ? WRITERS[dtype] : FLOAT64;
	// Lists say nothing of the axes behind one of length 0.
	if (data.length === 0 && shape.length > 1) return `np.zeros((${shape.join(', ')})${write.dtype})`;
	let next = 0;
	const listed = (axis: number, indent: string): string => {
		if (axis === shape.length) return write.entry(data[next++]!);
		const parts = Array.from({ length: shape[axis]! }, () => listed(axis + 1, `${indent} `));
		const line = `[${parts.join(', ')}]`;
		const isNarrow = axis === shape.length - 1 || (line.length <= NARROW && !line.includes('\n'));
		return isNarrow ? line : `[${parts.join(`,\n${indent} `)}]`;
	};
	return `np.array(${listed(0, ' '.repeat('np.array('.length))}${write.dtype})`;
}
