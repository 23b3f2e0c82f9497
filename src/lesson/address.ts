/** @file Which addresses a lesson may hold. */
import type { Problems, Spot } from './problem.ts';
import { didYouMean } from './spelling.ts';
import type { Address } from './tree.ts';

/** What links may lead to, by name; what is left out is not checked. */
export interface LinkTargets {
	/** The slugs of the lessons. */
	readonly lessons?: readonly string[];
	/** The words of the glossary. */
	readonly terms?: readonly string[];
	/** The ops of the engine. */
	readonly ops?: readonly string[];
}

const WEB = /^(?:https?:\/\/|mailto:)[^\s\\]+$/i;
const LESSON = /^(?:\.\/)?([\w-]+)\.md$/;
const NAMED = /^(term|op):([\w-]+)$/;
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
	const [, kind, name] = NAMED.exec(url) ?? [];
	if (name !== undefined) return { kind: kind === 'op' ? 'op' : 'term', name };
	const file = LESSON.exec(url)?.[1];
	return file === undefined ? null : { kind: 'lesson', slug: slugOf(file) };
}

/** Reports a link to what there is not. */
export function checkTarget(href: Address, targets: LinkTargets, at: Spot, problems: Problems): void {
	const check = (what: string, name: string, known: readonly string[] | undefined) => {
		if (known && !known.includes(name))
			problems.error(at, `there is no ${what} '${name.slice(0, 60)}'`, didYouMean(name, known));
	};
	switch (href.kind) {
		case 'web':
			return;
		case 'lesson':
			return check('lesson', href.slug, targets.lessons);
		case 'term':
			return check('term', href.name, targets.terms);
		case 'op':
			return check('op', href.name, targets.ops);
	}
}

/** A picture that the site serves, by its path: `pictures/graph.png`. */
export const isSitePicture = (url: string): boolean =>
	/^(?:[\w-]+\/)*[\w-]+\.(?:png|jpg|jpeg|webp|svg)$/i.test(url);

/** Pictures stand in the lesson itself: no request tells anyone that it is read. */
export const isPicture = (url: string): boolean => PICTURE.test(url);
