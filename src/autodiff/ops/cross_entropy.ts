import {
	apply1,
	divide,
	fromFlat,
	max,
	multiply,
	negative,
	NumpyError,
	scalar,
	shapeText,
	subtract,
	sum,
	type NDArray
} from '#tensor';
import { reducedWhole } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { rows } from '../scatter.ts';

const LAST = { axis: -1, keepdims: true } as const;

/** The logarithms of the probabilities along the last axis. */
function logSoftmax(a: NDArray): NDArray {
	const shifted = subtract(a, max(a, LAST));
	return subtract(shifted, apply1('log', sum(apply1('exp', shifted), LAST)));
}

/** 1 at the class of each label, 0 elsewhere; of the shape of the scores. */
function oneHot(a: NDArray, { labels }: Options): NDArray {
	const given = labels as NDArray;
	const classes = a.shape.at(-1) ?? 0;
	if (shapeText(given.shape) !== shapeText(a.shape.slice(0, -1)))
		throw new NumpyError(
			'ValueError',
			`labels of shape ${shapeText(given.shape)} do not belong to scores of shape ${shapeText(a.shape)}`,
			'There is one label, the number of a class, for each row of scores.'
		);
	const data = new Float64Array(a.size);
	given.data.forEach((label, row) => {
		const k = label < 0 ? label + classes : label;
		if (!(k >= 0 && k < classes))
			throw new NumpyError(
				'IndexError',
				`index ${label} is out of bounds for axis 0 with size ${classes}`,
				'A label is the number of a class, from 0.'
			);
		data[row * classes + k] = 1;
	});
	return fromFlat(data, a.shape);
}

const countOf = ({ labels }: Options) => (labels as NDArray).size;

export default defineOp({
	name: 'cross_entropy',
	signature: 'cross_entropy(self, labels)',
	options: { labels: 'array' },
	symbol: 'CE',
	doc: 'The mean of minus the logarithm of the softmax probability of the right class. The scores of a row stand on the last axis, and labels are numbers of classes. Its back is the probabilities, less 1 at the right class, divided by the number of rows.',
	methods: ['cross_entropy'],
	python: {
		call: 'a.cross_entropy(labels)',
		forward: [
			'shifted = self.value - self.value.max(axis=-1, keepdims=True)',
			'logs = shifted - numpy.log(numpy.exp(shifted).sum(axis=-1, keepdims=True))',
			'onehot = numpy.eye(self.value.shape[-1])[labels]',
			'-(onehot * logs).sum() / labels.size'
		].join('\n'),
		back: 'self.dhdx += t.dhdx * (numpy.exp(logs) - onehot) / labels.size'
	},
	forward: ([a], options) =>
		divide(negative(sum(multiply(oneHot(a!, options), logSoftmax(a!)))), scalar(countOf(options))),
	back: ({ dhdx, operands: [a], options }) => {
		const slope = subtract(apply1('exp', logSoftmax(a!)), oneHot(a!, options));
		const delta = divide(multiply(dhdx, slope), scalar(countOf(options)));
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: reducedWhole,
	tex: {
		forward: ({ operands: [a] }) =>
			`-\\operatorname{mean}\\left(\\log \\operatorname{softmax}\\left(${a}\\right)\\left[\\text{labels}\\right]\\right)`,
		back: (g, { operands: [a], times = '\\odot' }, options) => [
			`\\frac{${g}}{${countOf(options)}} ${times} \\left(\\operatorname{softmax}\\left(${a}\\right) - \\operatorname{onehot}\\left(\\text{labels}\\right)\\right)`
		],
		local: (_, options) => [
			`\\frac{1}{${countOf(options)}}\\left(\\text{probability} - \\text{onehot}\\right)`
		],
		entries: ([shape]) => ({ out: '', operands: [shape!.map((_, i) => 'ijkl'[i] ?? 'm').join(',')] })
	},
	kinks: [
		{
			here: 'The classes stand on the last axis, and the mean is over all rows.',
			torch: 'the same for two axes; of more, its classes stand on axis 1'
		}
	],
	samples: [
		{ operands: [sampleOf([2, 3])], options: { labels: rows([2, 0]) } },
		{ operands: [sampleOf([3])], options: { labels: rows([1], []) } },
		{ operands: [sampleOf([2, 2, 3])], options: { labels: rows([0, 1, 2, 1], [2, 2]) } },
		{ operands: [fromFlat([1000, 0, -1000, 5], [2, 2])], options: { labels: rows([0, 1]) } }
	],
	errors: [
		{ operands: [sampleOf([2, 3])], options: { labels: rows([3, 0]) }, message: 'index 3 is out of bounds' },
		{ operands: [sampleOf([2, 3])], options: { labels: rows([0]) }, message: 'labels of shape (1,)' }
	]
});
