/** @file `+ - * / // % **` and the bitwise operators on Python's own numbers. */
import { floorMod } from '#tensor';
import type { BinaryOperator } from '../ast.ts';
import { raise } from './exceptions.ts';
import { isFloat, normalize, toNumber, type PyInt, type PyNumber } from './numbers.ts';
import { NotImplemented, NumpyScalar, PyFloat, type Value } from './values.ts';

/** The longest integer that a program may make, in bits; `2 ** 10 ** 9` must not fill the memory. */
const MAX_BITS = 1_000_000;

const LONE = 'The divisor is 0.';

export function numbersBinary(op: BinaryOperator, a: PyNumber, b: PyNumber): Value {
	const numpy = a instanceof NumpyScalar || b instanceof NumpyScalar;
	if (isFloat(a) || isFloat(b) || (op === 'Div' && numpy)) return floats(op, toNumber(a), toNumber(b), numpy);
	if (numpy) return numpyInts(op, toNumber(a), toNumber(b), a, b);
	if (typeof a === 'boolean' && typeof b === 'boolean' && op.startsWith('Bit'))
		return op === 'BitAnd' ? a && b : op === 'BitOr' ? a || b : a !== b;
	const x = typeof a === 'boolean' ? Number(a) : (a as PyInt);
	const y = typeof b === 'boolean' ? Number(b) : (b as PyInt);
	return typeof x === 'number' && typeof y === 'number'
		? smallInts(op, x, y)
		: bigInts(op, BigInt(x), BigInt(y));
}

function floats(op: BinaryOperator, x: number, y: number, numpy: boolean): Value {
	const box = (value: number) => (numpy ? new NumpyScalar(value, 'float64') : new PyFloat(value));
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
			return box(Math.floor(x / y));
		case 'Mod':
			if (y === 0 && !numpy) raise('ZeroDivisionError', 'float modulo', LONE);
			return box(floorMod(x, y));
		case 'Pow':
			return box(floatPower(x, y, numpy));
		default:
			return NotImplemented;
	}
}

function floatPower(x: number, y: number, numpy: boolean): number {
	if (numpy) return y === 2 ? x * x : Math.pow(x, y);
	if (x === 0 && y < 0) raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
	if (x < 0 && !Number.isInteger(y) && Number.isFinite(y) && Number.isFinite(x))
		raise(
			'ValueError',
			'complex numbers are not part of Backstep',
			'A negative number has no real power with a fraction.'
		);
	const result = x === 1 || y === 0 ? 1 : Math.pow(x, y);
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
			return normalize(x * y);
		case 'Div':
			zero('division by zero');
			return new PyFloat(Number(x) / Number(y));
		case 'FloorDiv':
			zero('integer division or modulo by zero');
			return normalize(floorDivide(x, y));
		case 'Mod':
			zero('integer modulo by zero');
			return normalize(x - y * floorDivide(x, y));
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

function floorDivide(x: bigint, y: bigint): bigint {
	const quotient = x / y;
	return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

const bits = (x: bigint): number => x.toString(16).length * 4;

function intPower(x: bigint, y: bigint): Value {
	if (y < 0n) {
		if (x === 0n) raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
		return new PyFloat(Math.pow(Number(x), Number(y)));
	}
	if ((x > 1n || x < -1n) && Number(y) * bits(x) > MAX_BITS) tooLarge();
	return normalize(x ** y);
}

function shift(op: 'LShift' | 'RShift', x: bigint, y: bigint): Value {
	if (y < 0n) raise('ValueError', 'negative shift count');
	if (op === 'RShift') return normalize(x >> y);
	if (Number(y) > MAX_BITS) tooLarge();
	return normalize(x << y);
}

const tooLarge = (): never =>
	raise(
		'OverflowError',
		'integer too large',
		`Integers here may have up to ${MAX_BITS.toLocaleString('en')} bits.`
	);

function numpyInts(op: BinaryOperator, x: number, y: number, a: PyNumber, b: PyNumber): Value {
	const bools = [a, b].every(
		(v) => typeof v === 'boolean' || (v instanceof NumpyScalar && v.dtype === 'bool')
	);
	const box = (value: number) => new NumpyScalar(value, bools ? 'bool' : 'int64');
	switch (op) {
		case 'Add':
			return box(bools ? Number(x !== 0 || y !== 0) : x + y);
		case 'Sub':
			return box(x - y);
		case 'Mult':
			return box(x * y);
		case 'FloorDiv':
			return new NumpyScalar(y === 0 ? 0 : Math.floor(x / y), 'int64');
		case 'Mod':
			return new NumpyScalar(y === 0 ? 0 : floorMod(x, y), 'int64');
		case 'Pow':
			if (y < 0) raise('ValueError', 'Integers to negative integer powers are not allowed.');
			return new NumpyScalar(Math.pow(x, y), 'int64');
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
