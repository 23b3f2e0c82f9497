/** @file The legend of axes, and the bar that says what colours stand for. */
import { coloursOf, type Axes, type Legend } from '#debug';
import type { Layer } from '#python';
import { paint, shade, type Look } from './look.ts';
import { lineLook } from './marks.ts';
import { element, textWidth } from './svg.ts';
import { ticksOf } from './ticks.ts';

export interface Area {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** The sign before a name: a line, a point, or a patch. */
function sign(layer: Layer, look: Look, width: number): SVGElement {
	const dot = (fill: string) => element('circle', { cx: width / 2, cy: 0, r: look.size * 0.25, fill });
	switch (layer.kind) {
		case 'line':
		case 'rule': {
			const { stroke, strokeWidth, strokeDasharray } = lineLook(layer.pen, look);
			const mark = layer.kind === 'line' && layer.pen.marker !== '' ? [dot(stroke)] : [];
			const line = { x1: 0, x2: width, y1: 0, y2: 0, stroke, 'stroke-width': strokeWidth };
			const dashed: Record<string, string> = strokeDasharray ? { 'stroke-dasharray': strokeDasharray } : {};
			const drawn = layer.pen.dash === 'none' ? [] : [element('line', { ...line, ...dashed })];
			return element('g', {}, ...drawn, ...mark);
		}
		case 'points': {
			const stops = coloursOf(layer.map.name);
			return dot(layer.values ? shade(stops, 0.5) : paint(layer.colors[0]!, look));
		}
		case 'bars':
		case 'band': {
			const fill = paint(layer.kind === 'bars' ? layer.colors[0]! : layer.color, look);
			const height = look.size * 0.6;
			return element('rect', { y: -height / 2, width, height, fill, 'fill-opacity': layer.alpha });
		}
		case 'image':
		case 'errors':
		case 'words':
			return element('g', {});
	}
}

/** What the parts of a legend measure. */
function measures(look: Look) {
	const size = look.size * 0.9;
	return { size, gap: size * 0.5, key: size * 1.8, row: size * 1.35 };
}

/** The height that a legend below axes takes. */
export const heightBelow = ({ entries }: Legend, look: Look): number => {
	const { gap, row } = measures(look);
	return entries.length * row + 2 * gap;
};

/**
 * Draws a legend into its corner of an area, or from `below` on under it; where it would hide more than half of the
 * area, it is left out.
 */
export function legendBox(
	{ entries, corner, below: isBelow }: Legend,
	area: Area,
	look: Look,
	below = 0
): SVGElement | null {
	const { size, gap, key, row } = measures(look);
	const width = key + 3 * gap + Math.max(...entries.map(({ text }) => textWidth(text, size)));
	const height = entries.length * row + gap;
	if (!isBelow && (width > area.width * 0.9 || height > area.height * 0.9)) return null;
	const left = corner.endsWith('left') ? area.left + gap : area.left + area.width - width - gap;
	const inside = corner.startsWith('upper') ? area.top + gap : area.top + area.height - height - gap;
	const top = isBelow ? below : inside;
	const frame = element('rect', {
		width,
		height,
		rx: 3,
		fill: look.surface,
		'fill-opacity': 0.85,
		stroke: look.line,
		'stroke-opacity': 0.5
	});
	const rows = entries.map(({ text, layer }, i) =>
		element(
			'g',
			{ transform: `translate(${gap}, ${gap / 2 + (i + 0.5) * row})` },
			sign(layer, look, key),
			element(
				'text',
				{
					x: key + gap,
					'font-size': size,
					fill: look.text,
					'dominant-baseline': 'central',
					'text-anchor': 'start'
				},
				text
			)
		)
	);
	return element('g', { transform: `translate(${left}, ${top})` }, frame, ...rows);
}

/** Pixels that a colour bar takes beside its axes. */
export const barWidth = (look: Look): number => look.size * 5;

const STEPS = 48;

/** Draws the colours of a scale as an upright bar with numbers, to the right of an area. */
export function colourBar(bar: NonNullable<Axes['colorbar']>, area: Area, look: Look): SVGElement {
	const stops = coloursOf(bar.name);
	const [left, width] = [area.left + area.width + look.size, look.size];
	const height = area.height / STEPS;
	const steps = Array.from({ length: STEPS }, (_, i) =>
		element('rect', {
			x: left,
			y: area.top + (STEPS - 1 - i) * height,
			width,
			height: height + 0.5,
			fill: shade(stops, (i + 0.5) / STEPS)
		})
	);
	const range = bar.high - bar.low || 1;
	const ticks = ticksOf({ name: '', log: false, low: bar.low, high: bar.high, ticks: null }, 4).map(
		({ at, text }) =>
			element(
				'text',
				{
					x: left + width + 4,
					y: area.top + area.height * (1 - (at - bar.low) / range),
					fill: look.text,
					'font-size': look.size * 0.85,
					'text-anchor': 'start',
					'dominant-baseline': 'central'
				},
				text
			)
	);
	const [x, y] = [left + look.size * 4.2, area.top + area.height / 2];
	const name = element(
		'text',
		{
			x,
			y,
			transform: `rotate(-90 ${x} ${y})`,
			fill: look.text,
			'font-size': look.size,
			'text-anchor': 'middle'
		},
		bar.text
	);
	return element('g', {}, ...steps, ...ticks, ...(bar.text === '' ? [] : [name]));
}
