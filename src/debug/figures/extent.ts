/** @file How far axes reach, by Matplotlib's rules: the data, and a margin where no bar or image ends. */
import { elementary } from '#tensor';
import type { Axis, Box, Layer } from '#python';

/** Matplotlib's margin, as a part of the length of the data. */
const MARGIN = 0.05;

/** Numbers along one axis, and where no margin is wanted: the foot of a bar, the edge of an image. */
interface Reach {
	readonly values: readonly number[];
	readonly sticky: readonly number[];
}

const reach = (values: readonly number[], sticky: readonly number[] = []): Reach => ({ values, sticky });

const ends = ({ x0, x1, y0, y1 }: Box, axis: Axis): [number, number] => (axis === 'x' ? [x0, x1] : [y0, y1]);

/** What a layer says about an axis. */
export function reachOf(layer: Layer, axis: Axis): Reach {
	switch (layer.kind) {
		case 'line':
		case 'points': {
			// A point of which one number is missing is drawn nowhere.
			const other = layer[axis === 'x' ? 'y' : 'x'];
			return reach(layer[axis].filter((_, i) => Number.isFinite(other[i]!)));
		}
		case 'bars': {
			const values = layer.boxes.flatMap((box) => ends(box, axis));
			return reach(values, axis === layer.along ? layer.boxes.map((box) => ends(box, axis)[0]) : []);
		}
		case 'image': {
			const [left, right, bottom, top] = layer.extent;
			const edges = axis === 'x' ? [left, right] : [bottom, top];
			return reach(edges, edges);
		}
		case 'rule':
			return reach(layer.axis === axis ? [layer.at] : []);
		case 'band':
			return reach(axis === 'x' ? layer.x : [...layer.low, ...layer.high]);
		case 'errors':
			return reach(layer.axis === axis ? [...layer.low, ...layer.high] : layer.at);
		case 'words':
			return reach([]);
	}
}

/** Two ends that are not the same. */
function apart(low: number, high: number): [number, number] {
	if (low !== high) return [low, high];
	return low === 0 ? [-MARGIN, MARGIN] : [low - MARGIN * Math.abs(low), high + MARGIN * Math.abs(low)];
}

/** The limits that Matplotlib chooses. */
export function limitsOf(layers: readonly Layer[], axis: Axis, log: boolean): [number, number] {
	let [least, most] = [Infinity, -Infinity];
	const sticky = new Set<number>();
	for (const layer of layers) {
		const { values, sticky: held } = reachOf(layer, axis);
		for (const v of values) {
			if (!Number.isFinite(v) || (log && v <= 0)) continue;
			least = Math.min(least, v);
			most = Math.max(most, v);
		}
		for (const v of held) sticky.add(v);
	}
	if (least > most) return log ? [1, 10] : [0, 1];
	if (log) return logarithmic(least, most);
	const [low, high] = apart(least, most);
	const margin = (high - low) * MARGIN;
	return [sticky.has(low) ? low : low - margin, sticky.has(high) ? high : high + margin];
}

function logarithmic(least: number, most: number): [number, number] {
	const [low, high] =
		least === most
			? [Math.floor(elementary.log10(least) - 1e-9), Math.ceil(elementary.log10(most) + 1e-9)]
			: [elementary.log10(least), elementary.log10(most)];
	const margin = (high - low) * MARGIN;
	return [elementary.pow(10, low - margin), elementary.pow(10, high + margin)];
}

/** An image is shown with its first row where its extent says, so its axis may run downwards. */
export function isTurned(layers: readonly Layer[], axis: Axis): boolean {
	const image = layers.find((layer) => layer.kind === 'image');
	if (!image) return false;
	const [left, right, bottom, top] = image.extent;
	return axis === 'x' ? left > right : bottom > top;
}
