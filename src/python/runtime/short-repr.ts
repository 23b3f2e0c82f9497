/** @file What Python would write of a value, as one short line, without running anything of the program's. */
import { arrayRepr, floatRepr, NDArray, numpyScalarRepr, PRINT_DEFAULTS } from '#tensor';
import { EXCEPTIONS, typeName } from './classes.ts';

import { stringRepr } from './text.ts';
import {
	BoundMethod,
	NumpyScalar,
	PyClass,
	PyDict,
	PyDictView,
	PyDType,
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

/** A large array is written by its first and last entries. */
const FEW = { ...PRINT_DEFAULTS, threshold: 12, edgeitems: 2 };
/** Axes beyond these have too many first and last entries. */
const MOST_AXES = 4;
/** Containers in each other that are written out. */
const MOST_DEPTH = 4;
/** Hexadecimal digits of an int that is written out. */
const MOST_DIGITS = 400;

/** The text, cut short where it has more characters than `most`. An object of the program's is named by its class. */
export function shortRepr(v: Value, most: number): string {
	const text = written(v, most, 0);
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function written(v: Value, most: number, depth: number): string {
	if (v === null) return 'None';
	switch (typeof v) {
		case 'string':
			return stringRepr(v.slice(0, most + 1));
		case 'number':
			return String(v);
		case 'bigint':
			return bigText(v);
		case 'boolean':
			return v ? 'True' : 'False';
	}
	if (v instanceof PyFloat) return floatRepr(v.value);
	if (v instanceof NumpyScalar) return numpyScalarRepr(v.value, v.dtype);
	if (v instanceof NDArray) return arrayLine(v);
	if (v instanceof PyList || v instanceof PyTuple || v instanceof PyDict || v instanceof PySet)
		return container(v, most, depth);
	if (v instanceof PyObject && v.cls.isSubclassOf(EXCEPTIONS.BaseException)) {
		const args = v.attributes.get('args');
		return `${v.cls.name}(${args instanceof PyTuple ? items(args.items, most, depth) : ''})`;
	}
	return plain(v);
}

const bigText = (v: bigint): string =>
	v.toString(16).length > MOST_DIGITS ? '<int of many digits>' : String(v);

function arrayLine(v: NDArray): string {
	if (v.ndim > MOST_AXES) return `<ndarray of ${v.ndim} axes>`;
	return arrayRepr(v, FEW).replace(/\s+/g, ' ').replace(/\[ /g, '[');
}

function container(v: PyList | PyTuple | PyDict | PySet, most: number, depth: number): string {
	if (depth === MOST_DEPTH) return v instanceof PyList ? '[...]' : v instanceof PyTuple ? '(...)' : '{...}';
	if (v instanceof PyList) return `[${items(v.items, most, depth)}]`;
	if (v instanceof PyTuple) return `(${items(v.items, most, depth)}${v.items.length === 1 ? ',' : ''})`;
	if (v instanceof PySet)
		return v.entries.size === 0 ? 'set()' : `{${items(v.entries.values(), most, depth)}}`;
	const pairs: string[] = [];
	let length = 0;
	for (const [key, item] of v.entries.values()) {
		pairs.push(`${written(key, most, depth + 1)}: ${written(item, most, depth + 1)}`);
		length += pairs.at(-1)!.length + 2;
		if (length > most) break;
	}
	return `{${pairs.join(', ')}}`;
}

/** Items until they are more than can be shown. */
function items(list: Iterable<Value>, most: number, depth: number): string {
	const texts: string[] = [];
	let length = 0;
	for (const item of list) {
		texts.push(written(item, most, depth + 1));
		length += texts.at(-1)!.length + 2;
		if (length > most) break;
	}
	return texts.join(', ');
}

function plain(v: Exclude<Value, null | number | bigint | boolean | string>): string {
	if (v instanceof PyRange) return `range(${v.start}, ${v.stop}${v.step === 1 ? '' : `, ${v.step}`})`;
	if (v instanceof PySlice)
		return `slice(${[v.start, v.stop, v.step].map((part) => written(part, 20, MOST_DEPTH)).join(', ')})`;
	if (v instanceof PyDType) return `dtype('${v.dtype}')`;
	if (v instanceof Singleton) return v.name;
	if (v instanceof PyModule) return `<module '${v.name}'>`;
	if (v instanceof PyClass) return `<class '${v.name}'>`;
	if (v instanceof PyFunction) return `<function ${v.name}>`;
	if (v instanceof BoundMethod) return `<bound method ${v.callable.name}>`;
	if (v instanceof PyDictView) return `${typeName(v)} of ${v.of.entries.size}`;
	return `<${typeName(v)} object>`;
}
