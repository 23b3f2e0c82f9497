/** @file Writing into arrays that exist: `a += b`, `a[...] = b`. Views see it. */
import { broadcastShapes, broadcastTo, sameShape } from './broadcast.ts';
import { contents, copy, forEachOffset } from './create.ts';
import { apply2, type BinaryFunction, BINARY } from './elementwise.ts';
import { NDArray, NumpyError, shapeText, type DType } from './ndarray.ts';

const KIND: Record<DType, number> = { bool: 0, int64: 1, float64: 2 };

/**
 * `target = f(target, x)` in the target's own memory.
 * NumPy's errors: the target does not grow, and its type does not widen.
 */
export function applyInto(f: BinaryFunction, target: NDArray, x: NDArray): void {
	const dtype = f.result(target.dtype, x.dtype);
	if (KIND[dtype] > KIND[target.dtype])
		throw new NumpyError(
			'UFuncTypeError',
			`Cannot cast ufunc '${f.name}' output from dtype('${dtype}') to dtype('${target.dtype}') with casting rule 'same_kind'`,
			`An in-place operator keeps the array's type, ${target.dtype}. Make the array a float array first.`
		);
	if (!sameShape(target.shape, x.shape)) checkFits(target, x);
	if (
		target.isContiguous &&
		target.offset === 0 &&
		target.data.length === target.size &&
		dtype === target.dtype
	) {
		if (sameShape(target.shape, x.shape)) return f.loops.both(target.data, target.data, contents(x));
		if (x.size === 1) return f.loops.right(target.data, target.data, x.data[x.offset]!);
	}
	write(target, apply2(f, target, x));
}

function checkFits(target: NDArray, x: NDArray): void {
	// NumPy names the output, which is the target, as a third operand.
	const shape = broadcastShapes(target.shape, x.shape, target.shape);
	if (sameShape(shape, target.shape)) return;
	throw new NumpyError(
		'ValueError',
		`non-broadcastable output operand with shape ${shapeText(target.shape).replaceAll(' ', '')} doesn't match the broadcast shape ${shapeText(shape).replaceAll(' ', '')}`,
		`What is added has shape ${shapeText(x.shape)}; an in-place operator cannot make ${shapeText(target.shape)} larger.`
	);
}

export const addInto = (target: NDArray, x: NDArray) => applyInto(BINARY.add, target, x);
export const subtractInto = (target: NDArray, x: NDArray) => applyInto(BINARY.subtract, target, x);

/** `target[...] = value`, with broadcasting and NumPy's cast to the target's type. */
export function assign(target: NDArray, value: NDArray): void {
	// Axes of size 1 in front of the value are dropped, as NumPy does in assignments.
	while (value.ndim > target.ndim && value.shape[0] === 1)
		value = new NDArray(value.data, value.shape.slice(1), value.dtype, value.strides.slice(1), value.offset);
	let source: NDArray;
	try {
		source = broadcastTo(value, target.shape);
	} catch {
		throw new NumpyError(
			'ValueError',
			`could not broadcast input array from shape ${shapeText(value.shape).replaceAll(' ', '')} into shape ${shapeText(target.shape).replaceAll(' ', '')}`
		);
	}
	// A source that shares memory with the target is copied first.
	write(
		target,
		source.data === target.data || source.dtype !== target.dtype ? copy(source, target.dtype) : source
	);
}

function write(target: NDArray, source: NDArray): void {
	const values = contents(source);
	if (target.isContiguous) {
		target.data.set(values, target.offset);
		return;
	}
	let k = 0;
	forEachOffset(target, (offset) => (target.data[offset] = values[k++]!));
}
