/** @file Generators: frames that are put aside and go on later. */
import { OPCODES } from '../compile/code.ts';
import {
	EXCEPTIONS,
	makeException,
	PyException,
	PyTuple,
	raise,
	type PyGenerator,
	type PyObject,
	type Resumption,
	type Value
} from '../runtime/index.ts';
import { deliver } from './calls.ts';
import type { After, Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** Goes on with a generator in the way that a native asks for. */
export function resumption(m: Machine, { generator, how }: Resumption, after: After): void {
	switch (how.kind) {
		case 'send':
			return resume(m, generator, { kind: 'resume', otherwise: how.otherwise, then: after }, how.value);
		case 'throw':
			return throwInto(m, generator, new PyException(how.exception), {
				kind: 'resume',
				otherwise: undefined,
				then: after
			});
		case 'close':
			if (generator.done || (generator.frame as Frame).pc === 0) {
				generator.done = true;
				return deliver(m, m.frame!, null, after);
			}
			return throwInto(m, generator, new PyException(makeException(EXCEPTIONS.GeneratorExit)), {
				kind: 'close',
				then: after
			});
	}
}

/** Goes on after the `yield`, which gives `sent`. */
export function resume(
	m: Machine,
	generator: PyGenerator,
	after: NonNullable<After>,
	sent: Value = null
): void {
	if (generator.done) return finish(m, m.frame!, null, after);
	const frame = wake(m, generator, after);
	if (frame.pc > 0) frame.stack.push(sent);
	else if (sent !== null) {
		sleep(m, frame);
		raise('TypeError', "can't send non-None value to a just-started generator");
	}
}

function wake(m: Machine, generator: PyGenerator, after: NonNullable<After>): Frame {
	const frame = generator.frame as Frame;
	if (frame.prev) raise('ValueError', 'generator already executing');
	frame.prev = m.frame;
	frame.after = after;
	m.frame = frame;
	return frame;
}

function sleep(m: Machine, frame: Frame): void {
	m.frame = frame.prev;
	frame.prev = null;
	frame.after = null;
}

const YIELD_INNER = OPCODES.indexOf('YIELD_INNER');

/** Raises an exception where the generator stands; inside of `yield from`, the inner generator gets it first. */
function throwInto(
	m: Machine,
	generator: PyGenerator,
	exception: PyException,
	after: NonNullable<After>
): void {
	if (generator.done) throw exception;
	const frame = wake(m, generator, after);
	if (frame.pc === 0) {
		generator.done = true;
		sleep(m, frame);
		throw exception;
	}
	const { ops } = frame.code;
	const inner = frame.stack[frame.stack.length - 1];
	if (ops[frame.pc - 2] === YIELD_INNER && isSuspended(inner)) {
		// What the inner one yields next goes out by the same instruction again.
		const send = ops[frame.pc + 1]!;
		frame.pc -= 2;
		return throwInto(m, inner, exception, { kind: 'send', end: ops[send + 1]! });
	}
	throw exception;
}

const isSuspended = (v: Value | undefined): v is PyGenerator =>
	typeof v === 'object' && v !== null && 'done' in v && !v.done;

/** The generator gives a value, and waits. */
export function yieldValue(m: Machine, frame: Frame): void {
	const value = frame.stack.pop()!;
	const { after } = frame;
	const caller = frame.prev!;
	sleep(m, frame);
	if (after?.kind === 'close') raise('RuntimeError', 'generator ignored GeneratorExit');
	if (after?.kind === 'resume') deliver(m, caller, value, after.then);
	else caller.stack.push(value);
}

/** The generator has returned: tells the frame that had asked for its next value. */
export function finish(m: Machine, caller: Frame, result: Value, after: NonNullable<After>): void {
	switch (after.kind) {
		case 'next':
			caller.stack.pop();
			caller.pc = after.end;
			return;
		case 'send':
			caller.stack.pop();
			caller.stack.push(result);
			caller.pc = after.end;
			return;
		case 'close':
			return deliver(m, caller, null, after.then);
		case 'resume':
			if (after.otherwise !== undefined) return deliver(m, caller, after.otherwise, after.then);
			throw new PyException(stopIteration(result), 'The generator has no more values.');
		default:
			throw new Error(`internal: a generator is followed by ${after.kind}`);
	}
}

const stopIteration = (result: Value): PyObject =>
	result === null ? makeException(EXCEPTIONS.StopIteration) : makeException(EXCEPTIONS.StopIteration, result);

/** What a generator returned, as its StopIteration carries it. */
export function resultOf(exception: PyException): Value {
	const args = exception.object.attributes.get('args');
	return args instanceof PyTuple ? (args.items[0] ?? null) : null;
}
