import { subtract } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { broadcastErrors, broadcastPairs } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'subtract',
	signature: 'subtract(self, other)',
	symbol: '−',
	doc: 'Subtracts entry by entry. Its back copies dhdx to the left operand, and subtracts it from the right one.',
	methods: ['__sub__', '__rsub__'],
	python: {
		call: 'a - b',
		forward: 'self.value - other.value',
		back: 'self.dhdx += unbroadcast(t.dhdx, self.dhdx)\nother.dhdx -= unbroadcast(t.dhdx, other.dhdx)'
	},
	forward: ([a, b]) => subtract(a!, b!),
	back: ({ dhdx, operands }) =>
		operands.map((x, operand) => ({
			operand,
			sign: operand === 0 ? 1 : -1,
			wide: dhdx,
			delta: unbroadcast(dhdx, x.shape)
		})),
	depends: inPlace,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a, b] }) => `${a} - ${b}`,
		back: (g) => [g, g],
		local: () => ['1', '-1']
	},
	kinks: [],
	samples: broadcastPairs,
	errors: broadcastErrors
});
