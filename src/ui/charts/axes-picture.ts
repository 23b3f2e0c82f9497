/** @file One pair of axes, drawn into a box of a figure. */
import * as Plot from '@observablehq/plot';
import type { Axes, Scale, Tick } from '#debug';
import { barWidth, colourBar, heightBelow, legendBox, type Area } from './legend-box.ts';
import type { Look } from './look.ts';
import { marksOf } from './marks.ts';
import { element, textLines, textWidth, wrapped } from './svg.ts';
import { ticksOf } from './ticks.ts';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Layout {
	readonly title: readonly string[];
	readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
	readonly area: Area;
}

/** Where the axes stand within their box, once their texts have their room. */
function layoutOf(axes: Axes, { width, height }: Box, look: Look): Layout {
	const { size } = look;
	const title = axes.title === '' ? [] : wrapped(axes.title, width - size, size * 1.05);
	const y = axes.frame ? ticksOf(axes.y, Math.max(2, Math.min(8, height / (size * 3)))) : [];
	const widest = Math.max(0, ...y.map(({ text }) => textWidth(text, size * 0.85)));
	const x = axes.frame ? ticksOf(axes.x, Math.max(2, Math.min(9, width / (size * 5.5)))) : [];
	const top = size * 0.7 + title.length * size * 1.3;
	const bottom = (axes.frame ? size * (axes.x.name === '' ? 1.9 : 3.2) : size * 0.7) + roomBelow(axes, look);
	const left = axes.frame ? widest + size * (axes.y.name === '' ? 1.1 : 2.5) : size;
	const right = size * 1.1 + (axes.colorbar ? barWidth(look) : 0);
	const area = {
		left,
		top,
		width: Math.max(10, width - left - right),
		height: Math.max(10, height - top - bottom)
	};
	return { title, ticks: { x, y }, area: axes.equal ? squared(axes, area) : area };
}

const roomBelow = ({ legend }: Axes, look: Look): number => (legend?.below ? heightBelow(legend, look) : 0);

const length = ({ low, high }: Scale): number => Math.abs(high - low) || 1;

/** The largest area within another in which one unit is as long in x as in y. */
function squared({ x, y }: Axes, area: Area): Area {
	if (x.log || y.log) return area;
	const unit = Math.min(area.width / length(x), area.height / length(y));
	const [width, height] = [unit * length(x), unit * length(y)];
	return {
		left: area.left + (area.width - width) / 2,
		top: area.top + (area.height - height) / 2,
		width,
		height
	};
}

/** Every n-th text where all of them would not fit beside each other. */
function fitting(ticks: readonly Tick[], { width }: Area, size: number): readonly Tick[] {
	const widest = Math.max(0, ...ticks.map(({ text }) => textWidth(text, size))) + size;
	const every = Math.max(1, Math.ceil((widest * ticks.length) / (width + widest)));
	return ticks.filter((_, i) => i % every === 0);
}

function axisMarks(axes: Axes, { ticks, area }: Layout, look: Look): Plot.Markish[] {
	if (!axes.frame) return [];
	const x = fitting(ticks.x, area, look.size * 0.85);
	const text = (all: readonly Tick[]) => {
		const texts = new Map(all.map((tick) => [tick.at, tick.text]));
		return (at: number) => texts.get(at) ?? '';
	};
	const at = (all: readonly Tick[]) => all.map((tick) => tick.at);
	const common = { color: look.text, fontSize: look.size * 0.85, label: null, stroke: look.line };
	const grid = { stroke: look.line, strokeOpacity: 0.35 };
	return [
		...(axes.grid ? [Plot.gridX(at(x), grid), Plot.gridY(at(ticks.y), grid)] : []),
		Plot.frame({ stroke: look.line }),
		Plot.axisX(at(x), { ...common, tickFormat: text(x) }),
		Plot.axisY(at(ticks.y), { ...common, tickFormat: text(ticks.y) })
	];
}

const scale = ({ low, high, log }: Scale, from: number, to: number) => ({
	type: log ? ('log' as const) : ('linear' as const),
	domain: [low, high],
	range: [from, to]
});

function names(axes: Axes, { area, title }: Layout, box: Box, look: Look): SVGElement[] {
	const { size } = look;
	const common = { fill: look.text, 'text-anchor': 'middle', 'font-size': size };
	const middle = area.left + area.width / 2;
	const out: SVGElement[] = [];
	if (title.length > 0)
		out.push(
			textLines(
				title,
				{ ...common, x: middle, y: area.top - (title.length - 0.3) * size * 1.25, 'font-weight': 600 },
				size * 1.05
			)
		);
	if (axes.frame && axes.x.name !== '')
		out.push(
			element(
				'text',
				{
					...common,
					x: middle,
					y: Math.min(box.height - size * 0.5 - roomBelow(axes, look), area.top + area.height + size * 2.8)
				},
				axes.x.name
			)
		);
	if (axes.frame && axes.y.name !== '') {
		const y = area.top + area.height / 2;
		out.push(element('text', { ...common, x: size, y, transform: `rotate(-90 ${size} ${y})` }, axes.y.name));
	}
	return out;
}

/** Draws axes; the group stands where their box does. */
export function axesPicture(axes: Axes, box: Box, look: Look): SVGElement {
	const layout = layoutOf(axes, box, look);
	const { area } = layout;
	const plot = Plot.plot({
		width: box.width,
		height: box.height,
		margin: 0,
		x: scale(axes.x, area.left, area.left + area.width),
		y: scale(axes.y, area.top + area.height, area.top),
		marginLeft: area.left,
		marginTop: area.top,
		marginRight: box.width - area.left - area.width,
		marginBottom: box.height - area.top - area.height,
		color: { type: 'identity' },
		r: { type: 'identity' },
		symbol: { type: 'identity' } as unknown as Plot.ScaleOptions,
		marks: [...axisMarks(axes, layout, look), ...axes.layers.flatMap((layer) => marksOf(layer, axes, look))]
	});
	// Its style sheet is not let in by the page's content policy, and says nothing that is needed here.
	plot.querySelector('style')?.remove();
	// The figure as a whole has a name and is told in words; names of its parts are not allowed inside an image.
	for (const part of [plot, ...plot.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label');
	const legend = axes.legend && legendBox(axes.legend, area, look, box.height - roomBelow(axes, look));
	const bar = axes.colorbar && colourBar(axes.colorbar, area, look);
	return element(
		'g',
		{ transform: `translate(${box.x}, ${box.y})` },
		plot,
		...names(axes, layout, box, look),
		...[legend, bar].filter((each) => each !== null)
	);
}
