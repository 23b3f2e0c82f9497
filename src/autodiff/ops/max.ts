import { apply2, BINARY, contents, divide, fromFlat, max, multiply, sum } from '#tensor';
import { reduced } from '../dependence/index.ts';
import { fitted } from '../elementwise.ts';
import { defineOp } from '../op.ts';
import { axisTex, keeping, reducedAxes, reducedEntries, reductionErrors, reductions } from '../reduction.ts';
import { sampleOf } from '../samples.ts';

const LEAST_GAP = 1e-4;

export default defineOp({
	name: 'max',
	signature: 'max(self, axis=None)',
	options: { axis: 'axis' },
	symbol: 'max',
	doc: 'The largest of all entries, or along axes, which stay with size 1. Its back gives dhdx to the entry that was largest; equal ones share it equally.',
	methods: ['max'],
	python: {
		call: 'a.max(axis=axis)',
		forward: 'self.value.max(axis=axis, keepdims=True)',
		back: [
			'largest = self.value == t.value',
			'share = largest / largest.sum(axis=axis, keepdims=True)',
			'self.dhdx += unbroadcast(t.dhdx * share, self.dhdx)'
		].join('\n')
	},
	forward: ([a], options) => max(a!, keeping(options)),
	back: ({ dhdx, out, operands: [a], options }) => {
		const largest = apply2(BINARY.equal, a!, out);
		// A number among the operands has no axes, and its result has one.
		const count = a!.ndim === 0 ? largest : sum(largest, keeping(options));
		const wide = multiply(dhdx, divide(largest, count));
		return [{ operand: 0, sign: 1, wide, delta: fitted(wide, a!.shape) }];
	},
	depends: reduced,
	tex: {
		forward: ({ operands: [a] }, options) => `\\operatorname{max}${axisTex(options)} ${a}`,
		back: (g, { operands: [a], times = '\\odot' }, options) => [
			`${g} ${times} \\left[${a} = \\operatorname{max}${axisTex(options)} ${a}\\right]`
		],
		local: ({ out, operands: [a] }) => [`\\left[${a} = ${out}\\right]`],
		entries: ([shape], options) => reducedEntries(shape!, options)
	},
	optionsFrom: (out, [shape]) => reducedAxes(out, shape!),
	kinks: [
		{
			here: 'Where several entries are largest, they share dhdx equally.',
			torch:
				'amax, and max without dim: the same; max with dim gives all of it to the entry whose index it returns'
		}
	],
	nearKink: ([a]) => {
		const sorted = contents(a!).toSorted();
		return sorted.some((x, i) => i > 0 && x - sorted[i - 1]! < LEAST_GAP);
	},
	samples: [
		...reductions,
		{ operands: [fromFlat([1, 3, 3, 2, 2, 2], [2, 3])], options: { axis: 1 } },
		{ operands: [fromFlat([1, 3, 3, 2], [4])] }
	],
	errors: [
		...reductionErrors,
		{ operands: [sampleOf([0, 3])], message: 'zero-size array to reduction operation maximum' }
	]
});
