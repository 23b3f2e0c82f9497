import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_RECORD, withAttempt, withStop, writeAnswers, type LessonRecord } from '#lesson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../command.ts';
import answers from './answers.ts';

let folder = '';
const given = (text: string, right: boolean, misconception: number | null = null) =>
	({
		given: text,
		verdict: right ? 'right' : misconception === null ? 'wrong' : 'known',
		misconception
	}) as const;
const quick: LessonRecord = withAttempt(NO_RECORD, 'p1', given('6', true));
const slow = withAttempt(withAttempt(NO_RECORD, 'p1', given('3', false, 0)), 'p1', given('6', true));
const gone = withStop(withAttempt(NO_RECORD, 'p1', given('3', false, 0)), 'p1', { revealed: true, hints: 1 });

const LESSON = `---
format: 1
title: Reuse adds up
summary: Why
minutes: 5
---

\`\`\`python
x = Tensor(3.0)
\`\`\`

:::predict{id="p1" of="x.dhdx"}
What?
::misconception{answer="3" say="That is one contribution."}
:::
`;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'answers-'));
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	[quick, slow, gone].forEach((record, i) =>
		write(`${i}.json`, writeAnswers({ name: `learner-${i}`, lessons: { reuse: record } }))
	);
	write('bad.json', '{');
	write('other.json', '{"format":"other"}');
	mkdirSync(join(folder, 'lessons'));
	write('lessons/06-reuse.md', LESSON);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function told(...args: string[]) {
	let [out, err] = ['', ''];
	const code = await answers.run(args, { out: (text) => (out += text), err: (text) => (err += text) });
	return { code, out, err };
}

test('a class is told as a table, with what was missed in the words of the lesson', async () => {
	const { code, out, err } = await told(folder, '--lessons', join(folder, 'lessons'));
	expect(code).toBe(0);
	expect(out).toBe(
		[
			'Reuse adds up (reuse): 3 learners',
			'',
			'question  learners  right at first  right  tries  hints  revealed',
			'p1               3               1      2    1.5      1         1',
			'    2 x 3: That is one contribution.',
			''
		].join('\n')
	);
	expect(err).toBe(
		'bad.json is left out. It is no JSON file.\nother.json is left out. It holds no answers that were exported here.\n'
	);
});

test('the same as JSON; without the lessons, known wrong answers have numbers', async () => {
	const { out } = await told(folder, '--json');
	const [lesson] = JSON.parse(out) as {
		slug: string;
		questions: { id: string; first: number; missed: { answer: string }[] }[];
	}[];
	expect([lesson!.slug, lesson!.questions[0]!.id, lesson!.questions[0]!.first]).toEqual(['reuse', 'p1', 1]);
	expect(lesson!.questions[0]!.missed[0]!.answer).toBe('');
	expect((await told(folder)).out).toContain('2 x known wrong answer 1');
});

test('wrong usage is said', async () => {
	await expect(async () => told()).rejects.toThrow(UsageError);
	await expect(async () => told(join(folder, 'none'))).rejects.toThrow(/cannot be read/);
	await expect(async () => told(join(folder, 'lessons'))).rejects.toThrow(/has no answers/);
	await expect(async () => told(folder, '--lessons', join(folder, 'none'))).rejects.toThrow(/cannot be read/);
});
