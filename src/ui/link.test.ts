import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, readLink, unpacked, writeLink, type View } from './link.ts';

const view: fc.Arbitrary<View> = fc.record({
	program: fc.string({ minLength: 1, maxLength: 20 }),
	code: fc.option(fc.string({ unit: 'grapheme', maxLength: 300 })),
	pass: fc.integer({ min: 1, max: 10_000 }),
	step: fc.integer({ min: -500, max: 500 }),
	node: fc.option(fc.nat(100_000))
});

test('a link brings back the view that it was made of', async () => {
	await fc.assert(
		fc.asyncProperty(view, async (one) => {
			expect(await readLink(await writeLink(one))).toEqual(one);
		})
	);
});

test('a hash without a program is no view', async () => {
	expect(await readLink('')).toBeNull();
	expect(await readLink('#section')).toBeNull();
});

test('a text that unpacks to more than 256 kB is refused', async () => {
	await expect(packed('a'.repeat(300_000)).then(unpacked)).rejects.toThrow('larger than 256 kB');
});

test('letters that hold no program are refused', async () => {
	await expect(readLink('#program=a.py&code=%21%21')).rejects.toThrow();
});
