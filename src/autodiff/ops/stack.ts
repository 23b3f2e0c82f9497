import { index, normalizeAxis, stack, type Index } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

const axisOf = (options: Options) => (options.axis ?? 0) as number;
const all: Index = { kind: 'slice', start: null, stop: null, step: null };

export default defineOp({
	name: 'stack',
	signature: 'stack([tensors], axis=0)',
	options: { axis: 'integer' },
	symbol: 'stack',
	doc: 'Puts tensors of one shape beside each other along a new axis. Its back gives each tensor its own layer of dhdx.',
	methods: ['stack'],
	python: {
		call: 'backstep.stack(tensors, axis=axis)',
		forward: 'numpy.stack([x.value for x in tensors], axis=axis)',
		back: [
			'for k, x in enumerate(tensors):',
			'    index = [slice(None)] * t.dhdx.ndim',
			'    index[axis] = k',
			'    x.dhdx += t.dhdx[tuple(index)]'
		].join('\n')
	},
	forward: (operands, options) => stack(operands, axisOf(options)),
	back: ({ dhdx, operands, options }) => {
		const axis = normalizeAxis(axisOf(options), dhdx.ndim);
		return operands.map((_, operand) => {
			const items: Index[] = Array.from({ length: dhdx.ndim }, () => all);
			items[axis] = { kind: 'int', value: operand };
			const delta = index(dhdx, items);
			return { operand, sign: 1, wide: delta, delta };
		});
	},
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands }) => `\\operatorname{stack}\\left(${operands.join(',\\, ')}\\right)`,
		back: (g, { operands }) => operands.map((_, k) => `\\operatorname{layer}_{${k + 1}}\\left(${g}\\right)`),
		local: ({ operands }) => operands.map(() => '1'),
		entries: (shapes) => ({ out: 'k', operands: shapes.map(() => 'k') })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3]), sampleOf([2, 3], 1)] },
		{ operands: [sampleOf([3]), sampleOf([3], 1), sampleOf([3], 2)], options: { axis: 1 } },
		{ operands: [sampleOf([2, 2]), sampleOf([2, 2], 1)], options: { axis: -1 } }
	],
	errors: [
		{
			operands: [sampleOf([2, 3]), sampleOf([2, 2])],
			message: 'all input arrays must have the same shape'
		}
	]
});
