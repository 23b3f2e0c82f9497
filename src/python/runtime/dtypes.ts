/** @file Types of array elements, as programs name them. */
import type { DType } from '#tensor';
import { CLASSES } from './classes.ts';
import { raise } from './exceptions.ts';
import { PyClass, PyDType, type Value } from './values.ts';

/** The one value for each type. */
export const DTYPES: Readonly<Record<DType, PyDType>> = {
	float64: new PyDType('float64'),
	float32: new PyDType('float32'),
	int64: new PyDType('int64'),
	bool: new PyDType('bool')
};

const NAMES: ReadonlyMap<Value, DType> = new Map<Value, DType>([
	[CLASSES.float, 'float64'],
	[CLASSES.float64, 'float64'],
	['float64', 'float64'],
	['float', 'float64'],
	['f8', 'float64'],
	['d', 'float64'],
	[CLASSES.float32, 'float32'],
	['float32', 'float32'],
	['f4', 'float32'],
	['single', 'float32'],
	['f', 'float32'],
	['double', 'float64'],
	['?', 'bool'],
	[CLASSES.int, 'int64'],
	[CLASSES.int64, 'int64'],
	['int64', 'int64'],
	['int', 'int64'],
	['i8', 'int64'],
	[CLASSES.bool, 'bool'],
	[CLASSES.bool_, 'bool'],
	['bool', 'bool']
]);

/** The type that a value names, or null where it names none. */
export const dtypeNamed = (v: Value): DType | null =>
	v instanceof PyDType ? v.dtype : (NAMES.get(v) ?? null);

/** A dtype argument: `float`, `int`, `bool`, their NumPy names, texts, or what `a.dtype` gives. */
export function toDType(v: Value): DType {
	const named = dtypeNamed(v);
	if (named) return named;
	const name = v instanceof PyClass ? v.name : typeof v === 'string' ? v : 'object';
	return raise(
		'TypeError',
		`data type '${name}' not understood`,
		/^(u?int|float|complex)\d+$|^[uifc]\d+$/.test(name.replace('numpy.', ''))
			? `NumPy has ${name}; Backstep has float64, float32, int64 and bool arrays.`
			: 'Backstep has float64, float32, int64 and bool arrays.'
	);
}
