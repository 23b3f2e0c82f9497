/** @file Operators on values that are not objects of a learner's class; those answer NotImplemented here. */
import { opOfMethod, applyOp, Tensor, type Op } from '#autodiff';
import {
	apply2,
	applyInto,
	BINARY,
	copy,
	invert,
	matmul,
	matmulWork,
	NDArray,
	negative,
	shapeText
} from '#tensor';
import type { BinaryOperator, UnaryOperator } from '../ast.ts';
import { DUNDER } from '../compile/operators.ts';
import { refuseInPlace, refuseStranger } from './array-mismatch.ts';
import { numbersBinary } from './arithmetic.ts';
import { operands } from './arrays.ts';
import { typeName } from './classes.ts';
import { setLike } from './compare.ts';
import { updateDict } from './dicts.ts';
import { raise } from './exceptions.ts';
import { isIterable, iterableItems } from './iterate.ts';
import { unionOf } from './generics.ts';
import { checkLength } from './lengths.ts';
import { extend } from './lists.ts';
import { isFloat, isNumber, normalize, numberArray, toNumber, unwrap, type PyInt } from './numbers.ts';
import { percentFormat } from './percent.ts';
import type { Session } from './session.ts';
import { changeSet, setOf, setOperation } from './sets.ts';
import { makeTensor } from './tensors.ts';
import {
	NotImplemented,
	NumpyScalar,
	PyDict,
	PyDictView,
	PyFloat,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	type Value
} from './values.ts';

const UFUNC: Partial<Record<BinaryOperator, keyof typeof BINARY>> = {
	Add: 'add',
	Sub: 'subtract',
	Mult: 'multiply',
	Div: 'divide',
	FloorDiv: 'floor_divide',
	Mod: 'remainder',
	Pow: 'power',
	BitOr: 'bitwise_or',
	BitXor: 'bitwise_xor',
	BitAnd: 'bitwise_and',
	LShift: 'left_shift',
	RShift: 'right_shift'
};

const isArrayLike = (v: Value) =>
	v instanceof NDArray || isNumber(v) || v instanceof PyList || v instanceof PyTuple;

/** `a op b`, or NotImplemented where neither side knows how. */
export function binary(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	if (a instanceof Tensor && b instanceof Tensor) return tensors(op, a, b, session);
	if (isNumber(a) && isNumber(b)) return numbersBinary(op, a, b);
	if (typeof a === 'string' && op === 'Mod') return percentFormat(a, b, session);
	if (a instanceof Tensor || b instanceof Tensor) return tensors(op, a, b, session);
	if (a instanceof NDArray || b instanceof NDArray) {
		if (isArrayLike(a) && isArrayLike(b)) return arrays(op, a, b, session);
		return NotImplemented;
	}
	return sequences(op, a, b, session);
}

function arrays(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	const [x, y] = operands(a, b);
	if (op === 'MatMult') {
		session.work(matmulWork(x, y), () => `numpy.matmul of ${shapeText(x.shape)} and ${shapeText(y.shape)}`);
		return unwrap(matmul(x, y));
	}
	const name = UFUNC[op];
	return name ? unwrap(apply2(BINARY[name], x, y)) : NotImplemented;
}

/** The op of a dunder method; numbers and arrays beside a tensor become leaves. */
function tensors(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	const kernel = opOfMethod.get(DUNDER[op].method);
	if (!kernel || !isOperand(a) || !isOperand(b)) return NotImplemented;
	return tensorOp(kernel, [a, b], session);
}

const isOperand = (v: Value): boolean => v instanceof Tensor || v instanceof NDArray || isNumber(v);

/** Makes a tensor by an op of the registry. */
export function tensorOp(op: Op, operands: readonly Value[], session: Session, options = {}): Tensor {
	const origin = session.origin();
	const nodes = operands.map((operand) => {
		if (operand instanceof Tensor) return operand;
		const leaf = makeTensor(operand, session);
		session.made(leaf, origin);
		return leaf;
	});
	if (op.work)
		session.work(
			op.work(
				nodes.map(({ value }) => value),
				options
			),
			() => `${op.name} of ${nodes.map(({ value }) => shapeText(value.shape)).join(' and ')}`
		);
	const out = applyOp(op, nodes, options, session.nextTensorOrder++);
	session.made(out, origin);
	return out;
}

function sequences(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	if (op === 'Add') return concatenated(a, b);
	if (op === 'Mult') {
		if (isInteger(b)) return repeated(a, b);
		if (isInteger(a)) return repeated(b, a);
	}
	if (a instanceof PyDict && b instanceof PyDict && op === 'BitOr') {
		const out = new PyDict();
		updateDict(out, a, session);
		updateDict(out, b, session);
		return out;
	}
	if (op === 'BitOr') {
		const union = unionOf(a, b);
		if (union) return union;
	}
	const [x, y] = [besideView(a, b, session), besideView(b, a, session)];
	return x && y ? setOperation(op, x, y, session) : NotImplemented;
}

/** A set; beside a view of a dict any iterable is one. */
const besideView = (v: Value, other: Value, session: Session): PySet | null =>
	setLike(v, session) ??
	(other instanceof PyDictView && other.kind !== 'values' && isIterable(v)
		? setOf(iterableItems(v, session), session)
		: null);

