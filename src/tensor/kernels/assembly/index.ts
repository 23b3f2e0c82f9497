/** @file The kernels that run in WebAssembly, in AssemblyScript. `npm run build:kernels` compiles them. */
export {
	add,
	divide,
	equal,
	gate,
	greater,
	greaterEqual,
	less,
	lessEqual,
	maximum,
	minimum,
	multiply,
	notEqual,
	subtract
} from './pairs';
export { absolute, addScaled, fill, negative, squareRoot, subtractScaled } from './entries';
export { product } from './product';
export { sums } from './sums';
export {
	arccos,
	arccosh,
	arcsin,
	arcsinh,
	arctan,
	arctanh,
	cbrt,
	cos,
	cosh,
	exp,
	exp2,
	expm1,
	log,
	log10,
	log1p,
	log2,
	power,
	sin,
	sinh,
	tan,
	tanh
} from './elementary';
