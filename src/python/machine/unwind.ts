/** @file An exception on its way through the frames. */
import { EXCEPTIONS, raised, type PyException, type PyGenerator } from '../runtime/index.ts';
import { isStopIteration, spanAt } from './errors.ts';
import type { After, Frame } from './frame.ts';
import { finish, resultOf } from './generators.ts';
import type { Machine } from './machine.ts';
import { noteReturn } from './observe.ts';

/** Goes on at the nearest handler below `stop`; throws the exception where there is none. */
export function unwind(m: Machine, thrown: PyException, stop: Frame | null): void {
	let exception = thrown;
	for (let frame = m.frame; frame && frame !== stop; frame = m.frame) {
		setContext(exception, frame);
		note(m, exception, frame);
		if (handled(m, exception, frame)) return;
		noteReturn(m, frame, null);
		const { after, prev, generator } = frame;
		m.frame = prev;
		if (generator) exception = leaveGenerator(generator, frame, exception);
		if (prev && absorbed(m, exception, prev, after, generator !== null)) return;
	}
	throw exception;
}

/** What is being handled where an exception is raised is its context. */
function setContext({ object, traceback }: PyException, raisedIn: Frame): void {
	if (traceback.length > 0 || object.attributes.has('__context__')) return;
	for (let frame: Frame | null = raisedIn; frame; frame = frame.prev) {
		const handled = frame.hasExceptions ? frame.exceptions[frame.exceptions.length - 1] : undefined;
		if (!handled) continue;
		if (handled.object !== object) object.attributes.set('__context__', handled.object);
		return;
	}
}

/** Goes on at the handler of a `try` of the frame, if there is one. */
function handled(m: Machine, exception: PyException, frame: Frame): boolean {
	const block = frame.hasBlocks ? frame.blocks.pop() : undefined;
	if (!block) return false;
	frame.stack.length = block.depth;
	frame.exceptions.length = block.exceptions;
	frame.exceptions.push(exception);
	frame.stack.push(exception.object);
	frame.pc = block.handler;
	m.frame = frame;
	return true;
}

/** A StopIteration that leaves a generator would end loops that do not mean it. */
function leaveGenerator(generator: PyGenerator, frame: Frame, exception: PyException): PyException {
	generator.done = true;
	frame.prev = null;
	frame.after = null;
	if (!isStopIteration(exception)) return exception;
	const error = raised('RuntimeError', 'generator raised StopIteration');
	error.object.attributes.set('__cause__', exception.object);
	error.traceback.push(...exception.traceback);
	return error;
}

/** Whether the exception is only an iterator's way to end. */
function absorbed(
	m: Machine,
	exception: PyException,
	caller: Frame,
	after: After,
	fromGenerator: boolean
): boolean {
	switch (after?.kind) {
		case 'next':
		case 'send':
			if (fromGenerator || !isStopIteration(exception)) return false;
			finish(m, caller, resultOf(exception), after);
			return true;
		case 'close':
			if (!exception.object.cls.isSubclassOf(EXCEPTIONS.GeneratorExit)) return false;
			finish(m, caller, null, after);
			return true;
		default:
			return false;
	}
}

function note(m: Machine, exception: PyException, { code, current }: Frame): void {
	const [start, end] = spanAt(code, current);
	exception.traceback.push({
		source: code.source,
		start,
		end,
		name: code.name,
		engine: m.engines.owns(code)
	});
}
