import { multiply } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { broadcastErrors, broadcastPairs } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'multiply',
	signature: 'multiply(self, other)',
	symbol: '×',
	doc: 'Multiplies entry by entry. Its back gives each operand dhdx times the other operand.',
	methods: ['__mul__', '__rmul__'],
	python: {
		call: 'a * b',
		forward: 'self.value * other.value',
		back: 'self.dhdx += unbroadcast(t.dhdx * other.value, self.dhdx)\nother.dhdx += unbroadcast(t.dhdx * self.value, other.dhdx)'
	},
	forward: ([a, b]) => multiply(a!, b!),
	back: ({ dhdx, operands }) =>
		operands.map((x, operand) => {
			const wide = multiply(dhdx, operands[1 - operand]!);
			return { operand, sign: 1, wide, delta: unbroadcast(wide, x.shape), fresh: true };
		}),
	depends: inPlace,
	linearIn: 'each',
	tex: {
		forward: ({ operands: [a, b], times = '\\odot' }) => `${a} ${times} ${b}`,
		back: (g, { operands: [a, b], times = '\\odot' }) => [`${g} ${times} ${b}`, `${g} ${times} ${a}`],
		local: ({ operands: [a, b] }) => [b!, a!]
	},
	kinks: [],
	samples: broadcastPairs,
	errors: broadcastErrors
});
