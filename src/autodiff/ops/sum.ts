import { broadcastTo, reshape, sizeOf, sum } from '#tensor';
import { reduced } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { axisTex, keeping, reducedAxes, reducedEntries, reductionErrors, reductions } from '../reduction.ts';

export default defineOp({
	name: 'sum',
	signature: 'sum(self, axis=None)',
	options: { axis: 'axis' },
	symbol: 'Σ',
	doc: 'Adds up all entries, or those along axes, which stay with size 1. Its back copies dhdx to every entry that was added.',
	methods: ['sum'],
	python: {
		call: 'a.sum(axis=axis)',
		forward: 'self.value.sum(axis=axis, keepdims=True)',
		back: 'self.dhdx += t.dhdx'
	},
	forward: ([a], options) => sum(a!, keeping(options)),
	back: ({ dhdx, operands: [a] }) => {
		// The sum of a number is shaped (1,), as every computed tensor is that has no axes left.
		const delta = a!.ndim === 0 ? reshape(dhdx, []) : broadcastTo(dhdx, a!.shape);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: reduced,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }, options) => `\\textstyle\\sum${axisTex(options)} ${a}`,
		// Every entry that was added receives a copy: dhdx times an array of ones.
		back: (g, { shapes }) => [shapes && sizeOf(shapes[0]!) === 1 ? g : `${g} \\cdot \\mathbf{1}`],
		local: () => ['1'],
		entries: ([shape], options) => reducedEntries(shape!, options)
	},
	optionsFrom: (out, [shape]) => reducedAxes(out, shape!),
	kinks: [],
	samples: reductions,
	errors: reductionErrors
});
