/** @file Element-wise functions of one and of two arrays, with broadcasting and NumPy's result types. */
import { broadcastPair, broadcastTo } from './broadcast.ts';
import { allocateUnwritten, contents } from './create.ts';
import { isFloating, promote, settle } from './dtype.ts';
import { arctan2, hypot, logaddexp, power as realPower } from './elementary/index.ts';
import { pairsByKernel } from './kernels/dispatch.ts';
import type { PairsKernel } from './kernels/load.ts';
import {
	addLoops,
	divideLoops,
	loopOverRows,
	loopsOf,
	multiplyLoops,
	subtractLoops,
	type BinaryLoops,
	type Strided
} from './loops.ts';
import { NDArray, NumpyError, type DType, type Shape } from './ndarray.ts';

/** One binary ufunc: what it computes, its type rule, and loops made for it. */
export interface BinaryFunction {
	readonly name: string;
	readonly result: (a: DType, b: DType) => DType;
	readonly loops: BinaryLoops;
	/** What it refuses beside types that do not fit: see `refuse`. */
	readonly refuses: 'fractions' | 'inverses' | null;
	/** The kernel that computes the same, if there is one. */
	readonly kernel: PairsKernel | null;
}

const numeric = (a: DType, b: DType): DType => (promote(a, b) === 'bool' ? noSmallInteger() : promote(a, b));
const toFloat = (a: DType, b: DType): DType => (isFloating(promote(a, b)) ? promote(a, b) : 'float64');
/** Of two booleans NumPy gives float16 here. */
const widerFloat = (a: DType, b: DType): DType =>
	promote(a, b) === 'bool' ? noSmallInteger() : toFloat(a, b);
const toBool = (): DType => 'bool';

/** NumPy gives int8 here, which arrays of Backstep have not. */
export function noSmallInteger(): never {
	throw new NumpyError(
		'TypeError',
		'NumPy computes this function of booleans in a type that Backstep has not',
		'Make numbers of the booleans first: x.astype(int) or x.astype(float).'
	);
}

function noBoolSubtract(a: DType, b: DType): DType {
	if (promote(a, b) === 'bool')
		throw new NumpyError(
			'TypeError',
			'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.'
		);
	return promote(a, b);
}

/** Python's modulo: the result has the sign of the divisor. */
export function floorMod(x: number, y: number): number {
	const rest = x % y;
	return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest === 0 ? (y < 0 ? -0 : 0) : rest;
}

/** Python's `//` of floats: of what is left when the remainder is taken away, so that 1 // 0.1 is 9. */
export function floorDivide(x: number, y: number): number {
	if (y === 0) return x / y;
	const rest = x % y;
	let quotient = (x - rest) / y;
	if (rest !== 0 && y < 0 !== rest < 0) quotient -= 1;
	if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
	const floor = Math.floor(quotient);
	return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** A binary function around a loop of its own, or around a function of two numbers. */
export const defineBinary = (
	name: string,
	result: (a: DType, b: DType) => DType,
	loops: BinaryLoops | ((x: number, y: number) => number),
	kernel: PairsKernel | null = null
): BinaryFunction => ({
	name,
	result,
	loops: typeof loops === 'function' ? loopsOf(loops) : loops,
	refuses: /^bitwise|shift$/.test(name) ? 'fractions' : name === 'power' ? 'inverses' : null,
	kernel
});

/** NaN wins, and of two equal numbers the second, as in NumPy's maximum and minimum. */
const larger = (x: number, y: number) => (x > y || x !== x ? x : y);
const smaller = (x: number, y: number) => (x < y || x !== x ? x : y);

const gcd = (x: number, y: number): number => (y === 0 ? Math.abs(x) : gcd(y, x % y));

const CLASS: Readonly<Record<DType, string>> = {
	bool: 'BoolDType',
	int64: 'Int64DType',
	float32: 'Float32DType',
	float64: 'Float64DType'
};

/** Functions of integers only. */
const wholeOnly =
	(name: string) =>
	(a: DType, b: DType): DType => {
		if (promote(a, b) === 'int64') return 'int64';
		const types = [a, b].map((dtype) => `<class 'numpy.dtypes.${CLASS[dtype]}'>`).join(', ');
		throw new NumpyError(
			'UFuncTypeError',
			`ufunc '${name}' did not contain a loop with signature matching types (${types}) -> None`,
			`${name} takes integers: x.astype(int).`
		);
	};

/** The float64 next to x on the way to y. */
function nextAfter(x: number, y: number): number {
	if (x !== x || y !== y) return NaN;
	if (x === y) return y;
	if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, x);
	view.setBigInt64(0, view.getBigInt64(0) + (y > x === x > 0 ? 1n : -1n));
	return view.getFloat64(0);
}

