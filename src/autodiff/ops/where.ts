import { fromFlat, type NDArray, scalar, where } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

const condition = (options: Options) => options.condition as NDArray;
const truths = (values: number[], shape: number[]) => fromFlat(values, shape, 'bool');

export default defineOp({
	name: 'where',
	signature: 'where(condition, self, other)',
	options: { condition: 'array' },
	symbol: '?',
	doc: 'Takes the entry of the first operand where the condition holds, and that of the second elsewhere. Its back gives dhdx to the one that was taken.',
	methods: ['where'],
	python: {
		call: 'a.where(condition, b)',
		forward: 'numpy.where(condition, self.value, other.value)',
		back: [
			'self.dhdx += unbroadcast(numpy.where(condition, t.dhdx, 0), self.dhdx)',
			'other.dhdx += unbroadcast(numpy.where(condition, 0, t.dhdx), other.dhdx)'
		].join('\n')
	},
	forward: ([a, b], options) => where(condition(options), a!, b!),
	back: ({ dhdx, operands, options }) =>
		operands.map((x, operand) => {
			const parts = operand === 0 ? ([dhdx, scalar(0)] as const) : ([scalar(0), dhdx] as const);
			const wide = where(condition(options), ...parts);
			return { operand, sign: 1, wide, delta: unbroadcast(wide, x.shape) };
		}),
	depends: inPlace,
	tex: {
		forward: ({ operands: [a, b] }) =>
			`\\begin{cases} ${a} & \\text{where the condition holds} \\\\ ${b} & \\text{elsewhere} \\end{cases}`,
		back: (g, { times = '\\odot' }) => [
			`${g} ${times} \\left[\\text{condition}\\right]`,
			`${g} ${times} \\left[\\text{not the condition}\\right]`
		],
		local: () => ['\\left[\\text{condition}\\right]', '\\left[\\text{not the condition}\\right]']
	},
	kinks: [],
	samples: [
		{
			operands: [sampleOf([2, 3]), sampleOf([2, 3], 1)],
			options: { condition: truths([1, 0, 1, 0, 0, 1], [2, 3]) }
		},
		{ operands: [sampleOf([3]), sampleOf([2, 1], 1)], options: { condition: truths([1, 0, 1], [3]) } },
		{ operands: [sampleOf([1]), sampleOf([2, 3], 1)], options: { condition: truths([0, 1], [2, 1]) } }
	],
	errors: [
		{
			operands: [sampleOf([2, 3]), sampleOf([4])],
			options: { condition: truths([1], [1]) },
			message: 'operands could not be broadcast together with shapes'
		}
	]
});
