/** @file The program's own points, with what the model predicts in a pass drawn over or under them. */
import type { Axes, Figure, Fit, Prediction } from '#debug';

type Layer = Axes['layers'][number];
type PointsLayer = Extract<Layer, { kind: 'points' }>;

const pointsOf = ({ layers }: Axes): PointsLayer[] =>
	layers.filter((layer): layer is PointsLayer => layer.kind === 'points');

/** What the program has scattered: the axes to draw the fit in, and the range of its points. */
export interface Scattered {
	readonly figure: Figure;
	readonly axes: Axes;
	readonly x: readonly [number, number];
	/** Null where the points are not coloured by their class: then the upright axis is what is predicted. */
	readonly y: readonly [number, number] | null;
}

function rangeOf(values: readonly number[]): [number, number] {
	const finite = values.filter(Number.isFinite);
	return [
		finite.reduce((a, b) => Math.min(a, b), Infinity),
		finite.reduce((a, b) => Math.max(a, b), -Infinity)
	];
}

const wider = ([low, high]: [number, number]): [number, number] => {
	const more = (high - low) * 0.08 || 1;
	return [low - more, high + more];
};

/** The first axes with points, of the figures that a program has drawn; null without any. */
export function scatteredIn(figures: readonly Figure[]): Scattered | null {
	for (const figure of figures)
		for (const axes of figure.axes) {
			const points = pointsOf(axes);
			const x = rangeOf(points.flatMap((layer) => layer.x));
			if (points.length === 0 || !(x[0] < x[1])) continue;
			const hasClasses = points.some(({ values }) => values !== null);
			return {
				figure,
				axes,
				x: hasClasses ? wider(x) : x,
				y: hasClasses ? wider(rangeOf(points.flatMap((layer) => layer.y))) : null
			};
		}
	return null;
}

/** Which class the model gives each point of a lattice: the largest score, or whether the only one is large. */
export function classesOf({ outputs, data }: Extract<Prediction, { kind: 'plane' }>): number[] {
	if (outputs === 1) {
		// A probability is compared with a half, any other score with 0.
		const isProbability = data.every((score) => score >= 0 && score <= 1);
		return Array.from(data, (score) => Number(score > (isProbability ? 0.5 : 0)));
	}
	return Array.from({ length: data.length / outputs }, (_, point) => {
		let best = 0;
		for (let i = 1; i < outputs; i++)
			if (data[point * outputs + i]! > data[point * outputs + best]!) best = i;
		return best;
	});
}

function layerOf(prediction: Prediction, { x, y, axes }: Scattered, label: string): Layer {
	if (prediction.kind === 'curve') {
		const pen = { color: '#000000', dash: 'solid', width: 2.5, marker: '', size: null, alpha: 1 } as const;
		return { kind: 'line', x: prediction.x, y: prediction.y, label, pen };
	}
	const map = pointsOf(axes).find(({ values }) => values !== null)!.map;
	const many = Math.max(1, prediction.outputs - 1);
	return {
		kind: 'image',
		rows: prediction.rows,
		columns: prediction.columns,
		cells: classesOf(prediction),
		map: { ...map, low: 0, high: many },
		extent: [x[0], x[1], y![0], y![1]],
		upper: false,
		alpha: 0.4
	};
}

/** The points with the prediction of a pass. */
export function fitFigure(scattered: Scattered, { pass, passes, prediction }: Fit): Figure {
	const { figure, axes, x, y } = scattered;
	const points = pointsOf(axes);
	const name =
		pass === null
			? `model after ${passes.toLocaleString('en')} passes`
			: `model in pass ${pass.toLocaleString('en')}`;
	const drawn = prediction && layerOf(prediction, scattered, name);
	const layers = !drawn ? points : drawn.kind === 'image' ? [drawn, ...points] : [...points, drawn];
	const [low, high] = y ?? [axes.y.low, axes.y.high];
	const [least, most] = prediction?.kind === 'curve' ? rangeOf(prediction.y) : [low, high];
	// The curve is in the picture, unless the points could not be seen beside it.
	const room = 25 * (high - low);
	const scale = {
		...axes.y,
		low: Math.max(low - room, Math.min(low, least)),
		high: Math.min(high + room, Math.max(high, most))
	};
	const cell = { rows: 1, columns: 1, row: 0, column: 0, rowEnd: 1, columnEnd: 1 };
	const entries = layers.flatMap((layer) =>
		'label' in layer && layer.label !== '' ? [{ text: layer.label, layer }] : []
	);
	return {
		...figure,
		title: '',
		axes: [
			{
				...axes,
				cell,
				title: `Fit: ${name}`,
				x: { ...axes.x, low: x[0], high: x[1] },
				y: scale,
				layers,
				// Whatever a corner has, a legend could cover points there.
				legend: entries.length > 0 ? { entries, corner: 'lower left', below: true } : null,
				// Of two coordinates a spiral is to look like one.
				equal: y !== null || axes.equal,
				colorbar: null
			}
		]
	};
}
