/** @file Prints numbers and arrays as Python and NumPy print them, character for character. */
import { type NDArray } from './ndarray.ts';
import { contents } from './create.ts';
import { fixed, scientific } from './decimals.ts';

export interface PrintOptions {
	readonly precision: number;
	readonly threshold: number;
	readonly edgeitems: number;
	readonly linewidth: number;
	readonly suppress: boolean;
}

export const PRINT_DEFAULTS: PrintOptions = {
	precision: 8,
	threshold: 1000,
	edgeitems: 3,
	linewidth: 75,
	suppress: false
};

/** Python's `repr` of a float: the shortest digits that read back, an exponent below 1e-4 and from 1e16 on. */
export function floatRepr(x: number): string {
	if (x !== x) return 'nan';
	if (x === Infinity) return 'inf';
	if (x === -Infinity) return '-inf';
	if (x === 0) return Object.is(x, -0) ? '-0.0' : '0.0';
	const size = Math.abs(x);
	if (size >= 1e16 || size < 1e-4) {
		const [digits, exponent] = x.toExponential().split('e') as [string, string];
		return `${digits}e${exponentText(exponent)}`;
	}
	const text = String(x);
	return text.includes('.') ? text : `${text}.0`;
}

/** A sign and at least two digits. */
function exponentText(exponent: string): string {
	return exponent[0]! + exponent.slice(1).padStart(2, '0');
}

/** `str(a)` of an array. */
export function arrayStr(a: NDArray, options: PrintOptions = PRINT_DEFAULTS): string {
	if (a.ndim === 0) return elementText(a, a.data[a.offset]!);
	return body(a, ' ', '', options);
}

/** `repr(a)` of an array. */
export function arrayRepr(a: NDArray, options: PrintOptions = PRINT_DEFAULTS): string {
	const prefix = 'array(';
	if (a.size === 0 && !(a.ndim === 1)) {
		const type = `, dtype=${a.dtype}`;
		return `${prefix}[], shape=(${a.shape.join(', ')})${type})`;
	}
	const text = a.ndim === 0 ? body0(a, options) : body(a, ', ', prefix, options);
	const summarized =
		a.size > options.threshold ? `, shape=(${a.shape.join(', ')}${a.ndim === 1 ? ',' : ''})` : '';
	const type = a.size === 0 ? `, dtype=${a.dtype}` : '';
	return `${prefix}${text}${summarized}${type})`;
}

function elementText(a: NDArray, x: number): string {
	if (a.dtype === 'bool') return x ? 'True' : 'False';
	return a.dtype === 'int64' ? String(x) : floatRepr(x);
}

const body0 = (a: NDArray, options: PrintOptions): string =>
	formatterOf(a, [a.data[a.offset]!], options)(a.data[a.offset]!);

function body(a: NDArray, separator: string, prefix: string, options: PrintOptions): string {
	if (a.size === 0) return '[]';
	const summarize = a.size > options.threshold;
	const values = contents(a);
	const shown = summarize ? edges(a, values, options.edgeitems) : values;
	const format = formatterOf(a, shown, options);
	return nested(a, values, 0, 0, { format, separator, summarize, options, indent: prefix.length });
}

/** The elements that a summary shows; they alone decide the widths. */
function edges(a: NDArray, values: Float64Array, edgeitems: number): Float64Array {
	const list: number[] = [];
	const visit = (axis: number, start: number, block: number): void => {
		if (axis === a.ndim) return void list.push(values[start]!);
		const n = a.shape[axis]!;
		const inner = block / n;
		for (let i = 0; i < n; i++) {
			if (n > 2 * edgeitems && i === edgeitems) i = n - edgeitems;
			visit(axis + 1, start + i * inner, inner);
		}
	};
	visit(0, 0, values.length);
	return Float64Array.from(list);
}

interface Layout {
	readonly format: (x: number) => string;
	readonly separator: string;
	readonly summarize: boolean;
	readonly options: PrintOptions;
	readonly indent: number;
}

/** NumPy's `_formatArray`: one bracket a level, lines of the last axis wrapped at the line width. */
function nested(a: NDArray, values: Float64Array, axis: number, start: number, layout: Layout): string {
	const n = a.shape[axis]!;
	const { edgeitems } = layout.options;
	const cut = layout.summarize && n > 2 * edgeitems;
	const shown = cut ? [...range(0, edgeitems), -1, ...range(n - edgeitems, n)] : range(0, n);
	const block = a.shape.slice(axis + 1).reduce((size, m) => size * m, 1);
	if (axis === a.ndim - 1) {
		const words = shown.map((i) => (i < 0 ? '...' : layout.format(values[start + i]!)));
		return wrap(words, axis, layout);
	}
	const inner = shown.map((i) => (i < 0 ? '...' : nested(a, values, axis + 1, start + i * block, layout)));
	const gap =
		layout.separator.trimEnd() + '\n'.repeat(a.ndim - axis - 1) + ' '.repeat(layout.indent + axis + 1);
	return `[${inner.join(gap)}]`;
}

