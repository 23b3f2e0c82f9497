import { divide, multiply, negative } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { broadcastErrors, broadcastPairs } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'divide',
	signature: 'divide(self, other)',
	symbol: '÷',
	doc: 'Divides entry by entry.',
	methods: ['__truediv__', '__rtruediv__'],
	python: {
		call: 'a / b',
		forward: 'self.value / other.value',
		back: 'self.dhdx += unbroadcast(t.dhdx / other.value, self.dhdx)\nother.dhdx += unbroadcast(-t.dhdx * self.value / (other.value**2), other.dhdx)'
	},
	forward: ([a, b]) => divide(a!, b!),
	back: ({ dhdx, operands: [a, b] }) => {
		const left = divide(dhdx, b!);
		const right = divide(multiply(negative(dhdx), a!), multiply(b!, b!));
		return [
			{ operand: 0, sign: 1, wide: left, delta: unbroadcast(left, a!.shape), fresh: true },
			{ operand: 1, sign: 1, wide: right, delta: unbroadcast(right, b!.shape), fresh: true }
		];
	},
	depends: inPlace,
	tex: {
		forward: ({ operands: [a, b] }) => `\\frac{${a}}{${b}}`,
		back: (g, { operands: [a, b], times = '\\odot' }) => [
			`\\frac{${g}}{${b}}`,
			`-\\frac{${g} ${times} ${a}}{{${b}}^{2}}`
		],
		local: ({ operands: [a, b] }) => [`\\frac{1}{${b}}`, `-\\frac{${a}}{{${b}}^{2}}`]
	},
	kinks: [
		{
			here: 'Where the divisor is 0 the result is infinite or not a number, as in NumPy, and so is dhdx.',
			torch: 'the same'
		}
	],
	samples: broadcastPairs,
	errors: broadcastErrors
});
