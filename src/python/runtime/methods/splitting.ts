/** @file Cutting texts into parts. */
import { raise } from '../exceptions.ts';

/** Cuts characters of a set, or white space, from the ends. */
export function cut(s: string, characters: string | null, left: boolean, right: boolean): string {
	const goes = (c: string) => (characters === null ? /\s/.test(c) : characters.includes(c));
	let from = 0;
	let to = s.length;
	while (left && from < to && goes(s[from]!)) from++;
	while (right && to > from && goes(s[to - 1]!)) to--;
	return s.slice(from, to);
}

function requireSeparator(separator: string): void {
	if (separator === '') raise('ValueError', 'empty separator');
}

/** `s.split(separator, most)`: what is left after `most` cuts stays whole. */
export function splitLeft(s: string, separator: string | null, most: number): string[] {
	if (separator !== null) {
		requireSeparator(separator);
		const parts = s.split(separator);
		if (most < 0 || parts.length <= most + 1) return parts;
		return [...parts.slice(0, most), parts.slice(most).join(separator)];
	}
	const parts: string[] = [];
	let rest = s.trimStart();
	while (rest !== '') {
		const isLast = most >= 0 && parts.length >= most;
		const end = isLast ? -1 : rest.search(/\s/);
		if (end < 0) {
			// What is not split any further keeps the blanks at its end.
			parts.push(rest);
			break;
		}
		parts.push(rest.slice(0, end));
		rest = rest.slice(end).trimStart();
	}
	return parts;
}

/** `s.rsplit(separator, most)`: counted from the right. */
export function splitRight(s: string, separator: string | null, most: number): string[] {
	if (separator !== null) {
		requireSeparator(separator);
		const parts = s.split(separator);
		if (most < 0 || parts.length <= most + 1) return parts;
		const whole = parts.length - most;
		return [parts.slice(0, whole).join(separator), ...parts.slice(whole)];
	}
	const mirrored = (text: string) => [...text].reverse().join('');
	return splitLeft(mirrored(s), null, most).map(mirrored).reverse();
}

/** The lines of a text, with their ends or without. */
export function lines(s: string, keepEnds: boolean): string[] {
	const found = s.match(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g) ?? [];
	return keepEnds ? [...found] : found.map((line) => line.replace(/[\r\n]+$/, ''));
}

/** The text before a separator, the separator, and the text after it. */
export function partition(s: string, separator: string, fromRight: boolean): [string, string, string] {
	requireSeparator(separator);
	const at = fromRight ? s.lastIndexOf(separator) : s.indexOf(separator);
	if (at < 0) return fromRight ? ['', '', s] : [s, '', ''];
	return [s.slice(0, at), separator, s.slice(at + separator.length)];
}
