import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed } from './compose.ts';
import { editedText, type Edit } from './edits.ts';

test('what two lists of edits do one after the other, one list does', () => {
	const edits = fc.array(
		fc.tuple(fc.nat(30), fc.nat(5), fc.stringMatching(/^[A-Z]{0,4}$/)).map(([start, length, text]) => ({
			start,
			end: start + length,
			text
		})),
		{ maxLength: 5 }
	);
	const inside = (text: string, list: readonly Edit[]): Edit[] =>
		list.filter(({ end }) => end <= text.length);
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z]{10,30}$/), edits, edits, (text, one, two) => {
			const first = inside(text, one);
			const middle = editedText(text, first);
			const second = inside(middle, two);
			expect(editedText(text, composed(text, first, second))).toBe(editedText(middle, second));
		}),
		{ numRuns: 2000 }
	);
});

test('what they do not both touch stays apart', () => {
	const text = 'a.g += b.T @ c';
	const first = [{ start: 7, end: 10, text: 'b' }];
	expect(composed(text, first, [{ start: 0, end: 3, text: 'x' }])).toEqual([
		{ start: 0, end: 3, text: 'x' },
		{ start: 7, end: 10, text: 'b' }
	]);
	expect(composed(text, first, [{ start: 0, end: 12, text: 'a.g = b @ c' }])).toEqual([
		{ start: 0, end: 14, text: 'a.g = b @ c' }
	]);
});
