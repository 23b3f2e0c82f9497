/** @file Bookmarks as they stand in a link. What a link brings is checked: anybody may have written it. */
import type { Bookmark } from './bookmarks.svelte.ts';

/** Bookmarks, and characters of what one is called, that a link may bring. */
const MOST = 50;
const LONGEST = 300;

/** The bookmarks as text; '' where there are none. */
export const bookmarksText = (list: readonly Bookmark[]): string =>
	list.length > 0
		? JSON.stringify(
				list.slice(0, MOST).map(({ pass, index, text }) => [pass, index, text.slice(0, LONGEST)])
			)
		: '';

/** The bookmarks of such a text; those that cannot be read are left out. */
export function bookmarksOf(text: string): readonly Bookmark[] {
	try {
		const rows: unknown = JSON.parse(text);
		return Array.isArray(rows) ? rows.slice(0, MOST).flatMap((row) => bookmarkOf(row) ?? []) : [];
	} catch {
		return [];
	}
}

function bookmarkOf(row: unknown): Bookmark | null {
	if (!Array.isArray(row)) return null;
	const [pass, index, text] = row as unknown[];
	if (typeof pass !== 'number' || !Number.isSafeInteger(pass) || pass < 1) return null;
	if (typeof index !== 'number' || !Number.isSafeInteger(index)) return null;
	if (typeof text !== 'string' || text === '') return null;
	return { pass, index, text: text.slice(0, LONGEST) };
}
