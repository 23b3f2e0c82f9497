/** @file Colours where the program chose none: Matplotlib's cycle, counted for lines and for areas by itself. */
import type { Layer } from '#python';
import type { ColourScale } from './figure.ts';

const CYCLE = 10;

/** Fills in colours, in the order in which layers are drawn. */
export class ColourCycle {
	private lines = 0;
	private areas = 0;
	private last = 'C0';

	private nextLine(): string {
		return `C${this.lines++ % CYCLE}`;
	}

	private nextArea(): string {
		return `C${this.areas++ % CYCLE}`;
	}

	/** The same layer with no colour left open. */
	fill(layer: Layer): Layer {
		switch (layer.kind) {
			case 'line': {
				this.last = layer.pen.color ?? this.nextLine();
				return { ...layer, pen: { ...layer.pen, color: this.last } };
			}
			case 'rule':
				return { ...layer, pen: { ...layer.pen, color: layer.pen.color ?? 'C0' } };
			case 'points': {
				const open = layer.values === null && layer.colors[0] === null;
				return { ...layer, colors: open ? [this.nextArea()] : layer.colors };
			}
			case 'bars': {
				const next = () => (layer.counted ? this.nextLine() : this.nextArea());
				return { ...layer, colors: layer.colors[0] === null ? [next()] : layer.colors };
			}
			case 'band':
				return { ...layer, color: layer.color ?? this.nextArea() };
			case 'errors':
				return { ...layer, color: layer.color ?? this.last };
			case 'image':
			case 'words':
				return layer;
		}
	}
}

/** What the colours of a layer stand for, or null where they are no numbers. */
export function colourScaleOf(layer: Layer): ColourScale | null {
	const mapped = layer.kind === 'image' || (layer.kind === 'points' && layer.values !== null);
	if (!mapped) return null;
	const given = layer.kind === 'image' ? layer.cells : layer.values!;
	let [least, most] = [Infinity, -Infinity];
	for (const v of given) {
		if (typeof v === 'string') return null;
		if (!Number.isFinite(v)) continue;
		least = Math.min(least, v);
		most = Math.max(most, v);
	}
	if (least > most) [least, most] = [0, 1];
	const { name, low, high } = layer.map;
	return { name, low: low ?? least, high: high ?? most };
}
