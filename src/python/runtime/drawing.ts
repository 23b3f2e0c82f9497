/** @file What a program draws with matplotlib.pyplot, as plain data: closed unions that a page can draw. */

/** `C0` … `C9` of the colour cycle, `#rrggbb`, or `none`; null where the cycle decides. */
export type Colour = string | null;
export type Dash = 'solid' | 'dashed' | 'dotted' | 'dashdot' | 'none';
export type Axis = 'x' | 'y';

/** How a line and its markers look; sizes in points, null for the default. */
export interface Pen {
	readonly color: Colour;
	readonly dash: Dash;
	readonly width: number | null;
	/** Matplotlib's letter, or '' for none. */
	readonly marker: string;
	readonly size: number | null;
	readonly alpha: number;
}

/** Numbers shown as colours: the name of the map, and the numbers at its ends (null: of the data). */
export interface ColourMap {
	readonly name: string;
	readonly low: number | null;
	readonly high: number | null;
}

export interface Box {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
}

interface Labelled {
	/** The text for the legend, or ''. */
	readonly label: string;
}

/** A thing that is drawn into axes. */
export type Layer =
	| (Labelled & {
			readonly kind: 'line';
			readonly x: readonly number[];
			readonly y: readonly number[];
			readonly pen: Pen;
	  })
	| (Labelled & {
			readonly kind: 'points';
			readonly x: readonly number[];
			readonly y: readonly number[];
			/** Areas in square points: one, or one for each point. */
			readonly sizes: readonly number[];
			/** One colour for all, or one for each point. */
			readonly colors: readonly Colour[];
			readonly values: readonly number[] | null;
			readonly map: ColourMap;
			readonly marker: string;
			readonly alpha: number;
	  })
	| (Labelled & {
			readonly kind: 'bars';
			readonly boxes: readonly Box[];
			/** The axis that the bars grow along. */
			readonly along: Axis;
			/** Of a histogram, or of single bars. */
			readonly counted: boolean;
			readonly colors: readonly Colour[];
			/** Only the outline is drawn. */
			readonly hollow: boolean;
			readonly alpha: number;
	  })
	| {
			readonly kind: 'image';
			readonly rows: number;
			readonly columns: number;
			/** Row by row: numbers, or `#rrggbb`. */
			readonly cells: readonly (number | string)[];
			readonly map: ColourMap;
			/** Left, right, bottom, top. */
			readonly extent: readonly [number, number, number, number];
			/** Whether the first row is at the top. */
			readonly upper: boolean;
			readonly alpha: number;
	  }
	/** A straight line across the axes: at `at` of its axis. */
	| (Labelled & { readonly kind: 'rule'; readonly axis: Axis; readonly at: number; readonly pen: Pen })
	| (Labelled & {
			readonly kind: 'band';
			readonly x: readonly number[];
			readonly low: readonly number[];
			readonly high: readonly number[];
			readonly color: Colour;
			readonly alpha: number;
	  })
	/** A bar of error for each point: from `low` to `high` along its axis. */
	| {
			readonly kind: 'errors';
			readonly axis: Axis;
			readonly at: readonly number[];
			readonly low: readonly number[];
			readonly high: readonly number[];
			readonly color: Colour;
	  }
	| {
			readonly kind: 'words';
			readonly x: number;
			readonly y: number;
			readonly text: string;
			readonly color: Colour;
	  };

/** What is said about axes. */
export type Setting =
	| { readonly kind: 'title'; readonly text: string }
	| { readonly kind: 'name'; readonly axis: Axis; readonly text: string }
	| {
			readonly kind: 'limits';
			readonly axis: Axis;
			readonly low: number | null;
			readonly high: number | null;
	  }
	| { readonly kind: 'scale'; readonly axis: Axis; readonly log: boolean }
	| {
			readonly kind: 'ticks';
			readonly axis: Axis;
			readonly at: readonly number[] | null;
			readonly texts: readonly string[] | null;
	  }
	| { readonly kind: 'invert'; readonly axis: Axis }
	| { readonly kind: 'grid'; readonly on: boolean | null }
	| { readonly kind: 'legend'; readonly titles: readonly string[] | null; readonly place: string }
	| { readonly kind: 'aspect'; readonly equal: boolean }
	| { readonly kind: 'frame'; readonly on: boolean }
	| { readonly kind: 'colorbar'; readonly text: string };

/** Where axes stand in their figure: cells of a grid, counted from 0, `end` not included. */
export interface GridCell {
	readonly rows: number;
	readonly columns: number;
	readonly row: number;
	readonly column: number;
	readonly rowEnd: number;
	readonly columnEnd: number;
}

/** What one call of pyplot did. Figures and axes are numbered as they were made. */
export type PlotCall =
	/** The size is in inches. */
	| { readonly kind: 'figure'; readonly figure: number; readonly width: number; readonly height: number }
	| { readonly kind: 'suptitle'; readonly figure: number; readonly text: string }
	| { readonly kind: 'axes'; readonly figure: number; readonly axes: number; readonly cell: GridCell }
	/** Empties axes, or with null takes all axes out of a figure. */
	| { readonly kind: 'clear'; readonly figure: number; readonly axes: number | null }
	| { readonly kind: 'draw'; readonly figure: number; readonly axes: number; readonly layer: Layer }
	| { readonly kind: 'set'; readonly figure: number; readonly axes: number; readonly setting: Setting }
	/** Something that the program asked for and that is not drawn. */
	| { readonly kind: 'note'; readonly text: string };

/** The figures that are open, the current one last, and how many figures and axes were made. */
export interface Drawing<Value> {
	readonly open: readonly Value[];
	readonly figures: number;
	readonly axes: number;
	/** The cell in which they were opened. */
	readonly cell: string;
}

export const BLANK: Drawing<never> = { open: [], figures: 0, axes: 0, cell: '' };
