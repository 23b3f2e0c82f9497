import { describe, expect, test } from 'vitest';
import { Run } from './run.ts';

const HEAD =
	'import numpy\nfrom backstep import Tensor, reverse_autodiff\nx = Tensor(3.0)\nreverse_autodiff(x * x * x)\n';
const VALUE = `class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self._prev = set(parents)
        self._backward = lambda: None
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))
        def back():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = back
        return out
    def backward(self):
        self.grad = 1.0
        self._backward()
x = Value(3.0)
y = x * x
y.backward()
`;

const ended = (text: string) => {
	const run = new Run([{ id: 'program.py', text }]);
	return { run, result: run.finish() };
};
const notes = (text: string) => {
	const { run, result } = ended(text);
	expect(result.error?.traceback).toBeUndefined();
	return run.trace(result.passes).notes;
};
const SAID =
	'How a dhdx was computed is not recorded, so the pass ends there: it computes no second derivatives.';

describe('a tensor that was made of a dhdx', () => {
	test.each([
		['by the expression', 'g = Tensor(x.dhdx)\nreverse_autodiff(g * g)', 'g'],
		['by a variable', 'a = x.dhdx\ng = Tensor(a)\nreverse_autodiff(g * g)', 'g'],
		['as an operand', 'y = Tensor(2.0)\nreverse_autodiff(y * x.dhdx)', 'x.dhdx']
	])('is said to be none of a second derivative: %s', (_, text, name) =>
		expect(notes(HEAD + text)).toEqual([`${name} was made of a dhdx. ${SAID}`])
	);

	test("of a learner's engine too", () =>
		expect(notes(`${VALUE}g = Value(x.grad)\nz = g * x\nz.backward()`)).toEqual([
			'g was made of a grad. How a grad was computed is not recorded, so the pass ends there: it computes no second derivatives.'
		]));

	test('is nothing to be said of where it is an update', () => {
		expect(notes(HEAD)).toEqual([]);
		expect(notes(`${HEAD}x = Tensor(x.value - 0.1 * x.dhdx)\nreverse_autodiff(x * x)`)).toEqual([]);
	});
});

describe('a pass of a dhdx', () => {
	test.each([
		[`${HEAD}reverse_autodiff(x.dhdx)`, 'expected a tensor, got numpy.ndarray'],
		[`${HEAD}x.dhdx.dhdx`, "'numpy.ndarray' object has no attribute 'dhdx'"],
		[`${VALUE}x.grad.backward()`, "'float' object has no attribute 'backward'"]
	])('fails in the words of Python, and the hint says why', (text, message) => {
		const { error } = ended(text).result;
		expect(error).toMatchObject({ message });
		expect(error!.hint).toMatch(
			/how it was computed is not recorded, so there are no second derivatives here\.$/
		);
	});
});
