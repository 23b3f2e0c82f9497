/** @file Prints numbers and arrays as Python and NumPy print them, character for character. */
import { contents } from './create.ts';
import { exponentText, floatFormatter, PRINT_DEFAULTS, shortest, type PrintOptions } from './format-float.ts';
import { shapeText, type DType, type NDArray } from './ndarray.ts';

/** Python's `repr` of a float: the shortest digits that read back, an exponent below 1e-4 and from 1e16 on. */
export const floatRepr = (x: number): string => scalarText(x, 'float64', 1e16);

/** `str` of a number of NumPy; a float32 has an exponent from 1e6 on. */
export function numpyScalarStr(x: number, dtype: DType): string {
	switch (dtype) {
		case 'bool':
			return x ? 'True' : 'False';
		case 'int64':
			return String(x);
		case 'float32':
			return scalarText(x, dtype, 1e6);
		case 'float64':
			return floatRepr(x);
	}
}

function scalarText(x: number, dtype: DType, large: number): string {
	if (x !== x) return 'nan';
	if (x === Infinity) return 'inf';
	if (x === -Infinity) return '-inf';
	if (x === 0) return Object.is(x, -0) ? '-0.0' : '0.0';
	const size = Math.abs(x);
	if (size >= large || size < 1e-4) {
		const [digits, exponent] = shortest(x, dtype).split('e') as [string, string];
		return `${digits}e${exponentText(exponent)}`;
	}
	const text = String(dtype === 'float32' ? Number(shortest(x, dtype)) : x);
	return text.includes('.') ? text : `${text}.0`;
}

/** `repr` of a NumPy scalar: `np.float64(1.5)`, `np.int64(3)`, `np.True_`. */
export const numpyScalarRepr = (x: number, dtype: DType): string =>
	dtype === 'bool' ? (x ? 'np.True_' : 'np.False_') : `np.${dtype}(${numpyScalarStr(x, dtype)})`;

/** `str(a)` of an array. */
export function arrayStr(a: NDArray, options: PrintOptions = PRINT_DEFAULTS): string {
	return a.ndim === 0 ? numpyScalarStr(a.data[a.offset]!, a.dtype) : arrayText(a, options);
}

/** `numpy.array2string(a)`: what stands between `array(` and its end, or is printed. */
export function arrayText(
	a: NDArray,
	options: PrintOptions = PRINT_DEFAULTS,
	{ separator = ' ', prefix = '', suffix = '' } = {}
): string {
	if (a.size === 0) return '[]';
	const summarize = a.size > options.threshold;
	const values = contents(a);
	const shown = summarize ? edges(a, values, options.edgeitems) : values;
	const format = formatterOf(a, shown, options);
	if (a.ndim === 0) return format(a.data[a.offset]!);
	return nested(a, values, 0, 0, {
		format,
		separator,
		summarize,
		edgeitems: options.edgeitems,
		linewidth: options.linewidth - suffix.length,
		indent: prefix.length
	});
}

/** `repr(a)` of an array: shape and type follow where the text does not tell them. */
export function arrayRepr(a: NDArray, options: PrintOptions = PRINT_DEFAULTS): string {
	const prefix = 'array(';
	const text = prefix + arrayText(a, options, { separator: ', ', prefix, suffix: ')' });
	const extras: string[] = [];
	if ((a.size === 0 && a.ndim !== 1) || a.size > options.threshold)
		extras.push(`shape=${shapeText(a.shape)}`);
	if (a.size === 0 || a.dtype === 'float32') extras.push(`dtype=${a.dtype}`);
	if (extras.length === 0) return `${text})`;
	const last = text.length + 1 - (text.lastIndexOf('\n') + 1);
	const extra = `${extras.join(', ')})`;
	const gap = last + extra.length + 1 > options.linewidth ? `\n${' '.repeat(prefix.length)}` : ' ';
	return `${text},${gap}${extra}`;
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
			if (i < n) visit(axis + 1, start + i * inner, inner);
		}
	};
	visit(0, 0, values.length);
	return Float64Array.from(list);
}

interface Layout {
	readonly format: (x: number) => string;
	readonly separator: string;
	readonly summarize: boolean;
	readonly edgeitems: number;
	readonly linewidth: number;
	readonly indent: number;
}

/** NumPy's `_formatArray`: one bracket a level, lines of the last axis wrapped at the line width. */
function nested(a: NDArray, values: Float64Array, axis: number, start: number, layout: Layout): string {
	const n = a.shape[axis]!;
	const { edgeitems } = layout;
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

function wrap(words: string[], axis: number, { separator, linewidth, indent }: Layout): string {
	const lead = ' '.repeat(indent + axis + 1);
	// The closing brackets of all levels belong to the last line, and NumPy keeps room for them on each.
	const room = linewidth - axis;
	const width = room - Math.max(separator.trimEnd().length, 1);
	let text = '';
	let line = lead;
	words.forEach((word, i) => {
		if (line.length + word.length > width && line.length > lead.length) {
			text += `${line.trimEnd()}\n`;
			line = lead;
		}
		line += word + (i === words.length - 1 ? '' : separator);
	});
	return `[${(text + line).slice(lead.length)}]`;
}

/** How every element of an array is written: one width, and one kind of number. */
function formatterOf(a: NDArray, values: ArrayLike<number>, options: PrintOptions): (x: number) => string {
	switch (a.dtype) {
		case 'bool':
			return (x) => (x ? 'True' : 'False').padStart(a.ndim === 0 ? 0 : 5);
		case 'int64': {
			const texts = Array.from(values, (x) => integerText(x, options.sign));
			const width = texts.reduce((most, text) => Math.max(most, text.length), 0);
			return (x) => integerText(x, options.sign).padStart(width);
		}
		case 'float32':
		case 'float64':
			return floatFormatter(values, a.dtype, options);
	}
}

const integerText = (x: number, sign: PrintOptions['sign']): string =>
	x < 0 || sign === '-' ? String(x) : sign + String(x);
