/** @file Types of numpy: their limits, and questions about them. */
import { isFloating, type DType } from '#tensor';
import * as np from '#tensor';
import {
	asArray,
	CLASSES,
	defineNumpy as define,
	DTYPES,
	dtypeNamed,
	isNumber,
	NumpyScalar,
	PyClass,
	PyObject,
	raise,
	toDType,
	type Value
} from '../runtime/index.ts';

/** Classes of types that a program can only ask about. */
const kind = (name: string, ...bases: PyClass[]): PyClass =>
	new PyClass(`numpy.${name}`, bases.length > 0 ? bases : [CLASSES.object], new Map(), () =>
		raise('TypeError', `cannot create 'numpy.${name}' instances`)
	);

const { generic: GENERIC, number: NUMBER, integer: INTEGER, floating: FLOATING } = CLASSES;

/** Which of those each type is. */
const KINDS: Readonly<Record<DType, readonly PyClass[]>> = {
	bool: [GENERIC],
	int64: [GENERIC, NUMBER, INTEGER],
	float32: [GENERIC, NUMBER, FLOATING],
	float64: [GENERIC, NUMBER, FLOATING]
};

const FINFO = kind('finfo');
const IINFO = kind('iinfo');

function floatInfo(v: Value): PyObject {
	const given = v instanceof np.NDArray || isNumber(v) ? asArray(v).dtype : toDType(v);
	if (!isFloating(given)) return raise('ValueError', `data type <class 'numpy.${given}'> not inexact`);
	const single = given === 'float32';
	const o = new PyObject(FINFO);
	const set = (name: string, x: number) => o.attributes.set(name, new NumpyScalar(x, given));
	set('eps', single ? 2 ** -23 : 2 ** -52);
	set('max', single ? (2 - 2 ** -23) * 2 ** 127 : Number.MAX_VALUE);
	set('min', single ? -(2 - 2 ** -23) * 2 ** 127 : -Number.MAX_VALUE);
	set('tiny', single ? 2 ** -126 : 2 ** -1022);
	set('smallest_normal', single ? 2 ** -126 : 2 ** -1022);
	set('smallest_subnormal', single ? 2 ** -149 : 2 ** -1074);
	set('resolution', single ? Math.fround(1e-6) : 1e-15);
	o.attributes.set('bits', single ? 32 : 64);
	o.attributes.set('precision', single ? 6 : 15);
	o.attributes.set('dtype', DTYPES[given]);
	return o;
}

function integerInfo(v: Value): PyObject {
	if (toDType(v) !== 'int64') raise('ValueError', 'Invalid integer data type.');
	const o = new PyObject(IINFO);
	o.attributes.set('max', 2n ** 63n - 1n);
	o.attributes.set('min', -(2n ** 63n));
	o.attributes.set('bits', 64);
	o.attributes.set('dtype', DTYPES.int64);
	return o;
}

function isSubtype(a: Value, b: Value): boolean {
	const own = dtypeNamed(a);
	const other = dtypeNamed(b);
	if (own !== null && other !== null) return own === other;
	if (own !== null && b instanceof PyClass) return KINDS[own].includes(b);
	return a instanceof PyClass && b instanceof PyClass && a.isSubclassOf(b);
}

export const types = [
	define('finfo(dtype, /)', (args) => floatInfo(args.need('dtype'))),
	define('iinfo(type, /)', (args) => integerInfo(args.need('type'))),
	define('dtype(dtype, /)', (args) => DTYPES[toDType(args.need('dtype'))]),
	define('issubdtype(arg1, arg2)', (args) => isSubtype(args.need('arg1'), args.need('arg2'))),
	define('isscalar(element)', (args) => {
		const v = args.need('element');
		return isNumber(v) || typeof v === 'string';
	}),
	define('result_type(a, b=, /)', (args) => {
		const type = (v: Value): DType => dtypeNamed(v) ?? asArray(v).dtype;
		const b = args.get('b');
		return DTYPES[b === undefined ? type(args.need('a')) : np.promote(type(args.need('a')), type(b))];
	}),
	define('isreal(x)', (args) => np.onesLike(asArray(args.need('x')), 'bool')),
	define('isrealobj(x)', () => true),
	define('iscomplexobj(x)', () => false)
];

export const kinds: readonly (readonly [string, Value])[] = [
	['generic', GENERIC],
	['number', NUMBER],
	['integer', INTEGER],
	['signedinteger', INTEGER],
	['floating', FLOATING],
	['inexact', FLOATING]
];
