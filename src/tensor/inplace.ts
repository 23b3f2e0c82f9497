/** @file Writing into arrays that exist: `a += b`, `a[...] = b`. Views see it. */
import { broadcastShapes, broadcastTo, sameShape } from './broadcast.ts';
import { contents, copy, forEachOffset } from './create.ts';
import { apply2, type BinaryFunction, BINARY, refuse } from './elementwise.ts';
import { KIND, settle } from './dtype.ts';
import { addProductByKernel, pairsByKernel, scaledByKernel } from './kernels/dispatch.ts';
import { matmul } from './matmul.ts';
import { NDArray, NumpyError, shapeText, type DType } from './ndarray.ts';

/**
 * `target = f(target, x)` in the target's own memory.
 * NumPy's errors: the target does not grow, and its type does not widen.
 */
export function applyInto(f: BinaryFunction, target: NDArray, x: NDArray): void {
	checkWriteable(target, 'output array');
	countWrite(target);
	if (target.dtype === 'bool' && x.dtype === 'bool' && SMALL.includes(f.name))
		refuseCast(f.name, 'int8', 'bool');
	const dtype = f.result(target.dtype, x.dtype);
	if (f.refuses !== null) refuse(f, target, x, dtype);
	if (dtype !== target.dtype) checkCast(f.name, dtype, target.dtype);
	const grows = x.size !== 1 || x.ndim > target.ndim;
	if (grows && !sameShape(target.shape, x.shape)) checkFits(target, x);
	if (!grows && target.size === 1 && target.dtype === 'float64' && dtype === 'float64') {
		target.data[target.offset] = f.loops.one(target.data[target.offset]!, x.data[x.offset]!);
		return;
	}
	if (intoByKernel(f, target, x, dtype)) return;
	if (
		target.isContiguous &&
		target.offset === 0 &&
		target.data.length === target.size &&
		dtype === target.dtype
	) {
		const same = sameShape(target.shape, x.shape);
		if (same || x.size === 1) {
			if (same) f.loops.both(target.data, target.data, contents(x));
			else f.loops.right(target.data, target.data, x.data[x.offset]!);
			if (dtype !== 'float64') settle(target.data, dtype);
			return;
		}
	}
	store(target, apply2(f, target, x));
}

/** Whether NumPy casts by its rule 'same_kind'. */
export const castable = (from: DType, to: DType): boolean => KIND[from] <= KIND[to];

/** The same by a kernel; false where JavaScript has to compute it. What is written may not be read at another place. */
function intoByKernel(f: BinaryFunction, target: NDArray, x: NDArray, dtype: DType): boolean {
	const { kernel } = f;
	if (kernel === null || dtype !== 'float64' || target.dtype !== 'float64') return false;
	if (target.data === x.data || !target.isContiguous) return false;
	return pairsByKernel(kernel, target.data, target.offset, target.shape, target, x);
}

/** NumPy's error where an output cannot hold what a ufunc gives. */
export function checkCast(name: string, from: DType, to: DType): void {
	if (!castable(from, to)) refuseCast(name, from, to);
}

/** What NumPy computes in int8 where both operands are booleans. */
const SMALL = ['floor_divide', 'remainder', 'power'];

function refuseCast(name: string, from: DType | 'int8', to: DType): never {
	throw new NumpyError(
		'UFuncTypeError',
		`Cannot cast ufunc '${name}' output from dtype('${from}') to dtype('${to}') with casting rule 'same_kind'`,
		`What is written into keeps its type, ${to}. Make it a float array first: a.astype(float).`
	);
}

/** Counts a write into an array, so that who has a copy of it knows when to compare. */
export function countWrite(target: NDArray): void {
	(target.base ?? target).writes++;
}

/** NumPy's error where an array cannot be written into. */
export function checkWriteable(target: NDArray, role: 'assignment destination' | 'output array'): void {
	if (!target.writeable)
		throw new NumpyError(
			'ValueError',
			`${role} is read-only`,
			'The array is a view that may not be written into, as numpy.broadcast_to and a.diagonal() make it. Write into a copy: a.copy().'
		);
}

/** Writes values of the same shape, cast to the target's type, into its memory. */
export function store(target: NDArray, source: NDArray): void {
	write(target, source.dtype === target.dtype ? source : copy(source, target.dtype));
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

/**
 * `target += a @ b` of matrices, and the array between is made only where it has to be. The sums are those of the
 * product, which are then added, so that the bits are those of the two steps.
 */
export function addProductInto(target: NDArray, a: NDArray, b: NDArray): void {
	const apart = target.data !== a.data && target.data !== b.data;
	const fits = target.ndim === 2 && target.shape[0] === a.shape[0] && target.shape[1] === b.shape[1];
	const floats = target.dtype === 'float64' && a.dtype === 'float64' && b.dtype === 'float64';
	if (apart && fits && floats && target.writeable && addProductByKernel(target, a, b))
		return countWrite(target);
	addInto(target, matmul(a, b));
}

/**
 * `target += x * a` or `target -= x * a` in one loop, where nothing tells it from the two steps: false where something
 * might, and nothing has been done.
 */
export function scaledInto(target: NDArray, sign: 1 | -1, x: number, a: NDArray): boolean {
	if (target.dtype !== 'float64' || a.dtype !== 'float64' || !target.writeable) return false;
	if (target.data === a.data || !target.isContiguous || !a.isContiguous) return false;
	if (!sameShape(target.shape, a.shape)) return false;
	countWrite(target);
	if (scaledByKernel(target, sign, x, a)) return true;
	const { data, offset, size } = target;
	const values = a.data;
	// The sign goes with the number: x - y and x + -y have the same bits.
	const factor = sign * x;
	for (let i = 0; i < size; i++) data[offset + i]! += factor * values[a.offset + i]!;
	return true;
}

export const addInto = (target: NDArray, x: NDArray) => applyInto(BINARY.add, target, x);
export const subtractInto = (target: NDArray, x: NDArray) => applyInto(BINARY.subtract, target, x);

/** `target[...] = value`, with broadcasting and NumPy's cast to the target's type. */
export function assign(target: NDArray, value: NDArray): void {
	checkWriteable(target, 'assignment destination');
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
	countWrite(target);
	const values = contents(source);
	if (target.isContiguous) {
		target.data.set(values, target.offset);
		return;
	}
	let k = 0;
	forEachOffset(target, (offset) => (target.data[offset] = values[k++]!));
}
