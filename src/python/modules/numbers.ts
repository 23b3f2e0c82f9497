/** @file Built-in functions of numbers. */
import { opOfMethod, Tensor } from '#autodiff';
import { apply1, NDArray, roundDecimal } from '#tensor';
import {
	binary,
	define,
	isFloat,
	isInt,
	isNumber,
	methodOf,
	normalize,
	NotImplemented,
	noneHint,
	NumpyScalar,
	PyFloat,
	PyObject,
	PyTuple,
	raise,
	rounded,
	TailCall,
	tensorOp,
	toBigInt,
	toIndex,
	toNumber,
	typeName,
	unwrap,
	type Deferred,
	type Session,
	type Value
} from '../runtime/index.ts';

/** An integer rounded to tens, hundreds and so on; halves to even. */
function roundInteger(v: bigint, places: number): Value {
	if (places >= 0) return normalize(v);
	const unit = 10n ** BigInt(Math.min(-places, 5000));
	const rest = ((v % unit) + unit) % unit;
	const low = v - rest;
	const up = rest * 2n > unit || (rest * 2n === unit && (low / unit) % 2n !== 0n);
	return normalize(up ? low + unit : low);
}

/** `round(x, digits)`: exact decimal rounding, halves to even. */
function round(v: Value, digits: Value | undefined): Value | Deferred {
	const places = digits === undefined || digits === null ? null : toIndex(digits);
	if (v instanceof NDArray) return rounded(v, places ?? 0);
	const method = v instanceof PyObject ? v.cls.lookup('__round__') : undefined;
	if (method !== undefined) return new TailCall(method, places === null ? [v] : [v, places]);
	if (!isNumber(v))
		return raise('TypeError', `type ${typeName(v)} doesn't define __round__ method`, noneHint(v));
	if (!isFloat(v)) return typeof v === 'object' ? v : roundInteger(toBigInt(v), places ?? 0);
	const x = toNumber(v);
	if (places !== null) {
		const value = roundDecimal(x, places);
		return v instanceof PyFloat ? new PyFloat(value) : new NumpyScalar(value, 'float64');
	}
	if (!Number.isFinite(x))
		raise(
			x !== x ? 'ValueError' : 'OverflowError',
			`cannot convert float ${x !== x ? 'NaN' : 'infinity'} to integer`
		);
	return normalize(BigInt(roundDecimal(x, 0)));
}

function absolute(v: Value, session: Session): Value | Deferred {
	if (v instanceof NDArray) return unwrap(apply1('absolute', v));
	if (v instanceof Tensor) return tensorOp(opOfMethod.get('__abs__')!, [v], session);
	const method = v instanceof PyObject ? v.cls.lookup('__abs__') : undefined;
	if (method !== undefined) return new TailCall(method, [v]);
	if (!isNumber(v)) return raise('TypeError', `bad operand type for abs(): '${typeName(v)}'`, noneHint(v));
	if (v instanceof PyFloat) return new PyFloat(Math.abs(v.value));
	if (v instanceof NumpyScalar) return new NumpyScalar(Math.abs(v.value), v.dtype);
	return typeof v === 'bigint' ? (v < 0n ? -v : v) : Math.abs(Number(v));
}

/** The number that times `base` is 1 modulo `size`, by Euclid's extended algorithm. */
function inverse(base: bigint, size: bigint): bigint {
	let [a, b] = [((base % size) + size) % size, size];
	let [x, y] = [1n, 0n];
	while (b !== 0n) {
		const quotient = a / b;
		[a, b] = [b, a - quotient * b];
		[x, y] = [y, x - quotient * y];
	}
	return a === 1n ? x : raise('ValueError', 'base is not invertible for the given modulus');
}

/** `pow(base, exp, mod)` by squaring, so that the power itself is never made. */
function powerModulo(base: bigint, exponent: bigint, modulus: bigint): Value {
	if (modulus === 0n) raise('ValueError', 'pow() 3rd argument cannot be 0');
	const size = modulus < 0n ? -modulus : modulus;
	if (exponent < 0n) return powerModulo(inverse(base, size), -exponent, modulus);
	let result = 1n % size;
	let square = ((base % size) + size) % size;
	for (let rest = exponent; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % size;
		square = (square * square) % size;
	}
	return normalize(modulus < 0n && result !== 0n ? result - size : result);
}

const toInteger = (v: Value): bigint =>
	isInt(v) || typeof v === 'boolean'
		? BigInt(v)
		: raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');

const based = (name: string, base: number, prefix: string) =>
	define(`${name}(number, /)`, (args) => {
		const v = args.need('number');
		const n = typeof v === 'bigint' ? v : BigInt(toIndex(v));
		return (n < 0n ? '-' : '') + prefix + (n < 0n ? -n : n).toString(base);
	});

export const modularPower = define('_modular_power(base, exp, mod)', (args) =>
	powerModulo(toInteger(args.need('base')), toInteger(args.need('exp')), toInteger(args.need('mod')))
);

export const numbers = [
	define('abs(x, /)', (args, session) => absolute(args.need('x'), session)),
	define('round(number, ndigits=)', (args) => round(args.need('number'), args.get('ndigits'))),
	define('divmod(a, b, /)', (args, session) => {
		const [a, b] = [args.need('a'), args.need('b')];
		const method = methodOf(a, '__divmod__');
		if (method !== undefined) return new TailCall(method, [a, b]);
		if ((isNumber(a) && isFloat(a)) || (isNumber(b) && isFloat(b)))
			if (![a, b].some((v) => v instanceof NumpyScalar) && isNumber(b) && toNumber(b) === 0)
				raise('ZeroDivisionError', 'float divmod()', 'The divisor is 0.');
		const parts = [binary('FloorDiv', a, b, session), binary('Mod', a, b, session)];
		if (parts.includes(NotImplemented))
			raise('TypeError', `unsupported operand type(s) for divmod(): '${typeName(a)}' and '${typeName(b)}'`);
		return new PyTuple(parts);
	}),
	based('bin', 2, '0b'),
	based('oct', 8, '0o'),
	based('hex', 16, '0x')
];
