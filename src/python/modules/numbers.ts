/** @file Built-in functions of numbers. */
import { apply1, NDArray } from '#tensor';
import {
	binary,
	define,
	fixed,
	isFloat,
	isNumber,
	normalize,
	NotImplemented,
	NumpyScalar,
	PyFloat,
	PyObject,
	PyTuple,
	raise,
	rounded,
	toIndex,
	toNumber,
	typeName,
	type Value
} from '../runtime/index.ts';

/** `round(x, digits)`: exact decimal rounding, halves to even. */
function round(v: Value, digits: Value | undefined): Value {
	if (v instanceof NDArray) return rounded(v, digits === undefined || digits === null ? 0 : toIndex(digits));
	if (!isNumber(v)) return raise('TypeError', `type ${typeName(v)} doesn't define __round__ method`);
	const places = digits === undefined || digits === null ? null : toIndex(digits);
	if (!isFloat(v)) return v;
	const x = toNumber(v);
	if (places === null) {
		if (!Number.isFinite(x))
			raise('ValueError', `cannot convert float ${x !== x ? 'NaN' : 'infinity'} to integer`);
		return normalize(BigInt(fixed(x, 0)));
	}
	const value = !Number.isFinite(x)
		? x
		: places >= 0
			? Number(fixed(x, Math.min(places, 340)))
			: Math.round(x / 10 ** -places) * 10 ** -places;
	return v instanceof PyFloat ? new PyFloat(value) : new NumpyScalar(value, 'float64');
}

export const numbers = [
	define('abs(x)', (args, session) => {
		const v = args.need('x');
		if (v instanceof NDArray) return apply1('absolute', v);
		const method = v instanceof PyObject ? v.cls.lookup('__abs__') : undefined;
		if (method !== undefined) return session.callNow(method, [v]);
		if (!isNumber(v)) return raise('TypeError', `bad operand type for abs(): '${typeName(v)}'`);
		if (v instanceof PyFloat) return new PyFloat(Math.abs(v.value));
		if (v instanceof NumpyScalar) return new NumpyScalar(Math.abs(v.value), v.dtype);
		return typeof v === 'bigint' ? (v < 0n ? -v : v) : Math.abs(Number(v));
	}),
	define('round(number, ndigits)', (args) => round(args.need('number'), args.get('ndigits'))),
	define('divmod(a, b)', (args, session) => {
		const [a, b] = [args.need('a'), args.need('b')];
		const parts = [binary('FloorDiv', a, b, session), binary('Mod', a, b, session)];
		if (parts.includes(NotImplemented))
			raise('TypeError', `unsupported operand type(s) for divmod(): '${typeName(a)}' and '${typeName(b)}'`);
		return new PyTuple(parts);
	}),
	define('pow(base, exp)', (args, session) => binary('Pow', args.need('base'), args.need('exp'), session)),
	...(
		[
			['bin', 2, '0b'],
			['oct', 8, '0o'],
			['hex', 16, '0x']
		] as const
	).map(([name, base, prefix]) =>
		define(`${name}(number)`, (args) => {
			const n = args.index('number');
			return (n < 0 ? '-' : '') + prefix + Math.abs(n).toString(base);
		})
	)
];
