import { broadcastTo, copy, type Shape } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'broadcast_to',
	signature: 'broadcast_to(self, shape)',
	options: { shape: 'shape' },
	symbol: '⇉',
	doc: 'Repeats entries along axes of size 1 and along new axes in front. Its back sums dhdx over the repeats.',
	methods: ['broadcast_to'],
	python: {
		call: 'a.broadcast_to(shape)',
		forward: 'numpy.array(numpy.broadcast_to(self.value, shape))',
		back: 'self.dhdx += unbroadcast(t.dhdx, self.dhdx)'
	},
	forward: ([a], { shape }) => copy(broadcastTo(a!, shape as Shape)),
	back: ({ dhdx, operands: [a] }) => [
		{ operand: 0, sign: 1, wide: dhdx, delta: unbroadcast(dhdx, a!.shape) }
	],
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `\\operatorname{broadcast}\\left(${a}\\right)`,
		back: (g) => [g],
		local: () => ['1']
	},
	optionsFrom: (shape) => ({ shape: [...shape] }),
	kinks: [],
	samples: [
		{ operands: [sampleOf([3])], options: { shape: [2, 3] } },
		{ operands: [sampleOf([2, 1])], options: { shape: [2, 3] } },
		{ operands: [sampleOf([])], options: { shape: [2, 2] } },
		{ operands: [sampleOf([2, 3])], options: { shape: [2, 3] } },
		{ operands: [sampleOf([1])], options: { shape: [2, 3, 2] } }
	],
	errors: [
		{
			operands: [sampleOf([2, 3])],
			options: { shape: [3, 2] },
			message: 'could not be broadcast together with remapped shapes'
		}
	]
});
