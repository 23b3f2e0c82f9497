import {
	apply1,
	apply2,
	BINARY,
	fromFlat,
	multiply,
	power,
	scalar,
	subtract,
	where,
	type NDArray
} from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { broadcastErrors, broadcastPairs, positive, sampleOf } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

const one = scalar(1);

/** b a^(b - 1), and 0 where b is 0, also at a base of 0. */
function baseSlope(a: NDArray, b: NDArray): NDArray {
	const exponent = where(apply2(BINARY.equal, b, scalar(0)), one, subtract(b, one));
	return multiply(b, power(a, exponent));
}

/** a^b log(a), and 0 where a is not positive. */
const exponentSlope = (a: NDArray, out: NDArray): NDArray =>
	multiply(out, apply1('log', where(apply2(BINARY.greater, a, scalar(0)), a, one)));

export default defineOp({
	name: 'power',
	signature: 'power(self, other)',
	symbol: '**',
	doc: 'Raises each entry of the base to an exponent, a number or a tensor.',
	methods: ['__pow__', '__rpow__', 'power'],
	python: {
		call: 'a ** b',
		forward: 'self.value ** other.value',
		back: [
			'slope = other.value * self.value ** numpy.where(other.value == 0, 1, other.value - 1)',
			'self.dhdx += unbroadcast(t.dhdx * slope, self.dhdx)',
			'slope = t.value * numpy.log(numpy.where(self.value > 0, self.value, 1))',
			'other.dhdx += unbroadcast(t.dhdx * slope, other.dhdx)'
		].join('\n')
	},
	forward: ([a, b]) => power(a!, b!),
	back: ({ dhdx, out, operands: [a, b] }) => {
		const left = multiply(dhdx, baseSlope(a!, b!));
		const right = multiply(dhdx, exponentSlope(a!, out));
		return [
			{ operand: 0, sign: 1, wide: left, delta: unbroadcast(left, a!.shape) },
			{ operand: 1, sign: 1, wide: right, delta: unbroadcast(right, b!.shape) }
		];
	},
	depends: inPlace,
	tex: {
		forward: ({ operands: [a, b] }) => `{${a}}^{${b}}`,
		back: (g, { operands: [a, b], times = '\\odot' }) => [
			`${g} ${times} ${b} ${times} {${a}}^{${b} - 1}`,
			`${g} ${times} {${a}}^{${b}} ${times} \\log ${a}`
		],
		local: ({ operands: [a, b], times = '\\cdot' }) => [
			`${b} ${times} {${a}}^{${b} - 1}`,
			`{${a}}^{${b}} ${times} \\log ${a}`
		]
	},
	kinks: [
		{
			here: 'Where the base is not positive there is no derivative by the exponent, and 0 is taken, so that x ** 2 is well at every x.',
			torch: 'nan below 0, and 0 at 0'
		},
		{ here: 'Where the exponent is 0 the slope by the base is 0, also at a base of 0.', torch: 'the same' }
	],
	nearKink: ([a]) => a!.data.some((x) => x < 1e-4),
	samples: [
		...broadcastPairs.map(({ operands: [a, b] }) => ({ operands: [positive(a!), b!] })),
		{ operands: [sampleOf([2, 3]), fromFlat([2], [1])] },
		{ operands: [fromFlat([0, -2, 3], [3]), fromFlat([0, 3, 1], [3])] }
	],
	errors: broadcastErrors
});
