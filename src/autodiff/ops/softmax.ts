import {
	apply1,
	divide,
	fromFlat,
	max,
	multiply,
	subtract,
	sum,
	toFlat,
	type NDArray,
	type ReduceOptions
} from '#tensor';
import { Repeats, type Links, type Values } from '../dependence/index.ts';
import { defineOp, indicesOf } from '../op.ts';
import { axisTex, isReduced, keeping } from '../reduction.ts';
import { sampleOf } from '../samples.ts';

const LAST = -1;

/** The largest entry is taken out, so that no power of e is too large for a float. */
export function softmax(a: NDArray, options: ReduceOptions): NDArray {
	const powers = apply1('exp', subtract(a, max(a, options)));
	return divide(powers, sum(powers, options));
}

/** Every entry depends on every other along the axis: p of one times (1 if they are the same, less p of the other). */
function dependsAlong({ out, operands: [a], options }: Values): Links {
	const p = toFlat(out);
	const isAlong = isReduced(a!.shape, options, LAST);
	const rows = new Repeats(
		a!.shape,
		a!.shape.map((n, axis) => (isAlong[axis] ? 1 : n))
	);
	const link = (entry: number, to: number) => ({
		operand: 0,
		entry,
		out: to,
		factor: p[to]! * ((entry === to ? 1 : 0) - p[entry]!)
	});
	return {
		into: (to) => rows.of(rows.at(to)).map((entry) => link(entry, to)),
		from: (_, entry) => rows.of(rows.at(entry)).map((to) => link(entry, to))
	};
}

export default defineOp({
	name: 'softmax',
	signature: 'softmax(self, axis=-1)',
	options: { axis: 'axis' },
	symbol: 'softmax',
	doc: 'Makes probabilities of scores: e to each entry, divided by the sum along the axis. Its back compares each dhdx with their mean, weighted by the probabilities.',
	methods: ['softmax'],
	python: {
		call: 'a.softmax(axis=axis)',
		forward: [
			'powers = numpy.exp(self.value - self.value.max(axis=axis, keepdims=True))',
			'powers / powers.sum(axis=axis, keepdims=True)'
		].join('\n'),
		back: [
			'mean = (t.dhdx * t.value).sum(axis=axis, keepdims=True)',
			'self.dhdx += t.value * (t.dhdx - mean)'
		].join('\n')
	},
	forward: ([a], options) => softmax(a!, keeping(options, LAST)),
	back: ({ dhdx, out, options }) => {
		const mean = sum(multiply(dhdx, out), keeping(options, LAST));
		const delta = multiply(out, subtract(dhdx, mean));
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: (_, values) => dependsAlong(values),
	tex: {
		forward: ({ operands: [a] }, options) =>
			`\\operatorname{softmax}${axisTex(options, LAST)}\\left(${a}\\right)`,
		back: (g, { operands: [a], times = '\\odot' }, options) => {
			const y = `\\operatorname{softmax}\\left(${a}\\right)`;
			return [
				`\\left(${g} - \\textstyle\\sum${axisTex(options, LAST)} ${g} ${times} ${y}\\right) ${times} ${y}`
			];
		},
		local: ({ out }) => [`${out} \\left(1 - ${out}\\right)`],
		entries: ([shape]) => {
			const index = indicesOf(shape!).join(',');
			return { out: index, operands: [index] };
		}
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([3])] },
		{ operands: [sampleOf([2, 3])] },
		{ operands: [sampleOf([2, 3])], options: { axis: 0 } },
		{ operands: [sampleOf([2, 3])], options: { axis: null } },
		{ operands: [sampleOf([2, 1, 3])], options: { axis: 1 } },
		{ operands: [sampleOf([2, 2, 3])], options: { axis: [-1, 0] } },
		{ operands: [fromFlat([1000, 1001, -1000], [3])] }
	],
	errors: [{ operands: [sampleOf([2, 3])], options: { axis: 2 }, message: 'axis 2 is out of bounds' }]
});
