/** @file imshow, and what is not drawn yet. */
import { raise, type Layer, type Value } from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { hex } from './colour.ts';
import { takeMap } from './colour-maps.ts';
import { dataOf, shapeText, type Data } from './data.ts';
import { axesFunction, type Target } from './target.ts';

type Image = Extract<Layer, { kind: 'image' }>;

/** A picture's cells: numbers, or colours where the last axis has 3 or 4 parts. */
function cellsOf({ flat, shape }: Data): Pick<Image, 'rows' | 'columns' | 'cells'> {
	const [rows = 0, columns = 0, parts] = shape;
	const fits = shape.length === 2 || (shape.length === 3 && [1, 3, 4].includes(parts!));
	if (!fits) raise('TypeError', `Invalid shape ${shapeText(shape)} for image data`);
	if (parts === undefined || parts === 1) return { rows, columns, cells: flat };
	const scale = flat.every((v) => v <= 1) ? 1 : 255;
	const cells = Array.from({ length: rows * columns }, (_, i) =>
		hex([0, 1, 2].map((k) => Math.max(0, Math.min(1, flat[i * parts + k]! / scale))))
	);
	return { rows, columns, cells };
}

function imshow(target: Target, call: Call): Value {
	const picture = cellsOf(dataOf(call.need('X'), call));
	const { rows, columns } = picture;
	const map = takeMap(call);
	const upper = call.text('origin', 'upper') === 'upper';
	const given = call.take('extent');
	const [bottom, top] = upper ? [rows - 0.5, -0.5] : [-0.5, rows - 0.5];
	const extent = given === undefined ? [-0.5, columns - 0.5, bottom, top] : dataOf(given, call).flat;
	const aspect = call.text('aspect', 'equal');
	call.take('interpolation');
	const alpha = call.alpha();
	target.set({ kind: 'aspect', equal: aspect !== 'auto' });
	return target.draw({
		kind: 'image',
		...picture,
		map,
		extent: [extent[0]!, extent[1]!, extent[2]!, extent[3]!],
		upper,
		alpha
	});
}

/** Functions whose charts Backstep does not draw: the program goes on, and a note says so. */
const NOT_DRAWN = [
	'contour',
	'contourf',
	'pcolormesh',
	'pcolor',
	'quiver',
	'boxplot',
	'violinplot',
	'pie',
	'stem',
	'hexbin',
	'hist2d',
	'stackplot',
	'arrow',
	'table'
];

export const IMAGES = [
	axesFunction('imshow', 'X cmap', imshow),
	axesFunction('matshow', 'X', imshow),
	...NOT_DRAWN.map((name) =>
		axesFunction(name, '', (_, call) => {
			call.skip();
			call.note(`${name}() is not drawn here.`);
			return null;
		})
	)
];
