/** @file The recorded calls of pyplot, carried out: figures, their axes, and what is drawn in them. */
import type { Axis, GridCell, Layer, PlotCall, Setting } from '#python';
import { ColourCycle, colourScaleOf } from './colours.ts';
import { isTurned, limitsOf } from './extent.ts';
import type { Axes, Drawn, Figure, Scale, Tick } from './figure.ts';
import { legendOf } from './legend.ts';

/** An axis while calls are read. */
class ScaleDraft {
	name = '';
	log = false;
	low: number | null = null;
	high: number | null = null;
	at: readonly number[] | null = null;
	texts: readonly string[] | null = null;
	inverted = false;

	done(layers: readonly Layer[], axis: Axis): Scale {
		const chosen = limitsOf(layers, axis, this.log);
		// Ticks that the program puts are always seen.
		for (const tick of this.at ?? []) {
			chosen[0] = Math.min(chosen[0], tick);
			chosen[1] = Math.max(chosen[1], tick);
		}
		if (isTurned(layers, axis)) chosen.reverse();
		const positive = (v: number | null) => (this.log && v !== null && v <= 0 ? null : v);
		let [low, high] = [positive(this.low) ?? chosen[0], positive(this.high) ?? chosen[1]];
		if (this.inverted) [low, high] = [high, low];
		if (low === high) [low, high] = [low - 0.5, high + 0.5];
		return { name: this.name, log: this.log, low, high, ticks: this.ticks() };
	}

	private ticks(): readonly Tick[] | null {
		const { at, texts } = this;
		if (!at) return texts?.length === 0 ? [] : null;
		return at.map((v, i) => ({ at: v, text: texts ? (texts[i] ?? '') : String(Number(v.toPrecision(6))) }));
	}
}

/** Axes while calls are read. */
class AxesDraft {
	readonly cycle = new ColourCycle();
	readonly layers: Layer[] = [];
	readonly x = new ScaleDraft();
	readonly y = new ScaleDraft();
	title = '';
	legend: Extract<Setting, { kind: 'legend' }> | null = null;
	grid = false;
	equal = false;
	frame = true;
	colorbar: string | null = null;

	constructor(
		readonly number: number,
		readonly cell: GridCell
	) {}

	set(setting: Setting): void {
		switch (setting.kind) {
			case 'title':
				this.title = setting.text;
				return;
			case 'name':
				this[setting.axis].name = setting.text;
				return;
			case 'limits': {
				const scale = this[setting.axis];
				scale.low = setting.low ?? scale.low;
				scale.high = setting.high ?? scale.high;
				return;
			}
			case 'scale':
				this[setting.axis].log = setting.log;
				return;
			case 'ticks': {
				const scale = this[setting.axis];
				scale.at = setting.at ?? scale.at;
				scale.texts = setting.texts;
				return;
			}
			case 'invert':
				this[setting.axis].inverted = !this[setting.axis].inverted;
				return;
			case 'grid':
				this.grid = setting.on ?? !this.grid;
				return;
			case 'legend':
				this.legend = setting;
				return;
			case 'aspect':
				this.equal = setting.equal;
				return;
			case 'frame':
				this.frame = setting.on;
				return;
			case 'colorbar':
				this.colorbar = setting.text;
		}
	}

	done(notes: Set<string>): Axes {
		const { layers, number, cell, title, grid, equal, frame } = this;
		const x = this.x.done(layers, 'x');
		const y = this.y.done(layers, 'y');
		const legend = this.legend && legendOf(this.legend, layers, x, y);
		if (legend?.entries.length === 0)
			notes.add('No artists with labels found to put in legend: give plot(…) a label="…".');
		const mapped = layers.map(colourScaleOf).findLast((scale) => scale !== null);
		const colorbar = this.colorbar !== null && mapped ? { ...mapped, text: this.colorbar } : null;
		return {
			number,
			cell,
			title,
			x,
			y,
			layers,
			legend: legend && legend.entries.length > 0 ? legend : null,
			grid,
			equal,
			frame,
			colorbar
		};
	}
}

interface FigureDraft {
	readonly number: number;
	readonly width: number;
	readonly height: number;
	title: string;
	axes: AxesDraft[];
}

/** Carries out the calls. Figures in which nothing was made are left out. */
export function buildFigures(calls: readonly PlotCall[]): Drawn {
	const figures = new Map<number, FigureDraft>();
	const notes = new Set<string>();
	const axesOf = (call: { figure: number; axes: number | null }) =>
		figures.get(call.figure)?.axes.find(({ number }) => number === call.axes);
	for (const call of calls) {
		switch (call.kind) {
			case 'figure':
				figures.set(call.figure, {
					number: call.figure,
					width: call.width,
					height: call.height,
					title: '',
					axes: []
				});
				break;
			case 'suptitle':
				figures.get(call.figure)!.title = call.text;
				break;
			case 'axes':
				figures.get(call.figure)!.axes.push(new AxesDraft(call.axes, call.cell));
				break;
			case 'clear': {
				const figure = figures.get(call.figure)!;
				figure.axes = figure.axes.flatMap((each) =>
					call.axes === null ? [] : [each.number === call.axes ? new AxesDraft(each.number, each.cell) : each]
				);
				break;
			}
			case 'draw': {
				const axes = axesOf(call);
				axes?.layers.push(axes.cycle.fill(call.layer));
				break;
			}
			case 'set':
				axesOf(call)?.set(call.setting);
				break;
			case 'note':
				notes.add(call.text);
		}
	}
	const shown = [...figures.values()].filter(({ axes }) => axes.some(({ layers }) => layers.length > 0));
	const done = shown.map((figure): Figure => ({
		...figure,
		axes: figure.axes.map((axes) => axes.done(notes))
	}));
	return { figures: done, notes: [...notes] };
}
