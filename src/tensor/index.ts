/** @file The door of the room: arrays with NumPy's semantics, and its random streams. */
export { MAX_ELEMENTS, NDArray, NumpyError, shapeText, sizeOf, viewOf } from './ndarray.ts';
export type { DType, NumpyErrorType, Shape } from './ndarray.ts';
export { isFloating, ITEM_BYTES, promote } from './dtype.ts';
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
export { elsewhere, enterStorage, openStorage, releaseStorage, withoutKernels } from './kernels/current.ts';
export type { Storage, StorageOptions } from './kernels/storage.ts';
export { broadcastShapes, broadcastTo, iteratedShape, sameShape } from './broadcast.ts';
export {
	add,
	apply2,
	BINARY,
	divide,
	floorDivide,
	gate,
	GATE,
	floorMod,
	greaterEqual,
	maximum,
	minimum,
	multiply,
	power,
	subtract
} from './elementwise.ts';
export type { BinaryFunction } from './elementwise.ts';
export { apply1, invert, negative, roundHalfEven, UNARY, where } from './unary.ts';
export { closeTo } from './close.ts';
export {
	addInto,
	addProductInto,
	applyInto,
	assign,
	castable,
	checkCast,
	checkWriteable,
	scaledInto,
	store,
	subtractInto
} from './inplace.ts';
export { all, any, argmax, argmin, max, mean, min, prod, std, sum, variance } from './reduce.ts';
export type { ReduceOptions } from './reduce.ts';
export { accumulate, cumprod, cumsum, diff, reduceBy } from './scan.ts';
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
export {
	atLeast,
	diagonal,
	flip,
	moveaxis,
	normalizeAxes,
	readOnlyBroadcast,
	repeat,
	roll,
	rot90,
	swapaxes
} from './arrange.ts';
export type { Nested } from './split.ts';
export { arraySplit, block, columnStack, dstack, equalSplit, hstack, splitAt, vstack } from './split.ts';
export { diag, eyeAt, indices, kron, meshgrid, rowsOf, trace, tri, triangle } from './triangle.ts';
export { pad, PAD_MODES } from './pad.ts';
export type { Margins, PadMode } from './pad.ts';
export { contractionWork, dot, matmul, matmulWork, outer, swapLastAxes } from './matmul.ts';
export { cross, dotProduct, inner, tensordot, vdot } from './products.ts';
export { einsum, einsumWork, labelSizes, readSubscripts } from './einsum.ts';
export { det, inv, matrixPower, solve } from './linalg.ts';
export { cholesky, eigh, qr, svd } from './decompose.ts';
export { norm } from './norm.ts';
export type { NormOrder } from './norm.ts';
export { assignIndex, index, nonzero, sliceRange } from './indexing.ts';
export type { Index } from './indexing.ts';
export { argsort, bincount, combined, isin, searchsorted, sort, unique } from './sort.ts';
export {
	average,
	binEdges,
	covariance,
	histogram,
	median,
	nanmean,
	nanvar,
	ptp,
	quantile,
	withoutNaN
} from './statistics.ts';
export { assignAlongAxis, sharesMemory, takeAlongAxis } from './along.ts';
export { fixed, roundDecimal, scientific, significant } from './decimals.ts';
export { arrayRepr, arrayStr, arrayText, floatRepr, numpyScalarRepr, numpyScalarStr } from './format.ts';
export { PRINT_DEFAULTS } from './format-float.ts';
export type { FloatMode, PrintOptions } from './format-float.ts';
export { Generator } from './random/generator.ts';
export { RandomState } from './random/random-state.ts';
export { generateState, wordsOf } from './random/seed-sequence.ts';
export type { Entropy } from './random/seed-sequence.ts';
export { MersenneTwister } from './random/mersenne.ts';
export { exactLog } from './random/exact-log.ts';
export * as elementary from './elementary/index.ts';
