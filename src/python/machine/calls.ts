/** @file Calling values, and what becomes of results. */
import {
	BoundMethod,
	Cell,
	EXCEPTIONS,
	makeException,
	NativeFunction,
	NotImplemented,
	PyClass,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyObject,
	raise,
	setAttribute,
	typeName,
	truth,
	type Kwargs,
	type Value
} from '../runtime/index.ts';
import { bindArguments } from './bind-arguments.ts';
import { Frame, type After } from './frame.ts';
import type { Machine } from './machine.ts';
import { compareNext, operatorNext } from './operate.ts';
import { afterNative } from './observe.ts';
import { isEngineCode } from './watch.ts';

/** Calls anything. A Python function gets a frame; anything else answers at once. */
export function call(
	m: Machine,
	f: Value,
	args: readonly Value[],
	kwargs: Kwargs = null,
	after: After = null
): void {
	if (f instanceof PyFunction) return enter(m, f, args, kwargs, after);
	if (f instanceof BoundMethod) return call(m, f.callable, [f.receiver, ...args], kwargs, after);
	if (f instanceof NativeFunction) {
		const frame = m.frame!;
		const result = f.call(args, kwargs, m);
		afterNative(m, f, args, result);
		return deliver(m, frame, result, after);
	}
	if (f instanceof PyClass) return construct(m, f, args, kwargs, after);
	if (f instanceof PyObject) {
		const method = f.cls.lookup('__call__');
		if (method !== undefined) return call(m, method, [f, ...args], kwargs, after);
	}
	raise(
		'TypeError',
		`'${typeName(f)}' object is not callable`,
		f === null
			? 'The value is None. A function that ends without `return` gives None.'
			: 'Parentheses after a value call it; to multiply, write *.'
	);
}

function construct(m: Machine, cls: PyClass, args: readonly Value[], kwargs: Kwargs, after: After): void {
	const frame = m.frame!;
	const isException = cls.isSubclassOf(EXCEPTIONS.BaseException);
	if (cls.make && !isException) return deliver(m, frame, cls.make(args, kwargs, m), after);
	const object = isException ? makeException(cls, ...args) : new PyObject(cls);
	if (cls.profile) object.origin = m.origin();
	const init = cls.lookup('__init__');
	if (init !== undefined) return call(m, init, [object, ...args], kwargs, initAfter(m, object, after));
	if (args.length > 0 && !isException) raise('TypeError', `${cls.name}() takes no arguments`);
	deliver(m, frame, object, after);
}

/** A constructor's frame returns None, and the object takes its place. */
function initAfter(m: Machine, object: PyObject, after: After): After {
	if (after === null) return { kind: 'init', object };
	throw new Error(`internal: a constructor is followed by ${after.kind} in ${m.frame?.code.name}`);
}

/** Gives a Python function its frame. */
export function enter(m: Machine, f: PyFunction, args: readonly Value[], kwargs: Kwargs, after: After): void {
	const caller = m.frame;
	const { code } = f;
	const locals = bindArguments(f, args, kwargs);
	const cells = code.cells.map((_, i) => {
		const cell = new Cell();
		const parameter = code.cellParameters[i]!;
		if (parameter >= 0) cell.value = locals[parameter];
		return cell;
	});
	const frame = new Frame(
		code,
		f.globals,
		locals,
		cells.length === 0 ? f.closure : [...cells, ...f.closure],
		caller
	);
	if (frame.depth > m.limits.depth)
		raise(
			'RecursionError',
			'maximum recursion depth exceeded',
			`${f.name} calls itself without end, or too often.`
		);
	if (code.generator) {
		frame.prev = null;
		frame.generator = new PyGenerator(code.name, frame);
		return deliver(m, caller!, frame.generator, after);
	}
	frame.after = after;
	if (caller && code.source >= 0 && !isEngineCode(code, m.engines, m.profiles))
		frame.path = { caller: caller.path, code, pc: caller.current, serial: ++m.callSerial };
	else frame.path = caller?.path ?? null;
	m.frame = frame;
	m.noteCall(f, args, frame);
}

/** Does with a result what the call was made for. */
export function deliver(m: Machine, frame: Frame, value: Value, after: After): void {
	if (after === null) {
		frame.stack.push(value);
		return;
	}
	switch (after.kind) {
		case 'discard':
			return;
		case 'init':
			if (value !== null) raise('TypeError', `__init__() should return None, not '${typeName(value)}'`);
			frame.stack.push(after.object);
			return;
		case 'operator':
			if (value === NotImplemented) operatorNext(m, after);
			else frame.stack.push(value);
			return;
		case 'comparison':
			if (value === NotImplemented) compareNext(m, after);
			else frame.stack.push(value);
			return;
		case 'bool':
			frame.stack.push(truth(value) !== after.negate);
			return;
		case 'next':
			frame.stack.push(value);
			return;
		case 'augment':
			setAttribute(after.object, after.name, value);
			return;
	}
}

/** The value on top of the stack becomes an iterator. */
export function isIterator(v: Value): boolean {
	return (
		v instanceof PyIterator ||
		v instanceof PyGenerator ||
		(v instanceof PyObject && v.cls.lookup('__next__') !== undefined)
	);
}
