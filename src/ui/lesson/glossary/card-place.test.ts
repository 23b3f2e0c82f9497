import { expect, test } from 'vitest';
import { placeOfCard } from './card-place.ts';

const card = { width: 300, height: 100 };
const page = { width: 390, height: 800 };

test('a card stands below its word, and touches it', () => {
	expect(placeOfCard({ left: 20, top: 50, bottom: 70 }, card, page)).toEqual({ left: 20, top: 70 });
});

test('at the foot of the window it stands above', () => {
	expect(placeOfCard({ left: 20, top: 740, bottom: 760 }, card, page)).toEqual({ left: 20, top: 640 });
});

test('it keeps within the window at the sides', () => {
	expect(placeOfCard({ left: 350, top: 50, bottom: 70 }, card, page).left).toBe(82);
	expect(placeOfCard({ left: 350, top: 50, bottom: 70 }, { width: 500, height: 9 }, page).left).toBe(8);
});

test('where there is room on neither side it stands below', () => {
	const tall = { width: 300, height: 790 };
	expect(placeOfCard({ left: 0, top: 50, bottom: 70 }, tall, page).top).toBe(70);
});
