/** @file Layers of axes as marks of the chart library: one function for each kind. */
import * as Plot from '@observablehq/plot';
import { coloursOf, colourScaleOf, type Axes } from '#debug';
import type { Dash, Layer, Pen } from '#python';
import { paint, shade, type Look } from './look.ts';
import { markerOf } from './markers.ts';

type Of<K extends Layer['kind']> = Extract<Layer, { kind: K }>;

/** Matplotlib's width of a line and size of a marker, in points. */
const WIDTH = 1.5;
const SIZE = 6;

const clip = true as const;

const dashes = (dash: Dash, width: number): string | undefined => {
	const pattern = { solid: [], none: [], dashed: [3.7, 1.6], dotted: [1, 1.65], dashdot: [6.4, 1.6, 1, 1.6] }[
		dash
	];
	return pattern.length > 0 ? pattern.map((part) => (part * width).toFixed(2)).join(' ') : undefined;
};

/** How a pen draws a line. */
export function lineLook({ color, dash, width, alpha }: Pen, look: Look) {
	const strokeWidth = (width ?? WIDTH) * look.point;
	return {
		stroke: paint(color, look),
		strokeWidth,
		strokeDasharray: dashes(dash, strokeWidth),
		strokeOpacity: alpha
	};
}

/** What a logarithmic axis has no place for is drawn nowhere. */
const placed = (values: readonly number[], log: boolean): number[] =>
	values.map((v) => (log && v <= 0 ? NaN : v));

/** The most points that are drawn one by one; a picture shows no more. */
const MOST_POINTS = 20_000;

/** The numbers of the points that are drawn. */
function chosen(length: number): number[] {
	const every = Math.max(1, Math.ceil(length / MOST_POINTS));
	return Array.from({ length: Math.ceil(length / every) }, (_, i) => i * every);
}

function line({ x, y, pen }: Of<'line'>, axes: Axes, look: Look): Plot.Markish[] {
	const at = chosen(x.length);
	const [xs, ys] = [placed(x, axes.x.log), placed(y, axes.y.log)];
	const channels = { x: at.map((i) => xs[i]!), y: at.map((i) => ys[i]!), clip };
	const marks: Plot.Markish[] = [];
	if (pen.dash !== 'none') marks.push(Plot.line(at, { ...channels, z: null, ...lineLook(pen, look) }));
	if (pen.marker !== '') {
		const { symbol, open, part } = markerOf(pen.marker);
		const color = paint(pen.color, look);
		marks.push(
			Plot.dot(at, {
				...channels,
				symbol,
				r: ((pen.size ?? SIZE) / 2) * part * look.point,
				fill: open ? 'none' : color,
				stroke: open ? color : 'none',
				strokeWidth: look.point,
				opacity: pen.alpha
			})
		);
	}
	return marks;
}

function points(layer: Of<'points'>, axes: Axes, look: Look): Plot.Markish[] {
	const { sizes, colors, values, marker, alpha } = layer;
	const at = chosen(layer.x.length);
	const [xs, ys] = [placed(layer.x, axes.x.log), placed(layer.y, axes.y.log)];
	const scale = colourScaleOf(layer);
	const stops = scale ? coloursOf(scale.name) : [];
	const colorOf = (i: number): string =>
		scale && values
			? shade(stops, (values[i]! - scale.low) / (scale.high - scale.low || 1))
			: paint(colors[i] ?? colors[0]!, look);
	const { symbol, open, part } = markerOf(marker);
	const color = { value: at.map(colorOf), scale: null };
	return [
		Plot.dot(at, {
			x: at.map((i) => xs[i]!),
			y: at.map((i) => ys[i]!),
			r: { value: at.map((i) => (Math.sqrt(sizes[i] ?? sizes[0]!) / 2) * part * look.point), scale: null },
			symbol,
			fill: open ? 'none' : color,
			stroke: open ? color : 'none',
			strokeWidth: look.point,
			opacity: alpha,
			clip
		})
	];
}

