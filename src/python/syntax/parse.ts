/** @file The reader's entry: a program's text to its tree. */
import type { Module, Stmt } from '../ast.ts';
import { Cursor } from './cursor.ts';
import { statement } from './statements.ts';

/** Reads a program; throws PySyntaxError in CPython's words, with the place and a hint. */
export function parse(text: string): Module {
	const c = new Cursor(text);
	const body: Stmt[] = [];
	while (c.token.kind !== 'end') statement(c, body);
	return { type: 'Module', body, start: 0, end: text.length };
}
