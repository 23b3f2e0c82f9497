import { expect, test } from 'vitest';
import { NoAnswersFile, randomName, readAnswers, writeAnswers } from './file.ts';
import {
	isAnswered,
	isRevealed,
	isStopDone,
	NO_RECORD,
	readOldRecord,
	readRecord,
	withAttempt,
	withStop,
	type LessonRecord
} from './record.ts';
import { summarize } from './summary.ts';

const attempt = (verdict: 'right' | 'known' | 'wrong', misconception: number | null = null) => ({
	given: '3',
	verdict,
	misconception
});
const full: LessonRecord = {
	...withStop(withAttempt(withAttempt(NO_RECORD, 'a', attempt('known', 1)), 'a', attempt('right')), 'b', {
		revealed: true,
		hints: 2
	}),
	current: 'b',
	visited: ['a', 'b'],
	kept: { ex: { text: 'def f(): pass' } },
	code: { base: 'x = 1', text: 'x = 2' },
	seconds: 61
};

test('a record is read as it was written', () => {
	expect(readRecord(JSON.parse(JSON.stringify(full)))).toEqual(full);
	expect([
		isAnswered(full, 'a'),
		isRevealed(full, 'a'),
		isAnswered(full, 'b'),
		isRevealed(full, 'b')
	]).toEqual([true, false, false, true]);
	expect(isStopDone(full, { id: 'a', isQuestion: true })).toBe(true);
	expect(isStopDone(full, { id: 'c', isQuestion: true })).toBe(false);
	expect(isStopDone({ ...NO_RECORD, visited: ['c'] }, { id: 'c', isQuestion: false })).toBe(true);
	expect(isStopDone({ ...NO_RECORD, visited: ['c'] }, { id: 'c', isQuestion: true })).toBe(false);
});

test.each([
	null,
	3,
	[],
	'x',
	{ stops: 3, kept: [], code: 'x', seconds: NaN, visited: [1] },
	{ stops: { a: null, __proto__: 3 } },
	{ stops: { a: { attempts: [null, 3, { verdict: 'maybe' }], hints: -1, revealed: 'yes' } } }
])('%j is read as far as it can be', (value) => {
	const record = readRecord(value);
	expect(isAnswered(record, 'a') || isRevealed(record, 'a')).toBe(false);
	expect([record.current, record.code, record.seconds]).toEqual([null, null, 0]);
	expect(isAnswered(record, 'toString')).toBe(false);
});

test('what the first version kept is taken over', () => {
	const record = readOldRecord('{"current":"c","answered":["a",1],"revealed":["b"]}');
	expect([record.current, isAnswered(record, 'a'), isRevealed(record, 'b')]).toEqual(['c', true, true]);
	for (const text of ['', '{', '3', '[]', '{"answered":"all"}'])
		expect(readOldRecord(text).stops).toEqual({});
});

test('a file of answers is read as it was written, and any other is refused in a sentence', () => {
	const file = { name: 'quiet-heron-0417', lessons: { reuse: full } };
	expect(readAnswers(writeAnswers(file))).toEqual(file);
	for (const text of ['', 'null', '[]', '{"format":"other"}', '{"format":"backstep-answers","version":2}'])
		expect(() => readAnswers(text)).toThrow(NoAnswersFile);
	expect(randomName(Uint16Array.of(8, 3, 417))).toBe('quiet-heron-0417');
});

test('a class is summed up', () => {
	const one = { name: 'a', lessons: { reuse: full } };
	const two = { name: 'b', lessons: { reuse: withAttempt(NO_RECORD, 'a', attempt('right')) } };
	const three = { name: 'c', lessons: { reuse: withAttempt(NO_RECORD, 'a', attempt('known', 1)) } };
	const [lesson, ...more] = summarize([one, two, three, two], new Map([['reuse', ['b', 'a']]]));
	expect(more).toEqual([]);
	expect(lesson).toEqual({
		slug: 'reuse',
		learners: 3,
		questions: [
			{ id: 'b', learners: 1, first: 0, right: 0, attempts: 0, revealed: 1, hinted: 1, missed: [] },
			{
				id: 'a',
				learners: 3,
				first: 1,
				right: 2,
				attempts: 1.5,
				revealed: 0,
				hinted: 0,
				missed: [{ misconception: 1, learners: 2 }]
			}
		]
	});
});
