import { broadcastTo, divide, mean, reshape, scalar, sizeOf } from '#tensor';
import { reduced } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import {
	axisTex,
	countTex,
	keeping,
	reducedAxes,
	reducedEntries,
	reductionErrors,
	reductions
} from '../reduction.ts';

export default defineOp({
	name: 'mean',
	signature: 'mean(self, axis=None)',
	options: { axis: 'axis' },
	symbol: 'mean',
	doc: 'The mean of all entries, or along axes, which stay with size 1. Its back divides dhdx equally among the entries.',
	methods: ['mean'],
	python: {
		call: 'a.mean(axis=axis)',
		forward: 'self.value.mean(axis=axis, keepdims=True)',
		back: 'count = self.value.size / t.value.size\nself.dhdx += t.dhdx / count'
	},
	forward: ([a], options) => mean(a!, keeping(options)),
	back: ({ dhdx, out, operands: [a] }) => {
		const share = divide(dhdx, scalar(a!.size / out.size));
		const delta = a!.ndim === 0 ? reshape(share, []) : broadcastTo(share, a!.shape);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: reduced,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }, options) => `\\operatorname{mean}${axisTex(options)} ${a}`,
		back: (g, { shapes }, options) => [
			shapes && sizeOf(shapes[0]!) === 1 ? g : `\\frac{${g}}{${countTex(shapes, options)}} \\cdot \\mathbf{1}`
		],
		local: ({ shapes }, options) => {
			const count = countTex(shapes, options);
			return [count === '1' ? '1' : `\\frac{1}{${count}}`];
		},
		entries: ([shape], options) => reducedEntries(shape!, options)
	},
	optionsFrom: (out, [shape]) => reducedAxes(out, shape!),
	kinks: [],
	samples: reductions,
	errors: reductionErrors
});
