/** @file Where the learner's code stands. */
import { compile } from '../compile/compiler.ts';
import type { Code } from '../compile/code.ts';
import type { Origin } from '../runtime/index.ts';
import { parse } from '../syntax/parse.ts';
import type { Machine } from './machine.ts';

/** The code of a frame that only holds a place: below it a native has asked Python for something. */
export const EMPTY: Code = compile(parse(''), -1);

/** The innermost place outside of engines' own methods. */
export function originOf(m: Machine): Origin | null {
	for (let frame = m.frame; frame; frame = frame.prev) {
		const { code } = frame;
		if (code !== EMPTY && !m.engines.owns(code)) return { code, pc: frame.current, path: frame.path };
	}
	return null;
}
