import { apply1, negative } from '#tensor';
import { defineElementwise } from '../elementwise.ts';

export default defineElementwise({
	name: 'cos',
	symbol: 'cos',
	doc: 'Takes the cosine of each entry. Its slope is minus the sine of the operand.',
	python: { forward: 'numpy.cos(self.value)', slope: '-numpy.sin(self.value)' },
	forward: (a) => apply1('cos', a),
	slope: (a) => negative(apply1('sin', a)),
	tex: {
		forward: (a) => `\\cos\\left(${a}\\right)`,
		slope: (a) => `\\left(-\\sin\\left(${a}\\right)\\right)`
	}
});
