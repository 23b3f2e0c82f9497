/** @file Format specifications: of f-strings and `format`, and of the `%` operator. */
import { floatRepr, NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { fixed } from './fixed.ts';
import { isFloat, isNumber, toNumber, type PyNumber } from './numbers.ts';
import type { Session } from './session.ts';
import { repr, str } from './text.ts';
import { PyDict, PyTuple, PyFloat, type Value } from './values.ts';

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

interface Spec {
	readonly fill: string;
	readonly align: string;
	readonly sign: string;
	readonly alternate: boolean;
	readonly width: number;
	readonly group: string;
	readonly precision: number | null;
	readonly type: string;
}

function parseSpec(text: string, v: Value): Spec {
	const match = SPEC.exec(text);
	if (!match)
		return raise('ValueError', `Invalid format specifier '${text}' for object of type '${typeName(v)}'`);
	const [, fill, align, sign = '', alternate, zero, width, group = '', precision, type = ''] = match;
	if (Number(width ?? 0) > 100_000 || Number(precision ?? 0) > 1_000)
		raise('ValueError', 'Too many decimal digits in format string');
	return {
		fill: fill ?? (zero ? '0' : ' '),
		align: align ?? (zero ? '=' : ''),
		sign,
		alternate: alternate !== undefined,
		width: Number(width ?? 0),
		group,
		precision: precision === undefined ? null : Number(precision),
		type
	};
}

/** `format(value, spec)`. */
export function format(v: Value, text: string, session: Session): string {
	if (text === '') return str(v, session);
	if (isNumber(v) && !(typeof v === 'boolean' && !/[bcdeEfFgGnoxX%]$/.test(text)))
		return formatNumber(v, parseSpec(text, v));
	if (typeof v !== 'string' && typeof v !== 'boolean')
		raise(
			'TypeError',
			`unsupported format string passed to ${typeName(v)}.__format__`,
			v instanceof NDArray ? 'The value is a whole array. Take one entry first, such as x[0][0].' : ''
		);
	const spec = parseSpec(text, v);
	if (spec.type !== '' && spec.type !== 's')
		raise(
			'ValueError',
			`Unknown format code '${spec.type}' for object of type '${typeName(v)}'`,
			typeof v === 'string' ? 'The value is text; make a number of it with float(...).' : ''
		);
	const shown = str(v, session);
	return pad(spec.precision === null ? shown : [...shown].slice(0, spec.precision).join(''), '', spec, '<');
}

function formatNumber(v: PyNumber, spec: Spec): string {
	const integer = !isFloat(v);
	const asInteger =
		integer &&
		(spec.type === '' || 'bcdnoxX'.includes(spec.type)) &&
		!(spec.type === '' && spec.precision !== null);
	if (!integer && 'bcdoxX'.includes(spec.type) && spec.type !== '')
		raise(
			'ValueError',
			`Unknown format code '${spec.type}' for object of type 'float'`,
			'That code is for integers; for decimals use f, e or g.'
		);
	const digits = asInteger ? integerDigits(v, spec) : floatDigits(toNumber(v), spec, integer);
	const negative =
		typeof v === 'bigint' ? v < 0n : toNumber(v) < 0 || (!asInteger && Object.is(toNumber(v), -0));
	const sign = negative ? '-' : spec.sign === '-' ? '' : spec.sign;
	return pad(grouped(digits, spec.group), sign, spec, '>');
}

function integerDigits(v: PyNumber, { type, alternate, precision }: Spec): string {
	if (precision !== null) raise('ValueError', 'Precision not allowed in integer format specifier');
	const big = BigInt(typeof v === 'object' ? v.value : v);
	const size = big < 0n ? -big : big;
	switch (type) {
		case 'b':
			return (alternate ? '0b' : '') + size.toString(2);
		case 'o':
			return (alternate ? '0o' : '') + size.toString(8);
		case 'x':
			return (alternate ? '0x' : '') + size.toString(16);
		case 'X':
			return (alternate ? '0X' : '') + size.toString(16).toUpperCase();
		case 'c':
			return String.fromCodePoint(Number(size));
		default:
			return size.toString();
	}
}

const exponent = (text: string): string => text.replace(/e([-+])(\d)$/, 'e$10$2');

function floatDigits(x: number, { type, precision, alternate }: Spec, integer: boolean): string {
	const size = Math.abs(x);
	const upper = type === 'E' || type === 'F' || type === 'G';
	if (!Number.isFinite(size)) {
		const word = size !== size ? 'nan' : 'inf';
		return (upper ? word.toUpperCase() : word) + (type === '%' ? '%' : '');
	}
	switch (type) {
		case 'f':
		case 'F':
			return fixed(size, precision ?? 6);
		case '%':
			return `${fixed(size * 100, precision ?? 6)}%`;
		case 'e':
		case 'E': {
			const text = exponent(size.toExponential(Math.min(100, precision ?? 6)));
			return upper ? text.toUpperCase() : text;
		}
		default: {
			if (type === '' && precision === null) return integer ? String(size) : floatRepr(size);
			const text = general(size, precision ?? 6, type === '', alternate);
			return upper ? text.toUpperCase() : text;
		}
	}
}

/** The `g` format: significant digits, an exponent where it is shorter, no trailing zeros. */
function general(x: number, precision: number, pythonic: boolean, alternate: boolean): string {
	const digits = Math.max(1, precision);
	const power = x === 0 ? 0 : Number(x.toExponential(digits - 1).split('e')[1]);
	const trim = (text: string) => (alternate || !text.includes('.') ? text : text.replace(/\.?0+$/, ''));
	if (power < -4 || power >= (pythonic ? digits - 1 : digits)) {
		const [mantissa, tail] = x.toExponential(digits - 1).split('e') as [string, string];
		return exponent(`${trim(mantissa)}e${tail}`);
	}
	const text = trim(fixed(x, Math.max(0, digits - 1 - power)));
	return pythonic && !text.includes('.') ? `${text}.0` : text;
}

function grouped(digits: string, group: string): string {
	if (group === '') return digits;
	const [, whole = '', rest = ''] = /^(\d*)(.*)$/s.exec(digits)!;
	return whole.replace(/\B(?=(\d{3})+$)/g, group) + rest;
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

const PERCENT = /%(?:\((\w+)\))?([-+ #0]*)(\d+|\*)?(?:\.(\d+))?([diouxXeEfFgGcrsa%])/g;

/** `text % values`. */
export function percentFormat(text: string, values: Value, session: Session): string {
	const list = values instanceof PyTuple ? [...values.items] : [values];
	let used = 0;
	const out = text.replace(
		PERCENT,
		(_, key?: string, flags = '', width = '', precision?: string, type = 's') => {
			if (type === '%') return '%';
			if (key !== undefined && !(values instanceof PyDict)) raise('TypeError', 'format requires a mapping');
			const v =
				key === undefined
					? list[used++]
					: [...(values as PyDict).entries.values()].find(([k]) => k === key)?.[1];
			if (v === undefined) return raise('TypeError', 'not enough arguments for format string');
			const left = flags.includes('-');
			const text = 'rsa'.includes(type);
			if (!text && !isNumber(v))
				raise('TypeError', `%${type} format: a real number is required, not ${typeName(v)}`);
			const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
			const head = `${left ? '<' : text ? '>' : ''}${text ? '' : sign}${flags.includes('0') && !left && !text ? '0' : ''}${width}`;
			if (text) {
				const shown = type === 's' ? str(v, session) : repr(v, session);
				return format(shown, `${head}${precision === undefined ? '' : `.${precision}`}`, session);
			}
			const number = v as PyNumber;
			if ('diu'.includes(type))
				return format(isFloat(number) ? Math.trunc(toNumber(number)) : number, `${head}d`, session);
			if ('oxXc'.includes(type)) return format(number, `${head}${type}`, session);
			return format(new PyFloat(toNumber(number)), `${head}.${precision ?? 6}${type}`, session);
		}
	);
	if (values instanceof PyTuple && used < list.length)
		raise('TypeError', 'not all arguments converted during string formatting');
	return out;
}
