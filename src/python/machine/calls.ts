/** @file Calling values, and what becomes of results. */
import {
	BoundMethod,
	Cell,
	collectionOf,
	Descriptor,
	emptyCollection,
	EXCEPTIONS,
	findAttribute,
	makeException,
	methodOf,
	NativeFunction,
	noneHint,
	NotImplemented,
	ownClass,
	PyClass,
	PyFunction,
	PyGenerator,
	PyIterator,
	PyObject,
	PyTuple,
	raise,
	Resumption,
	TailCall,
	truthNow,
	truthOf,
	typeName,
	type Collected,
	type Deferred,
	type Kwargs,
	type Value
} from '../runtime/index.ts';
import type { Code } from '../compile/code.ts';
import { assignAttribute } from './assign.ts';
import { bindArguments, freshLocals } from './bind-arguments.ts';
import { Frame, type After } from './frame.ts';
import { resumption } from './generators.ts';
import type { Machine } from './machine.ts';
import { compareNext, operatorNext } from './operate.ts';
import { afterNative, noteCall } from './observe.ts';
import { turnsOf } from './origin.ts';
import { isNode } from './watch.ts';
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
	if (f instanceof BoundMethod) return call(m, f.callable, behind(f.receiver, args), kwargs, after);
	if (f instanceof NativeFunction) {
		const frame = m.frame!;
		const result = f.call(args, kwargs, m);
		if (f.charged !== 'nothing') m.budget.chargeCall(f.charged, args, kwargs, result);
		return answer(m, frame, f, args, result, after);
	}
	if (f instanceof PyClass) return construct(m, f, args, kwargs, after);
	const method = methodOf(f, '__call__');
	if (method !== undefined) return call(m, method, [f, ...args], kwargs, after);
	raise(
		'TypeError',
		`'${typeName(f)}' object is not callable`,
		noneHint(f) || 'Parentheses after a value call it; to multiply, write *.'
	);
}

/** A receiver, then the arguments. */
function behind(receiver: Value, args: readonly Value[]): Value[] {
	const all = new Array<Value>(args.length + 1);
	all[0] = receiver;
	for (let i = 0; i < args.length; i++) all[i + 1] = args[i]!;
	return all;
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
	deliver(m, frame, result, after);
}

/** A class with abstract methods has no objects. */
function refuseAbstract({ name, abstract }: PyClass): never {
	const names = abstract.join(', ');
	return raise(
		'TypeError',
		`Can't instantiate abstract class ${name} with abstract method${abstract.length === 1 ? '' : 's'} ${names}`,
		`A class derived from ${name} defines ${names}, and has objects.`
	);
}

function construct(m: Machine, cls: PyClass, args: readonly Value[], kwargs: Kwargs, after: After): void {
	const isException = cls.isSubclassOf(EXCEPTIONS.BaseException);
	if (cls.make && !isException) {
		const result = cls.make(args, kwargs, m);
		if (result instanceof TailCall) return call(m, result.callable, result.args, null, after);
		if (result instanceof Resumption) return resumption(m, result, after);
		m.budget.charge(result);
		return deliver(m, m.frame!, result, after);
	}
	if (cls.abstract.length > 0) refuseAbstract(cls);
	const make = cls.lookup('__new__');
	if (make !== undefined) {
		const maker = make instanceof Descriptor ? make.getter : make;
		return call(m, maker, [cls, ...args], kwargs, { kind: 'new', cls, args, kwargs, then: after });
	}
	const collection = isException ? null : emptyCollection(cls, args, kwargs, m);
	const object = collection ?? (isException ? makeException(cls, ...args) : new PyObject(cls));
	if (cls.profile && object instanceof PyObject) m.made(object);
	initialize(m, object, cls, args, kwargs, after);
}

/** Calls `__init__`, the class's own or that of the built-in class it is derived from. */
function initialize(
	m: Machine,
	object: PyObject | Collected,
	cls: PyClass,
	args: readonly Value[],
	kwargs: Kwargs,
	after: After
): void {
	const filled = object instanceof PyObject || object instanceof PyTuple;
	const init = cls.lookup('__init__') ?? (filled ? undefined : builtInInit(m, cls));
	if (init !== undefined)
		return call(m, init, behind(object, args), kwargs, { kind: 'init', object, then: after });
	const isException = cls.isSubclassOf(EXCEPTIONS.BaseException);
	if (object instanceof PyTuple) return deliver(m, m.frame!, object, after);
	const made = cls.lookup('__new__') !== undefined;
	if ((args.length > 0 || kwargs) && !isException && !made)
		raise('TypeError', `${cls.name}() takes no arguments`, 'The class has no __init__ that would take them.');
	if (kwargs && isException) raise('TypeError', `${cls.name}() takes no keyword arguments`);
	deliver(m, m.frame!, object, after);
}

/** Gives a Python function its frame. */
export function enter(m: Machine, f: PyFunction, args: readonly Value[], kwargs: Kwargs, after: After): void {
	enterWith(m, f, args, args.length, bindArguments(f, args, kwargs), after);
}