function bars(layer: Of<'bars'>, axes: Axes, look: Look): Plot.Markish[] {
	const { boxes, colors, hollow, alpha, along } = layer;
	const floor = (v: number, axis: 'x' | 'y'): number =>
		axes[axis].log && v <= 0 ? Math.min(axes[axis].low, axes[axis].high) : v;
	const fills = boxes.map((_, i) => paint(colors[i % colors.length]!, look));
	const channels = {
		x1: boxes.map(({ x0 }) => floor(x0, 'x')),
		x2: boxes.map(({ x1 }) => floor(x1, 'x')),
		y1: boxes.map(({ y0 }) => floor(y0, 'y')),
		y2: boxes.map(({ y1 }) => floor(y1, 'y'))
	};
	if (hollow) {
		const outline = boxes.flatMap((_, i) =>
			along === 'y'
				? [
						[channels.x1[i]!, channels.y2[i]!],
						[channels.x2[i]!, channels.y2[i]!]
					]
				: [
						[channels.x2[i]!, channels.y1[i]!],
						[channels.x2[i]!, channels.y2[i]!]
					]
		);
		return [
			Plot.line(outline, { stroke: fills[0] ?? 'none', strokeWidth: look.point, strokeOpacity: alpha, clip })
		];
	}
	return [
		Plot.rect(boxes, {
			...channels,
			fill: { value: fills, scale: null },
			fillOpacity: alpha,
			stroke: look.surface,
			strokeWidth: 0.5,
			clip
		})
	];
}

function image(layer: Of<'image'>): Plot.Markish[] {
	const { rows, columns, cells, extent, upper, alpha } = layer;
	const [left, right, bottom, top] = extent;
	const scale = colourScaleOf(layer);
	const stops = scale ? coloursOf(scale.name) : [];
	const fill = cells.map((cell) =>
		typeof cell === 'string'
			? cell
			: shade(stops, scale ? (cell - scale.low) / (scale.high - scale.low || 1) : 0)
	);
	return [
		Plot.raster(fill, {
			width: columns,
			height: rows,
			x1: left,
			x2: right,
			y1: upper ? top : bottom,
			y2: upper ? bottom : top,
			fill: Plot.identity,
			imageRendering: 'pixelated',
			opacity: alpha,
			clip
		})
	];
}

function errors({ axis, at, low, high, color }: Of<'errors'>, look: Look): Plot.Markish[] {
	const stroke = paint(color, look);
	const options = { stroke, strokeWidth: WIDTH * look.point, clip };
	return axis === 'y'
		? [Plot.ruleX(at, { x: Plot.identity, y1: low, y2: high, ...options })]
		: [Plot.ruleY(at, { y: Plot.identity, x1: low, x2: high, ...options })];
}

/** The marks of a layer. */
export function marksOf(layer: Layer, axes: Axes, look: Look): Plot.Markish[] {
	switch (layer.kind) {
		case 'line':
			return line(layer, axes, look);
		case 'points':
			return points(layer, axes, look);
		case 'bars':
			return bars(layer, axes, look);
		case 'image':
			return image(layer);
		case 'rule': {
			const options = { ...lineLook(layer.pen, look), clip };
			return [layer.axis === 'y' ? Plot.ruleY([layer.at], options) : Plot.ruleX([layer.at], options)];
		}
		case 'band': {
			const fill = paint(layer.color, look);
			return [
				Plot.areaY(layer.x, {
					x: Plot.identity,
					y1: layer.low,
					y2: layer.high,
					fill,
					fillOpacity: layer.alpha,
					clip
				})
			];
		}
		case 'errors':
			return errors(layer, look);
		case 'words':
			return [
				Plot.text([layer.text], {
					x: [layer.x],
					y: [layer.y],
					text: Plot.identity,
					fill: paint(layer.color, look),
					fontSize: look.size,
					textAnchor: 'start',
					lineAnchor: 'bottom'
				})
			];
	}
}
