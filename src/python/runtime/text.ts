/** @file `repr` and `str`. */
import { Tensor } from '#autodiff';
import { arrayRepr, arrayStr, floatRepr, Generator, NDArray, numpyScalarRepr, numpyScalarStr } from '#tensor';
import { CLASSES, EXCEPTIONS, typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { iterate, nextItem } from './iterate.ts';
import { intText } from './numbers.ts';
import { RandomSource } from './random-source.ts';
import type { Session } from './session.ts';
import {
	BoundMethod,
	methodOf,
	NativeFunction,
	NumpyScalar,
	PyClass,
	PyDict,
	PyDictView,
	PyDType,
	PyFloat,
	PyFunction,
	PyGenerator,
	PyList,
	PyModule,
	PyObject,
	PyRange,
	PySet,
	PySlice,
	PyTuple,
	Singleton,
	Ufunc,
	type Value
} from './values.ts';

/** Containers inside each other that are written out. */
const MAX_DEPTH = 500;

const ESCAPES: ReadonlyMap<string, string> = new Map([
	['\\', '\\\\'],
	['\n', '\\n'],
	['\r', '\\r'],
	['\t', '\\t']
]);
const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

function escaped(c: string): string {
	const code = c.codePointAt(0)!;
	const hex = code.toString(16);
	return code < 256
		? `\\x${hex.padStart(2, '0')}`
		: code < 65_536
			? `\\u${hex.padStart(4, '0')}`
			: `\\U${hex.padStart(8, '0')}`;
}

export function stringRepr(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	let out = '';
	for (const c of text) {
		if (c === quote) out += `\\${c}`;
		else out += ESCAPES.get(c) ?? (c !== ' ' && UNPRINTABLE.test(c) ? escaped(c) : c);
	}
	return quote + out + quote;
}

/** `ascii(value)`: `repr` with all that is not ASCII escaped. */
export const ascii = (v: Value, session: Session): string =>
	repr(v, session).replace(/[^\0-\x7f]/gu, escaped);

/** Addresses differ from run to run in Python; here they are the same every time. */
const address = (v: object, session: Session): string =>
	`0x${(0x7f0000000000 + session.identities.of(v) * 64).toString(16)}`;

/** Operations that take as long as writing a number, about. */
const NUMBER = 1000;
/** Arrays of no more entries are written at once. */
const FEW = 1000;

/** The array, if writing it does not take too many operations; a large one is summarized, unless a program wants all of it. */
export function printed(a: NDArray, session: Session, { threshold } = session.printing): NDArray {
	if (a.size <= threshold && a.size > FEW)
		session.work(NUMBER * a.size, () => `The text of an array of ${a.size.toLocaleString('en')} entries`);
	return a;
}

/** `repr(value)`; containers that hold themselves are cut short. */
export function repr(v: Value, session: Session, inside: Value[] = []): string {
	if (typeof v === 'string') return stringRepr(v);
	if (v instanceof NumpyScalar) return numpyScalarRepr(v.value, v.dtype);
	if (v instanceof NDArray) return arrayRepr(printed(v, session), session.printing);
	if (methodOf(v, '__repr__') !== undefined) return objectText(v, ['__repr__'], session);
	return builtInRepr(v, session, inside);
}

/** What the built-in class of a value writes. */
export function builtInRepr(v: Value, session: Session, inside: Value[] = []): string {
	if (v instanceof PyList || v instanceof PyTuple || v instanceof PyDict || v instanceof PySet)
		return containerRepr(v, session, inside);
	if (v instanceof PyDictView) return viewRepr(v, session, inside);
	if (v instanceof PyObject) return objectText(v, ['__repr__'], session);
	return plainText(v, session);
}

/** `str(value)`. */
export function str(v: Value, session: Session): string {
	if (typeof v === 'string') return v;
	if (v instanceof NumpyScalar) return numpyScalarStr(v.value, v.dtype);
	if (v instanceof NDArray) return arrayStr(printed(v, session), session.printing);
	if (v instanceof PyObject || methodOf(v, '__str__') !== undefined)
		return objectText(v, ['__str__', '__repr__'], session);
	if (v instanceof RandomSource) return sourceText(v);
	return v instanceof PyDType ? v.dtype : repr(v, session);
}

const sourceText = (v: RandomSource): string =>
	v.of instanceof Generator ? 'Generator(PCG64)' : 'RandomState(MT19937)';

function containerRepr(v: PyList | PyTuple | PyDict | PySet, session: Session, inside: Value[]): string {
	const kind = v instanceof PyList ? '[]' : v instanceof PyTuple ? '()' : '{}';
	if (inside.includes(v)) return v instanceof PySet ? 'set(...)' : `${kind[0]}...${kind[1]}`;
	if (inside.length > MAX_DEPTH)
		raise('RecursionError', 'maximum recursion depth exceeded while getting the repr of an object');
	inside.push(v);
	const each = (item: Value) => repr(item, session, inside);
	const text = contentsRepr(v, each);
	inside.pop();
	return text;
}

function contentsRepr(v: PyList | PyTuple | PyDict | PySet, each: (item: Value) => string): string {
	if (v instanceof PyList) return `[${v.items.map(each).join(', ')}]`;
	if (v instanceof PyTuple) return `(${v.items.map(each).join(', ')}${v.items.length === 1 ? ',' : ''})`;
	if (v instanceof PySet)
		return v.entries.size === 0 ? 'set()' : `{${[...v.entries.values()].map(each).join(', ')}}`;
	return `{${[...v.entries.values()].map(([key, item]) => `${each(key)}: ${each(item)}`).join(', ')}}`;
}

function viewRepr(v: PyDictView, session: Session, inside: Value[]): string {
	const items: Value[] = [];
	const iterator = iterate(v);
	for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) items.push(item);
	return `${typeName(v)}(${containerRepr(new PyList(items), session, inside)})`;
}

