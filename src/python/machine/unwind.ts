/** @file An exception on its way through the frames. */
import type { PyException } from '../runtime/index.ts';
import { isStopIteration, spanAt } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Goes on at the nearest handler, or throws the exception once no frame above `stop` has one. */
export function unwind(m: Machine, exception: PyException, stop: Frame | null): void {
	let frame = m.frame;
	while (frame && frame !== stop) {
		note(exception, frame);
		const block = frame.blocks.pop();
		if (block) {
			frame.stack.length = block.depth;
			frame.exceptions.length = block.exceptions;
			frame.exceptions.push(exception);
			frame.stack.push(exception.object);
			frame.pc = block.handler;
			m.frame = frame;
			return;
		}
		m.noteReturn(frame, null);
		if (frame.generator) frame.generator.done = true;
		const { after, prev } = frame;
		frame = prev;
		m.frame = prev;
		if (after?.kind === 'next' && prev && isStopIteration(exception)) {
			// The iterator lies on top of the loop's stack, and goes.
			prev.stack.pop();
			prev.pc = after.end;
			return;
		}
	}
	throw exception;
}

function note(exception: PyException, { code, current }: Frame): void {
	const [start, end] = spanAt(code, current);
	exception.traceback.push({ source: code.source, start, end, name: code.name });
}
