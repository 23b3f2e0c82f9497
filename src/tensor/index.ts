/** @file The door of the room: arrays with NumPy's semantics, and its random streams. */
export { MAX_ELEMENTS, NDArray, NumpyError, shapeText, sizeOf } from './ndarray.ts';
export type { DType, NumpyErrorType, Shape } from './ndarray.ts';
export {
	arange,
	contents,
	copy,
	eye,
	fromFlat,
	full,
	item,
	linspace,
	ones,
	onesLike,
	scalar,
	toFlat,
	zeros,
	zerosLike
} from './create.ts';
export { broadcastShapes, broadcastTo, sameShape } from './broadcast.ts';
export {
	add,
	apply2,
	BINARY,
	divide,
	floorDivide,
	floorMod,
	greaterEqual,
	maximum,
	minimum,
	multiply,
	power,
	subtract
} from './elementwise.ts';
export { isFloating, ITEM_BYTES, promote } from './dtype.ts';
export type { BinaryFunction } from './elementwise.ts';
export { apply1, invert, negative, roundHalfEven, UNARY, where } from './unary.ts';
export { addInto, applyInto, assign, checkCast, checkWriteable, store, subtractInto } from './inplace.ts';
export { all, any, argmax, argmin, max, mean, min, prod, std, sum, variance } from './reduce.ts';
export type { ReduceOptions } from './reduce.ts';
export { accumulate, cumprod, cumsum, diff } from './scan.ts';
export {
	concatenate,
	expandDims,
	flatten,
	normalizeAxis,
	ravel,
	reshape,
	squeeze,
	stack,
	tile,
	transpose
} from './rearrange.ts';
export { dot, matmul, outer, swapLastAxes } from './matmul.ts';
export { assignIndex, index, nonzero, sliceRange } from './indexing.ts';
export type { Index } from './indexing.ts';
export { argsort, sort, unique } from './sort.ts';
export { fixed, roundDecimal, scientific, significant } from './decimals.ts';
export { arrayRepr, arrayStr, arrayText, floatRepr, numpyScalarRepr, numpyScalarStr } from './format.ts';
export { PRINT_DEFAULTS } from './format-float.ts';
export type { FloatMode, PrintOptions } from './format-float.ts';
export { RandomState } from './random/random-state.ts';
export { MersenneTwister } from './random/mersenne.ts';
export { exactLog } from './random/exact-log.ts';
