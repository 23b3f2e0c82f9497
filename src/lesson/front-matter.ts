/** @file The head of a lesson: YAML between two lines of ---, checked key by key. */
import { CORE_SCHEMA, load, realMapTag, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import type { Problems, Spot } from './problem.ts';
import { didYouMean } from './spelling.ts';

const text = (most: number) =>
	v.pipe(
		v.string('must be text'),
		v.trim(),
		v.nonEmpty('must not be empty'),
		v.maxLength(most, `must have at most ${most} characters`)
	);
const whole = (least: number, most: number) => {
	const message = `must be a whole number from ${least} to ${most}`;
	return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

/** What an author may write above a lesson. `jupyter` is written by Jupytext, and not read. */
export const SCHEMAS = {
	format: v.literal(1, 'must be 1'),
	title: text(80),
	summary: text(240),
	minutes: whole(1, 60),
	level: whole(1, 5),
	objectives: v.pipe(v.array(text(160), 'must be a list'), v.maxLength(8, 'has more than 8 entries')),
	seed: whole(0, 2 ** 32 - 1),
	lang: v.pipe(
		v.string('must be text'),
		v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR')
	),
	author: text(120),
	license: text(120),
	budget: whole(1, 100_000_000)
};

export type FrontMatter = {
	readonly [Key in keyof typeof SCHEMAS]: v.InferOutput<(typeof SCHEMAS)[Key]>;
};

/** What each key means, for the reference. */
export const FRONT_MATTER_KEYS: Readonly<Record<keyof FrontMatter, string>> = {
	format: 'The version of this format: 1.',
	title: 'The title of the lesson.',
	summary: 'One sentence for the list of lessons.',
	minutes: 'How many minutes a learner takes.',
	level: 'From 1, for a first meeting, to 5.',
	objectives: 'What a learner can do afterwards, as a list; each ends the sentence "you can …".',
	seed: 'The seed of the random numbers.',
	lang: 'The language of the text, as a BCP 47 tag.',
	author: 'Who wrote it.',
	license: 'Under which licence it may be used.',
	budget: 'How many statements the cells may run.'
};

export const REQUIRED: readonly string[] = ['format', 'title', 'summary', 'minutes'];
const KNOWN = [...Object.keys(SCHEMAS), 'jupyter'];

/** Stands in for what an author leaves out or has wrong, so that the rest can be shown. */
export const STANDARD: FrontMatter = {
	format: 1,
	title: 'Untitled lesson',
	summary: '',
	minutes: 10,
	level: 1,
	objectives: [],
	seed: 0,
	lang: 'en',
	author: '',
	license: '',
	budget: 10_000_000
};

const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_CHARACTERS = 16_000;

/** Reads the head. `line` is the file's line of the opening ---; `yaml` is null where there is none. */
export function readFrontMatter(yaml: string | null, line: number, problems: Problems): FrontMatter {
	const top = { line, column: 1 };
	if (yaml === null) {
		problems.error(
			top,
			'the lesson has no front matter',
			'Begin the file with ---, format: 1, title: …, ---.'
		);
		return STANDARD;
	}
	const spotOf = (key: string): Spot => {
		const at = yaml
			.split(/\r\n|\r|\n/)
			.findIndex((each) => /^(["']?)([^:"']*)\1\s*:/.exec(each)?.[2]?.trim() === key);
		return at < 0 ? top : { line: line + 1 + at, column: 1 };
	};
	const entries = readYaml(yaml, line, problems);
	if (!entries) return STANDARD;
	const front: Record<string, unknown> = { ...STANDARD };
	for (const key of entries.keys()) {
		if (REFUSED.has(key)) problems.error(spotOf(key), `front matter: the key '${key}' is refused`);
		else if (!KNOWN.includes(key))
			problems.error(spotOf(key), `front matter: unknown key '${key.slice(0, 80)}'`, didYouMean(key, KNOWN));
	}
	for (const [key, schema] of Object.entries(SCHEMAS)) {
		if (!entries.has(key)) {
			if (REQUIRED.includes(key))
				problems.error(top, `front matter: '${key}' is missing`, FRONT_MATTER_KEYS[key as keyof FrontMatter]);
			continue;
		}
		const result = v.safeParse(schema, entries.get(key));
		if (result.success) front[key] = result.output;
		else problems.error(spotOf(key), `front matter: ${key} ${result.issues[0].message}`);
	}
	return front as FrontMatter;
}

/** The entries of a mapping; null, with a problem, for anything else. */
function readYaml(yaml: string, line: number, problems: Problems): Map<string, unknown> | null {
	const top = { line, column: 1 };
	if (yaml.length > MAX_CHARACTERS) {
		problems.error(top, `front matter: more than ${MAX_CHARACTERS.toLocaleString('en')} characters`);
		return null;
	}
	let value: unknown;
	try {
		// Maps, because a key such as __proto__ would reach the prototype of an object.
		value = load(yaml, { schema: CORE_SCHEMA.withTags(realMapTag), maxAliases: 0, maxDepth: 20 });
	} catch (error) {
		const isYaml = error instanceof YAMLException;
		const mark = isYaml ? error.mark : undefined;
		const at = mark ? { line: line + 1 + mark.line, column: mark.column + 1 } : top;
		const reason = isYaml
			? error.reason.replace(/^aliases exceeded.*/, 'aliases are refused')
			: `internal: ${String(error)}`;
		problems.error(
			at,
			`front matter: ${reason}`,
			'Each line is key: value; put "…" around a text with a colon.'
		);
		return null;
	}
	if (!(value instanceof Map)) {
		problems.error(top, 'front matter: it is no list of keys and values', 'Each line is key: value.');
		return null;
	}
	const entries = new Map<string, unknown>();
	for (const [key, entry] of value as Map<unknown, unknown>) {
		if (typeof key === 'string') entries.set(key, entry);
		else problems.error(top, 'front matter: a key that is no text is refused');
	}
	return entries;
}
