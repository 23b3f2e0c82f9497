/** @file Shuffling along an axis, for both of NumPy's interfaces. */
import { swapaxes } from '../arrange.ts';
import { contents } from '../create.ts';
import { assign } from '../inplace.ts';
import { NDArray, sizeOf } from '../ndarray.ts';

/** Shuffles along an axis, in place (Fisher and Yates, from the end); `below(i)` draws from 0 to i. */
export function shuffleRows(a: NDArray, axis: number, below: (i: number) => number): void {
	const turned = axis === 0 ? a : swapaxes(a, 0, axis);
	const row = sizeOf(turned.shape.slice(1));
	const values = contents(turned).slice();
	if (row === 1) shuffleEntries(values, below);
	else shuffleBlocks(values, turned.shape[0]!, row, below);
	assign(turned, new NDArray(values, turned.shape, a.dtype));
}

/** Fisher and Yates, from the end. */
function shuffleEntries(values: Float64Array, below: (i: number) => number): void {
	for (let i = values.length - 1; i > 0; i--) {
		const j = below(i);
		const kept = values[i]!;
		values[i] = values[j]!;
		values[j] = kept;
	}
}

function shuffleBlocks(values: Float64Array, rows: number, row: number, below: (i: number) => number): void {
	for (let i = rows - 1; i > 0; i--) {
		const j = below(i);
		if (i === j) continue;
		const kept = values.slice(i * row, (i + 1) * row);
		values.copyWithin(i * row, j * row, (j + 1) * row);
		values.set(kept, j * row);
	}
}
