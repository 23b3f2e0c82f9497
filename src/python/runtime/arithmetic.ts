/** @file `+ - * / // % **` and the bitwise operators on Python's own numbers. */
import { elementary, floorDivide, floorMod } from '#tensor';
import type { BinaryOperator } from '../ast.ts';
import { raise } from './exceptions.ts';
import { isFloat, normalize, toNumber, type PyInt, type PyNumber } from './numbers.ts';
import { NotImplemented, NumpyScalar, PyFloat, type Value } from './values.ts';

/** The longest integer that a program may make, in bits; `2 ** 10 ** 9` must not fill the memory. */
const MAX_BITS = 1_000_000;

const LONE = 'The divisor is 0.';

export function numbersBinary(op: BinaryOperator, a: PyNumber, b: PyNumber): Value {
	const numpy = a instanceof NumpyScalar || b instanceof NumpyScalar;
	if (isFloat(a) || isFloat(b) || (op === 'Div' && numpy))
		return floats(op, toNumber(a), toNumber(b), numpy ? floatType(a, b) : null);
	if (numpy) return numpyInts(op, toNumber(a), toNumber(b), a, b);
	if (typeof a === 'boolean' && typeof b === 'boolean' && op.startsWith('Bit'))
		return op === 'BitAnd' ? a && b : op === 'BitOr' ? a || b : a !== b;
	const x = typeof a === 'boolean' ? Number(a) : (a as PyInt);
	const y = typeof b === 'boolean' ? Number(b) : (b as PyInt);
	return typeof x === 'number' && typeof y === 'number'
		? smallInts(op, x, y)
		: bigInts(op, BigInt(x), BigInt(y));
}

/** A float32 stays one beside a number of Python. */
function floatType(a: PyNumber, b: PyNumber): 'float32' | 'float64' {
	const fits = (v: PyNumber) => !(v instanceof NumpyScalar) || v.dtype === 'float32' || v.dtype === 'bool';
	const single = [a, b].some((v) => v instanceof NumpyScalar && v.dtype === 'float32');
	return single && fits(a) && fits(b) ? 'float32' : 'float64';
}

const BITS: Readonly<Partial<Record<BinaryOperator, string>>> = {
	BitAnd: 'bitwise_and',
	BitOr: 'bitwise_or',
	BitXor: 'bitwise_xor',
	LShift: 'left_shift',
	RShift: 'right_shift'
};

/** NumPy's words for a bitwise operator on floats. */
function noBits(op: BinaryOperator): never {
	return raise(
		'TypeError',
		`ufunc '${BITS[op]}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''`,
		'Bitwise operators need integers or booleans. To combine conditions, put each comparison in parentheses.'
	);
}

function floats(op: BinaryOperator, x: number, y: number, type: 'float32' | 'float64' | null): Value {
	const numpy = type !== null;
	const box = (value: number) =>
		type === null
			? new PyFloat(value)
			: new NumpyScalar(type === 'float32' ? Math.fround(value) : value, type);
	if (type === 'float32') [x, y] = [Math.fround(x), Math.fround(y)];
	switch (op) {
		case 'Add':
			return box(x + y);
		case 'Sub':
			return box(x - y);
		case 'Mult':
			return box(x * y);
		case 'Div':
			if (y === 0 && !numpy) raise('ZeroDivisionError', 'float division by zero', LONE);
			return box(x / y);
		case 'FloorDiv':
			if (y === 0 && !numpy) raise('ZeroDivisionError', 'float floor division by zero', LONE);
			return box(floorDivide(x, y));
		case 'Mod':
			if (y === 0 && !numpy) raise('ZeroDivisionError', 'float modulo', LONE);
			return box(floorMod(x, y));
		case 'Pow':
			return box(floatPower(x, y, numpy));
		case 'MatMult':
			return NotImplemented;
		default:
			if (numpy) noBits(op);
			return NotImplemented;
	}
}

function floatPower(x: number, y: number, numpy: boolean): number {
	if (numpy) return elementary.pow(x, y);
	if (x === 0 && y < 0) raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
	if (x < 0 && !Number.isInteger(y) && Number.isFinite(y) && Number.isFinite(x))
		raise(
			'ValueError',
			'complex numbers are not part of Backstep',
			'A negative number has no real power with a fraction.'
		);
	const result = elementary.pow(x, y);
	if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y))
		raise('OverflowError', "(34, 'Numerical result out of range')");
	return result;
}

function smallInts(op: BinaryOperator, x: number, y: number): Value {
	let result: number;
	switch (op) {
		case 'Add':
			result = x + y;
			break;
		case 'Sub':
			result = x - y;
			break;
		case 'Mult':
			result = x * y;
			break;
		case 'Div':
			if (y === 0) raise('ZeroDivisionError', 'division by zero', LONE);
			return new PyFloat(x / y);
		case 'FloorDiv':
			if (y === 0) raise('ZeroDivisionError', 'integer division or modulo by zero', LONE);
			result = Math.floor(x / y);
			break;
		case 'Mod':
			if (y === 0) raise('ZeroDivisionError', 'integer modulo by zero', LONE);
			result = floorMod(x, y);
			break;
		default:
			return bigInts(op, BigInt(x), BigInt(y));
	}
	// 0 has no sign among ints.
	if (Number.isSafeInteger(result)) return result + 0;
	return bigInts(op, BigInt(x), BigInt(y));
}

