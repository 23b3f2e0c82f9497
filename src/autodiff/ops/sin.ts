import { apply1 } from '#tensor';
import { defineElementwise } from '../elementwise.ts';

export default defineElementwise({
	name: 'sin',
	symbol: 'sin',
	doc: 'Takes the sine of each entry. Its slope is the cosine of the operand.',
	python: { forward: 'numpy.sin(self.value)', slope: 'numpy.cos(self.value)' },
	forward: (a) => apply1('sin', a),
	slope: (a) => apply1('cos', a),
	tex: { forward: (a) => `\\sin\\left(${a}\\right)`, slope: (a) => `\\cos\\left(${a}\\right)` }
});
