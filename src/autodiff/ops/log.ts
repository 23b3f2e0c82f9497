import { apply1, divide, fromFlat, scalar } from '#tensor';
import { defineElementwise } from '../elementwise.ts';
import { positives } from '../samples.ts';

export default defineElementwise({
	name: 'log',
	symbol: 'log',
	doc: 'Takes the natural logarithm of each entry. Its back divides dhdx by the operand.',
	python: { forward: 'numpy.log(self.value)', slope: '(1 / self.value)' },
	forward: (a) => apply1('log', a),
	slope: (a) => divide(scalar(1), a),
	tex: { forward: (a) => `\\log\\left(${a}\\right)`, slope: (a) => `\\frac{1}{${a}}` },
	kinks: [
		{
			here: 'At 0 the result is -inf and the slope infinite; below 0 the result is nan, as in NumPy.',
			torch: 'the same'
		}
	],
	nearKink: ([a]) => a!.data.some((x) => x < 1e-4),
	samples: [...positives, { operands: [fromFlat([0, 1], [2])] }]
});