function bigInts(op: BinaryOperator, x: bigint, y: bigint): Value {
	const zero = (message: string) => y === 0n && raise('ZeroDivisionError', message, LONE);
	switch (op) {
		case 'Add':
			return normalize(x + y);
		case 'Sub':
			return normalize(x - y);
		case 'Mult':
			if (bits(x) + bits(y) > MAX_BITS) tooLarge();
			return normalize(x * y);
		case 'Div':
			zero('division by zero');
			return new PyFloat(divideExactly(x, y));
		case 'FloorDiv':
			zero('integer division or modulo by zero');
			return normalize(floorQuotient(x, y));
		case 'Mod':
			zero('integer modulo by zero');
			return normalize(x - y * floorQuotient(x, y));
		case 'Pow':
			return intPower(x, y);
		case 'LShift':
		case 'RShift':
			return shift(op, x, y);
		case 'BitOr':
			return normalize(x | y);
		case 'BitXor':
			return normalize(x ^ y);
		case 'BitAnd':
			return normalize(x & y);
		case 'MatMult':
			return NotImplemented;
	}
}

/** x / y rounded once, as Python divides integers of any size. */
function divideExactly(x: bigint, y: bigint): number {
	const negative = x < 0n !== y < 0n;
	const above = x < 0n ? -x : x;
	const below = y < 0n ? -y : y;
	// A quotient of 64 bits or more, with a mark at its end for what is cut off, rounds as the exact one does.
	const shift = Math.max(0, Math.ceil(bits(below) - bits(above)) + 68);
	const scaled = above << BigInt(shift);
	const quotient = scaled / below;
	const marked = quotient * 2n + (quotient * below === scaled ? 0n : 1n);
	const value = Number(marked) / 2 ** (Math.min(shift, 1000) + 1) / 2 ** Math.max(0, shift - 1000);
	if (!Number.isFinite(value)) raise('OverflowError', 'integer division result too large for a float');
	return negative ? -value : value;
}

function floorQuotient(x: bigint, y: bigint): bigint {
	const quotient = x / y;
	return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

/** Bits of an integer, or up to four more. */
function bits(x: bigint): number {
	const size = Math.abs(Number(x));
	return size < 2 ** 1000 ? elementary.log2(size + 1) : x.toString(16).length * 4;
}

function intPower(x: bigint, y: bigint): Value {
	if (y < 0n) {
		if (x === 0n) raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
		return new PyFloat(floatPower(toNumber(x), toNumber(y), false));
	}
	if ((x > 1n || x < -1n) && Number(y) * bits(x) > MAX_BITS) tooLarge();
	return normalize(x ** y);
}

function shift(op: 'LShift' | 'RShift', x: bigint, y: bigint): Value {
	if (y < 0n) raise('ValueError', 'negative shift count');
	if (op === 'RShift') return normalize(y > BigInt(MAX_BITS) ? (x < 0n ? -1n : 0n) : x >> y);
	if (bits(x) + Number(y) > MAX_BITS) tooLarge();
	return normalize(x << y);
}

const tooLarge = (): never =>
	raise(
		'OverflowError',
		'integer too large',
		`Integers here may have up to ${MAX_BITS.toLocaleString('en')} bits. This limit cannot be raised.`
	);

function numpyInts(op: BinaryOperator, x: number, y: number, a: PyNumber, b: PyNumber): Value {
	const bools = [a, b].every(
		(v) => typeof v === 'boolean' || (v instanceof NumpyScalar && v.dtype === 'bool')
	);
	const box = (value: number) => {
		if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
			raise(
				'OverflowError',
				'an integer of NumPy is larger than 2**53',
				'Backstep keeps integers of NumPy up to 2**53. int(...) makes a Python integer, which has no limit.'
			);
		return new NumpyScalar(value, bools && !/Div|Mod|Pow|Shift/.test(op) ? 'bool' : 'int64');
	};
	if (bools && op === 'Sub')
		raise(
			'TypeError',
			'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.'
		);
	switch (op) {
		case 'Add':
			return box(bools ? Number(x !== 0 || y !== 0) : x + y);
		case 'Sub':
			return box(x - y);
		case 'Mult':
			return box(x * y);
		case 'FloorDiv':
			return box(y === 0 ? 0 : floorDivide(x, y) + 0);
		case 'Mod':
			return box(y === 0 ? 0 : floorMod(x, y) + 0);
		case 'Pow':
			if (y < 0) raise('ValueError', 'Integers to negative integer powers are not allowed.');
			return box(elementary.pow(x, y));
		case 'LShift':
			return box(y < 0 || y > 63 ? 0 : x * 2 ** y);
		case 'RShift':
			return box(y < 0 || y > 63 ? (x < 0 ? -1 : 0) : Math.floor(x / 2 ** y));
		case 'BitAnd':
			return box(Number(BigInt(x) & BigInt(y)));
		case 'BitOr':
			return box(Number(BigInt(x) | BigInt(y)));
		case 'BitXor':
			return box(Number(BigInt(x) ^ BigInt(y)));
		default:
			return NotImplemented;
	}
}
