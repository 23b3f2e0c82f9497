import {
	add,
	apply1,
	fromFlat,
	max,
	multiply,
	subtract,
	sum,
	type NDArray,
	type ReduceOptions
} from '#tensor';
import { reduced } from '../dependence/index.ts';
import { fitted } from '../elementwise.ts';
import { defineOp } from '../op.ts';
import { axisTex, keeping, reducedAxes, reducedEntries, reductionErrors, reductions } from '../reduction.ts';

/** The largest entry is taken out, so that no power of e is too large for a float. */
function logsumexp(a: NDArray, options: ReduceOptions): NDArray {
	const largest = max(a, options);
	return add(largest, apply1('log', sum(apply1('exp', subtract(a, largest)), options)));
}

export default defineOp({
	name: 'logsumexp',
	signature: 'logsumexp(self, axis=None)',
	options: { axis: 'axis' },
	symbol: 'log Σ exp',
	doc: 'The logarithm of the sum of e to each entry, of all entries or along axes, which stay with size 1. Its back gives each entry its part of dhdx: the softmax.',
	methods: ['logsumexp'],
	python: {
		call: 'a.logsumexp(axis=axis)',
		forward: [
			'largest = self.value.max(axis=axis, keepdims=True)',
			'largest + numpy.log(numpy.exp(self.value - largest).sum(axis=axis, keepdims=True))'
		].join('\n'),
		back: 'self.dhdx += unbroadcast(t.dhdx * numpy.exp(self.value - t.value), self.dhdx)'
	},
	forward: ([a], options) => logsumexp(a!, keeping(options)),
	back: ({ dhdx, out, operands: [a] }) => {
		const wide = multiply(dhdx, apply1('exp', subtract(a!, out)));
		return [{ operand: 0, sign: 1, wide, delta: fitted(wide, a!.shape) }];
	},
	depends: reduced,
	tex: {
		forward: ({ operands: [a] }, options) =>
			`\\operatorname{log} \\textstyle\\sum${axisTex(options)} e^{${a}}`,
		back: (g, { operands: [a], times = '\\odot' }, options) => [
			`${g} ${times} \\operatorname{softmax}${axisTex(options)}\\left(${a}\\right)`
		],
		local: ({ out, operands: [a] }) => [`e^{${a} - ${out}}`],
		entries: ([shape], options) => reducedEntries(shape!, options)
	},
	optionsFrom: (out, [shape]) => reducedAxes(out, shape!),
	kinks: [
		{
			here: 'Where all entries are -inf, or the largest is inf, the result is nan.',
			torch: 'the result is -inf or inf, and nan as the derivative'
		}
	],
	samples: [...reductions, { operands: [fromFlat([1000, 1001, -1000], [3])] }],
	errors: reductionErrors
});
