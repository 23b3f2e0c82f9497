import { negative } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { singles } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'negative',
	signature: 'negative(self)',
	symbol: '−',
	doc: 'Changes the sign. Its back subtracts dhdx.',
	methods: ['__neg__'],
	python: { call: '-a', forward: '-self.value', back: 'self.dhdx -= t.dhdx' },
	forward: ([a]) => negative(a!),
	back: ({ dhdx, operands: [a] }) => [
		{ operand: 0, sign: -1, wide: dhdx, delta: unbroadcast(dhdx, a!.shape) }
	],
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `-${a}`,
		back: (g) => [g],
		local: () => ['-1']
	},
	kinks: [],
	samples: singles,
	errors: []
});
