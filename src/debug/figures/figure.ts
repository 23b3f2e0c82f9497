/** @file Figures as a page draws them: every colour chosen, every limit known. Plain data. */
import type { GridCell, Layer } from '#python';

export interface Tick {
	readonly at: number;
	readonly text: string;
}

/** One axis of axes. `low` is at the left or the bottom, and may be the larger one. */
export interface Scale {
	readonly name: string;
	readonly log: boolean;
	readonly low: number;
	readonly high: number;
	/** Where the program has put ticks; null where the page chooses. */
	readonly ticks: readonly Tick[] | null;
}

export interface LegendEntry {
	readonly text: string;
	/** The layer whose look it shows. */
	readonly layer: Layer;
}

export type Corner = 'upper left' | 'upper right' | 'lower left' | 'lower right';

export interface Legend {
	readonly entries: readonly LegendEntry[];
	readonly corner: Corner;
	/** Whether it stands below the axes, where it covers nothing. */
	readonly below?: boolean;
}

/** What the colours of a layer stand for. */
export interface ColourScale {
	readonly name: string;
	readonly low: number;
	readonly high: number;
}

export interface Axes {
	readonly number: number;
	readonly cell: GridCell;
	readonly title: string;
	readonly x: Scale;
	readonly y: Scale;
	/** In the order in which they are drawn; no colour is null. */
	readonly layers: readonly Layer[];
	readonly legend: Legend | null;
	readonly grid: boolean;
	/** Whether one unit is as long in x as in y. */
	readonly equal: boolean;
	/** Whether the axes themselves are drawn. */
	readonly frame: boolean;
	readonly colorbar: (ColourScale & { readonly text: string }) | null;
}

export interface Figure {
	readonly number: number;
	/** Inches. */
	readonly width: number;
	readonly height: number;
	readonly title: string;
	readonly axes: readonly Axes[];
}

export interface Drawn {
	readonly figures: readonly Figure[];
	/** What was asked for and is not drawn. */
	readonly notes: readonly string[];
}
