import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constantsOf, literalText, scaleOf, slidText, withConstant } from './constants.ts';

const TEXT = `import numpy as np
np.random.seed(7)
alpha = 0.0001
B = 8
shift = -2.5
name = "a"
n = B * 2
i = 0
i = 1
for iterno in range(10000):
    rate = 3.0
`;

test('the constants of a program are the literals at its top', () => {
	expect(constantsOf(TEXT).map(({ name, value }) => [name, value])).toEqual([
		['seed', 7],
		['alpha', 0.0001],
		['B', 8],
		['shift', -2.5],
		['turns, line 10', 10000]
	]);
	expect(constantsOf('alpha = ')).toEqual([]);
	const names = (text: string) => constantsOf(text).map(({ name }) => name);
	expect(names('seed = 0\nnp.random.seed(seed)')).toEqual(['seed']);
	expect(names('alpha = 0.1\nfor i in range(9):\n    alpha *= 0.5')).toEqual(['turns, line 2']);
	expect(slidText(0.00031623, false)).toBe('0.000316');
});

test('another value stands in the text where the old one stood', () => {
	const alpha = constantsOf(TEXT).find(({ name }) => name === 'alpha')!;
	const changed = withConstant(TEXT, alpha, slidText(0.002, alpha.isInteger));
	expect(changed).toBe(TEXT.replace('0.0001', '0.002'));
	expect(withConstant(TEXT, constantsOf(TEXT)[2]!, '16')).toBe(TEXT.replace('B = 8', 'B = 16'));
});

test.each([
	[0.0001, false, '0.0001'],
	[0.00003162, false, '3.162e-5'],
	[0.12345, false, '0.12345'],
	[0.5, true, '0.5'],
	[2, false, '2.0'],
	[1e21, false, '1e+21'],
	[128, true, '128']
])('%d is written %s', (value, isInteger, text) => expect(literalText(value, isInteger)).toBe(text));

test('a slider goes through the first value, up and never down', () => {
	const first = fc.oneof(
		fc.record({ value: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), isInteger: fc.constant(false) }),
		fc.record({ value: fc.integer({ min: 0, max: 100_000 }), isInteger: fc.constant(true) })
	);
	fc.assert(
		fc.property(first, ({ value, isInteger }) => {
			const scale = scaleOf(value, isInteger);
			const values = Array.from({ length: scale.places + 1 }, (_, place) => scale.valueAt(place));
			expect(values.every((each, i) => i === 0 || each > values[i - 1]!)).toBe(true);
			expect(values.every((each, i) => Math.abs(scale.placeOf(each) - i) <= 1)).toBe(true);
			if (!isInteger) expect(scale.valueAt(scale.placeOf(value))).toBe(value);
		})
	);
});
