/** @file Equality within tolerances. */
import { apply2, defineBinary } from './elementwise.ts';
import { NDArray } from './ndarray.ts';

/** |a - b| <= atol + rtol |b| for each pair; equal infinities are close, and NaN only where it is told so. */
export function closeTo(
	a: NDArray,
	b: NDArray,
	{ rtol, atol, equalNaN }: { rtol: number; atol: number; equalNaN: boolean }
): NDArray {
	const near = defineBinary(
		'isclose',
		() => 'bool',
		(x, y) =>
			+(
				x === y ||
				(Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y)) ||
				(equalNaN && x !== x && y !== y)
			)
	);
	const out = apply2(near, a, b);
	return new NDArray(out.data, out.shape, 'bool');
}
