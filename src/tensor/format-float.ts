/** @file How every float of an array is written: NumPy's FloatingFormat. */
import { fixed, scientific } from './decimals.ts';
import type { DType } from './ndarray.ts';

export type FloatMode = 'fixed' | 'unique' | 'maxprec' | 'maxprec_equal';

export interface PrintOptions {
	readonly precision: number;
	readonly threshold: number;
	readonly edgeitems: number;
	readonly linewidth: number;
	readonly suppress: boolean;
	readonly floatmode: FloatMode;
	readonly sign: '-' | '+' | ' ';
	readonly nanstr: string;
	readonly infstr: string;
}

export const PRINT_DEFAULTS: PrintOptions = {
	precision: 8,
	threshold: 1000,
	edgeitems: 3,
	linewidth: 75,
	suppress: false,
	floatmode: 'maxprec',
	sign: '-',
	nanstr: 'nan',
	infstr: 'inf'
};

/** From here on an array of the type is written with exponents. */
const LARGE: Readonly<Record<'float64' | 'float32', number>> = { float64: 1e8, float32: 1e6 };

/** Most significant digits that a float32 needs, less one. */
const FLOAT32_DIGITS = 8;

/** The shortest digits that read back as x, with an exponent: `1.5e+0`. */
export function shortest(x: number, dtype: DType): string {
	if (dtype !== 'float32') return x.toExponential();
	for (let digits = 0; digits < FLOAT32_DIGITS; digits++) {
		const text = x.toExponential(digits);
		if (Math.fround(Number(text)) === x) return text;
	}
	return x.toExponential(FLOAT32_DIGITS);
}

/** A sign and at least two digits. */
export const exponentText = (exponent: string): string => exponent[0]! + exponent.slice(1).padStart(2, '0');

/** The digits of an exponent, as many as the longest has. */
const widened = (exponent: string, width: number): string =>
	exponent.slice(0, 2) + exponent.slice(2).padStart(width - 2, '0');

interface Parts {
	readonly whole: string;
	readonly fraction: string;
	readonly exponent: string;
}

type Split = (x: number) => Parts;

/** One width and one kind of number for all of these values. */
export function floatFormatter(
	values: ArrayLike<number>,
	dtype: DType,
	options: PrintOptions
): (x: number) => string {
	const { floatmode, sign } = options;
	const finite = Array.from(values).filter(Number.isFinite);
	const exponential = needsExponent(finite, dtype, options.suppress);
	const isFixed = floatmode === 'fixed';
	const precision = floatmode === 'unique' ? Infinity : options.precision;
	const split: Split = exponential
		? (x) => exponentialParts(x, dtype, precision, isFixed)
		: (x) => positionalParts(x, dtype, precision, isFixed);
	const parts = finite.map(split);
	const signed = (x: number, whole: string) => (sign === '+' && !whole.startsWith('-') ? `+${whole}` : whole);
	const fraction = largest(parts.map((part) => part.fraction.length));
	const power = largest(parts.map((part) => part.exponent.length));
	const tail = parts.length === 0 ? 1 : 1 + fraction + power;
	const negative = finite.some((x) => x < 0 || Object.is(x, -0));
	const own =
		largest(parts.map((part, i) => signed(finite[i]!, part.whole).length)) +
		(sign === ' ' && !negative ? 1 : 0);
	const whole = finite.length === values.length ? own : Math.max(own, wordWidth(values, options) - tail);
	const width = whole + tail;
	const padding = exponential || isFixed || floatmode === 'maxprec_equal' ? '0' : ' ';
	// With an exponent a float32 is filled up with its own next digits.
	const filled = (x: number): Parts => {
		const part = split(x);
		const isShort = exponential && dtype === 'float32' && part.fraction.length < fraction;
		return isShort ? exponentialParts(x, dtype, fraction, true) : part;
	};
	return (x) => {
		if (!Number.isFinite(x)) return word(x, options).padStart(width);
		const part = filled(x);
		return `${signed(x, part.whole).padStart(whole)}.${part.fraction.padEnd(fraction, padding)}${widened(part.exponent, power)}`;
	};
}

const largest = (lengths: readonly number[]): number => lengths.reduce((most, n) => Math.max(most, n), 0);

function needsExponent(finite: readonly number[], dtype: DType, suppress: boolean): boolean {
	let most = 0;
	let least = Infinity;
	for (const x of finite) {
		if (x === 0) continue;
		most = Math.max(most, Math.abs(x));
		least = Math.min(least, Math.abs(x));
	}
	if (most === 0) return false;
	const small = dtype === 'float32' ? Math.fround(1e-4) : 1e-4;
	return (
		most >= LARGE[dtype === 'float32' ? 'float32' : 'float64'] ||
		(!suppress && (least < small || most / least > 1000))
	);
}

/** A NaN or infinity needs its own width: the word, and a sign before an infinity that has one. */
function wordWidth(values: ArrayLike<number>, { sign, nanstr, infstr }: PrintOptions): number {
	const signed = sign !== '-' || Array.from(values).includes(-Infinity);
	return Math.max(nanstr.length, infstr.length + (signed ? 1 : 0));
}

function word(x: number, { sign, nanstr, infstr }: PrintOptions): string {
	const plus = sign === '+' ? '+' : '';
	return x !== x ? plus + nanstr : x < 0 ? `-${infstr}` : plus + infstr;
}

const signText = (x: number): string => (x < 0 || Object.is(x, -0) ? '-' : '');

/** Without an exponent: the shortest digits, rounded to the precision; or exactly so many where it is fixed. */
function positionalParts(x: number, dtype: DType, precision: number, isFixed: boolean): Parts {
	const plainText = isFixed ? '' : plain(Math.abs(x), dtype);
	const digits = plainText.split('.')[1] ?? '';
	const text =
		isFixed || digits.length > precision
			? fixed(Math.abs(x), precision).replace(isFixed ? /$^/ : /(\.\d*?)0+$/, '$1')
			: plainText;
	const [whole, fraction = ''] = text.split('.') as [string, string?];
	return { whole: signText(x) + whole, fraction, exponent: '' };
}

/** The shortest digits without an exponent. */
function plain(x: number, dtype: DType): string {
	const [digits, power] = shortest(x, dtype).split('e') as [string, string];
	const exponent = Number(power);
	const all = digits.replace('.', '');
	if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${all === '0' ? '' : all}`;
	const whole = all.slice(0, exponent + 1).padEnd(exponent + 1, '0');
	return `${whole}.${all.slice(exponent + 1)}`;
}

function exponentialParts(x: number, dtype: DType, precision: number, isFixed: boolean): Parts {
	const short = shortest(Math.abs(x), dtype);
	const digits = short.split('e')[0]!.split('.')[1] ?? '';
	const text = isFixed || digits.length > precision ? scientific(Math.abs(x), precision) : short;
	const [mantissa, power] = text.split('e') as [string, string];
	const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
	return {
		whole: signText(x) + whole,
		fraction: isFixed ? fraction : fraction.replace(/0+$/, ''),
		exponent: `e${exponentText(power)}`
	};
}
