import { apply1, contents, fromFlat } from '#tensor';
import { defineElementwise } from '../elementwise.ts';
import { singles } from '../samples.ts';

export default defineElementwise({
	name: 'abs',
	symbol: '|x|',
	doc: 'Takes the absolute value of each entry. Its back gives dhdx with the sign of the operand.',
	methods: ['abs', '__abs__'],
	call: 'abs(a)',
	python: { forward: 'numpy.abs(self.value)', slope: 'numpy.sign(self.value)' },
	forward: (a) => apply1('absolute', a),
	slope: (a) => apply1('sign', a),
	tex: {
		forward: (a) => `\\left|${a}\\right|`,
		slope: (a) => `\\operatorname{sign}\\left(${a}\\right)`
	},
	kinks: [{ here: 'At exactly 0 the slope is taken to be 0.', torch: 'the same' }],
	nearKink: ([a]) => contents(a!).some((x) => Math.abs(x) < 1e-4),
	samples: [...singles, { operands: [fromFlat([0, -1, 2], [3])] }]
});
