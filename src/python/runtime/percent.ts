/** @file `text % values`. */
import { NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { getEntry } from './dicts.ts';
import { raise } from './exceptions.ts';
import { format } from './format.ts';
import { isFloat, isNumber, normalize, toNumber, unwrap, type PyNumber } from './numbers.ts';
import type { Session } from './session.ts';
import { ascii, repr, str } from './text.ts';
import { PyDict, PyFloat, PyList, PyTuple, type Value } from './values.ts';

const FIELD = /%(?:\(([^()]*)\))?([-+ #0]*)(\d+|\*)?(?:\.(\d+|\*|))?[hlL]?([\s\S])?/g;

/** One field: what stands between `%` and its letter. */
interface Field {
	readonly flags: string;
	readonly width: string;
	readonly precision: string | undefined;
	readonly type: string;
}

/** The values of a `%` in the order in which fields take them. */
class Values {
	private used = 0;
	private readonly list: readonly Value[];

	constructor(
		private readonly given: Value,
		private readonly session: Session
	) {
		this.list = given instanceof PyTuple ? given.items : [given];
	}

	next(): Value {
		const v = this.list[this.used++];
		return v === undefined ? raise('TypeError', 'not enough arguments for format string') : v;
	}

	named(key: string): Value {
		if (!(this.given instanceof PyDict)) return raise('TypeError', 'format requires a mapping');
		this.used = 1;
		return getEntry(this.given, key, this.session) ?? raise('KeyError', key);
	}

	finish(): void {
		if (this.used < this.list.length && !(this.given instanceof PyDict || this.given instanceof PyList))
			raise(
				'TypeError',
				'not all arguments converted during string formatting',
				'There are more values than % fields in the text.'
			);
	}
}

/** `text % values`. */
export function percentFormat(text: string, given: Value, session: Session): string {
	const values = new Values(given, session);
	const out = text.replace(
		FIELD,
		(_all, key?: string, flags = '', width = '', precision?: string, type?: string, at?: number) => {
			if (type === undefined) return raise('ValueError', 'incomplete format');
			if (type === '%') return '%';
			const given = width === '*' ? starred(values.next()) : Number(width);
			const wide = given === 0 ? '' : String(Math.abs(given));
			const sides = given < 0 ? `${flags}-` : flags;
			const exact = precision === '*' ? String(Math.max(0, starred(values.next()))) : precision;
			const v = key === undefined ? values.next() : values.named(key);
			if (!'diouxXeEfFgGcrsa'.includes(type))
				raise(
					'ValueError',
					`unsupported format character '${type}' (0x${type.codePointAt(0)!.toString(16)}) at index ${(at ?? 0) + _all.length - 1}`
				);
			return percentField(v, { flags: sides, width: wide, precision: exact, type }, session);
		}
	);
	values.finish();
	return out;
}

/** What stands for a `*`. */
const starred = (v: Value): number => (typeof v === 'number' ? v : raise('TypeError', '* wants int'));

function percentField(value: Value, field: Field, session: Session): string {
	const v = value instanceof NDArray && value.ndim === 0 ? unwrap(value) : value;
	const { flags, width, type } = field;
	const precision = field.precision === undefined ? '' : `.${field.precision || 0}`;
	const left = flags.includes('-');
	if ('rsa'.includes(type) || (type === 'c' && typeof v === 'string')) {
		const shown = type === 'r' ? repr(v, session) : type === 'a' ? ascii(v, session) : str(v, session);
		if (type === 'c' && [...shown].length !== 1) raise('TypeError', '%c requires int or char');
		return format(shown, `${left ? '<' : '>'}${width}${type === 'c' ? '' : precision}`, session);
	}
	if (!isNumber(v)) return needsNumber(v, type);
	const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
	const alternate = flags.includes('#') ? '#' : '';
	const head = `${left ? '<' : ''}${type === 'c' ? '' : sign}${alternate}${flags.includes('0') && !left ? '0' : ''}${width}`;
	if ('diu'.includes(type)) return format(whole(v), `${head}d`, session);
	if ('oxXc'.includes(type)) {
		if (isFloat(v)) return needsNumber(v, type);
		return format(v, `${head}${type}`, session);
	}
	return format(new PyFloat(toNumber(v)), `${head}${precision || '.6'}${type}`, session);
}

function needsNumber(v: Value, type: string): never {
	if (type === 'c') return raise('TypeError', '%c requires int or char');
	if ('oxX'.includes(type))
		return raise('TypeError', `%${type} format: an integer is required, not ${typeName(v)}`);
	return raise(
		'TypeError',
		'diu'.includes(type)
			? `%${type} format: a real number is required, not ${typeName(v)}`
			: `must be real number, not ${typeName(v)}`,
		'%s shows a value of any kind.'
	);
}

/** A float is cut at its point. */
function whole(v: PyNumber): Value {
	if (!isFloat(v)) return v;
	const x = toNumber(v);
	if (!Number.isFinite(x))
		raise(
			x !== x ? 'ValueError' : 'OverflowError',
			`cannot convert float ${x !== x ? 'NaN' : 'infinity'} to integer`
		);
	return normalize(BigInt(Math.trunc(x)));
}
