import { contents, fromFlat, gate } from '#tensor';
import { inPlace } from '../dependence/index.ts';
import { defineOp } from '../op.ts';
import { singles } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

export default defineOp({
	name: 'ReLU',
	signature: 'ReLU(self)',
	symbol: 'ReLU',
	doc: 'Keeps entries that are not negative, and makes the others 0. Its back lets dhdx through where the entry was kept.',
	methods: ['ReLU'],
	python: {
		call: 'ReLU(a)',
		forward: 'self.value * (self.value >= 0)',
		back: 'self.dhdx += t.dhdx * (self.value >= 0)'
	},
	forward: ([a]) => gate(a!, a!),
	back: ({ dhdx, operands: [a] }) => {
		const wide = gate(dhdx, a!);
		return [{ operand: 0, sign: 1, wide, delta: unbroadcast(wide, a!.shape), fresh: true }];
	},
	depends: inPlace,
	tex: {
		forward: ({ operands: [a] }) => `\\operatorname{ReLU}\\left(${a}\\right)`,
		back: (g, { operands: [a], times = '\\odot' }) => [`${g} ${times} \\left[${a} \\ge 0\\right]`],
		local: ({ operands: [a] }) => [`\\left[${a} \\ge 0\\right]`]
	},
	kinks: [
		{
			here: 'At exactly 0 the slope is taken to be 1, as in the notebook, which asks for >= 0.',
			torch: 'takes 0'
		}
	],
	nearKink: ([a]) => contents(a!).some((x) => Math.abs(x) < 1e-4),
	samples: [...singles, { operands: [fromFlat([0, -1, 2], [3])] }],
	errors: []
});
