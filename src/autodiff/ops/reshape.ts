import { reshape, shapeText } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

const shapeOf = (options: Options) => options.newshape as readonly number[];
/** Without a shape the formula keeps the name of the parameter, as a reference page needs it. */
const shapeTex = (options: Options) =>
	options.newshape ? shapeText(shapeOf(options)) : '\\mathit{newshape}';

export default defineOp({
	name: 'reshape',
	signature: 'reshape(self, newshape)',
	options: { newshape: 'shape' },
	symbol: 'reshape',
	doc: 'The same entries, in row-major order, under another shape. Its back gives dhdx the old shape.',
	methods: ['reshape'],
	python: {
		call: 'a.reshape(newshape)',
		forward: 'self.value.reshape(newshape)',
		back: 'self.dhdx += t.dhdx.reshape(self.value.shape)'
	},
	forward: ([a], options) => reshape(a!, shapeOf(options)),
	back: ({ dhdx, operands: [a] }) => {
		const delta = reshape(dhdx, a!.shape);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }, options) =>
			`\\operatorname{reshape}\\left(${a},\\, ${shapeTex(options)}\\right)`,
		back: (g, { operands: [a], shapes }) => {
			const shape = shapes ? shapeText(shapes[0]!) : `\\operatorname{shape} ${a}`;
			return [`\\operatorname{reshape}\\left(${g},\\, ${shape}\\right)`];
		},
		local: () => ['1'],
		// The n-th in row-major order, on both sides.
		entries: () => ({ out: 'n', operands: ['n'] })
	},
	optionsFrom: (out) => ({ newshape: out }),
	makesView: true,
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3])], options: { newshape: [3, 2] } },
		{ operands: [sampleOf([6])], options: { newshape: [2, -1] } },
		{ operands: [sampleOf([1, 1])], options: { newshape: [] } }
	],
	errors: [
		{
			operands: [sampleOf([2, 3])],
			options: { newshape: [4] },
			message: 'cannot reshape array of size 6 into shape (4,)'
		}
	]
});
