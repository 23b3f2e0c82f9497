/** @file What a class has answered: each question of each lesson, summed up over files of answers. */
import type { AnswersFile } from './file.ts';
import { recordOf, type StopRecord } from './record.ts';

export interface MissedAs {
	/** Which of the question's known wrong answers, from 0. */
	readonly misconception: number;
	/** How many learners gave it, at least once. */
	readonly learners: number;
}

export interface QuestionSummary {
	readonly id: string;
	/** Learners who have given an answer, or asked for it. */
	readonly learners: number;
	/** How many were right with their first answer, and without a hint. */
	readonly first: number;
	/** How many were right at all, and after how many answers on average; 0 for nobody. */
	readonly right: number;
	readonly attempts: number;
	readonly revealed: number;
	readonly hinted: number;
	/** The known wrong answers that were given, the most frequent first. */
	readonly missed: readonly MissedAs[];
}

export interface LessonSummary {
	readonly slug: string;
	readonly learners: number;
	readonly questions: readonly QuestionSummary[];
}

const triedOf = ({ attempts }: StopRecord): number =>
	attempts.findIndex(({ verdict }) => verdict === 'right') + 1;

function summarizeQuestion(id: string, all: readonly StopRecord[]): QuestionSummary {
	const records = all.filter(({ attempts, revealed }) => attempts.length > 0 || revealed);
	const tries = records.map(triedOf).filter((count) => count > 0);
	const counts = new Map<number, number>();
	for (const { attempts } of records)
		for (const index of new Set(attempts.map(({ misconception }) => misconception)))
			if (index !== null) counts.set(index, (counts.get(index) ?? 0) + 1);
	return {
		id,
		learners: records.length,
		first: records.filter((record) => triedOf(record) === 1 && record.hints === 0).length,
		right: tries.length,
		attempts: tries.length === 0 ? 0 : tries.reduce((a, b) => a + b, 0) / tries.length,
		revealed: records.filter(({ revealed }) => revealed).length,
		hinted: records.filter(({ hints }) => hints > 0).length,
		missed: [...counts]
			.map(([misconception, learners]) => ({ misconception, learners }))
			.sort((a, b) => b.learners - a.learners || a.misconception - b.misconception)
	};
}

/** The order of the lessons' own questions, by their slugs; ids that it does not name come after, as they were met. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** Of two files under one name the later counts. */
export function summarize(files: readonly AnswersFile[], known: Known = new Map()): LessonSummary[] {
	const learners = [...new Map(files.map((file) => [file.name, file])).values()];
	const slugs = new Set([...known.keys(), ...learners.flatMap(({ lessons }) => Object.keys(lessons))]);
	return [...slugs].flatMap((slug) => {
		const records = learners.flatMap(({ lessons }) => (Object.hasOwn(lessons, slug) ? [lessons[slug]!] : []));
		const ids = new Set([...(known.get(slug) ?? []), ...records.flatMap(({ stops }) => Object.keys(stops))]);
		const questions = [...ids]
			.map((id) =>
				summarizeQuestion(
					id,
					records.map((record) => recordOf(record, id))
				)
			)
			.filter((question) => question.learners > 0);
		return records.length > 0 ? [{ slug, learners: records.length, questions }] : [];
	});
}
