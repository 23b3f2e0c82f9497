import type { NDArray } from '#tensor';
import { convolutionOf, convolutionWork, convolve, convolveBack } from '../convolution.ts';
import { convolved } from '../dependence/convolved.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

const sizes = (x: NDArray, w: NDArray, { stride, padding }: Options) =>
	convolutionOf(x, w, (stride ?? 1) as number, (padding ?? 0) as number);

export default defineOp({
	name: 'conv2d',
	signature: 'conv2d(self, weight, stride=1, padding=0)',
	options: { stride: 'integer', padding: 'integer' },
	symbol: 'conv',
	doc: 'Slides kernels of shape (filters, channels, height, width) over images of shape (count, channels, height, width) and sums the products, as PyTorch does. Its back sends each dhdx to the entries and weights that made it.',
	methods: ['conv2d'],
	python: {
		call: 'a.conv2d(b, stride=stride, padding=padding)',
		forward: [
			'sides = (padding, padding)',
			'padded = numpy.pad(self.value, ((0, 0), (0, 0), sides, sides))',
			'height, width = weight.value.shape[2:]',
			'rows = (padded.shape[2] - height) // stride + 1',
			'columns = (padded.shape[3] - width) // stride + 1',
			'result = numpy.zeros((len(padded), len(weight.value), rows, columns))',
			'for i in range(height):',
			'    for j in range(width):',
			'        seen = padded[:, :, i : i + stride * rows : stride, j : j + stride * columns : stride]',
			"        result += numpy.einsum('ncyx,fc->nfyx', seen, weight.value[:, :, i, j])",
			'result'
		].join('\n'),
		back: [
			'wide = numpy.zeros_like(padded)',
			'kernels = numpy.zeros_like(weight.value)',
			'for i in range(height):',
			'    for j in range(width):',
			`        place = (slice(None), slice(None), slice(i, i + stride * rows, stride), slice(j, j + stride * columns, stride))`,
			"        wide[place] += numpy.einsum('nfyx,fc->ncyx', t.dhdx, weight.value[:, :, i, j])",
			"        kernels[:, :, i, j] = numpy.einsum('nfyx,ncyx->fc', t.dhdx, padded[place])",
			'h, w = self.value.shape[2:]',
			'self.dhdx += wide[:, :, padding : padding + h, padding : padding + w]',
			'weight.dhdx += kernels'
		].join('\n')
	},
	forward: ([x, w], options) => convolve(sizes(x!, w!, options), x!, w!),
	work: ([x, w], options) => convolutionWork(sizes(x!, w!, options)),
	back: ({ dhdx, operands: [x, w], options }) =>
		convolveBack(sizes(x!, w!, options), x!, w!, dhdx).map((delta, operand) => ({
			operand,
			sign: 1,
			wide: delta,
			delta
		})),
	depends: (_, values) => {
		const [x, w] = values.operands;
		return convolved(sizes(x!, w!, values.options), values);
	},
	linearIn: 'each',
	tex: {
		forward: ({ operands: [x, w] }) => `\\operatorname{conv}\\left(${x},\\, ${w}\\right)`,
		back: (g, { operands: [x, w] }) => [
			`\\operatorname{conv}^{\\top}\\left(${g},\\, ${w}\\right)`,
			`\\operatorname{conv}\\left(${x},\\, ${g}\\right)`
		],
		local: ({ operands: [x, w] }) => [w!, x!],
		entries: () => ({ out: 'n,f,y,x', operands: ['n,c,y+i,x+j', 'f,c,i,j'] })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([1, 1, 3, 3]), sampleOf([1, 1, 2, 2], 1)] },
		{ operands: [sampleOf([2, 2, 4, 5]), sampleOf([3, 2, 3, 2], 1)], options: { stride: 2, padding: 1 } },
		{ operands: [sampleOf([1, 2, 3, 3]), sampleOf([2, 2, 1, 1], 1)], options: { stride: 1, padding: 0 } }
	],
	errors: [
		{ operands: [sampleOf([3, 3]), sampleOf([1, 1, 2, 2])], message: 'conv2d needs four axes' },
		{ operands: [sampleOf([1, 2, 3, 3]), sampleOf([1, 1, 2, 2])], message: 'the channels of images' },
		{ operands: [sampleOf([1, 1, 2, 2]), sampleOf([1, 1, 3, 3])], message: 'larger than the padded images' }
	]
});
