/** @file What a learner has done in a lesson, as plain data: it is kept on their machine, and in the files that they save. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Attempt {
	/** In words that an instructor can read. */
	readonly given: string;
	readonly verdict: 'right' | 'known' | 'wrong';
	/** Which of the known wrong answers, from 0, or null. */
	readonly misconception: number | null;
}

export interface StopRecord {
	readonly attempts: readonly Attempt[];
	/** How many hints were taken. */
	readonly hints: number;
	readonly revealed: boolean;
}

export interface LessonRecord {
	/** The stop at which the learner was last, by its id, or null before the first. */
	readonly current: string | null;
	/** The stops that the learner has come to, by their ids. */
	readonly visited: readonly string[];
	readonly stops: Readonly<Record<string, StopRecord>>;
	/** What a stop keeps of its own, such as the text of an exercise. */
	readonly kept: Readonly<Record<string, Json>>;
	/** The program as the learner has changed it, with the lesson's own of that day; null where it is as it was. */
	readonly code: { readonly base: string; readonly text: string } | null;
	readonly seconds: number;
}

export const NO_RECORD: LessonRecord = {
	current: null,
	visited: [],
	stops: {},
	kept: {},
	code: null,
	seconds: 0
};
export const NO_STOP: StopRecord = { attempts: [], hints: 0, revealed: false };

/** More attempts at one question are not kept. */
const MOST_ATTEMPTS = 100;

export const isAnswered = (record: LessonRecord, id: string): boolean =>
	recordOf(record, id).attempts.some(({ verdict }) => verdict === 'right');
export const isRevealed = (record: LessonRecord, id: string): boolean => recordOf(record, id).revealed;

/** What is known of a stop. */
export const recordOf = ({ stops }: LessonRecord, id: string): StopRecord =>
	(Object.hasOwn(stops, id) ? stops[id] : undefined) ?? NO_STOP;

/** The record with a stop's part changed. */
export const withStop = (record: LessonRecord, id: string, change: Partial<StopRecord>): LessonRecord => ({
	...record,
	stops: { ...record.stops, [id]: { ...recordOf(record, id), ...change } }
});

export function withAttempt(record: LessonRecord, id: string, attempt: Attempt): LessonRecord {
	const { attempts } = recordOf(record, id);
	return withStop(record, id, { attempts: [...attempts, attempt].slice(-MOST_ATTEMPTS) });
}

/** A stop of a lesson, as far as it matters whether it is done. */
export interface StopToDo {
	readonly id: string;
	readonly isQuestion: boolean;
}

/** Where there is something to do, a stop is done when that is done or given up; any other when the learner has come to it. */
export const isStopDone = (record: LessonRecord, { id, isQuestion }: StopToDo): boolean =>
	isQuestion ? isAnswered(record, id) || isRevealed(record, id) : record.visited.includes(id);

type Fields<T> = Partial<Record<keyof T, unknown>>;
const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function readAttempt(value: unknown): Attempt[] {
	if (!isObject(value)) return [];
	const { given, verdict, misconception } = value as Fields<Attempt>;
	if (verdict !== 'right' && verdict !== 'known' && verdict !== 'wrong') return [];
	const index = typeof misconception === 'number' && Number.isInteger(misconception) ? misconception : null;
	return [{ given: text(given), verdict, misconception: index }];
}

function readStop(value: unknown): StopRecord {
	const { attempts, hints, revealed } = (isObject(value) ? value : {}) as Fields<StopRecord>;
	return { attempts: list(attempts).flatMap(readAttempt), hints: count(hints), revealed: revealed === true };
}

/** Reads a record from anything; whatever it does not understand is left out. */
export function readRecord(value: unknown): LessonRecord {
	if (!isObject(value)) return NO_RECORD;
	const { current, visited, stops, kept, code, seconds } = value as Fields<LessonRecord>;
	const { base, text: changed } = (isObject(code) ? code : {}) as Record<string, unknown>;
	return {
		current: typeof current === 'string' ? current : null,
		visited: list(visited).filter((each) => typeof each === 'string'),
		stops: isObject(stops)
			? Object.fromEntries(Object.entries(stops).map(([id, stop]) => [id, readStop(stop)]))
			: {},
		kept: isObject(kept) ? (kept as Record<string, Json>) : {},
		code: typeof base === 'string' && typeof changed === 'string' ? { base, text: changed } : null,
		seconds: count(seconds)
	};
}

/** What the first version kept, as JSON: ids of questions that were answered, and revealed. */
export function readOldRecord(json: string): LessonRecord {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return NO_RECORD;
	}
	if (!isObject(value)) return NO_RECORD;
	const names = (ids: unknown): string[] => list(ids).filter((each) => typeof each === 'string');
	const [answered, revealed] = [names(value['answered']), names(value['revealed'])];
	const right: Attempt = { given: '', verdict: 'right', misconception: null };
	let record: LessonRecord = { ...NO_RECORD, current: text(value['current']) || null };
	for (const id of revealed) record = withStop(record, id, { revealed: true });
	for (const id of answered) record = withAttempt(record, id, right);
	return { ...record, visited: [...new Set([...answered, ...revealed])] };
}
