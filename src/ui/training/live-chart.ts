/** @file The chart library on a canvas: lines that grow while a program runs. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { lookAt, type Look } from '../charts/look.ts';
import type { Line, LivePlot } from './plot.ts';

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

/** Only finite numbers can be drawn, and in logarithms only positive ones. */
const drawable = (values: Float64Array, logarithmic: boolean): (number | null)[] =>
	Array.from(values, (value) => (Number.isFinite(value) && (!logarithmic || value > 0) ? value : null));

/** In logarithms only powers of ten have a line and a number. */
const powers: uPlot.Axis.Filter = (_, splits) =>
	splits.map((at) => (Math.abs(Math.log10(at) - Math.round(Math.log10(at))) < 1e-9 ? at : null));

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
			scales: { x: { time: false }, y: { distr: plot.logarithmic ? 3 : 1 } },
			series: [{ label: 'pass' }, ...plot.lines.map((line) => series(line, look))],
			axes: [
				{ ...axis, size: look.size * 1.8, space: look.size * 5 },
				{
					...axis,
					size: look.size * 4,
					space: look.size * 2.2,
					...(plot.logarithmic ? { filter: powers, grid: { ...axis.grid, filter: powers } } : {})
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
		return [x, ...lines.map(({ values }) => drawable(values, this.logarithmic))];
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
