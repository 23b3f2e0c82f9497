/** @file How much memory a program holds. */
import type { Machine } from './machine.ts';
import { Walk } from './walk.ts';

/** Bytes that a machine's program can reach, about; counting ends once they are more than `enough`. */
export function heapBytes(m: Machine, enough: number): number {
	const walk = new Walk(m);
	walk.finish(enough);
	return walk.bytes;
}
