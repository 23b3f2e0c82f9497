/** @file Draws whose parameters are arrays: one for each element of the broadcast shape, as NumPy fills them. */
import { broadcastTo, iteratedShape } from '../broadcast.ts';
import { allocate, contents } from '../create.ts';
import { NDArray, NumpyError, shapeText, sizeOf, type DType, type Shape } from '../ndarray.ts';

/** The result's shape: that of the parameters, or the size that is asked for, into which they must broadcast. */
function outputShape(parameters: readonly NDArray[], size: Shape | null, dtype: DType): number[] {
	const shapes = parameters.map(({ shape }) => shape);
	if (size === null) return iteratedShape(shapes);
	// NumPy's functions for integers name the result last, the others first.
	const common = iteratedShape(dtype === 'int64' ? [...shapes, size] : [size, ...shapes]);
	if (sizeOf(common) !== sizeOf(size) || common.length !== size.length)
		throw new NumpyError(
			'ValueError',
			`Output size ${shapeText(size)} is not compatible with broadcast dimensions of inputs ${shapeText(common)}.`
		);
	return common;
}

const LIST = (a: NDArray, shape: Shape) => (a.ndim === 0 ? null : contents(broadcastTo(a, shape)));

/** One draw for each element, with the parameters that stand at its place. */
export function drawn(
	a: NDArray,
	b: NDArray,
	size: Shape | null,
	one: (x: number, y: number) => number,
	dtype: DType = 'float64'
): NDArray {
	const shape = a.ndim === 0 && b.ndim === 0 ? [...(size ?? [])] : outputShape([a, b], size, dtype);
	const out = allocate(shape, dtype);
	const xs = LIST(a, shape);
	const ys = LIST(b, shape);
	const [x, y] = [a.data[a.offset]!, b.data[b.offset]!];
	for (let i = 0; i < out.length; i++) out[i] = one(xs ? xs[i]! : x, ys ? ys[i]! : y);
	return new NDArray(out, shape, dtype);
}

/** Refuses a parameter that may not be negative; -0.0 counts as negative. */
export function refuseNegative(a: NDArray, name: string): void {
	if (contents(a).some((x) => x < 0 || Object.is(x, -0))) throw new NumpyError('ValueError', `${name} < 0`);
}

/** The width of a uniform distribution, which must be finite. */
export function widthOf(low: NDArray, high: NDArray, width: NDArray, whole: string): NDArray {
	if (contents(width).every((x) => Number.isFinite(x))) return width;
	const text = low.ndim === 0 && high.ndim === 0 ? whole : 'Range exceeds valid bounds';
	throw new NumpyError('OverflowError', text);
}
