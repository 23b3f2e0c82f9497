import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';

/** What an instruction does. The frame's `pc` already stands after it. */
export type Handler = (m: Machine, f: Frame, argument: number) => void;

/** The value on top, taken. */
export const pop = (f: Frame) => f.stack.pop()!;

/** The top n values, taken, in the order in which they were pushed. */
export const popMany = (f: Frame, n: number) => (n === 0 ? [] : f.stack.splice(-n));