/** Every binary ufunc, by NumPy's name. */
export const BINARY = {
	add: defineBinary('add', promote, addLoops, 'add'),
	subtract: defineBinary('subtract', noBoolSubtract, subtractLoops, 'subtract'),
	multiply: defineBinary('multiply', promote, multiplyLoops, 'multiply'),
	divide: defineBinary('divide', toFloat, divideLoops, 'divide'),
	floor_divide: defineBinary('floor_divide', numeric, floorDivide),
	remainder: defineBinary('remainder', numeric, floorMod),
	power: defineBinary('power', numeric, realPower, 'power'),
	maximum: defineBinary('maximum', promote, larger, 'maximum'),
	minimum: defineBinary('minimum', promote, smaller, 'minimum'),
	arctan2: defineBinary('arctan2', widerFloat, arctan2),
	hypot: defineBinary('hypot', widerFloat, hypot),
	fmax: defineBinary('fmax', promote, (x, y) => (x >= y || y !== y ? x : y)),
	fmin: defineBinary('fmin', promote, (x, y) => (x <= y || y !== y ? x : y)),
	fmod: defineBinary('fmod', numeric, (x, y) => x % y),
	float_power: defineBinary('float_power', () => 'float64', realPower, 'power'),
	copysign: defineBinary('copysign', widerFloat, (x, y) =>
		y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)
	),
	heaviside: defineBinary('heaviside', widerFloat, (x, y) => (x !== x ? x : x > 0 ? 1 : x < 0 ? 0 : y)),
	logaddexp: defineBinary('logaddexp', widerFloat, logaddexp),
	gcd: defineBinary('gcd', wholeOnly('gcd'), gcd),
	lcm: defineBinary('lcm', wholeOnly('lcm'), (x, y) =>
		x === 0 || y === 0 ? 0 : Math.abs(x * y) / gcd(x, y)
	),
	nextafter: defineBinary('nextafter', widerFloat, nextAfter),
	equal: defineBinary('equal', toBool, (x, y) => +(x === y), 'equal'),
	not_equal: defineBinary('not_equal', toBool, (x, y) => +(x !== y), 'notEqual'),
	less: defineBinary('less', toBool, (x, y) => +(x < y), 'less'),
	less_equal: defineBinary('less_equal', toBool, (x, y) => +(x <= y), 'lessEqual'),
	greater: defineBinary('greater', toBool, (x, y) => +(x > y), 'greater'),
	greater_equal: defineBinary('greater_equal', toBool, (x, y) => +(x >= y), 'greaterEqual'),
	logical_and: defineBinary('logical_and', toBool, (x, y) => +(x !== 0 && y !== 0)),
	logical_or: defineBinary('logical_or', toBool, (x, y) => +(x !== 0 || y !== 0)),
	logical_xor: defineBinary('logical_xor', toBool, (x, y) => +((x !== 0) !== (y !== 0))),
	bitwise_and: defineBinary('bitwise_and', promote, (x, y) => Number(BigInt(x) & BigInt(y))),
	bitwise_or: defineBinary('bitwise_or', promote, (x, y) => Number(BigInt(x) | BigInt(y))),
	bitwise_xor: defineBinary('bitwise_xor', promote, (x, y) => Number(BigInt(x) ^ BigInt(y))),
	left_shift: defineBinary('left_shift', numeric, (x, y) => (y < 0 || y > 63 ? 0 : x * 2 ** y)),
	right_shift: defineBinary('right_shift', numeric, (x, y) =>
		y < 0 || y > 63 ? (x < 0 ? -1 : 0) : Math.floor(x / 2 ** y)
	)
} satisfies Record<string, BinaryFunction>;

/** Applies a binary ufunc with broadcasting. */
export function apply2(f: BinaryFunction, a: NDArray, b: NDArray): NDArray {
	const dtype = f.result(a.dtype, b.dtype);
	if (f.refuses !== null) refuse(f, a, b, dtype);
	// Of two shapes of ones, the longer is the result's.
	if (a.size === 1 && b.size === 1 && dtype === 'float64') {
		const out = new Float64Array(1);
		out[0] = f.loops.one(a.data[a.offset]!, b.data[b.offset]!);
		return new NDArray(out, a.ndim < b.ndim ? b.shape : a.shape);
	}
	const shape = broadcastPair(a.shape, b.shape);
	const out = allocateUnwritten(shape, dtype);
	into2(f, out, shape, a, b);
	// A comparison has made 0 and 1 already.
	if (dtype !== 'float64' && (dtype !== 'bool' || a.dtype === 'bool')) settle(out, dtype);
	return new NDArray(out, shape, dtype);
}

