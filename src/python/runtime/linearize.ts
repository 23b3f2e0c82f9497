/** @file The order in which the bases of a class are asked. */
import type { PyClass } from './values.ts';

/**
 * The order in which the bases are asked (C3, Barrett and others 1996): each class before its own bases, the bases as
 * they are written. Null where no order is both.
 */
export function linearize(bases: readonly PyClass[]): PyClass[] | null {
	let lists = [...bases.map((base) => [...base.mro]), [...bases]];
	const order: PyClass[] = [];
	for (;;) {
		lists = lists.filter((list) => list.length > 0);
		if (lists.length === 0) return order;
		const next = lists.find(([head]) => !lists.some((list) => list.indexOf(head!, 1) > 0))?.[0];
		if (!next) return null;
		order.push(next);
		lists = lists.map((list) => (list[0] === next ? list.slice(1) : list));
	}
}
