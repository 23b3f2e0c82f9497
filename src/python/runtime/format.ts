/** @file Format specifications: what stands after the colon in f-strings, and `format(…)`. */
import { NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { noneHint } from './hints.ts';
import { formatFloat, formatInteger, grouped } from './format-number.ts';
import { checkLength } from './lengths.ts';
import { isFloat, isNumber, toBigInt, toNumber, unwrap, type PyNumber } from './numbers.ts';
import type { Session } from './session.ts';
import { str } from './text.ts';
import { methodOf, NumpyScalar, type Value } from './values.ts';

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?(\D)?$/su;

/** What a specification says. */
export interface Spec {
	readonly fill: string;
	/** `<`, `>`, `^`, `=`, or '' where it is left to the value. */
	readonly align: string;
	readonly sign: string;
	readonly alternate: boolean;
	readonly width: number;
	/** Between groups of digits: a comma, an underscore, or ''. */
	readonly group: string;
	readonly precision: number | null;
	readonly type: string;
}

function parseSpec(text: string, v: Value): Spec {
	const match = SPEC.exec(text);
	if (!match)
		return raise('ValueError', `Invalid format specifier '${text}' for object of type '${typeName(v)}'`);
	const [, fill, align, sign = '', alternate, zero, width, group = '', precision, type = ''] = match;
	if (Number(precision ?? 0) > 1_000) raise('ValueError', 'Too many decimal digits in format string');
	return {
		fill: fill ?? (zero ? '0' : ' '),
		align: align ?? (zero && typeof v !== 'string' ? '=' : ''),
		sign,
		alternate: alternate !== undefined,
		width: checkLength(Number(width ?? 0)),
		group,
		precision: precision === undefined ? null : Number(precision),
		type
	};
}

/** `format(value, spec)`, for values whose class has no `__format__` of its own. */
export function format(v: Value, text: string, session: Session): string {
	if (text === '') return str(v, session);
	// An array without axes is formatted as its number.
	if (v instanceof NDArray && v.ndim === 0) return format(unwrap(v), text, session);
	if (isNumber(v)) return formatNumber(v, parseSpec(text, v));
	if (typeof v !== 'string')
		raise(
			'TypeError',
			`unsupported format string passed to ${typeName(v)}.__format__`,
			v instanceof NDArray
				? 'The value is a whole array. Take one entry first, such as x[0][0].'
				: noneHint(v)
		);
	return formatText(v, parseSpec(text, v));
}

/** `format(value, spec)` of any value, in the middle of an instruction. */
export function formatNow(v: Value, spec: string, session: Session): string {
	const method = methodOf(v, '__format__');
	if (method === undefined) return format(v, spec, session);
	const text = session.callNow(method, [v, spec]);
	return typeof text === 'string'
		? text
		: raise('TypeError', `__format__ must return a str, not ${typeName(text)}`);
}

function formatText(v: string, spec: Spec): string {
	if (spec.type !== '' && spec.type !== 's')
		raise(
			'ValueError',
			`Unknown format code '${spec.type}' for object of type 'str'`,
			'The value is text; make a number of it with float(...).'
		);
	if (spec.sign !== '') raise('ValueError', 'Sign not allowed in string format specifier');
	if (spec.alternate) raise('ValueError', 'Alternate form (#) not allowed in string format specifier');
	if (spec.align === '=') raise('ValueError', "'=' alignment not allowed in string format specifier");
	if (spec.group !== '') raise('ValueError', `Cannot specify '${spec.group}' with 's'.`);
	return pad(spec.precision === null ? v : [...v].slice(0, spec.precision).join(''), '', spec, '<');
}

function formatNumber(v: PyNumber, spec: Spec): string {
	const { type, group } = spec;
	const integer = !isFloat(v);
	const unknown = type !== '' && !(integer ? /^[bcdeEfFgGnoxX%]$/ : /^[eEfFgGn%]$/).test(type);
	if (unknown)
		raise(
			'ValueError',
			`Unknown format code '${type}' for object of type '${v instanceof NumpyScalar && integer ? 'int' : typeName(v)}'`,
			/^[bcdoxX]$/.test(type) ? 'That code is for integers; for decimals use f, e or g.' : ''
		);
	if (group !== '' && /^[cn]$/.test(type)) raise('ValueError', `Cannot specify '${group}' with '${type}'.`);
	if (group === ',' && /^[bcoxX]$/.test(type)) raise('ValueError', `Cannot specify ',' with '${type}'.`);
	const { prefix, digits } =
		!isFloat(v) && !/^[eEfFgG%]$/.test(type)
			? formatInteger(toBigInt(v), spec)
			: { prefix: '', digits: formatFloat(toNumber(v), spec) };
	const negative = typeof v === 'bigint' ? v < 0n : toNumber(v) < 0 || Object.is(toNumber(v), -0);
	const sign = (negative ? '-' : spec.sign === '-' ? '' : spec.sign) + prefix;
	const every = /^[boxX]$/.test(type) ? 4 : 3;
	// Zeros that pad a grouped number are grouped with it.
	if (group !== '' && spec.fill === '0' && spec.align === '=')
		return sign + zeroPadded(digits, spec.width - sign.length, group, every);
	return pad(grouped(digits, group, every), sign, spec, '>');
}

function zeroPadded(digits: string, width: number, group: string, every: 3 | 4): string {
	let text = grouped(digits, group, every);
	for (let zeros = 1; text.length < width; zeros++) text = grouped('0'.repeat(zeros) + digits, group, every);
	return text;
}

function pad(text: string, sign: string, { fill, align, width }: Spec, usual: '<' | '>'): string {
	const missing = width - [...(sign + text)].length;
	if (missing <= 0) return sign + text;
	switch (align || usual) {
		case '<':
			return sign + text + fill.repeat(missing);
		case '=':
			return sign + fill.repeat(missing) + text;
		case '^':
			return fill.repeat(Math.floor(missing / 2)) + sign + text + fill.repeat(Math.ceil(missing / 2));
		default:
			return fill.repeat(missing) + sign + text;
	}
}
