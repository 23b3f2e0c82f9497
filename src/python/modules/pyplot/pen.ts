/** @file How lines and markers look: format strings such as 'r--o', and the keywords that say the same. */
import { raise, repr, type Colour, type Dash, type Pen, type Value } from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { colourNamed, toColour } from './colour.ts';

const DASHES: Readonly<Record<string, Dash>> = {
	'-': 'solid',
	'--': 'dashed',
	'-.': 'dashdot',
	':': 'dotted',
	solid: 'solid',
	dashed: 'dashed',
	dashdot: 'dashdot',
	dotted: 'dotted',
	None: 'none',
	none: 'none',
	' ': 'none',
	'': 'none'
};
const MARKERS = '.,ov^<>12348spP*hH+xXDd|_';
const NO_MARKER = ['None', 'none', ' ', ''];

interface Format {
	readonly color: Colour;
	readonly dash: Dash | null;
	readonly marker: string | null;
}

const refuse = (text: string, why: string): never =>
	raise(
		'ValueError',
		`'${text}' is not a valid format string (${why})`,
		"A format string is a colour, a marker and a kind of line, such as 'r--o'."
	);

/** Reads a format string; a whole text may be a colour. */
export function readFormat(text: string): Format {
	const whole = /^[01]$/.test(text) ? undefined : colourNamed(text);
	if (whole !== undefined && text.length > 1) return { color: whole, dash: null, marker: null };
	let color: Colour = null;
	let dash: Dash | null = null;
	let marker: string | null = null;
	for (let rest = text; rest !== '';) {
		const [piece] = /^(--|-\.|C\d+|.)/su.exec(rest)!;
		rest = rest.slice(piece.length);
		if (DASHES[piece] && piece !== ' ') {
			if (dash) refuse(text, 'two linestyle symbols');
			dash = DASHES[piece];
		} else if (piece.length === 1 && MARKERS.includes(piece)) {
			if (marker) refuse(text, 'two marker symbols');
			marker = piece;
		} else if (/^([bgrcmykw]|C\d+)$/.test(piece)) {
			if (color) refuse(text, 'two color symbols');
			color = colourNamed(piece)!;
		} else if (piece !== ' ') refuse(text, `unrecognized character '${piece}'`);
	}
	return { color, dash: dash ?? (marker ? 'none' : null), marker };
}

const NO_FORMAT: Format = { color: null, dash: null, marker: null };

/** What a kind of line is called, in Matplotlib's ways. */
function dashOf(value: Value, call: Call): Dash {
	const dash = typeof value === 'string' ? DASHES[value] : 'dashed';
	return dash ?? raise('ValueError', `${repr(value, call.session)} is not a valid value for ls.`);
}

export function takeMarker(call: Call, otherwise: string): string {
	const value = call.take('marker');
	if (value === undefined) return otherwise;
	if (typeof value === 'string' && NO_MARKER.includes(value)) return '';
	if (typeof value !== 'string' || value.length !== 1 || !MARKERS.includes(value))
		return raise('ValueError', `Unrecognized marker style ${repr(value, call.session)}`);
	return value;
}

export function takeColour(call: Call, ...names: readonly string[]): Colour {
	const value = call.take(...names);
	return value === undefined ? null : toColour(value, call.session);
}

/** Takes the keywords of a line. One set of them may serve several format strings. */
export function takePen(call: Call): (format?: Format, otherwise?: Partial<Pen>) => Pen {
	const color = takeColour(call, 'color', 'c');
	const style = call.take('linestyle', 'ls');
	const dash = style === undefined ? null : dashOf(style, call);
	const marker = call.has('marker') ? takeMarker(call, '') : null;
	const width = call.number('linewidth', 'lw');
	const size = call.number('markersize', 'ms');
	const alpha = call.alpha();
	return (format = NO_FORMAT, otherwise = {}) => ({
		color: color ?? format.color ?? otherwise.color ?? null,
		dash: dash ?? format.dash ?? otherwise.dash ?? 'solid',
		width: width ?? otherwise.width ?? null,
		marker: marker ?? format.marker ?? '',
		size,
		alpha
	});
}
