/** @file Element-wise functions of one array. */
import { broadcastShapes, broadcastTo } from './broadcast.ts';
import { allocateUnwritten, contents } from './create.ts';
import { isFloating, promote, settle } from './dtype.ts';
import * as elementary from './elementary/index.ts';
import { noSmallInteger } from './elementwise.ts';
import { unwritten } from './kernels/current.ts';
import { entriesByKernel } from './kernels/dispatch.ts';
import type { EntriesKernel } from './kernels/load.ts';
import { NDArray, NumpyError, type DType } from './ndarray.ts';

interface UnaryFunction {
	readonly result: (dtype: DType) => DType;
	readonly one: (x: number) => number;
	/** The kernel that computes the same, if there is one. */
	readonly kernel: EntriesKernel | null;
}

const same = (dtype: DType): DType => dtype;
const toFloat = (dtype: DType): DType =>
	isFloating(dtype) ? dtype : dtype === 'bool' ? noSmallInteger() : 'float64';
const toBool = (): DType => 'bool';

function noBoolNegative(dtype: DType): DType {
	if (dtype === 'bool')
		throw new NumpyError(
			'TypeError',
			'The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.'
		);
	return dtype;
}

function noBoolPositive(dtype: DType): DType {
	if (dtype === 'bool')
		throw new NumpyError(
			'UFuncTypeError',
			"ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None"
		);
	return dtype;
}

const noBool = (dtype: DType): DType => (dtype === 'bool' ? noSmallInteger() : dtype);

/** NumPy rounds halves to even. */
export function roundHalfEven(x: number): number {
	const floor = Math.floor(x);
	const rest = x - floor;
	if (x === 0 || !Number.isFinite(x)) return x;
	if (rest < 0.5 || (rest === 0.5 && floor % 2 === 0)) return floor;
	// Up to zero from below is the zero with a sign.
	return floor === -1 ? -0 : floor + 1;
}

const f = (
	result: UnaryFunction['result'],
	one: UnaryFunction['one'],
	kernel: EntriesKernel | null = null
): UnaryFunction => ({ result, one, kernel });

/** Every unary ufunc, by NumPy's name. */
export const UNARY = {
	negative: f(noBoolNegative, (x) => -x, 'negative'),
	positive: f(noBoolPositive, (x) => x),
	absolute: f(same, Math.abs, 'absolute'),
	sign: f(noBool, (x) => (x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : x)),
	square: f(same, (x) => x * x),
	fabs: f(toFloat, Math.abs, 'absolute'),
	cbrt: f(toFloat, elementary.cbrt, 'cbrt'),
	exp2: f(toFloat, elementary.exp2, 'exp2'),
	arcsinh: f(toFloat, elementary.arcsinh, 'arcsinh'),
	arccosh: f(toFloat, elementary.arccosh, 'arccosh'),
	arctanh: f(toFloat, elementary.arctanh, 'arctanh'),
	deg2rad: f(toFloat, (x) => x * (Math.PI / 180)),
	radians: f(toFloat, (x) => x * (Math.PI / 180)),
	rad2deg: f(toFloat, (x) => x * (180 / Math.PI)),
	degrees: f(toFloat, (x) => x * (180 / Math.PI)),
	signbit: f(toBool, (x) => +(x < 0 || Object.is(x, -0))),
	sqrt: f(toFloat, Math.sqrt, 'squareRoot'),
	exp: f(toFloat, elementary.exp, 'exp'),
	expm1: f(toFloat, elementary.expm1, 'expm1'),
	log: f(toFloat, elementary.log, 'log'),
	log2: f(toFloat, elementary.log2, 'log2'),
	log10: f(toFloat, elementary.log10, 'log10'),
	log1p: f(toFloat, elementary.log1p, 'log1p'),
	sin: f(toFloat, elementary.sin, 'sin'),
	cos: f(toFloat, elementary.cos, 'cos'),
	tan: f(toFloat, elementary.tan, 'tan'),
	arcsin: f(toFloat, elementary.arcsin, 'arcsin'),
	arccos: f(toFloat, elementary.arccos, 'arccos'),
	arctan: f(toFloat, elementary.arctan, 'arctan'),
	sinh: f(toFloat, elementary.sinh, 'sinh'),
	cosh: f(toFloat, elementary.cosh, 'cosh'),
	tanh: f(toFloat, elementary.tanh, 'tanh'),
	floor: f(same, Math.floor),
	ceil: f(same, Math.ceil),
	rint: f(toFloat, roundHalfEven),
	trunc: f(same, Math.trunc),
	isnan: f(toBool, (x) => +(x !== x)),
	isinf: f(toBool, (x) => +(x === Infinity || x === -Infinity)),
	isfinite: f(toBool, (x) => +Number.isFinite(x)),
	logical_not: f(toBool, (x) => +(x === 0)),
	reciprocal: f(noBool, (x) => 1 / x)
} satisfies Record<string, UnaryFunction>;

/** Applies a unary ufunc. */
export function apply1(name: keyof typeof UNARY, a: NDArray): NDArray {
	const { result, one, kernel } = UNARY[name];
	const dtype = result(a.dtype);
	const out = unwritten(a.size);
	const x = contents(a);
	if (kernel === null || !entriesByKernel(kernel, out, a))
		for (let i = 0; i < x.length; i++) out[i] = one(x[i]!);
	if (name === 'reciprocal' && dtype === 'int64')
		// NumPy's inverse of the integer 0 is -2 ** 63, which has no place here and is refused below.
		for (let i = 0; i < out.length; i++) out[i] = x[i] === 0 ? -(2 ** 63) : Math.trunc(out[i]!);
	if (dtype !== 'float64') settle(out, dtype);
	return new NDArray(out, [...a.shape], dtype);
}

export const negative = (a: NDArray) => apply1('negative', a);

/** `~`: logical not of booleans, the two's complement of integers. */
export function invert(a: NDArray): NDArray {
	if (isFloating(a.dtype))
		throw new NumpyError(
			'TypeError',
			"ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
		);
	const isBool = a.dtype === 'bool';
	return new NDArray(
		contents(a).map((x) => (isBool ? 1 - x : -x - 1)),
		[...a.shape],
		a.dtype
	);
}

/** Elements of `a` where the condition holds, of `b` elsewhere; all three broadcast. */
export function where(condition: NDArray, a: NDArray, b: NDArray): NDArray {
	const shape = broadcastShapes(condition.shape, a.shape, b.shape);
	const dtype = promote(a.dtype, b.dtype);
	const [c, x, y] = [condition, a, b].map((operand) => contents(broadcastTo(operand, shape))) as [
		Float64Array,
		Float64Array,
		Float64Array
	];
	const out = allocateUnwritten(shape, dtype);
	for (let i = 0; i < out.length; i++) out[i] = c[i] !== 0 ? x[i]! : y[i]!;
	return new NDArray(out, shape, dtype);
}
