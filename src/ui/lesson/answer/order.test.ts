import { expect, test } from 'vitest';
import { moved, shuffled } from './order.ts';

test('a list to sort does not begin in the right order', () => {
	expect(shuffled(['L', 'e', 'a'])).toEqual(['L', 'a', 'e']);
	expect(shuffled(['a', 'b', 'c'])).toEqual(['b', 'c', 'a']);
	expect(shuffled(['a', 'a'])).toEqual(['a', 'a']);
});

test('an item is taken to another place, and never out of the list', () => {
	const list = ['a', 'b', 'c'];
	expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
	expect(moved(list, 2, 1)).toEqual(['a', 'c', 'b']);
	expect(moved(list, 1, 1)).toEqual(list);
	for (const [from, to] of [
		[0, -1],
		[2, 3],
		[7, 0]
	] as const)
		expect(moved(list, from, to)).toEqual(list);
});
