/** @file Values as arrays: `numpy.array(…)`, and arguments that NumPy takes as arrays. */
import { contents, copy, fromFlat, NDArray, type DType } from '#tensor';
import { CLASSES, typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { iterate, nextItem } from './iterate.ts';
import { dtypeOf, isNumber, numberArray, toIndex, toNumber } from './numbers.ts';
import { PyClass, PyList, PyRange, PyTuple, type Value } from './values.ts';

const RANK: Record<DType, number> = { bool: 0, int64: 1, float64: 2 };

/** The value as an array: arrays as they are, numbers as shape (), nested lists by copying. */
export function asArray(v: Value): NDArray {
	if (v instanceof NDArray) return v;
	if (isNumber(v)) return numberArray(v);
	if (v instanceof PyList || v instanceof PyTuple) return fromNested(v);
	if (v instanceof PyRange) {
		const iterator = iterate(v);
		const items: Value[] = [];
		for (let x = nextItem(iterator); x !== undefined; x = nextItem(iterator)) items.push(x);
		return fromNested(new PyList(items));
	}
	return raise('TypeError', `expected an array or numbers, got ${typeName(v)}`);
}

function fromNested(v: PyList | PyTuple): NDArray {
	const shape: number[] = [];
	let first: Value | undefined = v;
	while (first instanceof PyList || first instanceof PyTuple) {
		shape.push(first.items.length);
		first = first.items[0];
	}
	const depth = shape.length;
	if (first instanceof NDArray) shape.push(...first.shape);
	const out: number[] = [];
	let dtype: DType = first === undefined ? 'float64' : 'bool';
	const widen = (other: DType) => {
		if (RANK[other] > RANK[dtype]) dtype = other;
	};
	const visit = (x: Value, axis: number): void => {
		if (x instanceof PyList || x instanceof PyTuple) {
			if (axis >= depth || x.items.length !== shape[axis]) ragged(axis);
			x.items.forEach((item) => visit(item, axis + 1));
		} else if (x instanceof NDArray) {
			if (axis !== depth || x.shape.some((n, i) => n !== shape[depth + i])) ragged(axis);
			for (const value of contents(x)) out.push(value);
			widen(x.dtype);
		} else if (isNumber(x)) {
			if (axis !== shape.length) ragged(axis);
			out.push(toNumber(x));
			widen(dtypeOf(x));
		} else
			raise(
				'TypeError',
				`float() argument must be a string or a real number, not '${typeName(x)}'`,
				'Arrays here hold numbers.'
			);
	};
	visit(v, 0);
	return fromFlat(out, shape, dtype);
}

function ragged(axis: number): never {
	return raise(
		'ValueError',
		`setting an array element with a sequence. The requested array has an inhomogeneous shape after ${axis} dimensions. The detected shape was unequal.`,
		'All rows of the list must have the same length.'
	);
}

/** A shape: an int, or a sequence of ints. */
export function toShape(v: Value): number[] {
	if (v instanceof PyTuple || v instanceof PyList) return v.items.map((n) => toIndex(n));
	return [toIndex(v)];
}

/** An axis argument: an int, several, or None. */
export const toAxis = (v: Value | undefined): number | number[] | null =>
	v === undefined || v === null
		? null
		: v instanceof PyTuple || v instanceof PyList
			? toShape(v)
			: toIndex(v);

/** A dtype argument: `float`, `int`, `bool`, their NumPy names, or strings. */
export function toDType(v: Value): DType {
	if (v === CLASSES.float || v === CLASSES.float64) return 'float64';
	if (v === CLASSES.int || v === CLASSES.int64) return 'int64';
	if (v === CLASSES.bool || v === CLASSES.bool_) return 'bool';
	if (v === 'float64' || v === 'float' || v === 'd') return 'float64';
	if (v === 'int64' || v === 'int') return 'int64';
	if (v === 'bool') return 'bool';
	const name = v instanceof PyClass ? v.name : String(v);
	return raise(
		'TypeError',
		`data type '${name}' not understood`,
		'Backstep has float64, int64 and bool arrays.'
	);
}

export const withDType = (a: NDArray, v: Value | undefined): NDArray =>
	v === undefined || v === null ? a : copy(a, toDType(v));
