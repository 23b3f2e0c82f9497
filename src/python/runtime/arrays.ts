/** @file Values as arrays: `numpy.array(…)`, and arguments that NumPy takes as arrays. */
import { Tensor } from '#autodiff';
import { contents, copy, floatRepr, NDArray, promote, shapeText, sizeOf, type DType } from '#tensor';
import { typeName } from './classes.ts';
import { toDType } from './dtypes.ts';
import { raise } from './exceptions.ts';
import { noneHint } from './hints.ts';
import { dtypeOf, isFloat, isNumber, numberArray, toIndex, toNumber } from './numbers.ts';
import { PyFloat, PyList, PyRange, PyTuple, type Value } from './values.ts';

/** As many axes as NumPy allows; a list that holds itself ends here. */
const MAX_NDIM = 64;

const isSequence = (v: Value): v is PyList | PyTuple | PyRange =>
	v instanceof PyList || v instanceof PyTuple || v instanceof PyRange;

const itemsOf = (v: PyList | PyTuple | PyRange): readonly Value[] =>
	v instanceof PyRange ? Array.from({ length: v.length }, (_, i) => v.start + i * v.step) : v.items;

/** The value as an array: arrays as they are, numbers as shape (), nested lists by copying. */
export function asArray(v: Value): NDArray {
	if (v instanceof NDArray) return v;
	if (isNumber(v)) return numberArray(v);
	if (isSequence(v)) return fromNested(v);
	return noArray(v);
}

function noArray(v: Value): never {
	return raise(
		'TypeError',
		`Backstep has no arrays of '${typeName(v)}' values`,
		noneHint(v) ||
			(v instanceof Tensor
				? 'Functions of NumPy take arrays. A tensor has its own, as in x.exp(); its array is x.value.'
				: 'Arrays here hold numbers.')
	);
}

interface Detected {
	readonly shape: readonly number[];
	/** False where items below these axes differ in shape. */
	readonly whole: boolean;
}

/** The shape that nested sequences have in common. */
function detect(v: Value, depth: number): Detected {
	if (v instanceof NDArray) return { shape: v.shape, whole: true };
	if (!isSequence(v)) return { shape: [], whole: true };
	const items = itemsOf(v);
	if (depth > MAX_NDIM)
		raise(
			'ValueError',
			'setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 64.'
		);
	const [first, ...others] = items.map((item) => detect(item, depth + 1));
	if (!first) return { shape: [0], whole: true };
	let shape = first.shape;
	let { whole } = first;
	for (const other of others) {
		const differ = shape.findIndex((n, axis) => n !== other.shape[axis]);
		if (differ >= 0) shape = shape.slice(0, differ);
		whole &&= other.whole && differ < 0 && shape.length === other.shape.length;
	}
	return { shape: [items.length, ...shape], whole };
}

function fromNested(v: PyList | PyTuple | PyRange): NDArray {
	const { shape, whole } = detect(v, 1);
	if (!whole)
		raise(
			'ValueError',
			`setting an array element with a sequence. The requested array has an inhomogeneous shape after ${shape.length} dimensions. The detected shape was ${shapeText(shape)} + inhomogeneous part.`,
			'All rows of the list must have the same length.'
		);
	const out = new Float64Array(sizeOf(shape));
	let dtype: DType | null = null;
	let at = 0;
	const widen = (other: DType) => {
		dtype = dtype === null ? other : promote(dtype, other);
	};
	const visit = (x: Value): void => {
		if (isSequence(x)) itemsOf(x).forEach(visit);
		else if (isNumber(x)) {
			out[at++] = typeof x === 'bigint' ? numberArray(x).data[0]! : toNumber(x);
			widen(dtypeOf(x));
		} else if (x instanceof NDArray) {
			out.set(contents(x), at);
			at += x.size;
			widen(x.dtype);
		} else noArray(x);
	};
	visit(v);
	return new NDArray(out, [...shape], dtype ?? 'float64');
}

/**
 * Two operands as arrays. A Python number takes the type of a float32 beside it, as NumPy's number does not.
 */
export function operands(a: Value, b: Value): [NDArray, NDArray] {
	const x = asArray(a);
	const y = asArray(b);
	if (x.dtype === 'float32' && isWeak(b)) return [x, copy(y, 'float32')];
	if (y.dtype === 'float32' && isWeak(a)) return [copy(x, 'float32'), y];
	return [x, y];
}

/** Python's own numbers; booleans promote as they are. */
const isWeak = (v: Value): boolean => typeof v === 'number' || v instanceof PyFloat;

/** A shape: an int, or a sequence of ints. */
export function toShape(v: Value): number[] {
	if (v instanceof PyTuple || v instanceof PyList) return v.items.map((n) => toIndex(n));
	if (isNumber(v) && isFloat(v))
		raise(
			'TypeError',
			`expected a sequence of integers or a single integer, got '${floatRepr(toNumber(v))}'`,
			'Sizes are whole numbers: use int(...) or //.'
		);
	return [toIndex(v)];
}

/** An axis argument: an int, several, or None. */
export const toAxis = (v: Value | undefined): number | number[] | null =>
	v === undefined || v === null
		? null
		: v instanceof PyTuple || v instanceof PyList
			? toShape(v)
			: isNumber(v) && isFloat(v)
				? raise('TypeError', 'integer argument expected, got float')
				: toIndex(v);

export const withDType = (a: NDArray, v: Value | undefined): NDArray =>
	v === undefined || v === null || toDType(v) === a.dtype ? a : copy(a, toDType(v));
