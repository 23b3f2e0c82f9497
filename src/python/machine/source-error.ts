/** @file Programs that cannot be read. */
import { PySyntaxError } from '../ast.ts';

/** A source that Python refuses to read. */
export class SourceError extends Error {
	constructor(
		readonly source: number,
		readonly error: PySyntaxError
	) {
		super(error.message);
	}
}

/** What CPython says of an expression with thousands of terms, which it too reads by calling itself. */
export const tooDeep = (): PySyntaxError =>
	new PySyntaxError(
		'maximum recursion depth exceeded during compilation',
		0,
		0,
		'An expression has thousands of parts: make it in a loop, or in several statements.',
		'RecursionError'
	);
