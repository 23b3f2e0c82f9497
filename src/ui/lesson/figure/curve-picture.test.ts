import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveOf } from '#debug';
import { curvePicture, nudged, nudgesFor, placeAt, placeStep, stepAt } from './curve-picture.ts';

const parabola = curveOf('3 * x**2');

test('the numbers are those of the expression', () => {
	expect(nudged(parabola, 2, 0.5)).toEqual({
		x: 2,
		y: 12,
		nudge: 0.5,
		toX: 2.5,
		toY: 18.75,
		rise: 6.75,
		secant: 13.5,
		tangent: 12
	});
});

test('the slope of the secant comes to that of the tangent as the nudge gets small', () => {
	for (const nudge of nudgesFor([-3, 3], 0.5))
		expect(Math.abs(nudged(parabola, 2, nudge).secant - 12 - 3 * nudge)).toBeLessThan(1e-6);
});

test('nudges are small and large, of both signs, and never 0', () => {
	const nudges = nudgesFor([-3, 3], 0.3);
	expect(nudges).toContain(0.3);
	expect(nudges).toContain(-0.3);
	expect(nudges).toContain(0.001);
	expect(nudges).not.toContain(0);
	expect(nudges.at(-1)).toBeLessThanOrEqual(3);
	expect(nudges.every((each, i) => i === 0 || each > nudges[i - 1]!)).toBe(true);
});

test('a step is a place, and back', () => {
	expect([placeStep([-3, 3]), placeStep([0, 1]), placeStep([0, 7e6])]).toEqual([0.05, 0.01, 50_000]);
	expect([placeAt([-3, 3], 100), placeAt([-3, 3], 120), placeAt([0, 1], 21)]).toEqual([2, 3, 0.21]);
	for (let step = 0; step <= 120; step++) expect(stepAt([-3, 3], placeAt([-3, 3], step))).toBe(step);
});

test('every picture can be drawn', () => {
	const box = { width: 400, height: 200, left: 40, bottom: 20 };
	const texts = ['x', '0 * x', '1e300 * x', 'exp(300 * x)', '1e-300 * x', 'cos(2*x + 20*x**2)', 'log(x)'];
	fc.assert(
		fc.property(
			fc.constantFrom(...texts),
			fc.double({ min: -3, max: 3, noNaN: true }),
			fc.double({ min: -1, max: 1, noNaN: true }),
			(text, x, nudge) => {
				const curve = curveOf(text);
				const picture = curvePicture(curve, [-3, 3], nudged(curve, x, nudge), box);
				expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity/);
				expect(picture.xTicks.map(({ text: each }) => each).join(' ')).toBe('−3 −2 −1 0 1 2 3');
			}
		)
	);
});
