/** @file Where the learner's code stands. */
import { compile } from '../compile/compiler.ts';
import type { Code } from '../compile/code.ts';
import { PyIterator, type Origin, type Turns } from '../runtime/index.ts';
import type { Frame } from './frame.ts';
import { parse } from '../syntax/parse.ts';
import type { Machine } from './machine.ts';

/** The code of a frame that only holds a place: below it a native has asked Python for something. */
export const EMPTY: Code = compile(parse(''), -1);

/** The innermost place outside of engines' own methods. */
export function originOf(m: Machine): Origin | null {
	for (let frame = m.frame; frame; frame = frame.prev) {
		const { code } = frame;
		if (code !== EMPTY && !m.engines.owns(code))
			return { code, pc: frame.current, turns: turnsOf(frame), path: frame.path };
	}
	return null;
}

/**
 * In which turns of its loops a frame is. Between two statements only the iterators of the loops are on the stack, and
 * below whatever a statement has put there; a loop over a generator is not counted, nor are those inside it.
 */
export function turnsOf({ stack }: Frame): Turns {
	const first = stack[0];
	if (!(first instanceof PyIterator)) return null;
	if (!(stack[1] instanceof PyIterator)) return first.position;
	const turns: number[] = [];
	for (const value of stack) {
		if (!(value instanceof PyIterator)) break;
		turns.push(value.position);
	}
	return turns;
}
