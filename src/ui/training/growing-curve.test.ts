import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinned } from './curves.ts';
import { GrowingCurve } from './growing-curve.ts';

const numbers = fc
	.array(
		fc.oneof(
			{ weight: 20, arbitrary: fc.integer({ min: -50, max: 50 }) },
			{ weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) }
		),
		{ minLength: 1, maxLength: 4_000 }
	)
	.map((list) => Float64Array.from(list));

test('a curve that has grown is the same as one that is made at once', () => {
	fc.assert(
		fc.property(
			numbers,
			fc.array(fc.nat(4_000), { maxLength: 4 }),
			fc.constantFrom(0, 10, 300),
			fc.nat(3_000),
			(values, stops, window, more) => {
				const curve = new GrowingCurve();
				for (const stop of [...stops.map((at) => at % values.length).sort((a, b) => a - b), values.length]) {
					const some = values.subarray(0, stop);
					const grown = curve.thinned(some, stop + more, window);
					const whole = thinned(some, stop + more, window);
					for (const line of ['x', 'raw', 'smooth'] as const)
						expect(grown[line].join()).toBe(whole[line].join());
				}
			}
		),
		{ numRuns: 60 }
	);
});

test('a shorter run begins anew, and a scale knows a fall by powers of ten', () => {
	const curve = new GrowingCurve();
	expect(curve.isSteep(Float64Array.of(100, 10, 1))).toBe(true);
	expect(curve.isSteep(Float64Array.of(2, 1))).toBe(false);
});
