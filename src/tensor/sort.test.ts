/** @file The fast sort is the stable sort of NumPy's order: NaN last, and −0 and 0 as they came. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFlat } from './create.ts';
import { argsort, byValue, sortLine } from './sort.ts';

const value = fc.oneof(
	fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324),
	fc.double(),
	fc.integer()
);

test('a line is sorted to the bits of the comparison', () =>
	fc.assert(
		fc.property(fc.array(value, { maxLength: 200 }), (values) => {
			const sorted = [...sortLine(Float64Array.from(values))];
			// toEqual tells −0 from 0.
			expect(sorted).toEqual(values.slice().sort(byValue));
		})
	));

test('the order that sorts keeps equal values in their own, and puts NaN last', () => {
	const line = fc.array(fc.constantFrom(0, -0, 1, -1, 2.5, Infinity, -Infinity, NaN), { maxLength: 70 });
	fc.assert(
		fc.property(line, (values) => {
			const wanted = values.map((_, i) => i).sort((i, j) => byValue(values[i]!, values[j]!) || i - j);
			expect([...argsort(fromFlat(values, [values.length])).data]).toEqual(wanted);
		})
	);
});
