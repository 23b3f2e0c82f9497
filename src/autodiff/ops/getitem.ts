import { fromFlat, index, type Index } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { rows, scatterAdd } from '../scatter.ts';

const keyOf = (options: Options) => options.key as Index[];
const int = (value: number): Index => ({ kind: 'int', value });
const slice = (start: number | null, stop: number | null, step: number | null = null): Index => ({
	kind: 'slice',
	start,
	stop,
	step
});
const array = (numbers: number[], shape?: number[]): Index => ({
	kind: 'array',
	array: rows(numbers, shape)
});

export default defineOp({
	name: 'getitem',
	signature: 'getitem(self, key)',
	options: { key: 'index' },
	symbol: '[ ]',
	doc: 'Picks entries, as in a[0], a[:, 1:] or a[indices]. Its back adds dhdx at the places that were picked; an entry that was picked twice receives both.',
	methods: ['__getitem__', 'getitem'],
	python: {
		call: 'a[key]',
		forward: 'self.value[key]',
		back: [
			'picked = numpy.zeros_like(self.value)',
			'numpy.add.at(picked, key, t.dhdx.reshape(picked[key].shape))',
			'self.dhdx += picked'
		].join('\n')
	},
	forward: ([a], options) => index(a!, keyOf(options)),
	back: ({ dhdx, operands: [a], options }) => {
		const delta = scatterAdd(a!.shape, keyOf(options), dhdx);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `${a}\\left[\\text{key}\\right]`,
		back: (g) => [`\\operatorname{scatter}\\left(${g}\\right)`],
		local: () => ['1'],
		entries: () => ({ out: 'k', operands: ['k'] })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([3, 2])], options: { key: [int(1)] } },
		{ operands: [sampleOf([3])], options: { key: [int(-1)] } },
		{ operands: [sampleOf([3, 4])], options: { key: [slice(null, null), slice(1, null)] } },
		{ operands: [sampleOf([4, 3])], options: { key: [slice(null, null, -2)] } },
		{ operands: [sampleOf([3, 2])], options: { key: [{ kind: 'newaxis' }, { kind: 'ellipsis' }, int(0)] } },
		{ operands: [sampleOf([3, 2])], options: { key: [array([0, 2, 0])] } },
		{ operands: [sampleOf([3, 3])], options: { key: [array([0, 1]), array([2, 2])] } },
		{
			operands: [sampleOf([3])],
			options: { key: [{ kind: 'array', array: fromFlat([1, 0, 1], [3], 'bool') }] }
		}
	],
	errors: [
		{
			operands: [sampleOf([2, 3])],
			options: { key: [int(2)] },
			message: 'index 2 is out of bounds for axis 0 with size 2'
		}
	]
});
