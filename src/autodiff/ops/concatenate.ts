import { concatenate, index, normalizeAxis, type Index } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

const axisOf = (options: Options) => (options.axis ?? 0) as number;
const all: Index = { kind: 'slice', start: null, stop: null, step: null };

export default defineOp({
	name: 'concatenate',
	signature: 'concatenate([tensors], axis=0)',
	options: { axis: 'integer' },
	symbol: 'concat',
	doc: 'Puts tensors one behind the other along an axis. Its back cuts dhdx at the same places and gives each tensor its part.',
	methods: ['concatenate'],
	python: {
		call: 'backstep.concatenate(tensors, axis=axis)',
		forward: 'numpy.concatenate([x.value for x in tensors], axis=axis)',
		back: [
			'start = 0',
			'for x in tensors:',
			'    index = [slice(None)] * t.dhdx.ndim',
			'    index[axis] = slice(start, start + x.value.shape[axis])',
			'    x.dhdx += t.dhdx[tuple(index)]',
			'    start += x.value.shape[axis]'
		].join('\n')
	},
	forward: (operands, options) => concatenate(operands, axisOf(options)),
	back: ({ dhdx, operands, options }) => {
		const axis = normalizeAxis(axisOf(options), dhdx.ndim);
		let start = 0;
		return operands.map(({ shape }, operand) => {
			const items = shape.map(() => all);
			const stop = start + shape[axis]!;
			items[axis] = { kind: 'slice', start, stop, step: null };
			start = stop;
			const delta = index(dhdx, items);
			return { operand, sign: 1, wide: delta, delta };
		});
	},
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands }) => `\\operatorname{concat}\\left(${operands.join(',\\, ')}\\right)`,
		back: (g, { operands }) => operands.map((_, k) => `\\operatorname{part}_{${k + 1}}\\left(${g}\\right)`),
		local: ({ operands }) => operands.map(() => '1'),
		entries: (shapes) => ({ out: 'k', operands: shapes.map(() => 'k') })
	},
	optionsFrom: (out, shapes) => {
		const axis = out.findIndex((n, i) => n !== shapes[0]![i]);
		return { axis: Math.max(0, axis) };
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3]), sampleOf([1, 3], 1)] },
		{ operands: [sampleOf([2, 3]), sampleOf([2, 1], 1), sampleOf([2, 2], 2)], options: { axis: 1 } },
		{ operands: [sampleOf([3])] },
		{ operands: [sampleOf([2, 2, 1]), sampleOf([2, 2, 3], 1)], options: { axis: -1 } }
	],
	errors: [
		{
			operands: [sampleOf([2, 3]), sampleOf([2, 2])],
			message: 'all the input array dimensions except for the concatenation axis must match exactly'
		}
	]
});
