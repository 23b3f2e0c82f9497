/** @file Values as ints and floats: `int(…)` and `float(…)`. */
import { item, NDArray } from '#tensor';
import {
	isFloat,
	isNumber,
	methodOf,
	noneHint,
	normalize,
	raise,
	repr,
	TailCall,
	toIndex,
	toNumber,
	typeName,
	unwrap,
	type Deferred,
	type PyNumber,
	type Session,
	type Value
} from '../runtime/index.ts';

/** Most digits of a text that becomes an int: Python's own limit. */
const MAX_DIGITS = 4300;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const PREFIXES: Readonly<Record<string, number>> = { '0b': 2, '0o': 8, '0x': 16 };

/** Only an array of shape () is a number. */
function arrayNumber(v: NDArray): PyNumber {
	if (v.ndim > 0)
		raise(
			'TypeError',
			'only 0-dimensional arrays can be converted to Python scalars',
			v.size === 1 ? 'Take the one entry first: .item().' : 'Take one entry first, such as x[0][0].'
		);
	item(v);
	return unwrap(v) as PyNumber;
}

/** `int(text, base)`. */
function parseInteger(source: string, base: number, session: Session): Value {
	const invalid = (): never =>
		raise(
			'ValueError',
			`invalid literal for int() with base ${base}: ${repr(source, session)}`,
			/^\s*[-+]?\d+\.\d*\s*$/.test(source) ? 'To read a decimal number, use float(...).' : ''
		);
	const match = /^\s*([-+]?)(0[bBoOxX])?(\w+)\s*$/.exec(source);
	if (!match) return invalid();
	const [, sign, prefix, word = ''] = match as unknown as [string, string, string | undefined, string];
	const own = prefix === undefined ? undefined : PREFIXES[prefix.toLowerCase()];
	const radix = base === 0 ? (own ?? 10) : base;
	// Without its base, what looks like a prefix is digits: 0b1 is a number of base 16.
	const digits = (own === undefined || own === radix ? word : prefix + word).toLowerCase();
	const allowed = DIGITS.slice(0, radix);
	if (!/^[^_]+(_[^_]+)*$/.test(digits)) return invalid();
	let value = 0n;
	const plain = digits.replaceAll('_', '');
	if (radix === 10 && plain.length > MAX_DIGITS)
		raise(
			'ValueError',
			`Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit`
		);
	if (radix === 10 && /^\d+$/.test(plain)) value = BigInt(plain);
	else
		for (const c of plain) {
			const digit = allowed.indexOf(c);
			if (digit < 0) return invalid();
			value = value * BigInt(radix) + BigInt(digit);
		}
	return normalize(sign === '-' ? -value : value);
}

export function toInt(v: Value, base: Value | undefined, session: Session): Value | Deferred {
	if (typeof v === 'string') {
		const radix = base === undefined ? 10 : toIndex(base);
		if (radix !== 0 && (radix < 2 || radix > 36))
			raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
		return parseInteger(v, radix, session);
	}
	if (base !== undefined) raise('TypeError', "int() can't convert non-string with explicit base");
	const own = methodOf(v, '__int__');
	if (own !== undefined) return new TailCall(own, [v]);
	const number = v instanceof NDArray ? arrayNumber(v) : v;
	if (!isNumber(number))
		return raise(
			'TypeError',
			`int() argument must be a string, a bytes-like object or a real number, not '${typeName(v)}'`,
			noneHint(v)
		);
	if (!isFloat(number)) return typeof number === 'bigint' ? number : toNumber(number);
	const x = toNumber(number);
	if (!Number.isFinite(x))
		raise(
			x !== x ? 'ValueError' : 'OverflowError',
			`cannot convert float ${x !== x ? 'NaN' : 'infinity'} to integer`
		);
	return normalize(BigInt(Math.trunc(x)));
}

function parseFloatText(source: string, session: Session): number {
	const text = source.trim().toLowerCase();
	const special = /^([-+]?)(inf|infinity|nan)$/.exec(text);
	if (special) return special[2] === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
	const digits = '\\d+(?:_\\d+)*';
	if (!new RegExp(`^[-+]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[-+]?${digits})?$`).test(text))
		raise('ValueError', `could not convert string to float: ${repr(source, session)}`);
	return Number(text.replaceAll('_', ''));
}

/** The float64 of a value, or the call that gives it. */
export function toFloat(v: Value, session: Session): number | Deferred {
	if (typeof v === 'string') return parseFloatText(v, session);
	const own = methodOf(v, '__float__');
	if (own !== undefined) return new TailCall(own, [v]);
	const number = v instanceof NDArray ? arrayNumber(v) : v;
	if (!isNumber(number))
		return raise(
			'TypeError',
			`float() argument must be a string or a real number, not '${typeName(v)}'`,
			noneHint(v)
		);
	return toNumber(number);
}
