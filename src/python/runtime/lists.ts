/** @file Growing and sorting of lists. */
import { raise } from './exceptions.ts';
import { relate } from './compare.ts';
import { checkLength } from './lengths.ts';
import type { Session } from './session.ts';
import { truthNow } from './truth.ts';
import type { PyList, Value } from './values.ts';

/** Entries that take as long as the comparison of two items, about. */
export const COMPARISON = 4;

/** Entries that take as long as making room in a list, or closing a gap. */
export const movedItems = ({ items }: PyList): number => items.length / 16;

/** Appends all items. */
export function extend(list: PyList, items: readonly Value[]): void {
	checkLength(list.items.length + items.length);
	for (const item of items) list.items.push(item);
}

/** Sorts a list by keys, in place and stably; descending keeps equal items in their order too. */
export function sortByKeys(list: PyList, keys: readonly Value[], reverse: boolean, session: Session): void {
	const { items } = list;
	session.spend(COMPARISON * 4 * items.length * (32 - Math.clz32(items.length)));
	const less = (i: number, j: number) => truthNow(relate('Lt', keys[i]!, keys[j]!, session), session);
	const order = items.map((_, i) => i);
	order.sort((i, j) => {
		const [a, b] = reverse ? [j, i] : [i, j];
		return less(a, b) ? -1 : less(b, a) ? 1 : 0;
	});
	const sorted = order.map((i) => items[i]!);
	if (list.items !== items || items.length !== sorted.length)
		raise('ValueError', 'list modified during sort');
	sorted.forEach((item, i) => (items[i] = item));
}
