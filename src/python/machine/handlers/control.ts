/** @file Jumps, loops, returns and exceptions. */
import {
	EXCEPTIONS,
	isException,
	iterate,
	makeException,
	methodOf,
	nextItem,
	noneHint,
	PyClass,
	PyException,
	PyGenerator,
	PyIterator,
	PyObject,
	PyTuple,
	raise,
	TRACEBACK,
	truthMethod,
	truthNow,
	typeName,
	type Value
} from '../../runtime/index.ts';
import { call, deliver } from '../calls.ts';
import { finish, resume, yieldValue } from '../generators.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { noteReturn } from '../observe.ts';
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
		if (keep && truthMethod(value) !== undefined) return jumpKeeping(m, f, to, when, value);
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
function jumpKeeping(m: Machine, f: Frame, to: number, when: boolean, value: Value): void {
	if (truthNow(value, m) === when) f.pc = to;
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
	const method = methodOf(value, '__iter__');
	if (method !== undefined) return call(m, method, [value]);
	if (value instanceof PyObject) {
		if (value.cls.lookup('__getitem__') !== undefined) return call(m, m.prelude.get('_items_of')!, [value]);
		raise('TypeError', `'${typeName(value)}' object is not iterable`);
	}
	const iterator = iterate(value);
	if (iterator.iteration.kind === 'entries') m.spend(4 * iterator.iteration.keys.length);
	f.stack.push(iterator);
};

export const forNext: Handler = (m, f, end) => {
	const iterator = f.stack[f.stack.length - 1]!;
	if (iterator instanceof PyIterator) {
		const item = nextItem(iterator);
		if (item === undefined) leaveLoop(f, end);
		else f.stack.push(item);
		return;
	}
	if (iterator instanceof PyGenerator) return resume(m, iterator, { kind: 'next', end });
	call(m, nextMethod(iterator), [iterator], null, { kind: 'next', end });
};

function nextMethod(iterator: Value): Value {
	const method = methodOf(iterator, '__next__');
	if (method !== undefined) return method;
	return raise(
		'TypeError',
		`iter() returned non-iterator of type '${typeName(iterator)}'`,
		'What __iter__ returns needs a method __next__.'
	);
}

/** `yield from`: asks the inner iterator for a value, and hands on what was sent. */
export const send: Handler = (m, f, end) => {
	const sent = pop(f);
	const iterator = f.stack[f.stack.length - 1]!;
	if (iterator instanceof PyGenerator) return resume(m, iterator, { kind: 'send', end }, sent);
	if (sent !== null)
		raise(
			'AttributeError',
			`'${typeName(iterator)}' object has no attribute 'send'`,
			'Only a generator takes what is sent.'
		);
	if (!(iterator instanceof PyIterator))
		return call(m, nextMethod(iterator), [iterator], null, { kind: 'send', end });
	const item = nextItem(iterator);
	if (item !== undefined) f.stack.push(item);
	else finish(m, f, null, { kind: 'send', end });
};

function leaveLoop(f: Frame, end: number): void {
	f.stack.pop();
	f.pc = end;
}

export const yieldFrame: Handler = (m, f) => yieldValue(m, f);

export const returnValue: Handler = (m, f) => {
	const value = pop(f);
	noteReturn(m, f, value);
	const { prev, after } = f;
	m.frame = prev;
	if (f.generator) {
		f.generator.done = true;
		f.prev = null;
		f.after = null;
		return finish(m, prev!, value, after!);
	}
	if (prev) deliver(m, prev, value, after);
};

/** The exception that `raise` is given: an object, or a class that makes one. */
function exceptionOf(m: Machine, value: Value, message: string): PyObject {
	const made =
		value instanceof PyClass && isException(value)
			? value.lookup('__init__') === undefined
				? makeException(value)
				: m.callNow(value, [])
			: value;
	if (made instanceof PyObject && isException(made.cls)) return made;
	return raise('TypeError', message, 'Write raise ValueError("what is wrong").');
}

export const raiseException: Handler = (m, f) => {
	throw new PyException(exceptionOf(m, pop(f), 'exceptions must derive from BaseException'));
};

export const raiseFrom: Handler = (m, f) => {
	const given = pop(f);
	const exception = exceptionOf(m, pop(f), 'exceptions must derive from BaseException');
	const cause =
		given === null ? null : exceptionOf(m, given, 'exception causes must derive from BaseException');
	exception.attributes.set('__cause__', cause);
	throw new PyException(exception);
};

export const assertion: Handler = (m, f, hasMessage) => {
	const message = hasMessage ? pop(f) : null;
	throw new PyException(
		hasMessage ? makeException(EXCEPTIONS.AssertionError, message) : makeException(EXCEPTIONS.AssertionError),
		hasMessage ? '' : 'The condition after `assert` is false here.'
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
		if (!(each instanceof PyClass && isException(each)))
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
	const method = methodOf(object, name);
	if (method !== undefined) return method;
	const part = name === '__exit__' ? ' (missed __exit__ method)' : '';
	return raise(
		'TypeError',
		`'${typeName(object)}' object does not support the context manager protocol${part}`,
		noneHint(object)
	);
}

/** The object lies under the value that `__enter__` gives, until it is left. */
export const enterWith: Handler = (m, f) => {
	const object = pop(f);
	const enter = contextMethod(object, '__enter__');
	contextMethod(object, '__exit__');
	call(m, enter, [object]);
};

/** Calls `__exit__`; after an exception its answer says whether the exception is done with. */
export const leaveWith: Handler = (m, f, failed) => {
	const exception = failed ? (pop(f) as PyObject) : null;
	const object = pop(f);
	const args = exception ? [exception.cls, exception, TRACEBACK] : [null, null, null];
	const exit = contextMethod(object, '__exit__');
	call(m, exit, [object, ...args], null, failed ? null : { kind: 'discard' });
};
