import { multiply, minimum } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { broadcastErrors, broadcastPairs, nearlyEqual, ties } from '../samples.ts';
import { shareOfFirst } from '../shares.ts';
import { unbroadcast } from '../unbroadcast.ts';

const word = '\\min';

export default defineOp({
	name: 'minimum',
	signature: 'minimum(self, other)',
	symbol: 'min',
	doc: 'Takes the smaller of two entries. Its back gives dhdx to the operand that was taken; where both are equal, half to each.',
	methods: ['minimum'],
	python: {
		call: 'a.minimum(b)',
		forward: 'numpy.minimum(self.value, other.value)',
		back: [
			'share = (self.value < other.value) + 0.5 * (self.value == other.value)',
			'self.dhdx += unbroadcast(t.dhdx * share, self.dhdx)',
			'other.dhdx += unbroadcast(t.dhdx * (1 - share), other.dhdx)'
		].join('\n')
	},
	forward: ([a, b]) => minimum(a!, b!),
	back: ({ dhdx, operands }) => {
		const [a, b] = operands as [(typeof operands)[0], (typeof operands)[0]];
		return shareOfFirst('less', a, b).map((share, operand) => {
			const wide = multiply(dhdx, share);
			return { operand, sign: 1, wide, delta: unbroadcast(wide, operands[operand]!.shape) };
		});
	},
	depends: inPlace,
	tex: {
		forward: ({ operands }) => `${word}\\left(${operands.join(',\\, ')}\\right)`,
		back: (g, { operands: [a, b], times = '\\odot' }) => [
			`${g} ${times} \\left[${a} < ${b}\\right]`,
			`${g} ${times} \\left[${b} < ${a}\\right]`
		],
		local: ({ operands: [a, b] }) => [`\\left[${a} < ${b}\\right]`, `\\left[${b} < ${a}\\right]`]
	},
	kinks: [{ here: 'Where both are equal, each receives half of dhdx.', torch: 'the same' }],
	nearKink: nearlyEqual,
	samples: [...broadcastPairs, ties],
	errors: broadcastErrors
});
