/** @file Every program in `samples/` draws what Matplotlib draws; golden file by scripts/golden/pyplot.py. */
import { readdirSync, readFileSync } from 'node:fs';
import { Machine, type Layer } from '#python';
import { describe, expect, test } from 'vitest';
import { buildFigures, figureText, type Axes, type Figure } from './index.ts';

interface GoldenAxes {
	readonly title: string;
	readonly names: readonly string[];
	readonly scales: readonly string[];
	readonly x: readonly number[];
	readonly y: readonly number[];
	readonly legend: readonly string[] | null;
	readonly lines: readonly {
		readonly color: string;
		readonly dash: string;
		readonly marker: string;
		readonly x: readonly (number | null)[];
		readonly y: readonly (number | null)[];
	}[];
	readonly points: readonly { readonly colors: readonly string[]; readonly at: readonly number[] }[];
	readonly bars: readonly { readonly color: string; readonly boxes: readonly (readonly number[])[] }[];
	readonly images: readonly (readonly number[])[];
	readonly texts: readonly string[];
}
interface GoldenFigure {
	readonly size: readonly number[];
	readonly title: string;
	readonly axes: readonly GoldenAxes[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(read('./golden/figures.json')) as Record<string, GoldenFigure[]>;

/** The colours of Matplotlib's cycle. */
const CYCLE = '1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf'.split(' ');
const DASHES = { solid: '-', dashed: '--', dotted: ':', dashdot: '-.', none: 'None' };

const hex = (color: string | null) => (color?.startsWith('C') ? `#${CYCLE[Number(color.slice(1))]}` : color);

function draw(...cells: string[]) {
	const machine = new Machine();
	machine.load(cells.map((text, i) => ({ id: `${i}`, text })));
	expect(machine.run()).toEqual({ kind: 'done' });
	return buildFigures(machine.plots);
}

const rounded = (values: readonly (number | null)[]) =>
	values.map((v) => (v !== null && Number.isFinite(v) ? Number(v.toPrecision(8)) : null));

const only = <K extends Layer['kind']>(axes: Axes, kind: K) =>
	axes.layers.filter((layer): layer is Extract<Layer, { kind: K }> => layer.kind === kind);

/** A line of ours as the golden file has it; a straight line across has its place only. */
function lines(axes: Axes): object[] {
	return axes.layers.flatMap((layer) => {
		if (layer.kind !== 'line' && layer.kind !== 'rule') return [];
		const { color, dash, marker } = layer.pen;
		const look = { color: hex(color), dash: DASHES[dash], marker: marker || 'None' };
		return [layer.kind === 'rule' ? look : { ...look, x: rounded(layer.x), y: rounded(layer.y) }];
	});
}

function goldenLines(axes: GoldenAxes, ours: readonly object[]): object[] {
	return axes.lines.map(({ x, y, ...look }, i) =>
		'x' in (ours[i] ?? {}) ? { ...look, x: rounded(x), y: rounded(y) } : look
	);
}

function expectAxes(axes: Axes, wanted: GoldenAxes): void {
	expect(axes.title).toBe(wanted.title);
	expect([axes.x.name, axes.y.name]).toEqual(wanted.names);
	expect([axes.x.log, axes.y.log]).toEqual(wanted.scales.map((scale) => scale === 'log'));
	for (const axis of ['x', 'y'] as const)
		[axes[axis].low, axes[axis].high].forEach((v, i) => expect(v).toBeCloseTo(wanted[axis][i]!, 8));
	expect(axes.legend?.entries.map(({ text }) => text) ?? null).toEqual(wanted.legend);
	const ours = lines(axes);
	expect(ours).toEqual(goldenLines(wanted, ours));
	expect(only(axes, 'points').map(({ x, y }) => rounded(x.flatMap((v, i) => [v, y[i]!])))).toEqual(
		wanted.points.map(({ at }) => rounded(at))
	);
	for (const [i, { colors, values }] of only(axes, 'points').entries())
		if (!values) expect(colors.map(hex)).toEqual(wanted.points[i]!.colors);
	expect(only(axes, 'bars').map(({ boxes }) => boxes.map((b) => rounded([b.x0, b.y0, b.x1, b.y1])))).toEqual(
		wanted.bars.map(({ boxes }) => boxes.map((box) => rounded([...box])))
	);
	expect(only(axes, 'bars').map(({ colors }) => hex(colors[0]!))).toEqual(
		wanted.bars.map(({ color }) => color)
	);
	expect(only(axes, 'image').map(({ extent }) => [...extent])).toEqual(wanted.images);
	expect(only(axes, 'words').map(({ text }) => text)).toEqual(wanted.texts);
}

function expectFigure(figure: Figure, wanted: GoldenFigure): void {
	expect([figure.width, figure.height]).toEqual(wanted.size);
	expect(figure.title).toBe(wanted.title);
	expect(figure.axes.length).toBe(wanted.axes.length);
	figure.axes.forEach((axes, i) => expectAxes(axes, wanted.axes[i]!));
}

test('every sample has its golden figures', () => {
	const files = readdirSync(new URL('./samples', import.meta.url));
	expect(files.sort()).toEqual(Object.keys(golden).sort());
});

test.each(Object.entries(golden))('%s draws what Matplotlib draws', (file, figures) => {
	const drawn = draw(read(`./samples/${file}`));
	expect(drawn.figures.length).toBe(figures.length);
	drawn.figures.forEach((figure, i) => expectFigure(figure, figures[i]!));
});

const IMPORT = 'import matplotlib.pyplot as plt\n';

describe('figures', () => {
	test('a new cell draws into a new figure', () => {
		const { figures } = draw(`${IMPORT}plt.plot([1, 2])`, 'plt.plot([2, 1])');
		expect(figures.map(({ number, axes }) => [number, axes[0]!.layers.length])).toEqual([
			[1, 1],
			[2, 1]
		]);
	});

	test('so does what follows a mark of a cell in a file, and a function draws into the cell that calls it', () => {
		const { figures } = draw(
			`${IMPORT}def show(y):\n    plt.plot(y)\n# %%\nshow([1, 2])\nshow([2, 1])\n# %% [markdown]\n# text\n# %%\nshow([3])\n`
		);
		expect(figures.map(({ axes }) => axes[0]!.layers.length)).toEqual([2, 1]);
	});

	test('what is not drawn is noted, each note once', () => {
		const { notes } = draw(
			`${IMPORT}for i in range(3):\n    plt.plot([1, 2], zorder=i, snap=True)\nplt.contourf([[1, 2], [3, 4]])\nplt.legend()\nplt.savefig("a.png")`
		);
		expect(notes).toEqual([
			'plot() ignores zorder and snap here.',
			'contourf() is not drawn here.',
			'savefig() writes no file here: the buttons under a chart save it.',
			'No artists with labels found to put in legend: give plot(…) a label="…".'
		]);
	});

	test('a program that draws without end is cut short, and a note says so', () => {
		const { figures, notes } = draw(`${IMPORT}for i in range(6000):\n    plt.plot([i])`);
		expect(figures[0]!.axes[0]!.layers.length).toBe(4998);
		expect(notes).toEqual([expect.stringContaining('The rest is not drawn.')]);
	});

	test('a figure in words', () => {
		const { figures } = draw(read('./samples/training.py'), read('./samples/limits.py'));
		expect(figures.map(figureText).join('\n\n')).toMatchInlineSnapshot(`
			"Figure 1: Loss
			  x “step” -2.45 to 51.45
			  y “loss” 0.008805 to 2.862, logarithmic
			  line “training”: 50 points, x 0 to 49, y 0.01145 to 2
			  line “test”: 50 points, x 0 to 49, y 0.03699 to 2.2
			  level line at 0.1 “goal”
			  legend: training, test, goal

			Figure 2
			  axes 1 of 6
			    x 4.725 to 5.275
			    y -0.055 to 0.055
			    line: 1 point, x 5, y 0
			  axes 2 of 6
			    x 0 to 10
			    y 0.945 to 1.055
			    line: 3 points, x 1 to 2, y 1 to 3
			  axes 3 of 6
			    x 0.7943 to 125.9, logarithmic
			    y 0.7079 to 1413, logarithmic
			    line: 4 points, x 0 to 100, y 0 to 1000
			  axes 4 of 6
			    x -1.2 to 3.2
			    y -0.54 to 5
			    bars: 3 bars, up to -1 to 3
			  axes 5 of 6
			    x 0 to 1
			    y 0 to 2
			    image: 2 × 2, from 0 to 4 in viridis
			  axes 6 of 6
			    x -0.1 to 2.1
			    y 4.05 to 2.95
			    line: 2 points, x 1 to 2, y 3 to 4
			    upright line at 0"
		`);
	});
});
