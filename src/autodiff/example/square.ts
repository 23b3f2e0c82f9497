import { add, multiply } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { singles } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'square',
	signature: 'square(self)',
	symbol: 'x²',
	doc: 'Squares entry by entry. Its back gives dhdx times twice the operand.',
	methods: ['square'],
	python: {
		call: 'a.square()',
		forward: 'self.value * self.value',
		back: 'self.dhdx += t.dhdx * (self.value + self.value)'
	},
	forward: ([a]) => multiply(a!, a!),
	back: ({ dhdx, operands: [a] }) => {
		const wide = multiply(dhdx, add(a!, a!));
		return [{ operand: 0, sign: 1, wide, delta: unbroadcast(wide, a!.shape) }];
	},
	depends: inPlace,
	tex: {
		forward: ({ operands: [a] }) => `{${a}}^2`,
		back: (g, { operands: [a], times = '\\odot' }) => [`${g} ${times} 2\\,${a}`],
		local: ({ operands: [a] }) => [`2\\,${a}`]
	},
	kinks: [],
	samples: singles,
	errors: []
});
