import { normalizeAxis, NumpyError, reshape, type Shape } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { axisOf } from '../reduction.ts';
import { sampleOf } from '../samples.ts';

/** The shape without those axes of size 1, or without all of them. */
function squeezed(shape: Shape, options: Options): number[] {
	const axis = axisOf(options);
	if (axis === null) return shape.filter((n) => n !== 1);
	const axes = [axis].flat().map((one) => normalizeAxis(one, shape.length));
	if (axes.some((one) => shape[one] !== 1))
		throw new NumpyError(
			'ValueError',
			'cannot select an axis to squeeze out which has size not equal to one',
			`The shape is (${shape.join(', ')}).`
		);
	return shape.filter((_, i) => !axes.includes(i));
}

export default defineOp({
	name: 'squeeze',
	signature: 'squeeze(self, axis=None)',
	options: { axis: 'axis' },
	symbol: 'squeeze',
	doc: 'Leaves out axes of size 1. Its back gives dhdx the shape of the operand.',
	methods: ['squeeze'],
	python: {
		call: 'a.squeeze(axis=axis)',
		forward: 'self.value.squeeze(axis=axis)',
		back: 'self.dhdx += t.dhdx.reshape(self.value.shape)'
	},
	forward: ([a], options) => reshape(a!, squeezed(a!.shape, options)),
	back: ({ dhdx, operands: [a] }) => {
		const delta = reshape(dhdx, a!.shape);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	makesView: true,
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `\\operatorname{squeeze}\\left(${a}\\right)`,
		back: (g) => [`\\operatorname{reshape}\\left(${g}\\right)`],
		local: () => ['1'],
		entries: ([shape]) => ({ out: 'k', operands: [shape!.length === 0 ? '' : 'k'] })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([1, 3])] },
		{ operands: [sampleOf([2, 1, 3])], options: { axis: 1 } },
		{ operands: [sampleOf([1, 3, 1])], options: { axis: [0, -1] } },
		{ operands: [sampleOf([1, 1])] }
	],
	errors: [
		{ operands: [sampleOf([2, 3])], options: { axis: 0 }, message: 'cannot select an axis to squeeze out' }
	]
});