const isInteger = (v: Value): v is PyInt | boolean | NumpyScalar => isNumber(v) && !isFloat(v);

function concatenated(a: Value, b: Value): Value {
	if (typeof a === 'string' && typeof b === 'string') {
		checkLength(a.length + b.length);
		return a + b;
	}
	if (a instanceof PyTuple && b instanceof PyTuple) {
		checkLength(a.items.length + b.items.length);
		return new PyTuple([...a.items, ...b.items]);
	}
	if (a instanceof PyList && b instanceof PyList) {
		checkLength(a.items.length + b.items.length);
		return new PyList([...a.items, ...b.items]);
	}
	return NotImplemented;
}

function repeated(v: Value, times: PyInt | boolean | NumpyScalar): Value {
	if (typeof v !== 'string' && !(v instanceof PyList || v instanceof PyTuple)) return NotImplemented;
	const one = typeof v === 'string' ? v.length : v.items.length;
	const count = Math.max(0, toNumber(times));
	const length = one === 0 ? 0 : checkLength(one * count);
	if (typeof v === 'string') return length === 0 ? '' : v.repeat(count);
	const items = Array.from({ length }, (_, i) => v.items[i % one]!);
	return v instanceof PyList ? new PyList(items) : new PyTuple(items);
}

/** `a op= b`: arrays and lists change in place and stay the same object. */
export function inPlace(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	if (a instanceof NDArray) refuseInPlace(b);
	if (a instanceof NDArray && (b instanceof NDArray || isNumber(b) || b instanceof PyList)) {
		const name = UFUNC[op];
		if (name) {
			applyInto(BINARY[name], a, b instanceof NDArray ? b : operands(a, b)[1]);
			return a;
		}
	}
	if (a instanceof PyList && op === 'Add') {
		extend(a, iterableItems(b, session));
		return a;
	}
	if (a instanceof PyList && op === 'Mult' && isInteger(b)) {
		a.items = (repeated(a, b) as PyList).items;
		return a;
	}
	if (a instanceof PySet && b instanceof PySet) return changeSet(op, a, b, session);
	if (a instanceof PyDict && op === 'BitOr') {
		updateDict(a, b, session);
		return a;
	}
	return binary(op, a, b, session);
}

export function unary(op: UnaryOperator, a: Value, session: Session): Value {
	if (a instanceof NDArray)
		return unwrap(op === 'USub' ? negative(a) : op === 'Invert' ? invert(a) : copy(a));
	if (a instanceof Tensor) {
		const kernel = op === 'USub' ? opOfMethod.get('__neg__') : undefined;
		return kernel ? tensorOp(kernel, [a], session) : NotImplemented;
	}
	if (!isNumber(a)) return NotImplemented;
	if (a instanceof NumpyScalar || a instanceof PyFloat) {
		if (op === 'Invert' && isFloat(a)) return NotImplemented;
		if (a instanceof NumpyScalar && a.dtype === 'bool' && op !== 'UAdd') {
			const flag = numberArray(a);
			return unwrap(op === 'USub' ? negative(flag) : invert(flag));
		}
		const value = op === 'USub' ? -a.value : op === 'Invert' ? -a.value - 1 : a.value;
		return a instanceof PyFloat ? new PyFloat(value) : new NumpyScalar(value, a.dtype);
	}
	const x = BigInt(a);
	return normalize(op === 'USub' ? -x : op === 'Invert' ? ~x : x);
}

/** Python's TypeError for operands that no side knows. */
export function unsupported(op: BinaryOperator, a: Value, b: Value, inPlaceSign = ''): never {
	const { sign } = DUNDER[op];
	if (inPlaceSign === '') refuseStranger(UFUNC[op], sign, a, b);
	const written = inPlaceSign ? sign.split(' ')[0] + inPlaceSign : sign;
	return raise(
		'TypeError',
		sequenceMessage(op, a, b) ??
			`unsupported operand type(s) for ${written}: '${typeName(a)}' and '${typeName(b)}'`,
		operandsHint(a, b)
	);
}

const isSequence = (v: Value) => typeof v === 'string' || v instanceof PyList || v instanceof PyTuple;

/** What texts, lists and tuples say of `+` and `*`. */
function sequenceMessage(op: BinaryOperator, a: Value, b: Value): string | null {
	if (op === 'Add' && isSequence(a))
		return `can only concatenate ${typeName(a)} (not "${typeName(b)}") to ${typeName(a)}`;
	if (op === 'Mult' && (isSequence(a) || isSequence(b)))
		return `can't multiply sequence by non-int of type '${typeName(isSequence(a) ? b : a)}'`;
	return null;
}

function operandsHint(a: Value, b: Value): string {
	if (a === null || b === null) return 'One side is None. A function that ends without `return` gives None.';
	const object = [a, b].find((v) => v instanceof PyObject);
	if (object && (a instanceof NDArray || b instanceof NDArray))
		return `NumPy would build an array of objects here. Put the ${typeName(object)} on the left, or set __array_ufunc__ = None in its class.`;
	const list = [a, b].some((v) => v instanceof PyList) && [a, b].some(isNumber);
	if (list) return 'A list is no array: numpy.array(...) makes one, and computes with each of its numbers.';
	if (typeof a === 'string' || typeof b === 'string')
		return 'Text and numbers do not mix: str(...) makes text, float(...) or int(...) a number.';
	return '';
}
