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
	/** Whether the frame runs the code of an engine, such as a method of the learner's own tensor class. */
	readonly engine: boolean;
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

export const isException = (cls: PyClass): boolean => cls.isSubclassOf(EXCEPTIONS.BaseException);

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

/** What JavaScript says when a text, an array or an integer would be too large for it. */
const TOO_LARGE =
	/invalid (string|array|typed array|array buffer) length|allocation|maximum bigint size|map maximum size|set maximum size/i;

/** What the rooms below throw, as Python's exceptions; anything else is a fault of ours and stays as it is. */
export function asPyException(error: unknown): PyException | null {
	if (error instanceof PyException) return error;
	if (error instanceof NumpyError || error instanceof AutodiffError)
		return raised(error.type, error.message, error.hint);
	if (!(error instanceof RangeError || (error instanceof Error && error.name === 'InternalError')))
		return null;
	if (/call stack|recursion/i.test(error.message))
		return raised(
			'RecursionError',
			'maximum recursion depth exceeded',
			'Values lie too deep inside each other.'
		);
	return TOO_LARGE.test(error.message)
		? raised(
				'MemoryError',
				'',
				'The result would be too large for the memory of this page. This limit cannot be raised.'
			)
		: null;
}
