/** @file `repr` and `str`. */
import { Tensor } from '#autodiff';
import { arrayRepr, arrayStr, floatRepr, NDArray, numpyScalarRepr } from '#tensor';
import { CLASSES, EXCEPTIONS, typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import type { Session } from './session.ts';
import { identity } from './truth.ts';
import {
	BoundMethod,
	NativeFunction,
	NumpyScalar,
	PyClass,
	PyDict,
	PyFloat,
	PyFunction,
	PyList,
	PyModule,
	PyObject,
	PyRange,
	PySet,
	PySlice,
	PyTuple,
	Singleton,
	type Value
} from './values.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function stringRepr(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	let out = '';
	for (const c of text) {
		if (c === quote) out += `\\${c}`;
		else if (c in ESCAPES) out += ESCAPES[c];
		else if (c < ' ' || c === '\x7f') out += `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
		else out += c;
	}
	return quote + out + quote;
}

/** Addresses differ from run to run in Python; here they are the same every time. */
const address = (v: object): string => `0x${(0x7f0000000000 + identity(v) * 64).toString(16)}`;

/** `repr(value)`; containers that hold themselves are cut short. */
export function repr(v: Value, session: Session, inside: ReadonlySet<Value> = new Set()): string {
	if (typeof v === 'string') return stringRepr(v);
	if (v instanceof NumpyScalar) return numpyScalarRepr(v.value, v.dtype);
	if (v instanceof NDArray) return arrayRepr(v, session.printing);
	if (v instanceof PyList || v instanceof PyTuple || v instanceof PyDict || v instanceof PySet)
		return containerRepr(v, session, inside);
	if (v instanceof PyObject) return objectText(v, ['__repr__'], session);
	return plainText(v);
}

/** `str(value)`. */
export function str(v: Value, session: Session): string {
	if (typeof v === 'string') return v;
	if (v instanceof NumpyScalar)
		return v.dtype === 'bool'
			? v.value
				? 'True'
				: 'False'
			: v.dtype === 'int64'
				? String(v.value)
				: floatRepr(v.value);
	if (v instanceof NDArray) return arrayStr(v, session.printing);
	if (v instanceof PyObject) return objectText(v, ['__str__', '__repr__'], session);
	return repr(v, session);
}

function containerRepr(
	v: PyList | PyTuple | PyDict | PySet,
	session: Session,
	inside: ReadonlySet<Value>
): string {
	const kind = v instanceof PyList ? '[]' : v instanceof PyTuple ? '()' : '{}';
	if (inside.has(v)) return `${kind[0]}...${kind[1]}`;
	if (inside.size > 200)
		raise('RecursionError', 'maximum recursion depth exceeded while getting the repr of an object');
	const within = new Set([...inside, v]);
	const each = (item: Value) => repr(item, session, within);
	if (v instanceof PyList) return `[${v.items.map(each).join(', ')}]`;
	if (v instanceof PyTuple) return `(${v.items.map(each).join(', ')}${v.items.length === 1 ? ',' : ''})`;
	if (v instanceof PySet)
		return v.entries.size === 0 ? 'set()' : `{${[...v.entries.values()].map(each).join(', ')}}`;
	return `{${[...v.entries.values()].map(([key, item]) => `${each(key)}: ${each(item)}`).join(', ')}}`;
}

function objectText(v: PyObject, methods: readonly string[], session: Session): string {
	for (const name of methods) {
		const method = v.cls.lookup(name);
		if (method === undefined) continue;
		const text = session.callNow(method, [v]);
		if (typeof text !== 'string') raise('TypeError', `${name} returned non-string (type ${typeName(text)})`);
		return text;
	}
	if (v.cls.isSubclassOf(EXCEPTIONS.BaseException))
		return exceptionText(v, methods[0] === '__repr__', session);
	return `<__main__.${v.cls.name} object at ${address(v)}>`;
}

function exceptionText(v: PyObject, asRepr: boolean, session: Session): string {
	const args = v.attributes.get('args');
	const items = args instanceof PyTuple ? args.items : [];
	if (asRepr) return `${v.cls.name}(${items.map((item) => repr(item, session)).join(', ')})`;
	if (items.length === 0) return '';
	if (items.length > 1) return repr(args!, session);
	return v.cls.isSubclassOf(EXCEPTIONS.KeyError) ? repr(items[0]!, session) : str(items[0]!, session);
}

function plainText(v: Value): string {
	switch (typeof v) {
		case 'string':
			return v;
		case 'number':
		case 'bigint':
			return String(v);
		case 'boolean':
			return v ? 'True' : 'False';
	}
	if (v === null) return 'None';
	if (v instanceof PyFloat) return floatRepr(v.value);
	if (v instanceof PyRange) return `range(${v.start}, ${v.stop}${v.step === 1 ? '' : `, ${v.step}`})`;
	if (v instanceof PyClass)
		return `<class '${v.make && v !== CLASSES.Tensor ? v.name : `__main__.${v.name}`}'>`;
	if (v instanceof PyFunction) return `<function ${v.name} at ${address(v)}>`;
	if (v instanceof NativeFunction) return `<built-in function ${v.name}>`;
	if (v instanceof BoundMethod) return `<bound method ${v.callable.name} of <object at ${address(v)}>>`;
	if (v instanceof PyModule) return `<module '${v.name}'>`;
	if (v instanceof Singleton) return v.name;
	if (v instanceof PySlice) return 'slice(...)';
	if (v instanceof Tensor) return `<backstep.CS4787Tensor object at ${address(v)}>`;
	return `<${typeName(v)} object at ${address(v)}>`;
}
