/** @file Arrays of the engine as plain data. */
import { toFlat, type NDArray } from '#tensor';
import type { ArrayData } from './trace.ts';

/** A copy: the engine goes on writing into its own buffers. */
export const copied = (a: NDArray): ArrayData => ({ shape: [...a.shape], data: toFlat(a) });
