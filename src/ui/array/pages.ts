/** @file A large table shown a part at a time: rows or columns of one page. */

export interface Page {
	readonly from: number;
	/** Behind the last one. */
	readonly to: number;
	readonly isFirst: boolean;
	readonly isLast: boolean;
}

/** The page with a number, or the last one where there are not so many. */
export function pageOf(length: number, size: number, page: number): Page {
	const last = Math.max(0, Math.ceil(length / size) - 1);
	const at = Math.max(0, Math.min(last, page));
	const to = Math.min(length, (at + 1) * size);
	return { from: at * size, to, isFirst: at === 0, isLast: at === last };
}

/** The numbers of a page. */
export const numbersOf = ({ from, to }: Page): number[] =>
	Array.from({ length: to - from }, (_, i) => from + i);
