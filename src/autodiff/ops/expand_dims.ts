import { expandDims, normalizeAxis, reshape, type NDArray } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { axisOf } from '../reduction.ts';
import { sampleOf } from '../samples.ts';

/** The new axes are places in the result. */
function expanded(a: NDArray, options: Options): NDArray {
	const given = [axisOf(options, 0) ?? 0].flat();
	const ndim = a.ndim + given.length;
	const axes = given.map((axis) => normalizeAxis(axis, ndim)).sort((x, y) => x - y);
	return axes.reduce(expandDims, a);
}

export default defineOp({
	name: 'expand_dims',
	signature: 'expand_dims(self, axis)',
	options: { axis: 'axis' },
	symbol: 'expand',
	doc: 'Puts in axes of size 1. Its back gives dhdx the shape of the operand.',
	methods: ['expand_dims'],
	python: {
		call: 'a.expand_dims(axis)',
		forward: 'numpy.expand_dims(self.value, axis)',
		back: 'self.dhdx += t.dhdx.reshape(self.value.shape)'
	},
	forward: ([a], options) => expanded(a!, options),
	back: ({ dhdx, operands: [a] }) => {
		const delta = reshape(dhdx, a!.shape);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	makesView: true,
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `\\operatorname{expand}\\left(${a}\\right)`,
		back: (g) => [`\\operatorname{reshape}\\left(${g}\\right)`],
		local: () => ['1'],
		entries: ([shape]) => ({ out: 'k', operands: [shape!.length === 0 ? '' : 'k'] })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([3])], options: { axis: 0 } },
		{ operands: [sampleOf([2, 3])], options: { axis: -1 } },
		{ operands: [sampleOf([2, 3])], options: { axis: 1 } },
		{ operands: [sampleOf([])], options: { axis: 0 } }
	],
	errors: [{ operands: [sampleOf([2])], options: { axis: 3 }, message: 'axis 3 is out of bounds' }]
});