function objectText(v: Value, methods: readonly string[], session: Session): string {
	for (const name of methods) {
		const method = methodOf(v, name);
		if (method === undefined) continue;
		const text = session.callNow(method, [v]);
		if (typeof text !== 'string')
			raise('TypeError', `${methods[0]} returned non-string (type ${typeName(text)})`);
		return text;
	}
	return v instanceof PyObject ? objectRepr(v, methods[0] === '__repr__', session) : repr(v, session);
}

/** What the class `object`, or that of exceptions, writes. */
export function objectRepr(v: PyObject, asRepr: boolean, session: Session): string {
	if (v.cls.isSubclassOf(EXCEPTIONS.BaseException)) return exceptionText(v, asRepr, session);
	const module = v.cls.make ? '' : `${v.cls.module}.`;
	return `<${module}${v.cls.qualname} object at ${address(v, session)}>`;
}

function exceptionText(v: PyObject, asRepr: boolean, session: Session): string {
	const args = v.attributes.get('args');
	const items = args instanceof PyTuple ? args.items : [];
	if (asRepr) return `${v.cls.name}(${items.map((item) => repr(item, session)).join(', ')})`;
	if (items.length === 0) return '';
	if (items.length > 1) return repr(args!, session);
	return v.cls.isSubclassOf(EXCEPTIONS.KeyError) ? repr(items[0]!, session) : str(items[0]!, session);
}

function plainText(v: Value, session: Session): string {
	switch (typeof v) {
		case 'string':
			return v;
		case 'number':
		case 'bigint':
			return intText(v);
		case 'boolean':
			return v ? 'True' : 'False';
	}
	if (v === null) return 'None';
	if (v instanceof PyFloat) return floatRepr(v.value);
	if (v instanceof PyRange) return `range(${v.start}, ${v.stop}${v.step === 1 ? '' : `, ${v.step}`})`;
	if (v instanceof PySlice)
		return `slice(${[v.start, v.stop, v.step].map((part) => repr(part, session)).join(', ')})`;
	if (v instanceof PyDType) return `dtype('${v.dtype}')`;
	if (v instanceof Singleton) return v.name;
	if (v instanceof PyModule) return `<module '${v.name}'>`;
	if (v instanceof PyClass)
		return `<class '${v.make && v !== CLASSES.Tensor ? v.name : `${v.module}.${v.qualname}`}'>`;
	return callableText(v, session);
}

function callableText(v: Value & object, session: Session): string {
	const at = address(v, session);
	if (v instanceof Ufunc) return `<ufunc '${v.name}'>`;
	if (v instanceof NativeFunction || (v instanceof PyFunction && v.code.source < 0))
		return `<built-in function ${v.name}>`;
	if (v instanceof PyFunction) {
		const given = v.attributes.get('__qualname__');
		return `<function ${typeof given === 'string' ? given : v.code.qualname} at ${at}>`;
	}
	if (v instanceof BoundMethod) {
		const { receiver, callable } = v;
		return callable instanceof PyFunction && callable.code.source >= 0
			? `<bound method ${callable.code.qualname} of ${repr(receiver, session)}>`
			: `<built-in method ${callable.name} of ${typeName(receiver)} object at ${at}>`;
	}
	if (v instanceof RandomSource) return `${sourceText(v)} at ${at.replace(/[a-f]/g, (c) => c.toUpperCase())}`;
	if (v instanceof PyGenerator) return `<generator object ${v.name} at ${at}>`;
	if (v instanceof Tensor) return `<backstep.CS4787Tensor object at ${at}>`;
	return `<${typeName(v)} object at ${at}>`;
}
