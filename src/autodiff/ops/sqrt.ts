import { apply1, divide, scalar } from '#tensor';
import { defineElementwise } from '../elementwise.ts';
import { positives } from '../samples.ts';

export default defineElementwise({
	name: 'sqrt',
	symbol: '√',
	doc: 'Takes the square root of each entry. Its back divides dhdx by twice the result.',
	python: { forward: 'numpy.sqrt(self.value)', slope: '(0.5 / t.value)' },
	forward: (a) => apply1('sqrt', a),
	slope: (_, out) => divide(scalar(0.5), out),
	tex: { forward: (a) => `\\sqrt{${a}}`, slope: (a) => `\\frac{1}{2\\sqrt{${a}}}` },
	kinks: [{ here: 'At 0 the slope is infinite; below 0 the result is nan, as in NumPy.', torch: 'the same' }],
	nearKink: ([a]) => a!.data.some((x) => x < 1e-4),
	samples: positives
});
