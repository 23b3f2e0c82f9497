/** @file Calling values, and what becomes of results. */
import {
	BoundMethod,
	Cell,
	EXCEPTIONS,
	makeException,
	NativeFunction,
	noneHint,
	NotImplemented,
	PyClass,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyObject,
	raise,
	Resumption,
	TailCall,
	truthNow,
	truthOf,
	typeName,
	type Deferred,
	type Kwargs,
	type Value
} from '../runtime/index.ts';
import { assignAttribute } from './assign.ts';
import { bindArguments } from './bind-arguments.ts';
import { Frame, type After } from './frame.ts';
import { resumption } from './generators.ts';
import type { Machine } from './machine.ts';
import { compareNext, operatorNext } from './operate.ts';
import { afterNative, noteCall } from './observe.ts';
import { isEngineCode } from './watch.ts';
import { howToRaise } from './limits.ts';

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
		return answer(m, frame, f, args, f.call(args, kwargs, m), after);
	}
	if (f instanceof PyClass) return construct(m, f, args, kwargs, after);
	if (f instanceof PyObject) {
		const method = f.cls.lookup('__call__');
		if (method !== undefined) return call(m, method, [f, ...args], kwargs, after);
	}
	raise(
		'TypeError',
		`'${typeName(f)}' object is not callable`,
		noneHint(f) || 'Parentheses after a value call it; to multiply, write *.'
	);
}

/** What a native gave: a value, or what is left to the machine. */
function answer(
	m: Machine,
	frame: Frame,
	f: NativeFunction,
	args: readonly Value[],
	result: Value | Deferred,
	after: After
): void {
	if (result instanceof TailCall) return call(m, result.callable, result.args, null, after);
	if (result instanceof Resumption) return resumption(m, result, after);
	afterNative(m, f, args, result);
	m.budget.charge(result);
	deliver(m, frame, result, after);
}

function construct(m: Machine, cls: PyClass, args: readonly Value[], kwargs: Kwargs, after: After): void {
	const frame = m.frame!;
	const isException = cls.isSubclassOf(EXCEPTIONS.BaseException);
	if (cls.make && !isException) {
		const result = cls.make(args, kwargs, m);
		if (result instanceof TailCall) return call(m, result.callable, result.args, null, after);
		if (result instanceof Resumption) return resumption(m, result, after);
		m.budget.charge(result);
		return deliver(m, frame, result, after);
	}
	const object = isException ? makeException(cls, ...args) : new PyObject(cls);
	if (cls.profile) object.origin = m.origin();
	const init = cls.lookup('__init__');
	if (init !== undefined)
		return call(m, init, [object, ...args], kwargs, { kind: 'init', object, then: after });
	if ((args.length > 0 || kwargs) && !isException)
		raise('TypeError', `${cls.name}() takes no arguments`, 'The class has no __init__ that would take them.');
	if (kwargs && isException) raise('TypeError', `${cls.name}() takes no keyword arguments`);
	deliver(m, frame, object, after);
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
			`${f.name} calls itself without end, or too often. ${howToRaise('depth', m.limits)}`
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
	noteCall(m, f, args, frame);
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
			if (value !== null)
				raise(
					'TypeError',
					`__init__() should return None, not '${typeName(value)}'`,
					'A constructor sets attributes of self and returns nothing.'
				);
			return deliver(m, frame, after.object, after.then);
		case 'operator':
			if (value === NotImplemented) return operatorNext(m, after);
			return deliver(m, frame, value, after.then);
		case 'comparison':
			if (value === NotImplemented) return compareNext(m, after);
			frame.stack.push(after.negate ? !truthNow(value, m) : value);
			return;
		case 'bool':
			frame.stack.push(truthOf(value) !== after.negate);
			return;
		case 'next':
		case 'send':
			frame.stack.push(value);
			return;
		case 'augment':
			return assignAttribute(m, frame, after.object, after.name, value);
		case 'resume':
		case 'close':
			return deliver(m, frame, value, after.then);
	}
}

/** Whether `next(value)` may be asked. */
export function isIterator(v: Value): boolean {
	return (
		v instanceof PyIterator ||
		v instanceof PyGenerator ||
		(v instanceof PyObject && v.cls.lookup('__next__') !== undefined)
	);
}
