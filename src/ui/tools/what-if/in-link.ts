/** @file A what-if as it stands in a link: `assign,seed/3/5/asked`. What a link brings is checked. */
import { switches } from '#debug';

/** What is asked, and whether it has been. */
export interface Wish {
	readonly names: readonly string[];
	/** Null for the pass that is looked at. */
	readonly pass: number | null;
	readonly further: number;
	readonly asked: boolean;
}

/** How many passes both runs may go on. */
export const FURTHER: readonly number[] = [1, 5, 20, 100];
const ASKED = 'asked';

/** As the page has it at first: nothing is turned. */
export const FIRST_WISH: Wish = {
	names: [],
	pass: null,
	further: FURTHER[0]!,
	asked: false
};

const partsOf = ({ names, pass, further, asked }: Wish): string[] => [
	names.join(','),
	pass === null ? '' : String(pass),
	String(further),
	asked ? ASKED : ''
];

/** '' where it is as the page has it at first. */
export function wishText(wish: Wish): string {
	const text = partsOf(wish).join('/');
	return text === partsOf(FIRST_WISH).join('/') ? '' : text.replace(/\/+$/, '');
}

/** What such a text asks; null where it names no mistake that there is. */
export function wishOf(text: string): Wish | null {
	const [named = '', pass = '', further = '', asked] = text.split('/');
	const wanted = named.split(',');
	const names = switches.map(({ name }) => name).filter((name) => wanted.includes(name));
	if (names.length === 0) return null;
	return {
		names,
		pass: /^\d{1,15}$/.test(pass) && Number(pass) > 0 ? Number(pass) : null,
		further: FURTHER.find((each) => String(each) === further) ?? FIRST_WISH.further,
		asked: asked === ASKED
	};
}
