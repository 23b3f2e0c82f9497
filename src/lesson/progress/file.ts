/** @file The file that a learner saves: all lessons, under a name that says nothing of who they are. */
import { readRecord, type LessonRecord } from './record.ts';

const FORMAT = 'backstep-answers';

export interface AnswersFile {
	/** A random name. */
	readonly name: string;
	/** By the slugs of the lessons. */
	readonly lessons: Readonly<Record<string, LessonRecord>>;
}

/** The file is not one of answers. */
export class NoAnswersFile extends Error {}

export const writeAnswers = ({ name, lessons }: AnswersFile): string =>
	`${JSON.stringify({ format: FORMAT, version: 1, name, lessons }, null, '\t')}\n`;

/** Throws NoAnswersFile with a sentence. */
export function readAnswers(json: string): AnswersFile {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		throw new NoAnswersFile('It is no JSON file.');
	}
	const { format, version, name, lessons } = (value ?? {}) as Partial<Record<string, unknown>>;
	if (format !== FORMAT) throw new NoAnswersFile('It holds no answers that were exported here.');
	if (version !== 1)
		throw new NoAnswersFile(`It has version ${String(version).slice(0, 20)}; this program reads version 1.`);
	if (typeof lessons !== 'object' || lessons === null || Array.isArray(lessons))
		throw new NoAnswersFile('It names no lessons.');
	return {
		name: typeof name === 'string' && name !== '' ? name.slice(0, 80) : 'without a name',
		lessons: Object.fromEntries(
			Object.entries(lessons as Record<string, unknown>).map(([slug, record]) => [slug, readRecord(record)])
		)
	};
}

const QUIET = [
	'calm',
	'clear',
	'early',
	'gentle',
	'green',
	'light',
	'plain',
	'quick',
	'quiet',
	'round',
	'silver',
	'small',
	'steady',
	'tall',
	'warm',
	'wide'
];
const BIRDS = [
	'crane',
	'dove',
	'finch',
	'heron',
	'ibis',
	'jay',
	'kite',
	'lark',
	'martin',
	'plover',
	'raven',
	'robin',
	'stork',
	'swift',
	'tern',
	'wren'
];

/** `quiet-heron-0417`: a name of three random whole numbers from 0 to 65535. */
export const randomName = ([a = 0, b = 0, c = 0]: ArrayLike<number> & Iterable<number>): string =>
	`${QUIET[a % QUIET.length]}-${BIRDS[b % BIRDS.length]}-${String(c % 10_000).padStart(4, '0')}`;
