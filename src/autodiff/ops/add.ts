import { add, fromFlat } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { broadcastErrors, broadcastPairs, sampleOf } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'add',
	signature: 'add(self, other)',
	symbol: '+',
	doc: 'Adds entry by entry. Its back copies dhdx to both operands unchanged.',
	methods: ['__add__', '__radd__'],
	python: {
		call: 'a + b',
		forward: 'self.value + other.value',
		back: 'self.dhdx += unbroadcast(t.dhdx, self.dhdx)\nother.dhdx += unbroadcast(t.dhdx, other.dhdx)'
	},
	forward: ([a, b]) => add(a!, b!),
	back: ({ dhdx, operands }) =>
		operands.map((x, operand) => ({ operand, sign: 1, wide: dhdx, delta: unbroadcast(dhdx, x.shape) })),
	depends: inPlace,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a, b] }) => `${a} + ${b}`,
		back: (g) => [g, g],
		local: () => ['1', '1']
	},
	kinks: [],
	samples: [...broadcastPairs, { operands: [sampleOf([3]), fromFlat([0.5, -1, 2], [3])] }],
	errors: broadcastErrors
});
