/** @file The kernels' WebAssembly module, and what it exports. */
import { BINARY_KERNELS } from './binary.ts';

/** Of two arrays; addresses in bytes, strides in entries, `c` row-major with M rows of N entries. */
type Pairs = (
	c: number,
	a: number,
	downA: number,
	rightA: number,
	b: number,
	downB: number,
	rightB: number,
	M: number,
	N: number
) => void;
/** Of one array: n entries at `a` to n entries at `c`. */
type Entries = (c: number, a: number, n: number) => void;

/** Names of the kernels that compute a binary or a unary ufunc. */
export type PairsKernel =
	| 'add'
	| 'divide'
	| 'equal'
	| 'gate'
	| 'greater'
	| 'greaterEqual'
	| 'less'
	| 'lessEqual'
	| 'maximum'
	| 'minimum'
	| 'multiply'
	| 'notEqual'
	| 'power'
	| 'subtract';
export type EntriesKernel =
	| 'absolute'
	| 'arccos'
	| 'arccosh'
	| 'arcsin'
	| 'arcsinh'
	| 'arctan'
	| 'arctanh'
	| 'cbrt'
	| 'cos'
	| 'cosh'
	| 'exp'
	| 'exp2'
	| 'expm1'
	| 'log'
	| 'log10'
	| 'log1p'
	| 'log2'
	| 'negative'
	| 'sin'
	| 'sinh'
	| 'squareRoot'
	| 'tan'
	| 'tanh';

export interface Kernels extends Record<PairsKernel, Pairs>, Record<EntriesKernel, Entries> {
	fill(c: number, x: number, n: number): void;
	/** c[i] += x a[i], and c[i] -= x a[i], each product rounded by itself. */
	addScaled(c: number, x: number, a: number, n: number): void;
	subtractScaled(c: number, x: number, a: number, n: number): void;
	/** c[i] = 0 + a[i, 0] + a[i, 1] + … for M rows of N entries. */
	sums(c: number, a: number, down: number, right: number, M: number, N: number): void;
	/** c = a b, or c += a b where `adds` is 1 and K no more than `DEEP`; the workspace has `WORKSPACE` bytes. */
	product(
		c: number,
		a: number,
		downA: number,
		rightA: number,
		b: number,
		downB: number,
		rightB: number,
		M: number,
		K: number,
		N: number,
		adds: 0 | 1,
		workspace: number
	): void;
}

/** Bytes of the workspace of `product`: an edge, two strips and the panels of a block; see assembly/product.ts. */
export const WORKSPACE = 128 + 64 * 256 + 8 * 256 * 512;
/** Inner indices of one block of `product`. */
export const DEEP = 256;

/** The module, or null where WebAssembly has no SIMD, or a page's policy refuses it. */
function compiled(): WebAssembly.Module | null {
	if (typeof WebAssembly === 'undefined') return null;
	const bytes = Uint8Array.from(atob(BINARY_KERNELS), (letter) => letter.charCodeAt(0));
	if (!WebAssembly.validate(bytes)) return null;
	try {
		return new WebAssembly.Module(bytes);
	} catch {
		return null;
	}
}

/** Compiled when it is first asked for, once for all. */
let module: WebAssembly.Module | null | undefined;

/** The kernels on a memory, or null where there are none. */
export function kernelsOn(memory: WebAssembly.Memory): Kernels | null {
	if (module === undefined) module = compiled();
	if (module === null) return null;
	return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
}
