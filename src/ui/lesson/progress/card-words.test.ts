import { NO_RECORD, withStop } from '#lesson';
import { expect, test } from 'vitest';
import { cardState } from './card-words.ts';

const stops = [
	{ id: 'look', isQuestion: false },
	{ id: 'a', isQuestion: true },
	{ id: 'b', isQuestion: true }
];

test('a card says how far the learner is', () => {
	expect(cardState(undefined, stops, 9)).toEqual({ state: 'new', words: '' });
	const begun = { ...NO_RECORD, current: 'a', visited: ['look', 'a'] };
	expect(cardState(begun, stops, 9)).toEqual({ state: 'begun', words: '1 of 3 stops, about 6 minutes left' });
	const nearly = withStop(begun, 'a', { revealed: true });
	expect(cardState(nearly, stops, 3).words).toBe('2 of 3 stops, about 1 minute left');
	expect(cardState(withStop(nearly, 'b', { revealed: true }), stops, 3)).toEqual({
		state: 'done',
		words: 'Done'
	});
});
