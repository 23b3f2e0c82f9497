/** @file What src/tensor/elementary/words.ts is in JavaScript. */

let beside: f64 = 0;
let wholeBeside: i32 = 0;

export function high(x: f64): i32 {
	return <i32>(reinterpret<u64>(x) >> 32);
}

export function low(x: f64): i32 {
	return <i32>reinterpret<u64>(x);
}

export function fromWords(upper: i32, lower: i32): f64 {
	return reinterpret<f64>(((<u64>(<u32>upper)) << 32) | (<u64>(<u32>lower)));
}

export function powerOfTwo(k: i32): f64 {
	return reinterpret<f64>((<u64>(1023 + k)) << 52);
}

export function at(table: StaticArray<f64>, i: i32): f64 {
	return unchecked(table[i]);
}

export function setRest(x: f64): void {
	beside = x;
}

export function rest(): f64 {
	return beside;
}

export function setWhole(n: i32): void {
	wholeBeside = n;
}

export function whole(): i32 {
	return wholeBeside;
}
