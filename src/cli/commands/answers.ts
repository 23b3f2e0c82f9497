import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	NoAnswersFile,
	parseLesson,
	readAnswers,
	slugOf,
	summarize,
	type AnswersFile,
	type Lesson,
	type LessonSummary,
	type QuestionSummary
} from '#lesson';
import { UsageError, type Command, type Output } from '../command.ts';
import { wrongAnswersOf } from '../wrong-answers.ts';

function filesIn(folder: string, ending: RegExp): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => ending.test(name))
			.sort();
	} catch (error) {
		throw new UsageError(
			`${folder} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`
		);
	}
}

/** The files of answers in a folder; one that cannot be read is told of, and left out. */
function answersIn(folder: string, output: Output): AnswersFile[] {
	const names = filesIn(folder, /\.json$/i);
	if (names.length === 0) throw new UsageError(`${folder} has no answers: no file in it ends with .json.`);
	return names.flatMap((name) => {
		try {
			return [readAnswers(readFileSync(join(folder, name), 'utf8'))];
		} catch (error) {
			const reason = error instanceof NoAnswersFile ? error.message : 'It cannot be read.';
			output.err(`${name} is left out. ${reason}\n`);
			return [];
		}
	});
}

/** The lessons in a folder by their slugs; none where there is no such folder and nobody has named it. */
function lessonsIn(folder: string | undefined): ReadonlyMap<string, Lesson> {
	const at = folder ?? 'lessons';
	let names: string[] = [];
	try {
		names = filesIn(at, /^\d+-.*\.md$/i);
	} catch (error) {
		if (folder !== undefined) throw error;
	}
	return new Map(names.map((name) => [slugOf(name), parseLesson(readFileSync(join(at, name), 'utf8'))]));
}

/** A question with the words for its known wrong answers. */
const worded = (question: QuestionSummary, lesson: Lesson | undefined) => ({
	...question,
	missed: question.missed.map((missed) => ({
		...missed,
		answer: wrongAnswersOf(lesson, question.id)[missed.misconception] ?? ''
	}))
});
type Worded = ReturnType<typeof worded>;

const HEAD = ['question', 'learners', 'right at first', 'right', 'tries', 'hints', 'revealed'];

function rowOf({ id, learners, first, right, attempts, hinted, revealed }: Worded): string[] {
	const tries = right > 0 ? attempts.toFixed(1) : '-';
	return [id, ...[learners, first, right].map(String), tries, ...[hinted, revealed].map(String)];
}

/** Rows as columns of one width, with what is missed below each. */
function table(questions: readonly Worded[]): string {
	const rows = [HEAD, ...questions.map(rowOf)];
	const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	const line = (row: readonly string[]) =>
		row
			.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
			.join('  ')
			.trimEnd();
	const missed = ({ missed }: Worded): string[] =>
		missed.map(
			({ misconception, learners, answer }) =>
				`    ${learners} x ${answer === '' ? `known wrong answer ${misconception + 1}` : answer}`
		);
	return [line(HEAD), ...questions.flatMap((each) => [line(rowOf(each)), ...missed(each)])].join('\n');
}

function lessonText({ slug, learners }: LessonSummary, questions: readonly Worded[], title: string): string {
	const head = `${title === '' ? slug : `${title} (${slug})`}: ${learners === 1 ? '1 learner' : `${learners} learners`}`;
	return `${head}\n\n${questions.length === 0 ? 'No question was answered.' : table(questions)}\n`;
}

const answers: Command = {
	name: 'answers',
	usage: 'DIR [--lessons DIR] [--json]',
	summary: 'sums up what a class has answered, from the files that learners exported',
	run(args, output) {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { json: { type: 'boolean' }, lessons: { type: 'string' } },
			allowPositionals: true
		});
		const [folder, ...more] = positionals;
		if (folder === undefined || more.length > 0)
			throw new UsageError(`usage: backstep answers ${answers.usage}`);
		const lessons = lessonsIn(values.lessons);
		const known = new Map([...lessons].map(([slug, { stops }]) => [slug, stops.map(({ id }) => id)]));
		const summaries = summarize(answersIn(folder, output), known).map((lesson) => ({
			...lesson,
			title: lessons.get(lesson.slug)?.front.title ?? '',
			questions: lesson.questions.map((question) => worded(question, lessons.get(lesson.slug)))
		}));
		if (values.json) output.out(`${JSON.stringify(summaries)}\n`);
		else if (summaries.length === 0) output.out('No answers.\n');
		else output.out(summaries.map((each) => lessonText(each, each.questions, each.title)).join('\n'));
		return 0;
	}
};
export default answers;
