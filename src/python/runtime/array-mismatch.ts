/** @file An array beside what is no number: NumPy's own words. It would make an array of texts or of objects first. */
import { Tensor } from '#autodiff';
import { NDArray, type DType } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { PyObject, type Value } from './values.ts';

/** Python's type of an element, which an array of objects would hold. */
const ELEMENT: Readonly<Record<DType, string>> = {
	bool: 'bool',
	int64: 'int',
	float32: 'float',
	float64: 'float'
};
const CLASS: Readonly<Record<DType, string>> = {
	bool: 'BoolDType',
	int64: 'Int64DType',
	float32: 'Float32DType',
	float64: 'Float64DType'
};

const TEXT = 'Text and numbers do not mix: float(...) or int(...) makes a number of a text.';
const NONE = 'One side is None. A function that ends without `return` gives None.';

const elementOf = (v: Value): string => (v instanceof NDArray ? ELEMENT[v.dtype] : 'NoneType');
const dtypeText = (v: Value): string =>
	v instanceof NDArray ? `dtype('${v.dtype}')` : `dtype('<U${(v as string).length}')`;
const className = (v: Value): string =>
	`<class 'numpy.dtypes.${v instanceof NDArray ? CLASS[v.dtype] : 'StrDType'}'>`;

/** The one that is no array: a text, None, or undefined for anything else. */
function stranger(a: Value, b: Value): string | null | undefined {
	if (!(a instanceof NDArray) && !(b instanceof NDArray)) return undefined;
	const other = a instanceof NDArray ? b : a;
	return typeof other === 'string' || other === null ? other : undefined;
}

/** Whether the class of a value says that NumPy is to leave it alone. */
export const refusesUfuncs = (v: Value): boolean =>
	v instanceof Tensor || (v instanceof PyObject && v.cls.lookup('__array_ufunc__') === null);

/** Refuses an array's `a op= b` where `b` is left alone by NumPy, which then has nobody to ask. */
export function refuseInPlace(b: Value): void {
	if (refusesUfuncs(b))
		raise(
			'TypeError',
			`operand '${typeName(b)}' does not support ufuncs (__array_ufunc__=None)`,
			`An array stays an array where it is changed in place. Write a = a + b to have what ${typeName(b)} makes of it.`
		);
}

/** Refuses an operator between an array and a text or None; does nothing for other operands. */
export function refuseStranger(ufunc: string | undefined, sign: string, a: Value, b: Value): void {
	const other = stranger(a, b);
	if (other === undefined || ufunc === undefined) return;
	if (other === null)
		raise(
			'TypeError',
			`unsupported operand type(s) for ${sign}: '${elementOf(a)}' and '${elementOf(b)}'`,
			NONE
		);
	// Texts have these ufuncs too, though not with numbers.
	if (['add', 'subtract', 'multiply'].includes(ufunc))
		raise(
			'UFuncTypeError',
			`ufunc '${ufunc}' did not contain a loop with signature matching types (${dtypeText(a)}, ${dtypeText(b)}) -> None`,
			TEXT
		);
	raise(
		'TypeError',
		`ufunc '${ufunc}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''`,
		TEXT
	);
}

/** The same for `<` and its like. */
export function refuseOrder(ufunc: string, sign: string, a: Value, b: Value): void {
	const other = stranger(a, b);
	if (other === null)
		raise(
			'TypeError',
			`'${sign}' not supported between instances of '${elementOf(a)}' and '${elementOf(b)}'`,
			NONE
		);
	if (other !== undefined)
		raise(
			'UFuncTypeError',
			`ufunc '${ufunc}' did not contain a loop with signature matching types (${className(a)}, ${className(b)}) -> None`,
			TEXT
		);
}
