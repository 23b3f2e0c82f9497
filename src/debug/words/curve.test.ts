import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveOf, gapIn, placesOf } from './curve.ts';

test('a curve has its height and its slope', () => {
	const { variable, at } = curveOf('3 * x**2');
	expect(variable).toBe('x');
	expect(at(2)).toEqual({ value: 12, slope: 12 });
	expect(at(0)).toEqual({ value: 0, slope: 0 });
	expect(curveOf('relu(t) - −1').at(-2)).toEqual({ value: 1, slope: 0 });
	expect(curveOf('2**u').at(3).slope).toBeCloseTo(8 * Math.log(2), 12);
});

test.each(['3', 'x * y', 'w.dhdx', 'foo(x)', 'cos()', 'x @ x', 'x <', 'not x', '"x"', 'lambda: 1'])(
	'%s is no curve',
	(text) => {
		expect(() => curveOf(text)).toThrow(/./);
	}
);

test.each([
	['log(x)', -1],
	['1 / x', 0],
	['sqrt(x)', -1],
	['x**2', null]
])('%s has its first gap at %s', (text, gap) => {
	expect(gapIn(curveOf(text), [-1, 1])).toBe(gap);
});

test('the slope is what central differences say', () => {
	const texts = [
		'3 * x**2',
		'cos(2*x + 20*x**2)',
		'exp(-x) / (1 + x**2)',
		'tanh(x) * sin(x)',
		'log(x**2 + 1)',
		'sqrt(x**2 + 2) - abs(x**3 + 9)',
		'x**3 - 2**x'
	];
	fc.assert(
		fc.property(fc.constantFrom(...texts), fc.double({ min: -1.9, max: 1.9, noNaN: true }), (text, x) => {
			const { at } = curveOf(text);
			const central = (at(x + 1e-5).value - at(x - 1e-5).value) / 2e-5;
			expect(Math.abs(at(x).slope - central)).toBeLessThan(1e-4 * Math.max(1, Math.abs(central)));
		})
	);
});

test('the places go from one end to the other', () => {
	const places = placesOf([-3, 3]);
	expect([places[0], places[128], places.at(-1)]).toEqual([-3, 0, 3]);
});
