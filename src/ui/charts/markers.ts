/** @file Matplotlib's markers as symbols of the chart library. */
import type { SymbolType } from '@observablehq/plot';

/** A symbol drawn by ourselves. */
interface OwnSymbol {
	/** Draws it around the origin, with about that area. */
	draw(context: CanvasPath, size: number): void;
}

interface Marker {
	readonly symbol: SymbolType | OwnSymbol;
	/** Drawn with lines only. */
	readonly open: boolean;
	/** Its size as a part of the size that is asked for. */
	readonly part: number;
}

/** A regular polygon; `turn` is where its first corner points, 0 to the right, a quarter downwards. */
const polygon = (corners: number, turn: number, slim = 1): OwnSymbol => ({
	draw(context, size) {
		const r = Math.sqrt(size / Math.PI) * 1.15;
		for (let i = 0; i < corners; i++) {
			const angle = 2 * Math.PI * (turn + i / corners);
			const [x, y] = [slim * r * Math.cos(angle), r * Math.sin(angle)];
			if (i === 0) context.moveTo(x, y);
			else context.lineTo(x, y);
		}
		context.closePath();
	}
});

/** A single stroke. */
const stroke = (upright: boolean): OwnSymbol => ({
	draw(context, size) {
		const r = Math.sqrt(size / Math.PI);
		context.moveTo(upright ? 0 : -r, upright ? -r : 0);
		context.lineTo(upright ? 0 : r, upright ? r : 0);
	}
});

const filled = (symbol: Marker['symbol'], part = 1): Marker => ({ symbol, open: false, part });
const open = (symbol: Marker['symbol']): Marker => ({ symbol, open: true, part: 1 });

const MARKERS: Readonly<Record<string, Marker>> = {
	'.': filled('circle', 0.5),
	',': filled('circle', 0.2),
	o: filled('circle'),
	s: filled('square'),
	D: filled(polygon(4, 0)),
	d: filled(polygon(4, 0, 0.6)),
	'^': filled(polygon(3, -0.25)),
	v: filled(polygon(3, 0.25)),
	'<': filled(polygon(3, 0.5)),
	'>': filled(polygon(3, 0)),
	p: filled(polygon(5, -0.25)),
	h: filled(polygon(6, -0.25)),
	H: filled(polygon(6, 0)),
	'8': filled(polygon(8, 1 / 16)),
	'*': filled('star'),
	P: filled('cross'),
	X: filled('cross'),
	'+': open('plus'),
	x: open('times'),
	'|': open(stroke(true)),
	_: open(stroke(false)),
	'1': open('asterisk'),
	'2': open('asterisk'),
	'3': open('asterisk'),
	'4': open('asterisk')
};

export const markerOf = (letter: string): Marker => MARKERS[letter] ?? MARKERS.o!;
