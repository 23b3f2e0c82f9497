/** @file Figures in words: for a terminal, a test, and who listens to the page. */
import type { Layer } from '#python';
import { colourScaleOf } from './colours.ts';
import type { Axes, Figure, Scale } from './figure.ts';

const number = (v: number): string => String(Number(v.toPrecision(4)));

/** The least and the greatest of the numbers that are finite. */
function range(values: readonly number[]): string {
	let [least, most] = [Infinity, -Infinity];
	for (const v of values) {
		if (!Number.isFinite(v)) continue;
		least = Math.min(least, v);
		most = Math.max(most, v);
	}
	return least > most ? 'no numbers' : least === most ? number(least) : `${number(least)} to ${number(most)}`;
}

const count = (n: number, one: string, many = `${one}s`): string =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const named = (kind: string, label: string): string =>
	label === '' || label.startsWith('_') ? kind : `${kind} “${label}”`;

function points(kind: string, { x, y, label }: Extract<Layer, { kind: 'line' | 'points' }>): string {
	return `${named(kind, label)}: ${count(x.length, 'point')}, x ${range(x)}, y ${range(y)}`;
}

/** One layer in words. */
export function layerText(layer: Layer): string {
	switch (layer.kind) {
		case 'line':
			return points(layer.pen.dash === 'none' ? 'markers' : 'line', layer);
		case 'points': {
			const scale = colourScaleOf(layer);
			const shown = scale ? `, coloured from ${number(scale.low)} to ${number(scale.high)}` : '';
			return points('points', layer) + shown;
		}
		case 'bars': {
			const { boxes, along, counted, label } = layer;
			const tops = boxes.map((box) => (along === 'y' ? box.y1 : box.x1));
			const ends = boxes.flatMap((box) => (along === 'y' ? [box.x0, box.x1] : [box.y0, box.y1]));
			const [one, kind] = counted ? ['bin', 'histogram'] : ['bar', 'bars'];
			const where = counted ? ` from ${range(ends)}` : '';
			return `${named(kind, label)}: ${count(boxes.length, one)}${where}, up to ${range(tops)}`;
		}
		case 'image': {
			const scale = colourScaleOf(layer);
			const shown = scale
				? `, from ${number(scale.low)} to ${number(scale.high)} in ${scale.name}`
				: ', in colours';
			return `image: ${layer.rows} × ${layer.columns}${shown}`;
		}
		case 'rule':
			return named(`${layer.axis === 'y' ? 'level' : 'upright'} line at ${number(layer.at)}`, layer.label);
		case 'band':
			return `${named('area', layer.label)}: x ${range(layer.x)}, y ${range([...layer.low, ...layer.high])}`;
		case 'errors':
			return `error bars in ${layer.axis}: ${range([...layer.low, ...layer.high])}`;
		case 'words':
			return `text “${layer.text}” at (${number(layer.x)}, ${number(layer.y)})`;
	}
}

const scaleText = (axis: string, { name, log, low, high }: Scale): string =>
	`${axis}${name ? ` “${name}”` : ''} ${number(low)} to ${number(high)}${log ? ', logarithmic' : ''}`;

function axesText(axes: Axes): string[] {
	const legend = axes.legend ? [`legend: ${axes.legend.entries.map(({ text }) => text).join(', ')}`] : [];
	return [scaleText('x', axes.x), scaleText('y', axes.y), ...axes.layers.map(layerText), ...legend];
}

/** What a figure is called. */
export function figureName({ number, title, axes }: Figure): string {
	const name = title || axes.map((each) => each.title).find((text) => text !== '') || '';
	return name === '' ? `Figure ${number}` : `Figure ${number}: ${name}`;
}

/** A figure in words, a line for each thing. */
export function figureText(figure: Figure): string {
	const { axes } = figure;
	const parts = axes.flatMap((each, i) => {
		if (axes.length === 1) return axesText(each).map((line) => `  ${line}`);
		const head = `  axes ${i + 1} of ${axes.length}${each.title ? `: ${each.title}` : ''}`;
		return [head, ...axesText(each).map((line) => `    ${line}`)];
	});
	return [figureName(figure), ...parts].join('\n');
}
