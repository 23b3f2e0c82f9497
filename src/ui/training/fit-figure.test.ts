import { expect, test } from 'vitest';
import { buildFigures, type Fit, type PlotCall } from '#debug';
import { fitFigure, scatteredIn } from './fit-figure.ts';

const place = { figure: 1, axes: 1 };
const cell = { rows: 1, columns: 1, row: 0, column: 0, rowEnd: 1, columnEnd: 1 };
const line: PlotCall[] = [
	{ kind: 'figure', figure: 1, width: 6, height: 4 },
	{ kind: 'axes', ...place, cell },
	{
		kind: 'draw',
		...place,
		layer: {
			kind: 'points',
			x: [0, 1, 2],
			y: [0, 1, 4],
			sizes: [20],
			colors: ['C0'],
			values: null,
			map: { name: 'viridis', low: 0, high: 1 },
			marker: 'o',
			alpha: 1,
			label: 'data'
		} as Extract<PlotCall, { kind: 'draw' }>['layer']
	}
];

test('the legend of a fit stands below its points', () => {
	const scattered = scatteredIn(buildFigures(line).figures)!;
	const fit: Fit = {
		pass: 2,
		passes: 3,
		prediction: { kind: 'curve', x: [0, 2], y: [0, 4] }
	} as unknown as Fit;
	const [axes] = fitFigure(scattered, fit).axes;
	expect(axes!.legend!.below).toBe(true);
	expect(axes!.legend!.entries.map(({ text }) => text).join()).toBe('data,model in pass 2');
	expect(axes!.equal).toBe(false);
});
