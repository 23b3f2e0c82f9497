/** @file Lessons that are no part of the site: under what name their progress is kept, and how a link holds one. */
import { fits, packed, unpacked } from '../link/packed.ts';

/** A name that belongs to a text: another text has, but for one chance in 2^64, another. */
export function outsideSlug(text: string): string {
	let [a, b] = [0x811c9dc5, 0x9e3779b9];
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) + i;
	}
	const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
	return `outside-${hex(a)}${hex(b)}`;
}

/** The hash of a link that holds a lesson; null where it is too large for one. */
export const lessonLink = async (text: string): Promise<string | null> =>
	fits(text) ? `#${new URLSearchParams({ lesson: await packed(text) })}` : null;

/** What a hash says: a lesson, or from where to fetch one. Throws where the lesson cannot be read. */
export async function lessonInLink(hash: string): Promise<{ text: string | null; from: string }> {
	const fields = new URLSearchParams(hash.replace(/^#/, ''));
	const lesson = fields.get('lesson');
	return {
		text: lesson === null ? null : await unpacked(lesson),
		from: (fields.get('from') ?? '').slice(0, 500)
	};
}
