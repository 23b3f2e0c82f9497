/** @file Python's exceptions as JavaScript throws them. */
import { AutodiffError } from '#autodiff';
import { NumpyError } from '#tensor';
import { EXCEPTIONS, type ExceptionName } from './classes.ts';
import { PyObject, PyTuple, type PyClass, type Value } from './values.ts';

/** One frame of a traceback; the machine fills it in. */
export interface TracebackEntry {
	readonly source: number;
	readonly start: number;
	readonly end: number;
	readonly name: string;
}

export class PyException extends Error {
	/** Innermost frame first. */
	readonly traceback: TracebackEntry[] = [];

	constructor(
		readonly object: PyObject,
		public hint = ''
	) {
		super(object.cls.name);
	}
}

export function makeException(cls: PyClass, ...args: Value[]): PyObject {
	const exception = new PyObject(cls);
	exception.attributes.set('args', new PyTuple(args));
	return exception;
}

/** An exception of a built-in type with a message, and a hint for the learner. */
export const raised = (type: ExceptionName, message: string, hint = ''): PyException =>
	new PyException(
		message === '' ? makeException(EXCEPTIONS[type]) : makeException(EXCEPTIONS[type], message),
		hint
	);

/** Throws it. */
export function raise(type: ExceptionName, message: string, hint = ''): never {
	throw raised(type, message, hint);
}

/** What the rooms below throw, as Python's exceptions; anything else is a fault of ours and stays as it is. */
export function asPyException(error: unknown): PyException | null {
	if (error instanceof PyException) return error;
	if (error instanceof NumpyError || error instanceof AutodiffError)
		return raised(error.type, error.message, error.hint);
	return null;
}
