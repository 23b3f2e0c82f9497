/** @file The legend of axes: which layers it names, and the corner where the least is drawn. */
import { elementary } from '#tensor';
import type { Layer, Setting } from '#python';
import type { Corner, Legend, LegendEntry, Scale } from './figure.ts';

const CORNERS: readonly Corner[] = ['upper right', 'upper left', 'lower left', 'lower right'];
/** Matplotlib's numbers of places. */
const NUMBERED: Readonly<Record<string, Corner>> = {
	'1': 'upper right',
	'2': 'upper left',
	'3': 'lower left',
	'4': 'lower right',
	right: 'upper right',
	'center right': 'upper right',
	'center left': 'upper left',
	'upper center': 'upper right',
	'lower center': 'lower right'
};

/** The part of the width and the height that a legend may cover. */
const WIDTH = 0.4;
const HEIGHT = 0.35;

const labelOf = (layer: Layer): string => ('label' in layer ? layer.label : '');

/** Layers that a legend can name. Matplotlib lists bars last. */
function nameable(layers: readonly Layer[]): Layer[] {
	const named = layers.filter((layer) => 'label' in layer);
	const isBars = (layer: Layer) => layer.kind === 'bars' && !layer.hollow;
	return [...named.filter((layer) => !isBars(layer)), ...named.filter(isBars)];
}

const part = (v: number, { low, high, log }: Scale): number => {
	const at = log ? elementary.log(v / low) / elementary.log(high / low) : (v - low) / (high - low);
	return Number.isFinite(at) ? at : -1;
};

/** How much is drawn in a corner. */
function crowd(corner: Corner, layers: readonly Layer[], x: Scale, y: Scale): number {
	const inside = (px: number, py: number): boolean =>
		(corner.endsWith('left') ? px < WIDTH : px > 1 - WIDTH) &&
		(corner.startsWith('lower') ? py < HEIGHT : py > 1 - HEIGHT);
	let count = 0;
	for (const layer of layers) {
		if (layer.kind === 'line' || layer.kind === 'points')
			count += layer.x.filter((v, i) => inside(part(v, x), part(layer.y[i]!, y))).length;
		if (layer.kind === 'bars')
			count += layer.boxes.filter((box) => inside(part((box.x0 + box.x1) / 2, x), part(box.y1, y))).length;
	}
	return count;
}

export function legendOf(
	asked: Extract<Setting, { kind: 'legend' }>,
	layers: readonly Layer[],
	x: Scale,
	y: Scale
): Legend {
	const all = nameable(layers);
	const entries: LegendEntry[] = asked.titles
		? all.flatMap((layer, i) => (i < asked.titles!.length ? [{ text: asked.titles![i]!, layer }] : []))
		: all
				.filter((layer) => labelOf(layer) !== '' && !labelOf(layer).startsWith('_'))
				.map((layer) => ({ text: labelOf(layer), layer }));
	const wanted = CORNERS.find((corner) => corner === asked.place) ?? NUMBERED[asked.place];
	const crowds = CORNERS.map((corner) => crowd(corner, layers, x, y));
	const freest = CORNERS[crowds.indexOf(Math.min(...crowds))]!;
	return { entries, corner: wanted ?? freest };
}
