import { index, type Index, type NDArray } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { rows, scatterAdd } from '../scatter.ts';

const keyOf = (options: Options): Index[] => [{ kind: 'array', array: options.indices as NDArray }];

export default defineOp({
	name: 'embedding',
	signature: 'embedding(self, indices)',
	options: { indices: 'array' },
	symbol: 'embed',
	doc: 'Looks up the rows of a table with these numbers. Its back adds each row of dhdx to the row it came from; a row that was looked up twice receives both.',
	methods: ['embedding'],
	python: {
		call: 'a.embedding(indices)',
		forward: 'self.value[indices]',
		back: [
			'rows = numpy.zeros_like(self.value)',
			'numpy.add.at(rows, indices, t.dhdx)',
			'self.dhdx += rows'
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
		forward: ({ operands: [a] }) => `${a}\\left[\\text{indices}\\right]`,
		back: (g) => [`\\operatorname{scatter}\\left(${g}\\right)`],
		local: () => ['1'],
		entries: () => ({ out: 'k', operands: ['k'] })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([4, 3])], options: { indices: rows([2, 0, 2]) } },
		{ operands: [sampleOf([3, 2])], options: { indices: rows([0, 1, 1, 2], [2, 2]) } }
	],
	errors: [
		{
			operands: [sampleOf([2, 3])],
			options: { indices: rows([2]) },
			message: 'index 2 is out of bounds for axis 0 with size 2'
		}
	]
});
