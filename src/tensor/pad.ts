/** @file `numpy.pad`: an array with a margin. */
import { index, type Index } from './indexing.ts';
import { full } from './create.ts';
import { assign } from './inplace.ts';
import { NDArray, NumpyError } from './ndarray.ts';

/** How the margin is filled. */
export type PadMode = 'constant' | 'edge' | 'reflect' | 'symmetric' | 'wrap';

export const PAD_MODES: readonly PadMode[] = ['constant', 'edge', 'reflect', 'symmetric', 'wrap'];

/** So many entries before and after each axis. */
export type Margins = readonly (readonly [before: number, after: number])[];

/** The position in an axis of size n that a place outside of it repeats. */
const SOURCE: Readonly<Record<Exclude<PadMode, 'constant'>, (i: number, n: number) => number>> = {
	edge: (i, n) => Math.min(Math.max(i, 0), n - 1),
	wrap: (i, n) => ((i % n) + n) % n,
	reflect(i, n) {
		if (n === 1) return 0;
		const period = 2 * (n - 1);
		const at = ((i % period) + period) % period;
		return at < n ? at : period - at;
	},
	symmetric(i, n) {
		const at = ((i % (2 * n)) + 2 * n) % (2 * n);
		return at < n ? at : 2 * n - 1 - at;
	}
};

export function pad(a: NDArray, margins: Margins, mode: PadMode, value: number): NDArray {
	if (margins.some((pair) => pair.some((n) => n < 0)))
		throw new NumpyError('ValueError', "index can't contain negative values");
	if (mode === 'constant') return padConstant(a, margins, value);
	let out = a;
	margins.forEach(([before, after], axis) => {
		const n = a.shape[axis]!;
		if (n === 0 && before + after > 0)
			throw new NumpyError(
				'ValueError',
				`can't extend empty axis ${axis} using modes other than 'constant' or 'empty'`
			);
		const length = before + n + after;
		const positions = Float64Array.from({ length }, (_, i) => SOURCE[mode](i - before, n));
		const all: Index[] = new Array<Index>(axis).fill({ kind: 'slice', start: null, stop: null, step: null });
		out = index(out, [...all, { kind: 'array', array: new NDArray(positions, [length], 'int64') }]);
	});
	return out;
}

function padConstant(a: NDArray, margins: Margins, value: number): NDArray {
	const shape = a.shape.map((n, axis) => n + margins[axis]![0] + margins[axis]![1]);
	const out = full(shape, value, a.dtype);
	const inside = margins.map(([before], axis): Index => ({
		kind: 'slice',
		start: before,
		stop: before + a.shape[axis]!,
		step: null
	}));
	assign(index(out, inside), a);
	return out;
}
