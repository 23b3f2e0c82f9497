import { expect, test } from 'vitest';
import { deadSlices } from './dead-units.ts';

test('a unit is dead where its slice has no positive entry', () => {
	const data = Float64Array.of(0, 1, -1, 0, 2, 0);
	expect(deadSlices({ shape: [2, 3], data }, 0)).toBe(0);
	expect(deadSlices({ shape: [2, 3], data }, 1)).toBe(2);
	expect(deadSlices({ shape: [3, 2], data: Float64Array.of(0, 0, 1, 1, -2, NaN) }, 0)).toBe(1);
	expect(deadSlices({ shape: [], data: Float64Array.of(-1) }, 0)).toBe(1);
	expect(deadSlices({ shape: [0, 3], data: new Float64Array(0) }, 0)).toBe(0);
});
