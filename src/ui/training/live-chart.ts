/** @file The chart library on a canvas: lines that grow while a program runs. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { lookAt, type Look } from '../charts/look.ts';
import type { Line, LivePlot } from './plot.ts';
import { linearTicks, logarithmicTicks, tickText } from '../charts/ticks.ts';

const DASHES: Record<NonNullable<Line['dash']>, number[]> = { solid: [], dashed: [8, 5], dotted: [2, 4] };

function series({ label, colour, dash = 'solid', faint }: Line, look: Look): uPlot.Series {
	return {
		label,
		stroke: colour === null ? look.text : look.cycle[colour % look.cycle.length]!,
		width: faint ? 1 : 2,
		alpha: faint ? 0.45 : 1,
		dash: DASHES[dash],
		points: { show: false }
	};
}

/** The colour of the quietest lines of the page. */
const lineColour = (host: Element): string => getComputedStyle(host).getPropertyValue('--line').trim();

/** Beyond these the library's own arithmetic comes to no end. */
const LARGEST = 1e290;
const SMALLEST = 1e-290;

/** Only finite numbers can be drawn, and as logarithms only those of positive ones. */
function drawable(value: number, logarithmic: boolean): number | null {
	if (!(Math.abs(value) <= LARGEST))
		return logarithmic && value > 0 && value < Infinity ? Math.log10(value) : null;
	if (logarithmic) return value > 0 ? Math.log10(value) : null;
	return Math.abs(value) < SMALLEST ? 0 : value;
}

export class LiveChart {
	private readonly chart: uPlot;
	private readonly observer: ResizeObserver;
	private readonly logarithmic: boolean;

	/** Draws into an element whose size it follows; `moved` tells when the axes have changed. */
	constructor(
		private readonly host: HTMLElement,
		plot: LivePlot,
		moved: () => void
	) {
		const look = lookAt(host);
		this.logarithmic = plot.logarithmic;
		const axis: uPlot.Axis = {
			stroke: look.quiet,
			font: `${look.size}px ${look.font}`,
			grid: { stroke: lineColour(host), width: 1 },
			ticks: { show: false },
			gap: 4
		};
		const options: uPlot.Options = {
			...this.size(),
			scales: { x: { time: false } },
			series: [{ label: 'pass' }, ...plot.lines.map((line) => series(line, look))],
			axes: [
				{
					...axis,
					size: look.size * 1.8,
					space: look.size * 5,
					splits: (_, __, low, high) => linearTicks(low, high, true),
					values: (_, splits) => splits.map(tickText)
				},
				{
					...axis,
					size: look.size * 4,
					splits: (_, __, low, high) => (plot.logarithmic ? logarithmicTicks : linearTicks)(low, high),
					values: (_, splits) => splits.map((at) => tickText(plot.logarithmic ? 10 ** at : at))
				}
			],
			legend: { show: false },
			cursor: { show: false },
			padding: [look.size / 2, look.size * 2, 0, 0],
			hooks: { draw: [moved] }
		};
		this.chart = new uPlot(options, this.data(plot), host);
		this.observer = new ResizeObserver(() => this.chart.setSize(this.size()));
		this.observer.observe(host);
	}

	private size(): { width: number; height: number } {
		return { width: Math.max(80, this.host.clientWidth), height: Math.max(60, this.host.clientHeight) };
	}

	private data({ x, lines }: LivePlot): uPlot.AlignedData {
		return [
			x,
			...lines.map(({ values }) => Array.from(values, (value) => drawable(value, this.logarithmic)))
		];
	}

	/** Shows other numbers of the same lines. */
	show(plot: LivePlot): void {
		this.chart.setData(this.data(plot));
	}

	/** Where a pass stands, in pixels from the left of the host; null where it is not in the chart. */
	positionOf(pass: number): number | null {
		const { min, max } = this.chart.scales.x!;
		if (min === undefined || max === undefined || pass < min || pass > max) return null;
		return this.chart.valToPos(pass, 'x') + this.chart.over.offsetLeft;
	}

	/** The pass at a distance from the left of the host. */
	passAt(left: number): number {
		return Math.round(this.chart.posToVal(left - this.chart.over.offsetLeft, 'x'));
	}

	destroy(): void {
		this.observer.disconnect();
		this.chart.destroy();
	}
}