/** The top n values of a stack become the locals of a function that takes just so many arguments, and lies under them. */
export function enterExactly(m: Machine, f: PyFunction, stack: Value[], n: number): void {
	const locals = freshLocals(f.code);
	for (let i = n - 1; i >= 0; i--) locals[i] = stack.pop()!;
	stack.pop();
	enterWith(m, f, locals as Value[], n, locals, null);
}

/** The same for a class whose objects are only made and initialized; false where there is more to it. */
export function constructExactly(m: Machine, cls: PyClass, stack: Value[], n: number): boolean {
	const init = plainInit(cls);
	if (init === null) return false;
	const { code, defaults } = init;
	const missing = code.exact - 1 - n;
	if (missing < 0 || missing > defaults.length) return false;
	const locals = freshLocals(code);
	const object = new PyObject(cls);
	for (let i = n; i > 0; i--) locals[i] = stack.pop()!;
	stack.pop();
	for (let i = 1; i <= missing; i++) locals[n + i] = defaults[defaults.length - missing + i - 1];
	locals[0] = object;
	if (cls.profile) m.made(object);
	enterWith(m, init, locals as Value[], n + 1, locals, { kind: 'init', object, then: null });
	return true;
}

/** The `__init__` of a class that has no `__new__`, is no exception and no collection, and is not abstract. */
function plainInit(cls: PyClass): PyFunction | null {
	if (cls.initOf === cls.version) return cls.init;
	const init = cls.lookup('__init__');
	const more =
		cls.make !== null ||
		cls.abstract.length > 0 ||
		cls.lookup('__new__') !== undefined ||
		collectionOf(cls) !== null ||
		cls.isSubclassOf(EXCEPTIONS.BaseException);
	cls.init = !more && init instanceof PyFunction && init.code.exact > 0 && !init.code.generator ? init : null;
	cls.initOf = cls.version;
	return cls.init;
}

function enterWith(
	m: Machine,
	f: PyFunction,
	args: readonly Value[],
	given: number,
	locals: (Value | undefined)[],
	after: After
): void {
	const caller = m.frame;
	const { code } = f;
	const cells = code.cells.length === 0 ? f.closure : ownCells(code, locals, f.closure);
	const frame = new Frame(code, f.globals, locals, cells, caller);
	if (frame.depth > m.limits.depth) tooDeep(m, f);
	const { owned, mayPass } = m.engines.role(code);
	if (caller && code.source >= 0 && !owned)
		frame.path = {
			caller: caller.path,
			code,
			from: caller.code,
			pc: caller.current,
			turns: turnsOf(caller),
			serial: ++m.callSerial
		};
	else frame.path = caller?.path ?? null;
	if (code.generator) {
		frame.prev = null;
		frame.generator = new PyGenerator(code.name, frame);
		return deliver(m, caller!, frame.generator, after);
	}
	frame.after = after;
	m.frame = frame;
	noteCall(m, f, args, given, frame, mayPass);
}

const tooDeep = (m: Machine, f: PyFunction): never =>
	raise(
		'RecursionError',
		'maximum recursion depth exceeded',
		`${f.name} calls itself without end, or too often. ${howToRaise('depth', m.limits)}`
	);

/** The cells of a call's own variables, then those of the functions around it; those of parameters hold what the call was made with. */
function ownCells(code: Code, locals: readonly (Value | undefined)[], closure: readonly Cell[]): Cell[] {
	const { cellParameters } = code;
	const own = cellParameters.length;
	const cells = new Array<Cell>(own + closure.length);
	for (let i = 0; i < own; i++) {
		const cell = new Cell();
		const parameter = cellParameters[i]!;
		if (parameter >= 0) cell.value = locals[parameter];
		cells[i] = cell;
	}
	for (let i = 0; i < closure.length; i++) cells[own + i] = closure[i]!;
	return cells;
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
			if (m.observer !== null && isNode(after.object)) m.observer.ready?.(after.object);
			return deliver(m, frame, after.object, after.then);
		case 'new':
			if (!isObjectOf(value, after.cls)) return deliver(m, frame, value, after.then);
			return initialize(m, value, after.cls, after.args, after.kwargs, after.then);
		case 'operator':
			if (value === NotImplemented) return operatorNext(m, after);
			return deliver(m, frame, value, after.then);
		case 'comparison':
			if (value === NotImplemented) return compareNext(m, after);
			frame.stack.push(after.negate ? !truthNow(value, m) : value);
			return;
		case 'bool':
			frame.stack.push((after.of === '' ? truthNow(value, m) : truthOf(value, after.of)) !== after.negate);
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

/** The `__init__` of the built-in collection that a class is derived from. */
function builtInInit(m: Machine, cls: PyClass): Value | undefined {
	const base = collectionOf(cls);
	const found = base && findAttribute(base, '__init__', m);
	return found && 'value' in found ? found.value : undefined;
}

const isObjectOf = (value: Value, cls: PyClass): value is PyObject | Collected =>
	ownClass(value)?.isSubclassOf(cls) ?? false;

/** Whether `next(value)` may be asked. */
export function isIterator(v: Value): boolean {
	return v instanceof PyIterator || v instanceof PyGenerator || methodOf(v, '__next__') !== undefined;
}
