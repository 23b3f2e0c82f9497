import { apply1 } from '#tensor';
import { defineElementwise } from '../elementwise.ts';

export default defineElementwise({
	name: 'exp',
	symbol: 'exp',
	doc: 'Raises e to each entry. It is its own derivative: its back gives dhdx times the result.',
	python: { forward: 'numpy.exp(self.value)', slope: 't.value' },
	forward: (a) => apply1('exp', a),
	slope: (_, out) => out,
	tex: { forward: (a) => `e^{${a}}`, slope: (a) => `e^{${a}}` }
});
