/** @file Answers to exercises, and what is said of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from '#lesson';
import { answersOf } from '../lesson/exercise.ts';
import { printGrade } from './print.ts';

const sample = new URL('../lesson/samples/good-exercises.md', import.meta.url);

test('every answer of the sample gets the words that it got before', async () => {
	const lesson = parseLesson(readFileSync(sample, 'utf8'));
	const texts = lesson.claims.flatMap((claim) =>
		claim.kind === 'exercise'
			? answersOf(lesson, claim).map(
					({ line, report }) =>
						`line ${line}${report.known === null ? '' : `, known ${report.known}`}\n${printGrade(report)}`
				)
			: []
	);
	await expect(texts.join('\n')).toMatchFileSnapshot(
		new URL('./samples/exercises.txt', import.meta.url).pathname
	);
});