const range = (from: number, to: number): number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function wrap(words: string[], axis: number, { separator, options, indent }: Layout): string {
	const lead = ' '.repeat(indent + axis + 1);
	// The closing brackets belong to the last line, and NumPy keeps room for all of them on each.
	const width = options.linewidth - Math.max(separator.trimEnd().length, axis + 1);
	let text = '';
	let line = lead;
	words.forEach((word, i) => {
		const last = i === words.length - 1;
		const room = last ? options.linewidth - (axis + 1) : width;
		if (line.length + word.length > room && line.length > lead.length) {
			text += `${line.trimEnd()}\n`;
			line = lead;
		}
		line += word + (last ? '' : separator);
	});
	return `[${(text + line).slice(lead.length)}]`;
}

/** How every element of an array is written: one width, and one kind of number. */
function formatterOf(a: NDArray, values: ArrayLike<number>, options: PrintOptions): (x: number) => string {
	if (a.dtype === 'bool') {
		return (x) => (x ? 'True' : 'False').padStart(a.ndim === 0 ? 0 : 5);
	}
	if (a.dtype === 'int64') {
		const width = Math.max(0, ...Array.from(values, (x) => String(x).length));
		return (x) => String(x).padStart(width);
	}
	return floatFormatter(values, options);
}

interface Parts {
	readonly whole: string;
	readonly fraction: string;
	readonly exponent: string;
}

function floatFormatter(
	values: ArrayLike<number>,
	{ precision, suppress }: PrintOptions
): (x: number) => string {
	const finite = Array.from(values).filter(Number.isFinite);
	const sizes = finite.filter((x) => x !== 0).map(Math.abs);
	const largest = Math.max(...sizes);
	const smallest = Math.min(...sizes);
	const exponential =
		sizes.length > 0 &&
		(largest >= 1e16 || (!suppress && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000)));
	const split = exponential ? exponentialParts(precision) : positionalParts(precision);
	const parts = finite.map(split);
	const fraction = Math.max(0, ...parts.map((part) => part.fraction.length));
	const special = Array.from(values).filter((x) => !Number.isFinite(x));
	const exponentWidth = Math.max(0, ...parts.map((part) => part.exponent.length));
	const tail = parts.length === 0 ? 0 : 1 + fraction + exponentWidth;
	// A NaN or infinity needs its own width: the word, and a sign before an infinity that has one.
	const wordWidth = Math.max(0, ...special.map((x) => (x !== x ? 3 : x < 0 ? 4 : 3)));
	const whole = Math.max(0, ...parts.map((part) => part.whole.length), wordWidth - tail);
	const width = whole + tail;
	return (x) => {
		if (!Number.isFinite(x)) return (x !== x ? 'nan' : x < 0 ? '-inf' : 'inf').padStart(width);
		const part = split(x);
		const digits = exponential ? part.fraction.padEnd(fraction, '0') : part.fraction.padEnd(fraction, ' ');
		return `${part.whole.padStart(whole)}.${digits}${part.exponent}`;
	};
}

/** The shortest digits that tell x from its neighbours, rounded to the precision. */
function positionalParts(precision: number): (x: number) => Parts {
	return (x) => {
		const shortest = plain(x);
		const [, digits = ''] = shortest.split('.');
		const text = digits.length > precision ? fixed(x, precision).replace(/0+$/, '') : shortest;
		const [whole, fraction = ''] = text.split('.') as [string, string?];
		return { whole: Object.is(x, -0) ? '-0' : whole, fraction, exponent: '' };
	};
}

/** The shortest digits without an exponent. */
function plain(x: number): string {
	const text = String(x);
	if (!text.includes('e')) return text;
	const [digits, power] = x.toExponential().split('e') as [string, string];
	const exponent = Number(power);
	const significant = digits.replace(/[-.]/g, '').length;
	return exponent < 0 ? x.toFixed(Math.min(100, significant - 1 - exponent)) : BigInt(x).toString();
}

function exponentialParts(precision: number): (x: number) => Parts {
	return (x) => {
		const shortest = x.toExponential();
		const digits = shortest.split('e')[0]!.split('.')[1] ?? '';
		const text = digits.length > precision ? (x < 0 ? '-' : '') + scientific(x, precision) : shortest;
		const [mantissa, power] = text.split('e') as [string, string];
		const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
		return {
			whole: Object.is(x, -0) ? '-0' : whole,
			fraction: fraction.replace(/0+$/, ''),
			exponent: `e${exponentText(power)}`
		};
	};
}

/** `repr` of a NumPy scalar: `np.float64(1.5)`, `np.int64(3)`, `np.True_`. */
export function numpyScalarRepr(x: number, dtype: NDArray['dtype']): string {
	if (dtype === 'bool') return x ? 'np.True_' : 'np.False_';
	return dtype === 'int64' ? `np.int64(${x})` : `np.float64(${floatRepr(x)})`;
}
