/** @file What a live chart shows, and the same as a figure: for a file, for a large view, in words. */
import { buildFigures, type Figure, type PlotCall } from '#debug';
import { formatNumber } from '#derive';

/** A line of numbers over the passes; NaN where there is none. */
export interface Line {
	readonly label: string;
	/** Which colour of the charts' cycle; the text's colour where it is null. */
	readonly colour: number | null;
	readonly values: Float64Array;
	/** Lines of one chart differ by their dashes too. */
	readonly dash?: 'solid' | 'dashed' | 'dotted';
	/** Pale, behind another that it belongs to. */
	readonly faint?: boolean;
}

export interface LivePlot {
	readonly title: string;
	/** The passes at which the lines have their numbers, ascending. */
	readonly x: Float64Array;
	readonly lines: readonly Line[];
	readonly logarithmic: boolean;
	/** Every number, where the lines are thinned for the eye: for words, tables and files. */
	readonly exact?: () => Pick<LivePlot, 'x' | 'lines'>;
}

/** What a plot tells where it is not drawn. */
export const exactly = (plot: LivePlot): Pick<LivePlot, 'x' | 'lines'> => plot.exact?.() ?? plot;

/** A plot as a figure of pyplot; `height` and `width` in inches. */
export function figureOf({ title, x, lines, logarithmic }: LivePlot, width = 7, height = 4): Figure | null {
	const place = { figure: 1, axes: 1 };
	const cell = { rows: 1, columns: 1, row: 0, column: 0, rowEnd: 1, columnEnd: 1 };
	const shown = (value: number) => Number.isFinite(value) && (!logarithmic || value > 0);
	const calls: PlotCall[] = [
		{ kind: 'figure', figure: 1, width, height },
		{ kind: 'axes', ...place, cell },
		{ kind: 'set', ...place, setting: { kind: 'title', text: title } },
		{ kind: 'set', ...place, setting: { kind: 'name', axis: 'x', text: 'pass' } },
		{ kind: 'set', ...place, setting: { kind: 'scale', axis: 'y', log: logarithmic } },
		...lines.map(({ label, colour, values, dash = 'solid', faint }): PlotCall => {
			const known = [...values.keys()].filter((i) => shown(values[i]!));
			return {
				kind: 'draw',
				...place,
				layer: {
					kind: 'line',
					x: known.map((i) => x[i]!),
					y: known.map((i) => values[i]!),
					label,
					pen: {
						color: colour === null ? '#000000' : `C${colour}`,
						dash,
						width: faint ? 0.8 : 1.8,
						marker: '',
						size: null,
						alpha: faint ? 0.5 : 1
					}
				}
			};
		}),
		{ kind: 'set', ...place, setting: { kind: 'legend', titles: null, place: 'best' } }
	];
	return buildFigures(calls).figures[0] ?? null;
}

/** A plot as comma-separated values: a row for each pass that has a number. */
export function csvOf(plot: LivePlot): string {
	const { x, lines } = exactly(plot);
	const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const rows = [...x].map((pass, i) => [pass, ...lines.map(({ values }) => values[i]!)]);
	const known = rows.filter((row) => row.slice(1).some((value) => !Number.isNaN(value)));
	return [['pass', ...lines.map(({ label }) => cell(label))], ...known]
		.map((row) => row.join(','))
		.join('\n');
}

/** A line in a sentence: where it begins and ends, and its least value. */
function lineWords({ label, values }: Line, x: Float64Array): string {
	let [first, last, least] = [-1, -1, -1];
	for (let i = 0; i < values.length; i++) {
		if (Number.isNaN(values[i]!)) continue;
		if (first < 0) first = i;
		if (least < 0 || values[i]! < values[least]!) least = i;
		last = i;
	}
	if (first < 0) return `${label}: no numbers yet.`;
	const at = (i: number) => `${formatNumber(values[i]!)} in pass ${x[i]}`;
	return `${label}: ${at(first)}, ${at(last)}, at least ${at(least)}.`;
}

/** What a chart shows, in sentences. */
export function plotWords(plot: LivePlot): string {
	const { x, lines } = exactly(plot);
	return [`${plot.title}.`, ...lines.map((line) => lineWords(line, x))].join(' ');
}
