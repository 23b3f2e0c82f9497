import { mean, multiply, scalar, subtract, variance, type NDArray } from '#tensor';
import { reduced } from '../dependence/index.ts';
import { fitted } from '../elementwise.ts';
import { defineOp, type Options } from '../op.ts';
import {
	axisTex,
	countOf,
	countTex,
	keeping,
	reducedEntries,
	reductionErrors,
	reductions
} from '../reduction.ts';
import { sampleOf } from '../samples.ts';

const ddofOf = (options: Options) => (options.ddof ?? 0) as number;

/** By what the squares are divided, as LaTeX: the count, or n − ddof where it is not known. */
function divisorTex(shapes: readonly NDArray['shape'][] | undefined, options: Options): string {
	const ddof = ddofOf(options);
	if (shapes) return String(countOf(shapes[0]!, options) - ddof);
	return ddof === 0 ? countTex(shapes, options) : `n - ${ddof}`;
}

export default defineOp({
	name: 'var',
	signature: 'var(self, axis=None, ddof=0)',
	options: { axis: 'axis', ddof: 'integer' },
	symbol: 'var',
	doc: 'The variance of all entries, or along axes, which stay with size 1: the mean of the squared distances from the mean. Its back sends each entry twice its distance from the mean, divided by their number.',
	methods: ['var'],
	python: {
		call: 'a.var(axis=axis, ddof=ddof)',
		forward: 'self.value.var(axis=axis, keepdims=True, ddof=ddof)',
		back: [
			'count = self.value.size / t.value.size',
			'distance = self.value - self.value.mean(axis=axis, keepdims=True)',
			'self.dhdx += unbroadcast(t.dhdx * (2 / (count - ddof) * distance), self.dhdx)'
		].join('\n')
	},
	forward: ([a], options) => variance(a!, keeping(options), ddofOf(options)),
	back: ({ dhdx, out, operands: [a], options }) => {
		const distance = subtract(a!, mean(a!, keeping(options)));
		const slope = multiply(scalar(2 / (a!.size / out.size - ddofOf(options))), distance);
		const wide = multiply(dhdx, slope);
		return [{ operand: 0, sign: 1, wide, delta: fitted(wide, a!.shape) }];
	},
	depends: reduced,
	tex: {
		forward: ({ operands: [a] }, options) => `\\operatorname{var}${axisTex(options)} ${a}`,
		back: (g, { operands: [a], shapes, times = '\\odot' }, options) => [
			`${g} ${times} \\frac{2}{${divisorTex(shapes, options)}} \\left(${a} - \\operatorname{mean}${axisTex(options)} ${a}\\right)`
		],
		local: ({ operands: [a], shapes }, options) => [
			`\\frac{2}{${divisorTex(shapes, options)}} \\left(${a} - \\text{mean}\\right)`
		],
		entries: ([shape], options) => reducedEntries(shape!, options)
	},
	kinks: [
		{
			here: 'The squares are divided by n - ddof, and ddof is 0 unless told, as in NumPy.',
			torch: 'divides by n - 1 unless correction is told'
		}
	],
	samples: [
		...reductions,
		{ operands: [sampleOf([2, 3])], options: { axis: null, ddof: 1 } },
		{ operands: [sampleOf([2, 3])], options: { axis: 1, ddof: 1 } }
	],
	errors: reductionErrors
});
