/** @file Operators on values that are not objects of a learner's class; those answer NotImplemented here. */
import { opOfMethod, applyOp, Tensor, type Op } from '#autodiff';
import { apply2, applyInto, BINARY, copy, invert, matmul, NDArray, negative } from '#tensor';
import type { BinaryOperator, UnaryOperator } from '../ast.ts';
import { DUNDER } from '../compile/operators.ts';
import { numbersBinary } from './arithmetic.ts';
import { asArray } from './arrays.ts';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { percentFormat } from './format.ts';
import { iterableItems } from './iterate.ts';
import { isFloat, isNumber, normalize, numberArray, unwrap } from './numbers.ts';
import type { Session } from './session.ts';
import { makeTensor } from './tensors.ts';
import {
	NotImplemented,
	NumpyScalar,
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
	BitAnd: 'bitwise_and'
};

/** Longest string or list that `*` may make. */
const MAX_LENGTH = 10_000_000;

const isArrayLike = (v: Value) =>
	v instanceof NDArray || isNumber(v) || v instanceof PyList || v instanceof PyTuple;

/** `a op b`, or NotImplemented where neither side knows how. */
export function binary(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	if (isNumber(a) && isNumber(b)) return numbersBinary(op, a, b);
	if (a instanceof Tensor || b instanceof Tensor) return tensors(op, a, b, session);
	if (a instanceof NDArray || b instanceof NDArray) {
		if (isArrayLike(a) && isArrayLike(b)) return arrays(op, a, b);
		return NotImplemented;
	}
	return sequences(op, a, b, session);
}

function arrays(op: BinaryOperator, a: Value, b: Value): Value {
	const x = asArray(a);
	const y = asArray(b);
	if (op === 'MatMult') return unwrap(matmul(x, y));
	const name = UFUNC[op];
	return name ? unwrap(apply2(BINARY[name], x, y)) : NotImplemented;
}

/** The op of a dunder method; numbers and arrays beside a tensor become leaves. */
function tensors(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	const kernel = opOfMethod.get(`__${DUNDER[op].name}__`);
	if (!kernel || ![a, b].every((v) => v instanceof Tensor || v instanceof NDArray || isNumber(v)))
		return NotImplemented;
	return tensorOp(kernel, [a, b], session);
}

/** Makes a tensor by an op of the registry. */
export function tensorOp(op: Op, operands: readonly Value[], session: Session, options = {}): Tensor {
	const origin = session.origin();
	const nodes = operands.map((operand) => {
		if (operand instanceof Tensor) return operand;
		const leaf = makeTensor(operand, session);
		leaf.origin = origin;
		return leaf;
	});
	const out = applyOp(op, nodes, options, session.nextTensorOrder++);
	out.origin = origin;
	return out;
}

function sequences(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	if (op === 'Add') {
		if (typeof a === 'string' && typeof b === 'string') return a + b;
		if (a instanceof PyTuple && b instanceof PyTuple) return new PyTuple([...a.items, ...b.items]);
		if (a instanceof PyList && b instanceof PyList) return new PyList([...a.items, ...b.items]);
	}
	if (op === 'Mult') {
		if (typeof b === 'number' || typeof b === 'boolean') return repeated(a, Number(b));
		if (typeof a === 'number' || typeof a === 'boolean') return repeated(b, Number(a));
	}
	if (op === 'Mod' && typeof a === 'string') return percentFormat(a, b, session);
	if (a instanceof PySet && b instanceof PySet) return sets(op, a, b);
	return NotImplemented;
}

function repeated(v: Value, times: number): Value {
	const count = Math.max(0, times);
	const length =
		typeof v === 'string' ? v.length : v instanceof PyList || v instanceof PyTuple ? v.items.length : 0;
	if (length * count > MAX_LENGTH)
		raise('MemoryError', '', `That would have ${(length * count).toLocaleString('en')} items.`);
	if (typeof v === 'string') return v.repeat(count);
	if (v instanceof PyList)
		return new PyList(Array.from({ length: length * count }, (_, i) => v.items[i % length]!));
	if (v instanceof PyTuple)
		return new PyTuple(Array.from({ length: length * count }, (_, i) => v.items[i % length]!));
	return NotImplemented;
}

function sets(op: BinaryOperator, a: PySet, b: PySet): Value {
	const out = new PySet();
	const keep = (from: PySet, test: (key: unknown) => boolean) => {
		for (const [key, value] of from.entries) if (test(key)) out.entries.set(key, value);
	};
	switch (op) {
		case 'BitOr':
			keep(a, () => true);
			keep(b, (key) => !a.entries.has(key));
			return out;
		case 'BitAnd':
			keep(a, (key) => b.entries.has(key));
			return out;
		case 'Sub':
			keep(a, (key) => !b.entries.has(key));
			return out;
		case 'BitXor':
			keep(a, (key) => !b.entries.has(key));
			keep(b, (key) => !a.entries.has(key));
			return out;
		default:
			return NotImplemented;
	}
}

/** `a op= b`: arrays and lists change in place and stay the same object. */
export function inPlace(op: BinaryOperator, a: Value, b: Value, session: Session): Value {
	if (a instanceof NDArray && (b instanceof NDArray || isNumber(b) || b instanceof PyList)) {
		const name = UFUNC[op];
		if (name) {
			applyInto(BINARY[name], a, b instanceof NDArray ? b : isNumber(b) ? numberArray(b) : asArray(b));
			return a;
		}
	}
	if (a instanceof PyList && op === 'Add') {
		a.items.push(...iterableItems(b, session));
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
		const value = op === 'USub' ? -a.value : op === 'Invert' ? -a.value - 1 : a.value;
		return a instanceof PyFloat ? new PyFloat(value) : new NumpyScalar(value, a.dtype);
	}
	const x = BigInt(a);
	return normalize(op === 'USub' ? -x : op === 'Invert' ? ~x : x);
}

/** Python's TypeError for operands that no side knows. */
export function unsupported(op: BinaryOperator, a: Value, b: Value, inPlaceSign = ''): never {
	const none = a === null || b === null;
	const object = [a, b].find((v) => v instanceof PyObject);
	const array = a instanceof NDArray || b instanceof NDArray;
	return raise(
		'TypeError',
		`unsupported operand type(s) for ${inPlaceSign ? DUNDER[op].sign.split(' ')[0] + inPlaceSign : DUNDER[op].sign}: '${typeName(a)}' and '${typeName(b)}'`,
		none
			? 'One side is None. A function that ends without `return` gives None.'
			: object && array
				? `NumPy would build an array of objects here. Put the ${typeName(object)} on the left, or set __array_ufunc__ = None in its class.`
				: ''
	);
}
