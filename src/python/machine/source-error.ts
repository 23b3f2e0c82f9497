/** @file Programs that cannot be read. */
import type { Source } from '../compile/code.ts';
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

/** Does something with every source; what Python refuses in one becomes a SourceError. */
export function eachSource<T>(sources: readonly Source[], make: (source: Source, i: number) => T): T[] {
	return sources.map((source, i) => {
		try {
			return make(source, i);
		} catch (error) {
			if (error instanceof RangeError) throw new SourceError(i, tooDeep());
			throw error instanceof PySyntaxError ? new SourceError(i, error) : error;
		}
	});
}
