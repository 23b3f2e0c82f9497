/** @file Digits of numbers in a format: no sign, no padding. */
import { fixed, floatRepr, scientific, significant } from '#tensor';
import { raise } from './exceptions.ts';
import type { Spec } from './format.ts';
import { intText } from './numbers.ts';

/** An integer's digits, and what stands between them and the sign. */
export function formatInteger(v: bigint, spec: Spec): { readonly prefix: string; readonly digits: string } {
	const { type, alternate, precision, sign } = spec;
	if (precision !== null) raise('ValueError', 'Precision not allowed in integer format specifier');
	const size = v < 0n ? -v : v;
	const based = (radix: number, mark: string) => ({
		prefix: alternate ? `0${mark}` : '',
		digits: size.toString(radix)
	});
	switch (type) {
		case 'b':
			return based(2, 'b');
		case 'o':
			return based(8, 'o');
		case 'x':
			return based(16, 'x');
		case 'X':
			return { prefix: alternate ? '0X' : '', digits: size.toString(16).toUpperCase() };
		case 'c':
			if (sign !== '') raise('ValueError', "Sign not allowed with integer format specifier 'c'");
			if (v < 0n || v > 0x10ffffn) raise('OverflowError', '%c arg not in range(0x110000)');
			return { prefix: '', digits: String.fromCodePoint(Number(v)) };
		default:
			return { prefix: '', digits: intText(size) };
	}
}

/** A float's digits. */
export function formatFloat(x: number, { type, precision, alternate }: Spec): string {
	const size = Math.abs(x);
	const text = !Number.isFinite(size)
		? (size !== size ? 'nan' : 'inf') + (type === '%' ? '%' : '')
		: finiteDigits(size, type.toLowerCase(), precision, alternate);
	return /^[EFG]$/.test(type) ? text.toUpperCase() : text;
}

function finiteDigits(size: number, type: string, precision: number | null, alternate: boolean): string {
	const point = (text: string) => (alternate && precision === 0 ? text.replace(/^\d+/, '$&.') : text);
	switch (type) {
		case 'f':
			return point(fixed(size, precision ?? 6));
		case '%':
			return `${point(fixed(size * 100, precision ?? 6))}%`;
		case 'e':
			return point(scientific(size, precision ?? 6));
		case '':
			return precision === null ? floatRepr(size) : general(size, precision, true, alternate);
		default:
			return general(size, precision ?? 6, false, alternate);
	}
}

/**
 * The `g` format: significant digits, an exponent where it is shorter, no trailing zeros. Without a letter (`pythonic`)
 * at least one digit stays after the point.
 */
function general(x: number, precision: number, pythonic: boolean, alternate: boolean): string {
	const digits = Math.max(1, precision);
	const { power } = significant(x, digits - 1);
	const trim = (text: string) => (alternate || !text.includes('.') ? text : text.replace(/\.?0+$/, ''));
	if (power < -4 || power >= (pythonic ? digits - 1 : digits)) {
		const [mantissa, tail] = scientific(x, digits - 1).split('e') as [string, string];
		return `${trim(mantissa)}e${tail}`;
	}
	const text = trim(fixed(x, Math.max(0, digits - 1 - power)));
	return pythonic && !text.includes('.') ? `${text}.0` : text;
}

/** Digits before the point in groups: of three, or of four where they are binary, octal or hexadecimal. */
export function grouped(digits: string, group: string, every: 3 | 4): string {
	if (group === '') return digits;
	const end = every === 4 ? digits.length : digits.search(/\D|$/);
	const parts: string[] = [];
	for (let to = end; to > 0; to -= every) parts.unshift(digits.slice(Math.max(0, to - every), to));
	return parts.join(group) + digits.slice(end);
}