/** Combinations of types and values that NumPy refuses. */
export function refuse(f: BinaryFunction, a: NDArray, b: NDArray, dtype: DType): void {
	if (f.refuses === 'fractions' && isFloating(dtype))
		throw new NumpyError(
			'TypeError',
			`ufunc '${f.name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''`,
			'Bitwise operators need integers or booleans. To combine conditions, put each comparison in parentheses.'
		);
	if (f.refuses === 'inverses' && dtype === 'int64' && contents(b).some((y) => y < 0))
		throw new NumpyError(
			'ValueError',
			'Integers to negative integer powers are not allowed.',
			'Make the base a float: x.astype(float) ** -1.'
		);
}

/** Writes f(a, b), broadcast to `shape`, into a row-major buffer. */
function into2(f: BinaryFunction, out: Float64Array, shape: Shape, a: NDArray, b: NDArray): void {
	const { loops, kernel } = f;
	const n = out.length;
	if (kernel !== null && pairsByKernel(kernel, out, 0, shape, a, b)) return;
	// What has as many elements as the result has them in the same order.
	if (a.isContiguous && b.isContiguous) {
		if (a.size === n && b.size === n) return loops.both(out, contents(a), contents(b));
		if (a.size === n && b.size === 1) return loops.right(out, contents(a), b.data[b.offset]!);
		if (a.size === 1 && b.size === n) return loops.left(out, a.data[a.offset]!, contents(b));
	}
	if (shape.length === 2) loopOverRows(loops.one, out, shape[1]!, asMatrix(a), asMatrix(b));
	else byRows(loops, out, shape, broadcastTo(a, shape), broadcastTo(b, shape));
}

/** An operand of a result that is a matrix: axes that are repeated, or missing, have stride 0. */
function asMatrix({ data, offset, shape, strides }: NDArray): Strided {
	const last = shape.length - 1;
	return {
		data,
		offset,
		down: last > 0 && shape[last - 1] !== 1 ? strides[last - 1]! : 0,
		right: last >= 0 && shape[last] !== 1 ? strides[last]! : 0
	};
}

/** The general case: the last axis in a loop, the others counted. */
function byRows(
	loops: BinaryLoops,
	out: Float64Array,
	shape: readonly number[],
	a: NDArray,
	b: NDArray
): void {
	const last = shape.length - 1;
	const n = shape[last]!;
	const stepA = a.strides[last]!;
	const stepB = b.strides[last]!;
	const counter = new Array<number>(last).fill(0);
	let p = a.offset;
	let q = b.offset;
	for (let k = 0; k < out.length;) {
		for (let j = 0, pj = p, qj = q; j < n; j++, pj += stepA, qj += stepB)
			out[k++] = loops.one(a.data[pj]!, b.data[qj]!);
		for (let axis = last - 1; axis >= 0; axis--) {
			p += a.strides[axis]!;
			q += b.strides[axis]!;
			if (++counter[axis]! < shape[axis]!) break;
			p -= a.strides[axis]! * shape[axis]!;
			q -= b.strides[axis]! * shape[axis]!;
			counter[axis] = 0;
		}
	}
}

/** x (y >= 0), entry by entry: what ReLU makes of its operand, and of dhdx. */
export const GATE = defineBinary('gate', promote, (x, y) => x * (y >= 0 ? 1 : 0), 'gate');

export const gate = (x: NDArray, y: NDArray) => apply2(GATE, x, y);
export const add = (a: NDArray, b: NDArray) => apply2(BINARY.add, a, b);
export const subtract = (a: NDArray, b: NDArray) => apply2(BINARY.subtract, a, b);
export const multiply = (a: NDArray, b: NDArray) => apply2(BINARY.multiply, a, b);
export const divide = (a: NDArray, b: NDArray) => apply2(BINARY.divide, a, b);
export const maximum = (a: NDArray, b: NDArray) => apply2(BINARY.maximum, a, b);
export const minimum = (a: NDArray, b: NDArray) => apply2(BINARY.minimum, a, b);
export const power = (a: NDArray, b: NDArray) => apply2(BINARY.power, a, b);
export const greaterEqual = (a: NDArray, b: NDArray) => apply2(BINARY.greater_equal, a, b);
