import { apply1, multiply, scalar, subtract } from '#tensor';
import { defineElementwise } from '../elementwise.ts';

export default defineElementwise({
	name: 'tanh',
	symbol: 'tanh',
	doc: 'Bends each entry into the range from -1 to 1. Its slope is one minus the square of the result.',
	python: { forward: 'numpy.tanh(self.value)', slope: '(1 - t.value * t.value)' },
	forward: (a) => apply1('tanh', a),
	slope: (_, out) => subtract(scalar(1), multiply(out, out)),
	tex: {
		forward: (a) => `\\tanh\\left(${a}\\right)`,
		slope: (a) => `\\left(1 - \\tanh^2\\left(${a}\\right)\\right)`
	}
});
