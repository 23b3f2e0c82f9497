import { isPicture, isSitePicture } from '../address.ts';
import type { Asked } from '../claims.ts';
import { defineDirective, type DirectiveSource } from '../directive.ts';
import type { Flow } from '../tree.ts';

/** A curve with a place on it and a nudge from there. */
export interface Curve {
	readonly plot: Asked;
	readonly range: readonly [number, number];
	/** Where the sliders stand at first. */
	readonly at: number;
	readonly nudge: number;
}

export interface Figure {
	/** Null for a picture. */
	readonly curve: Curve | null;
	/** The address of a picture, or ''. */
	readonly src: string;
	readonly alt: string;
	readonly caption: readonly Flow[];
}

const NUMBER = /^[-−+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const numberOf = (text: string): number | null => (NUMBER.test(text) ? Number(text.replace('−', '-')) : null);

/** The numbers of an attribute, each checked; null where one is missing or none. */
function numbers({ text, placeOf, error }: DirectiveSource, name: string, count: number): number[] | null {
	const found = text(name)
		.split(/[\s,]+/)
		.filter((word) => word !== '')
		.map(numberOf);
	if (found.length === 0) return null;
	if (found.length === count && found.every((each) => each !== null)) return found as number[];
	error(
		`${name} must be ${count === 1 ? 'a number' : `${count} numbers`}`,
		count === 1 ? '' : `Write ${name}="-3 3".`,
		placeOf(name)
	);
	return null;
}

function curveOf(source: DirectiveSource): Curve | null {
	const { text, placeOf, error } = source;
	const [from = -3, to = 3] = numbers(source, 'x', 2) ?? [];
	if (from >= to) {
		error('x must begin below its end', 'Write x="-3 3".', placeOf('x'));
		return null;
	}
	const [at = (from + to) / 2] = numbers(source, 'at', 1) ?? [];
	const [nudge = (to - from) / 10] = numbers(source, 'nudge', 1) ?? [];
	const isInside = (x: number) => x >= from && x <= to;
	if (!isInside(at)) error(`at is not within x, which goes from ${from} to ${to}`, '', placeOf('at'));
	else if (nudge === 0) error('a nudge of 0 is none', '', placeOf('nudge'));
	else if (!isInside(at + nudge))
		error(`at and nudge lead to ${at + nudge}, which is not within x`, '', placeOf('nudge'));
	return { plot: { text: text('plot'), place: placeOf('plot') }, range: [from, to], at, nudge };
}

export default defineDirective<Figure>({
	name: 'figure',
	doc: 'A curve with a place and a nudge to move, or a picture; its body is the caption.',
	example: [
		':::figure{plot="3 * x**2" x="-3 3" at="2" nudge="0.5" alt="A parabola that opens upwards."}',
		'Make the nudge smaller, and watch the slope of the line.',
		':::'
	].join('\n'),
	form: 'container',
	within: [],
	attributes: {
		alt: { kind: 'text', doc: 'What the picture shows, for those who do not see it.', required: true },
		plot: {
			kind: 'expression',
			doc: 'An expression of one variable, such as 3 * x**2 or cos(2*x); there are abs, cos, exp, log, relu, sin, sqrt, tanh.'
		},
		x: { kind: 'text', doc: 'From where to where it is drawn, as two numbers; -3 and 3 without it.' },
		at: { kind: 'text', doc: 'The place on the curve at first; the middle without it.' },
		nudge: { kind: 'text', doc: 'How far the place is nudged at first; a tenth of the width without it.' },
		src: {
			kind: 'text',
			doc: 'A picture of the site, such as pictures/graph.png, or data:image/png;base64,….'
		}
	},
	read(source) {
		const { text, placeOf, body, error } = source;
		const src = text('src');
		const isCurve = text('plot') !== '';
		if (isCurve && src) error('a figure has a plot or a src, not both');
		else if (!isCurve && !src) error('the figure shows nothing', 'Write plot="3 * x**2" or src="…".');
		const isAllowed = isPicture(src) || isSitePicture(src);
		if (src && !isAllowed)
			error(
				`the picture '${src.slice(0, 60)}' is not allowed`,
				'A picture is one of the site, or stands in the lesson itself: data:image/png;base64,…',
				placeOf('src')
			);
		return {
			curve: isCurve ? curveOf(source) : null,
			src: isAllowed ? src : '',
			alt: text('alt'),
			caption: body
		};
	},
	visit: () => ({ stops: false, id: '', pass: null, stand: null, arrive: null }),
	claims: ({ curve }) => (curve ? [{ kind: 'curve', plot: curve.plot, range: curve.range }] : [])
});
