/** @file Making arrays, and reading them out again. */
import { cast, ITEM_BYTES } from './dtype.ts';
import { blank, unwritten } from './kernels/current.ts';
import { MAX_ELEMENTS, NDArray, NumpyError, shapeText, sizeOf, type DType, type Shape } from './ndarray.ts';

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/** A buffer of zeros for a shape, or NumPy's MemoryError before anything is allocated. */
export const allocate = (shape: Shape, dtype: DType = 'float64'): Float64Array =>
	blank(checkedSize(shape, dtype));

/** The same with whatever is in it: who asks writes every entry. */
export const allocateUnwritten = (shape: Shape, dtype: DType = 'float64'): Float64Array =>
	unwritten(checkedSize(shape, dtype));

/** The number of elements of a shape; throws where an array here cannot have it. */
export function checkedSize(shape: Shape, dtype: DType = 'float64'): number {
	for (const n of shape) {
		if (n < 0) throw new NumpyError('ValueError', 'negative dimensions are not allowed');
	}
	const size = sizeOf(shape);
	if (size > MAX_ELEMENTS) {
		throw new NumpyError(
			'MemoryError',
			`Unable to allocate ${byteText(size * ITEM_BYTES[dtype])} for an array with shape ${shapeText(shape)} and data type ${dtype}`,
			`An array here may have up to ${MAX_ELEMENTS.toLocaleString('en')} entries; this one would have ${size.toLocaleString('en')}. This limit cannot be raised.`
		);
	}
	return size;
}

/** Bytes as NumPy writes them in a MemoryError: three significant digits, a binary unit. */
function byteText(bytes: number): string {
	let unit = 0;
	while (bytes >= 1024 && unit < UNITS.length - 1) {
		bytes /= 1024;
		unit++;
	}
	const digits = bytes < 10 ? 2 : bytes < 100 ? 1 : 0;
	return `${unit === 0 ? bytes : bytes.toFixed(digits)} ${UNITS[unit]}`;
}

/** An array of the given values in row-major order. */
export function fromFlat(values: ArrayLike<number>, shape: Shape, dtype: DType = 'float64'): NDArray {
	if (values.length !== sizeOf(shape))
		throw new Error(`internal: ${values.length} values for shape ${shapeText(shape)}`);
	return new NDArray(Float64Array.from(values), [...shape], dtype);
}

/** An array of shape (). */
export function scalar(value: number, dtype: DType = 'float64'): NDArray {
	const data = new Float64Array(1);
	data[0] = value;
	return new NDArray(data, [], dtype);
}

export const zeros = (shape: Shape, dtype: DType = 'float64'): NDArray =>
	new NDArray(allocate(shape, dtype), shape, dtype);

export function full(shape: Shape, value: number, dtype: DType = 'float64'): NDArray {
	return new NDArray(allocateUnwritten(shape, dtype).fill(value), shape, dtype);
}

export const ones = (shape: Shape, dtype: DType = 'float64'): NDArray => full(shape, 1, dtype);
export const zerosLike = (a: NDArray, dtype: DType = a.dtype): NDArray => zeros(a.shape, dtype);
export const onesLike = (a: NDArray, dtype: DType = a.dtype): NDArray => ones(a.shape, dtype);

/** The elements in row-major order. May share memory with `a`; treat as read-only. */
export function contents(a: NDArray): Float64Array {
	const { data, offset, size } = a;
	if (!a.isContiguous) return gather(a);
	return offset === 0 && data.length === size ? data : data.subarray(offset, offset + size);
}

/** The elements in row-major order, in a buffer of their own that outlives the run. */
export const toFlat = (a: NDArray): Float64Array =>
	a.isContiguous ? a.data.slice(a.offset, a.offset + a.size) : gather(a);

function gather(a: NDArray): Float64Array {
	const out = new Float64Array(a.size);
	const { data, shape, strides } = a;
	if (shape.length === 2) {
		const [rows, columns] = shape as [number, number];
		const [down, right] = strides as [number, number];
		for (let i = 0, k = 0; i < rows; i++) {
			for (let j = 0, p = a.offset + i * down; j < columns; j++, p += right) out[k++] = data[p]!;
		}
		return out;
	}
	let k = 0;
	forEachOffset(a, (p) => (out[k++] = data[p]!));
	return out;
}

/** Calls `visit` with the offset of each element into `a.data`, in row-major order. */
export function forEachOffset(a: NDArray, visit: (offset: number) => void): void {
	const { shape, strides, size } = a;
	const counter = new Array<number>(shape.length).fill(0);
	let p = a.offset;
	for (let k = 0; k < size; k++) {
		visit(p);
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			p += strides[axis]!;
			if (++counter[axis]! < shape[axis]!) break;
			p -= strides[axis]! * shape[axis]!;
			counter[axis] = 0;
		}
	}
}

/** A contiguous copy, of another dtype if one is given: towards int64 fractions are cut, towards bool all but 0 is true. */
export function copy(a: NDArray, dtype: DType = a.dtype): NDArray {
	const data = unwritten(a.size);
	data.set(contents(a));
	cast(data, a.dtype, dtype);
	return new NDArray(data, [...a.shape], dtype);
}

/** The single element of an array of size 1. */
export function item(a: NDArray): number {
	if (a.size !== 1)
		throw new NumpyError(
			'ValueError',
			'can only convert an array of size 1 to a Python scalar',
			`The array has shape ${shapeText(a.shape)}, that is ${a.size} entries.`
		);
	return a.data[a.offset]!;
}

/** NumPy's arange: length ceil((stop - start) / step), each element start + i * step. */
export function arange(start: number, stop: number, step: number, dtype: DType): NDArray {
	if (step === 0)
		throw new NumpyError(
			'ZeroDivisionError',
			dtype === 'int64' ? 'division by zero' : 'float division by zero'
		);
	const out = zeros([Math.max(0, Math.ceil((stop - start) / step))], dtype);
	for (let i = 0; i < out.size; i++) out.data[i] = start + i * step;
	return out;
}

/** `count` points from start to stop, the last one exact. */
export function linspace(start: number, stop: number, count: number, endpoint = true): NDArray {
	if (count < 0) throw new NumpyError('ValueError', `Number of samples, ${count}, must be non-negative.`);
	const out = zeros([count]);
	const parts = endpoint ? count - 1 : count;
	const step = parts > 0 ? (stop - start) / parts : 0;
	for (let i = 0; i < count; i++) out.data[i] = i * step + start;
	if (endpoint && count > 1) out.data[count - 1] = stop;
	return out;
}

export function eye(rows: number, columns = rows): NDArray {
	const out = zeros([rows, columns]);
	for (let i = 0; i < Math.min(rows, columns); i++) out.data[i * columns + i] = 1;
	return out;
}
