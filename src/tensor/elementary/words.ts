/**
 * @file What differs between JavaScript and WebAssembly: the two words of a float, and a second result of a function.
 * kernels/assembly/words.ts is the same for WebAssembly; `npm run build:kernels` puts it in the place of this file.
 */

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** What a function gives beside its result lies here only from its end to its caller's next line. */
const beside = new Float64Array(1);
const wholeBeside = new Int32Array(1);

/** The upper word of a float: sign, exponent, and 20 bits of the fraction. */
export function high(x: f64): i32 {
	float[0] = x;
	return words[1]!;
}

/** The lower word of a float: 32 bits of the fraction. */
export function low(x: f64): i32 {
	float[0] = x;
	return words[0]!;
}

/** The float of two words. */
export function fromWords(upper: i32, lower: i32): f64 {
	words[0] = lower;
	words[1] = upper;
	return float[0]!;
}

const POWERS = Float64Array.from({ length: 2046 }, (_, i) => fromWords((i + 1) << 20, 0));

/** 2 ** k for k of -1022 … 1023. */
export function powerOfTwo(k: i32): f64 {
	return POWERS[k + 1022]!;
}

/** An entry of a table. */
export function at(table: StaticArray<f64>, i: i32): f64 {
	return table[i]!;
}

/** Leaves the low part of a result for the caller. */
export function setRest(x: f64): void {
	beside[0] = x;
}

/** The low part of the result of the function that was called last. */
export function rest(): f64 {
	return beside[0]!;
}

/** Leaves an integer, an exponent or a quadrant, for the caller. */
export function setWhole(n: i32): void {
	wholeBeside[0] = n;
}

/** The integer that belongs to the result of the function that was called last. */
export function whole(): i32 {
	return wholeBeside[0]!;
}
