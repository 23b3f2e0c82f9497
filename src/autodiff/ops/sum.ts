import { broadcastTo, expandDims, fromFlat, reshape, sizeOf, sum, type ReduceOptions } from '#tensor';
import { defineOp, indicesOf, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

const axisOf = (options: Options) => (options.axis ?? null) as ReduceOptions['axis'];
const axisTex = (options: Options) => {
	const axis = axisOf(options);
	return axis === null || axis === undefined ? '' : `_{\\text{axis } ${[axis].flat().join(', ')}}`;
};

export default defineOp({
	name: 'sum',
	signature: 'sum(self, axis=None)',
	options: { axis: 'axis' },
	symbol: 'Σ',
	doc: 'Adds up all entries, or those along axes, which stay with size 1. Its back copies dhdx to every entry that was added.',
	methods: ['sum'],
	python: {
		call: 'a.sum(axis=axis)',
		forward: 'self.value.sum(axis=axis, keepdims=True)',
		back: 'self.dhdx += t.dhdx'
	},
	forward: ([a], options) => sum(a!, { axis: axisOf(options), keepdims: true }),
	back: ({ dhdx, operands: [a] }) => {
		// The sum of a number is shaped (1,), as every computed tensor is that has no axes left.
		const delta = a!.ndim === 0 ? reshape(dhdx, []) : broadcastTo(dhdx, a!.shape);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	tex: {
		forward: ({ operands: [a] }, options) => `\\textstyle\\sum${axisTex(options)} ${a}`,
		// Every entry that was added receives a copy: dhdx times an array of ones.
		back: (g, { shapes }) => [shapes && sizeOf(shapes[0]!) === 1 ? g : `${g} \\cdot \\mathbf{1}`],
		local: () => ['1'],
		entries: ([shape], options) => {
			const indices = indicesOf(shape!);
			const axes = [axisOf(options) ?? []].flat().map((axis) => (axis < 0 ? axis + shape!.length : axis));
			const kept = indices.map((index, axis) => (axes.includes(axis) ? '0' : index));
			return { out: axes.length === 0 ? '' : kept.join(','), operands: [indices.join(',')] };
		}
	},
	optionsFrom: (out, [shape]) => {
		const axes = shape!.flatMap((n, axis) => (n !== 1 && out[axis] === 1 ? [axis] : []));
		return { axis: axes.length === shape!.filter((n) => n !== 1).length ? null : axes };
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3])] },
		{ operands: [sampleOf([2, 3])], options: { axis: 0 } },
		{ operands: [sampleOf([2, 3])], options: { axis: -1 } },
		{ operands: [sampleOf([2, 3, 2])], options: { axis: [0, 2] } },
		{ operands: [expandDims(fromFlat([1.5], [1]), 0)] },
		{ operands: [sampleOf([])] }
	],
	errors: [{ operands: [sampleOf([2, 3])], options: { axis: 2 }, message: 'axis 2 is out of bounds' }]
});
