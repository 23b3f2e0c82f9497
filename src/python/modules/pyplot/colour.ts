/** @file Matplotlib's colours: letters, names, `C0`, hexadecimal digits, greys as '0.5', tuples. */
import { toFlat } from '#tensor';
import { NDArray } from '#tensor';
import {
	isNumber,
	nearestHint,
	PyList,
	PyTuple,
	raise,
	repr,
	toNumber,
	type Session,
	type Value
} from '../../runtime/index.ts';
import { COLOUR_NAMES } from './colour-names.ts';

const LETTERS: Readonly<Record<string, string>> = {
	b: '#0000ff',
	g: '#008000',
	r: '#ff0000',
	c: '#00bfbf',
	m: '#bf00bf',
	y: '#bfbf00',
	k: '#000000',
	w: '#ffffff'
};
/** `tab:blue` is `C0`, and so on: the colours of the cycle. */
const TABLEAU = ['blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'gray', 'olive', 'cyan'];

export const hex = (parts: readonly number[]): string =>
	`#${parts.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`; // prettier-ignore

/** The colour of a text, or undefined where it names none. */
export function colourNamed(text: string): string | undefined {
	const letter = LETTERS[text];
	if (letter !== undefined) return letter;
	const cycle = /^C(\d+)$/.exec(text);
	if (cycle) return `C${Number(cycle[1]) % 10}`;
	const name = text.toLowerCase();
	if (name === 'none') return 'none';
	const tableau = TABLEAU.indexOf(name.replace(/^tab:/, '').replace('grey', 'gray'));
	if (name.startsWith('tab:') && tableau >= 0) return `C${tableau}`;
	if (/^#([\da-f]{6}|[\da-f]{8})$/.test(name)) return name.slice(0, 7);
	if (/^#[\da-f]{3,4}$/.test(name)) return `#${[...name.slice(1, 4)].map((digit) => digit + digit).join('')}`;
	const grey = /^\d*\.?\d+$/.test(name) ? Number(name) : NaN;
	if (grey >= 0 && grey <= 1) return hex([grey, grey, grey]);
	return COLOUR_NAMES.get(name);
}

/** A tuple or array of three or four numbers between 0 and 1, or null. */
function tuple(v: Value): string | null {
	const items =
		v instanceof PyTuple || v instanceof PyList
			? v.items.map((item) => (isNumber(item) ? toNumber(item) : NaN))
			: v instanceof NDArray && v.ndim === 1
				? Array.from(toFlat(v))
				: [];
	const fits = (items.length === 3 || items.length === 4) && items.every((item) => item >= 0 && item <= 1);
	return fits ? hex(items.slice(0, 3)) : null;
}

/** The colour that a value is, or null. */
export const maybeColour = (v: Value): string | null =>
	typeof v === 'string' ? (colourNamed(v) ?? null) : tuple(v);

/** The colour that a value is; Matplotlib's ValueError where it is none. */
export function toColour(v: Value, session: Session): string {
	const colour = maybeColour(v);
	if (colour !== null) return colour;
	const hint = typeof v === 'string' ? nearestHint(v, COLOUR_NAMES.keys()) : '';
	return raise(
		'ValueError',
		`${repr(v, session)} is not a valid value for color`,
		hint || "Colours are written 'red', 'r', 'C0', 'tab:blue', '#1f77b4', '0.5' or (0.1, 0.2, 0.5)."
	);
}
