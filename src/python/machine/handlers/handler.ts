import type { Value } from '../../runtime/index.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';

/** What an instruction does. The frame's `pc` already stands after it. */
export type Handler = (m: Machine, f: Frame, argument: number) => void;

/** The value on top, taken. */
export const pop = (f: Frame) => f.stack.pop()!;

/** The top n values, taken, in the order in which they were pushed. */
export function popMany({ stack }: Frame, n: number): Value[] {
	if (n === 0) return [];
	const taken = new Array<Value>(n);
	for (let i = n - 1; i >= 0; i--) taken[i] = stack.pop()!;
	return taken;
}
