/** @file Methods of Python's own numbers. */
import { raise } from '../exceptions.ts';
import { define, table } from '../native.ts';
import { normalize, toBigInt, type PyInt } from '../numbers.ts';
import type { Arguments } from '../signature.ts';
import { PyFloat, PyTuple, type Value } from '../values.ts';

const self = (args: Arguments): bigint => toBigInt(args.need('self') as PyInt | boolean);

/** Digits without the sign, to base 2. */
const bits = (args: Arguments): string => {
	const n = self(args);
	return n === 0n ? '' : (n < 0n ? -n : n).toString(2);
};

/** The fraction of whole numbers that a float is, exactly. */
function ratio(x: number): Value {
	if (!Number.isFinite(x))
		raise(
			x !== x ? 'ValueError' : 'OverflowError',
			`cannot convert ${x !== x ? 'NaN' : 'Infinity'} to integer ratio`
		);
	let numerator = x;
	let power = 0;
	while (!Number.isInteger(numerator)) {
		numerator *= 2;
		power++;
	}
	return new PyTuple([normalize(BigInt(numerator)), normalize(2n ** BigInt(power))]);
}

export const intMethods = table([
	define('int.bit_length(self, /)', (args) => bits(args).length),
	define('int.bit_count(self, /)', (args) => bits(args).replaceAll('0', '').length),
	define('int.conjugate(self, /)', (args) => normalize(self(args))),
	define('int.as_integer_ratio(self, /)', (args) => new PyTuple([normalize(self(args)), 1])),
	define('int.is_integer(self, /)', () => true)
]);

export const floatMethods = table([
	define('float.is_integer(self, /)', (args) => Number.isInteger(args.number('self'))),
	define('float.conjugate(self, /)', (args) => new PyFloat(args.number('self'))),
	define('float.as_integer_ratio(self, /)', (args) => ratio(args.number('self')))
]);
