/** @file What of the parameters can be drawn over the passes. */
import type { ParameterSeries, TrainingHistory } from '#debug';
import type { LivePlot } from './plot.ts';

interface Measure {
	readonly title: string;
	readonly of: (series: ParameterSeries) => Float64Array;
	/** Whether it is drawn by its logarithm: norms differ by powers of ten. */
	readonly logarithmic: boolean;
}

const quotient = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x / b[i]!);

/** Each with the name that the engine gives its derivatives. */
export const measuresFor = (gradient: string): readonly Measure[] => [
	{ title: 'Norm of the value', of: ({ value }) => value, logarithmic: true },
	{ title: `Norm of ${gradient}`, of: ({ dhdx }) => dhdx, logarithmic: true },
	{ title: 'Norm of the step', of: ({ step }) => step, logarithmic: true },
	{
		title: `Step ÷ ${gradient}: alpha, in plain descent`,
		of: ({ step, dhdx }) => quotient(step, dhdx),
		logarithmic: true
	},
	{ title: 'Step ÷ value', of: ({ step, value }) => quotient(step, value), logarithmic: true },
	{ title: `Cosine of the step and −${gradient}`, of: ({ along }) => along, logarithmic: false }
];

const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** How far apart the sampled passes are, where they are not all. */
const sampled = (passes: Float64Array): string => {
	const apart = passes.length > 1 ? Math.round((passes.at(-1)! - passes[0]!) / (passes.length - 1)) : 1;
	return apart > 1 ? `, in every ${apart.toLocaleString('en')}th pass or so` : '';
};

/** One measure of all parameters. */
export const measured = (
	{ passes, parameters }: TrainingHistory,
	{ title, of, logarithmic }: Measure
): LivePlot => ({
	title: `${title}${sampled(passes)}`,
	x: passes,
	logarithmic,
	lines: parameters.map((series, i) => ({
		label: series.name,
		colour: i % 10,
		values: of(series),
		dash: DASHES[i % DASHES.length]!
	}))
});

/** Which share of each ReLU's units was 0 for the whole batch. */
export const deadUnits = ({ passes, units }: TrainingHistory): LivePlot => ({
	title: `Units at 0 for the whole batch, in percent${sampled(passes)}`,
	x: passes,
	logarithmic: false,
	lines: units.map(({ name, dead }, i) => ({
		label: name,
		colour: i % 10,
		values: dead.map((share) => 100 * share),
		dash: DASHES[i % DASHES.length]!
	}))
});
