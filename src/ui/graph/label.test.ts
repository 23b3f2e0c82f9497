import { describe, expect, test } from 'vitest';
import { shapeLabel, showsNumbers, spokenShape } from './label.ts';

describe('a shape', () => {
	test.each([
		[[], 'scalar', 'scalar'],
		[[8], '8', 'shape 8'],
		[[128, 8], '128×8', 'shape 128 by 8']
	])('%j is written %s and read %s', (shape, written, read) => {
		expect(shapeLabel(shape)).toBe(written);
		expect(spokenShape(shape)).toBe(read);
	});
});

test('one number of any shape is written out, and up to three in a row', () => {
	for (const shape of [[], [1], [1, 1], [1, 1, 1], [3], [1, 3]]) expect(showsNumbers(shape)).toBe(true);
	for (const shape of [[4], [3, 1], [2, 2], [128, 8], [0], [0, 3]]) expect(showsNumbers(shape)).toBe(false);
});
