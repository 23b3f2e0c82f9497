/** @file Shapes that meet: NumPy's broadcasting. */
import { type NDArray, NumpyError, shapeText, viewOf, type Shape } from './ndarray.ts';

/** The shape of an element-wise result, or NumPy's ValueError. Shapes are aligned at their last axis. */
export function broadcastShapes(...shapes: Shape[]): number[] {
	const ndim = Math.max(0, ...shapes.map((shape) => shape.length));
	const out = new Array<number>(ndim).fill(1);
	for (const shape of shapes) {
		for (let i = 0; i < shape.length; i++) {
			const axis = ndim - shape.length + i;
			const n = shape[i]!;
			if (n === 1 || n === out[axis]) continue;
			if (out[axis] !== 1) throw cannotBroadcast(shapes, ndim - axis);
			out[axis] = n;
		}
	}
	return out;
}

/** The shape of an element-wise result of two arrays; one of the operands' own where that is it. */
export function broadcastPair(a: Shape, b: Shape): Shape {
	const long = a.length >= b.length ? a : b;
	const short = long === a ? b : a;
	const lead = long.length - short.length;
	let out: number[] | null = null;
	for (let axis = 0; axis < short.length; axis++) {
		const n = short[axis]!;
		const other = long[lead + axis]!;
		if (n === other || n === 1) continue;
		if (other !== 1) return broadcastShapes(a, b);
		out ??= [...long];
		out[lead + axis] = n;
	}
	return out ?? long;
}

const tight = (shape: Shape) => shapeText(shape).replaceAll(' ', '');

/** The same, in the words that NumPy has where it iterates over several arrays at once. */
export function iteratedShape(shapes: readonly Shape[], text = tight): number[] {
	const ndim = Math.max(...shapes.map((shape) => shape.length));
	return Array.from({ length: ndim }, (_, axis) => {
		let size = 1;
		let from = 0;
		shapes.forEach((shape, i) => {
			const n = shape[axis - ndim + shape.length] ?? 1;
			if (n === 1 || n === size) return;
			if (size !== 1)
				throw new NumpyError(
					'ValueError',
					`shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg ${from} with shape ${text(shapes[from]!)} and arg ${i} with shape ${text(shape)}.`
				);
			size = n;
			from = i;
		});
		return size;
	});
}

function cannotBroadcast(shapes: Shape[], fromRight: number): NumpyError {
	// NumPy writes these shapes without blanks, and ends the sentence with one.
	const texts = shapes.map((shape) => shapeText(shape).replaceAll(' ', ''));
	const sizes = shapes.map((shape) => shape[shape.length - fromRight] ?? 1);
	return new NumpyError(
		'ValueError',
		`operands could not be broadcast together with shapes ${texts.join(' ')} `,
		`Counted from the right, axis ${fromRight} has sizes ${sizes.join(' and ')}; they must be equal, or one of them 1.`
	);
}

/** A read-only view of `a` with the given shape, in which repeated axes have stride 0. */
export function broadcastTo(a: NDArray, shape: Shape): NDArray {
	if (sameShape(a.shape, shape)) return a;
	const lead = shape.length - a.ndim;
	const strides = shape.map((n, axis) => {
		const own = a.shape[axis - lead];
		if (own === undefined || (own === 1 && n !== 1)) return 0;
		if (own !== n) return NaN;
		return a.strides[axis - lead]!;
	});
	if (lead < 0)
		throw new NumpyError(
			'ValueError',
			'input operand has more dimensions than allowed by the axis remapping',
			`${shapeText(a.shape)} has more axes than ${shapeText(shape)}.`
		);
	if (strides.some(Number.isNaN))
		throw new NumpyError(
			'ValueError',
			`operands could not be broadcast together with remapped shapes [original->remapped]: ${shapeText(a.shape).replaceAll(' ', '')}  and requested shape ${shapeText(shape).replaceAll(' ', '')}`
		);
	return viewOf(a, [...shape], strides);
}

export function sameShape(a: Shape, b: Shape): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}
