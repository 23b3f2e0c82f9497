/** @file Which addresses a lesson may hold. */
import type { Address } from './tree.ts';

const WEB = /^(?:https?:\/\/|mailto:)[^\s\\]+$/i;
const LESSON = /^(?:\.\/)?([\w-]+)\.md$/;
const PICTURE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** The lesson's name in addresses: `04-the-reverse-pass.md` is `the-reverse-pass`. */
export const slugOf = (file: string): string =>
	file
		.replace(/^.*[/\\]/, '')
		.replace(/\.md$/i, '')
		.replace(/^\d+-/, '');

/** The lesson's place in the order: 4 of `04-the-reverse-pass.md`; null where the name has none. */
export function orderOf(file: string): number | null {
	const number = /^(\d+)-/.exec(file.replace(/^.*[/\\]/, ''))?.[1];
	return number === undefined ? null : Number(number);
}

/** Where a link leads, or null where it may not. */
export function readAddress(url: string): Address | null {
	if (WEB.test(url)) return { kind: 'web', url };
	const file = LESSON.exec(url)?.[1];
	return file === undefined ? null : { kind: 'lesson', slug: slugOf(file) };
}

/** A picture that the site serves, by its path: `pictures/graph.png`. */
export const isSitePicture = (url: string): boolean =>
	/^(?:[\w-]+\/)*[\w-]+\.(?:png|jpg|jpeg|webp|svg)$/i.test(url);

/** Pictures stand in the lesson itself: no request tells anyone that it is read. */
export const isPicture = (url: string): boolean => PICTURE.test(url);
