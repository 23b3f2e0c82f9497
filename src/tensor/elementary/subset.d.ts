/**
 * @file The names of AssemblyScript's types, as TypeScript has them. The sources of this folder are read by both
 * compilers: only + - * / of floats, comparisons, Math.abs and Math.sqrt, and operators of 32-bit integers ending in
 * | 0. `as` turns an integer into a float in AssemblyScript and does nothing in TypeScript.
 */
declare type f64 = number;
declare type i32 = number;
declare type StaticArray<T> = readonly T[];
