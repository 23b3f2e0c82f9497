/** @file A figure as one picture that stands by itself: the page shows it, and it can be saved. Loads the chart library. */
import type { Axes, Figure } from '#debug';
import { axesPicture, type Box } from './axes-picture.ts';
import type { Look } from './look.ts';
import { element, textLines, wrapped } from './svg.ts';

/** Axes narrower than this many sizes of text stand under each other. */
const NARROWEST = 15;

/** Whether the axes of a figure stand in one column, whatever the program said: the screen is too narrow. */
export const isStacked = ({ axes }: Figure, width: number, look: Look): boolean =>
	axes.length > 1 && width / Math.max(...axes.map(({ cell }) => cell.columns)) < NARROWEST * look.size;

function boxOf({ cell }: Axes, i: number, all: Box, stacked: number): Box {
	if (stacked > 0) {
		const height = all.height / stacked;
		return { ...all, y: all.y + i * height, height };
	}
	const [width, height] = [all.width / cell.columns, all.height / cell.rows];
	return {
		x: all.x + cell.column * width,
		y: all.y + cell.row * height,
		width: (cell.columnEnd - cell.column) * width,
		height: (cell.rowEnd - cell.row) * height
	};
}

/** Draws a figure of that many pixels. */
export function pictureOf(figure: Figure, width: number, height: number, look: Look): SVGSVGElement {
	const size = look.size * 1.15;
	const title = figure.title === '' ? [] : wrapped(figure.title, width - size, size);
	const top = title.length > 0 ? (title.length + 0.5) * size * 1.25 : 0;
	const all = { x: 0, y: top, width, height: height - top };
	const stacked = isStacked(figure, width, look) ? figure.axes.length : 0;
	const heading = textLines(
		title,
		{ x: width / 2, y: size, fill: look.text, 'text-anchor': 'middle', 'font-weight': 600 },
		size
	);
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			'font-family': look.font,
			role: 'img'
		},
		element('rect', { width, height, fill: look.surface }),
		heading,
		...figure.axes.map((axes, i) => axesPicture(axes, boxOf(axes, i, all, stacked), look))
	);
}
