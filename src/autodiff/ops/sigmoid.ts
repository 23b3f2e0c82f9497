import { add, apply1, divide, multiply, negative, scalar, subtract, type NDArray } from '#tensor';
import { defineElementwise } from '../elementwise.ts';

const one = scalar(1);
const sigma = (a: string) => `\\sigma\\left(${a}\\right)`;

export default defineElementwise({
	name: 'sigmoid',
	symbol: 'σ',
	doc: 'Bends each entry into the range from 0 to 1. Its slope is the result times one minus the result.',
	python: { forward: '1 / (1 + numpy.exp(-self.value))', slope: '(t.value * (1 - t.value))' },
	forward: (a: NDArray) => divide(one, add(one, apply1('exp', negative(a)))),
	slope: (_, out) => multiply(out, subtract(one, out)),
	tex: { forward: sigma, slope: (a) => `${sigma(a)}\\left(1 - ${sigma(a)}\\right)` }
});
