/** @file Kinds and cases of letters. */

export const capitalize = (s: string): string => {
	const [first = '', ...rest] = s;
	// The capital of one letter may be two, of which only the first is a capital here.
	const [capital = '', ...more] = first.toUpperCase();
	return capital + [...more, ...rest].join('').toLowerCase();
};

/** Every run of letters begins with a capital. */
export const title = (s: string): string => s.replace(/\p{L}+/gu, capitalize);

export const swapCase = (s: string): string =>
	[...s].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join('');

export const isDigit = (s: string): boolean => /^\p{Nd}+$/u.test(s);
export const isNumeric = (s: string): boolean => /^\p{N}+$/u.test(s);
export const isAlpha = (s: string): boolean => /^\p{L}+$/u.test(s);
export const isAlphanumeric = (s: string): boolean => /^[\p{L}\p{N}]+$/u.test(s);
export const isSpace = (s: string): boolean => /^\s+$/.test(s);
export const isUpper = (s: string): boolean => /\p{Lu}/u.test(s) && !/\p{Ll}/u.test(s);
export const isLower = (s: string): boolean => /\p{Ll}/u.test(s) && !/\p{Lu}/u.test(s);
/** Each word begins with a capital letter, and no other letter is one. */
export const isTitle = (s: string): boolean => /\p{Lu}/u.test(s) && !/\p{L}\p{Lu}|(?<!\p{L})\p{Ll}/u.test(s);
export const isAscii = (s: string): boolean => /^[\0-\x7f]*$/.test(s);
export const isIdentifier = (s: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(s);

/** Blanks in place of tabs, up to the next multiple of the size. */
export function expandTabs(s: string, size: number): string {
	let out = '';
	let column = 0;
	for (const c of s) {
		const word = c === '\t' ? ' '.repeat(size > 0 ? size - (column % size) : 0) : c;
		column = c === '\n' || c === '\r' ? 0 : column + word.length;
		out += word;
	}
	return out;
}
