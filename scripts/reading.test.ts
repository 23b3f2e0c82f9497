/** @file Lessons are short, in short sentences, and easy to read. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orderOf, parseLesson } from '../src/lesson/index.ts';
import { LIMITS, minutesFor, readingOf, syllables } from './reading.ts';

const folder = new URL('../lessons/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md') && orderOf(name) !== null);

describe.each(names)('%s', (name) => {
	const lesson = parseLesson(readFileSync(new URL(name, folder), 'utf8'));
	const { sentences, words, meanLength, grade } = readingOf(lesson);
	const { minutes } = lesson.front;
	const stops = lesson.stops.length;

	test('has no long sentence, and short ones on average', () => {
		const long = sentences.filter((each) => each.words > LIMITS.longest);
		expect(long.map(({ line, text, words }) => `${name}:${line}: ${words} words: ${text}`)).toEqual([]);
		expect(meanLength, `${name}: words of a sentence, on average`).toBeLessThan(LIMITS.meanLength);
	});

	test('is easy to read', () => {
		expect(grade, `${name}: Flesch-Kincaid grade`).toBeLessThanOrEqual(LIMITS.grade);
	});

	test('takes as long as it says', () => {
		const [least, most] = minutesFor(words, stops);
		const said = `${name}: ${words} words and ${stops} stops take ${least} to ${most} minutes; it says ${minutes}`;
		expect(minutes >= least && minutes <= most ? '' : said).toBe('');
	});

	test('stops neither too rarely nor too often', () => {
		const most = Math.max(LIMITS.mostStops, minutes);
		const said = `${name}: ${stops} stops; ${LIMITS.fewestStops} to ${most} would do`;
		expect(stops >= LIMITS.fewestStops && stops <= most ? '' : said).toBe('');
	});
});

describe('reading', () => {
	const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n';
	const read = (text: string) => readingOf(parseLesson(HEAD + text));

	test('a sentence has the line on which it begins, and code and formulas are one word each', () => {
		const { sentences } = read('One two.\nThree `a + b`\nis $x^2$. Is it?\n\n## Heading\n\n- Item one.\n');
		expect(sentences.map(({ line, text, words }) => [line, text, words])).toEqual([
			[7, 'One two.', 2],
			[8, 'Three … is ….', 4],
			[9, 'Is it?', 2],
			[13, 'Item one.', 2]
		]);
	});

	test('hints, feedback and asides have sentences, and are no part of the length', () => {
		const { sentences, words } = read(
			':::predict{of="x"}\nWhat is it?\n::hint[Look here.]\n::misconception{answer="1" say="Not this."}\n:::\n\n:::aside[More]\nBy the way.\n:::\n\n:::note\nFor the presenter.\n:::\n'
		);
		expect(sentences.map(({ text }) => text)).toEqual(expect.arrayContaining(['What is it?', 'Look here.']));
		expect(words).toBe(3);
	});

	test.each([
		['tensor', 2],
		['derivative', 4],
		['are', 1],
		['makes', 1],
		['added', 2],
		['used', 1],
		['gradient', 3],
		['the', 1],
		['little', 2]
	])('%s has %i syllables, about', (word, count) => {
		expect(Math.abs(syllables(word) - count)).toBeLessThanOrEqual(1);
	});
});
