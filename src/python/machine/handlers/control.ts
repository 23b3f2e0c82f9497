/** @file Jumps, loops, returns and exceptions. */
import {
	EXCEPTIONS,
	iterate,
	makeException,
	nextItem,
	PyClass,
	PyException,
	PyGenerator,
	PyIterator,
	PyObject,
	PyTuple,
	raise,
	str,
	typeName,
	type Value
} from '../../runtime/index.ts';
import { call, deliver, isIterator } from '../calls.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { toBool } from '../operate.ts';
import { pop, type Handler } from './handler.ts';

export const jump: Handler = (_m, f, to) => {
	f.pc = to;
};

/** A jump by the truth of the value on top; where a class answers, the jump runs again on the answer. */
const jumpIf =
	(when: boolean, keep: boolean): Handler =>
	(m, f, to) => {
		const value = f.stack[f.stack.length - 1]!;
		if (value === !when && !keep) {
			f.stack.pop();
			return;
		}
		if (keep && value instanceof PyObject) return jumpKeeping(m, f, to, when, value);
		f.stack.pop();
		const result = toBool(m, value);
		if (result === null) {
			f.pc -= 2;
			return;
		}
		if (result === when) {
			f.pc = to;
			if (keep) f.stack.push(value);
		}
	};

/** `and` and `or` keep the object itself, so its truth is asked for at once. */
function jumpKeeping(m: Machine, f: Frame, to: number, when: boolean, value: PyObject): void {
	const method = value.cls.lookup('__bool__') ?? value.cls.lookup('__len__');
	const answer = method === undefined ? true : m.callNow(method, [value]);
	if ((answer !== false && answer !== 0) === when) f.pc = to;
	else f.stack.pop();
}

export const jumpIfFalse = jumpIf(false, false);
export const jumpIfTrue = jumpIf(true, false);
export const jumpIfFalseOrPop = jumpIf(false, true);
export const jumpIfTrueOrPop = jumpIf(true, true);

export const getIterator: Handler = (m, f) => {
	const value = pop(f);
	if (value instanceof PyGenerator || value instanceof PyIterator) {
		f.stack.push(value);
		return;
	}
	if (value instanceof PyObject) {
		const method = value.cls.lookup('__iter__');
		if (method !== undefined) return call(m, method, [value]);
		if (isIterator(value)) return void f.stack.push(value);
		raise('TypeError', `'${typeName(value)}' object is not iterable`);
	}
	f.stack.push(iterate(value));
};

export const forNext: Handler = (m, f, end) => {
	const iterator = f.stack[f.stack.length - 1]!;
	if (iterator instanceof PyIterator) {
		const item = nextItem(iterator);
		if (item === undefined) leaveLoop(f, end);
		else f.stack.push(item);
		return;
	}
	if (iterator instanceof PyGenerator) return resume(m, f, iterator, end);
	const method = iterator instanceof PyObject ? iterator.cls.lookup('__next__') : undefined;
	if (method === undefined)
		raise('TypeError', `iter() returned non-iterator of type '${typeName(iterator)}'`);
	call(m, method, [iterator], null, { kind: 'next', end });
};

function leaveLoop(f: Frame, end: number): void {
	f.stack.pop();
	f.pc = end;
}

function resume(m: Machine, f: Frame, generator: PyGenerator, end: number): void {
	if (generator.done) return leaveLoop(f, end);
	const frame = generator.frame as Frame;
	if (frame.prev) raise('ValueError', 'generator already executing');
	frame.prev = f;
	frame.after = { kind: 'next', end };
	// The `yield` that stopped it gives None.
	if (frame.pc > 0) frame.stack.push(null);
	m.frame = frame;
}

export const yieldValue: Handler = (m, f) => {
	const value = pop(f);
	const loop = f.prev!;
	f.prev = null;
	m.frame = loop;
	loop.stack.push(value);
};

export const returnValue: Handler = (m, f) => {
	const value = pop(f);
	m.noteReturn(f, value);
	const { prev, after } = f;
	m.frame = prev;
	if (f.generator) {
		f.generator.done = true;
		f.prev = null;
		if (prev && after?.kind === 'next') leaveLoop(prev, after.end);
		return;
	}
	if (prev) deliver(m, prev, value, after);
};

export const raiseException: Handler = (m, f) => {
	const value = pop(f);
	if (value instanceof PyClass && value.isSubclassOf(EXCEPTIONS.BaseException)) {
		if (value.lookup('__init__') === undefined) throw new PyException(makeException(value));
		throw new PyException(m.callNow(value, []) as PyObject);
	}
	if (value instanceof PyObject && value.cls.isSubclassOf(EXCEPTIONS.BaseException))
		throw new PyException(value);
	raise('TypeError', 'exceptions must derive from BaseException', 'Write raise ValueError("what is wrong").');
};

export const assertion: Handler = (m, f, hasMessage) => {
	const message = hasMessage ? pop(f) : null;
	throw new PyException(
		hasMessage ? makeException(EXCEPTIONS.AssertionError, message) : makeException(EXCEPTIONS.AssertionError),
		hasMessage ? str(message, m) && '' : 'The condition after `assert` is false here.'
	);
};

export const pushHandler: Handler = (_m, f, handler) => {
	f.blocks.push({ handler, depth: f.stack.length, exceptions: f.exceptions.length });
};

export const popHandler: Handler = (_m, f) => {
	f.blocks.pop();
};

export const matchException: Handler = (_m, f) => {
	const kind = pop(f);
	const exception = f.stack[f.stack.length - 1] as PyObject;
	const kinds = kind instanceof PyTuple ? kind.items : [kind];
	for (const each of kinds)
		if (!(each instanceof PyClass))
			raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
	f.stack.push(kinds.some((each) => exception.cls.isSubclassOf(each as PyClass)));
};

export const endHandler: Handler = (_m, f) => {
	f.exceptions.pop();
};

/** Raises again what is handled here; a bare `raise` looks in the calling frames too. */
export const reraise: Handler = (m, f, bare) => {
	if (!bare) throw f.exceptions.pop()!;
	for (let frame: Frame | null = f; frame; frame = frame.prev) {
		const last = frame.exceptions[frame.exceptions.length - 1];
		if (last) throw last;
	}
	raise('RuntimeError', 'No active exception to reraise');
};

function contextMethod(object: Value, name: string): Value {
	const method = object instanceof PyObject ? object.cls.lookup(name) : undefined;
	if (method !== undefined) return method;
	return raise('TypeError', `'${typeName(object)}' object does not support the context manager protocol`);
}

export const enterWith: Handler = (m, f) => {
	const object = pop(f);
	contextMethod(object, '__exit__');
	call(m, contextMethod(object, '__enter__'), [object]);
};

/** Calls `__exit__`; after an exception its answer says whether the exception is done with. */
export const leaveWith: Handler = (m, f, failed) => {
	const exception = failed ? (pop(f) as PyObject) : null;
	const object = pop(f);
	const args = exception ? [exception.cls, exception, null] : [null, null, null];
	const after = failed ? ({ kind: 'bool', negate: false } as const) : ({ kind: 'discard' } as const);
	call(m, contextMethod(object, '__exit__'), [object, ...args], null, after);
};
