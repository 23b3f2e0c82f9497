/** @file How hard a lesson is to read: its sentences, its grade, its length. Code and mathematics are left out. */
import type { Inline, Lesson } from '../src/lesson/index.ts';

export interface Sentence {
	/** 1-based line of the file. */
	readonly line: number;
	/** As it is read; a piece of code or a formula is an ellipsis. */
	readonly text: string;
	/** A piece of code or a formula counts as one. */
	readonly words: number;
}

export interface Reading {
	readonly sentences: readonly Sentence[];
	/** Words of what every learner reads: without hints, feedback, asides and what is for the presenter. */
	readonly words: number;
	readonly meanLength: number;
	/** Flesch and Kincaid's: the years of school that the text asks for. */
	readonly grade: number;
}

/** Stands for code and mathematics. */
const OTHER = '…';
const WORD = /[\p{L}\p{N}…][\p{L}\p{N}…'’.-]*/gu;
const INLINE = new Set(['text', 'code', 'math', 'break', 'emphasis', 'strong', 'delete', 'link', 'image']);
/** Parts of a directive that only some read, or only the presenter. */
const APART = new Set(['hints', 'misconceptions', 'say', 'title']);
const APART_DIRECTIVES = new Set(['note', 'aside']);

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

function textOf(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			switch (node.type) {
				case 'text':
					return node.value;
				case 'break':
					return '\n';
				case 'code':
				case 'math':
					return OTHER;
				case 'image':
					return '';
				default:
					return textOf(node.children);
			}
		})
		.join('');
}

interface Run {
	readonly text: string;
	readonly line: number;
	/** Whether only some read it. */
	readonly isApart: boolean;
}

/** Every run of text of a tree, wherever a directive keeps it: a list of running text is known by its nodes. */
function runsIn(node: unknown, line: number, isApart: boolean, key = ''): Run[] {
	if (typeof node !== 'object' || node === null) return [];
	if (Array.isArray(node)) {
		const isText = node.length > 0 && node.every((each: { type?: string }) => INLINE.has(each?.type ?? ''));
		if (isText) return [{ text: textOf(node as Inline[]), line, isApart }];
		return node.flatMap((each: unknown) => runsIn(each, line, isApart));
	}
	const { type, name, place } = node as { type?: string; name?: string; place?: { line: number } };
	if (type === 'heading' || type === 'cell' || type === 'code') return [];
	const apart = isApart || APART.has(key) || APART_DIRECTIVES.has(name ?? '');
	const here = place?.line ?? line;
	return Object.entries(node).flatMap(([part, value]) =>
		part === 'place' ? [] : runsIn(value, here, apart || APART.has(part), part)
	);
}

/** The sentences of a run; an abbreviation such as `e.g.` is not looked for, since lessons have none. */
function sentencesOf({ text, line }: Run): Sentence[] {
	const parts = text.split(/(?<=[.?!]["”)]?)(?=\s)/);
	let at = line;
	return parts.flatMap((part) => {
		const begins = at + (/^\s*/.exec(part)![0].match(/\n/g)?.length ?? 0);
		at += part.match(/\n/g)?.length ?? 0;
		const said = part.trim().replace(/\s+/g, ' ');
		const words = wordsIn(said).length;
		return words === 0 ? [] : [{ line: begins, text: said, words }];
	});
}

/** The syllables of a word, by its groups of vowels; a final e is silent. */
export function syllables(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, '');
	const silent = /[^aeiouyl]es?$/.test(plain) || /[^td]ed$/.test(plain) ? 1 : 0;
	return Math.max(1, (plain.match(/[aeiouy]+/g)?.length ?? 0) - silent);
}

/** What there is to read in a lesson. */
export function readingOf({ body }: Pick<Lesson, 'body'>): Reading {
	const runs = runsIn(body, 1, false);
	const sentences = runs.flatMap(sentencesOf);
	const words = runs.filter(({ isApart }) => !isApart).flatMap(({ text }) => wordsIn(text)).length;
	const prose = sentences.flatMap(({ text }) =>
		wordsIn(text.replaceAll(OTHER, ' ')).filter((word) => /\p{L}/u.test(word))
	);
	const meanLength = sentences.reduce((sum, each) => sum + each.words, 0) / Math.max(1, sentences.length);
	const perWord = prose.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, prose.length);
	const grade = 0.39 * (prose.length / Math.max(1, sentences.length)) + 11.8 * perWord - 15.59;
	return { sentences, words, meanLength, grade };
}

/** What a lesson may ask of its reader. */
export const LIMITS = {
	/** Words of a sentence: on average below the first, and none with more than the second. */
	meanLength: 16,
	longest: 32,
	grade: 9,
	/** Stops; a lesson of more minutes may have one for each of them. */
	fewestStops: 7,
	mostStops: 14
} as const;

/** The minutes that a lesson can claim: from a quick reader's, who takes half a minute a stop, to a slow one's, who takes one and a half. */
export const minutesFor = (words: number, stops: number): readonly [number, number] => [
	Math.floor(words / 180 + stops / 2),
	Math.ceil(words / 60 + 1.5 * stops)
];
