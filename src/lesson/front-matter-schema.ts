/** @file The front matter as a JSON Schema, for editors: made of the rules with which it is read. */
import { FRONT_MATTER_KEYS, REQUIRED, SCHEMAS, STANDARD, type FrontMatter } from './front-matter.ts';

/** A value of JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One rule of Valibot, as far as it is looked into. */
interface Rule {
	readonly kind: string;
	readonly type: string;
	readonly requirement?: unknown;
	readonly literal?: unknown;
	readonly item?: Rule;
	readonly pipe?: readonly Rule[];
}

/** What each rule says in JSON Schema; what only changes a value says nothing. */
function keywords({ type, requirement, literal, item, pipe }: Rule, holder: Rule): Record<string, Json> {
	if (pipe)
		return Object.assign({}, ...pipe.map((rule) => keywords({ ...rule, pipe: undefined! }, pipe[0]!)));
	const isList = holder.type === 'array';
	switch (type) {
		case 'string':
		case 'number':
			return { type };
		case 'array':
			return { type, items: keywords(item!, item!) };
		case 'literal':
			return { const: literal as Json };
		case 'integer':
			return { type: 'integer' };
		case 'min_value':
			return { minimum: requirement as number };
		case 'max_value':
			return { maximum: requirement as number };
		case 'non_empty':
			return { minLength: 1 };
		case 'max_length':
			return { [isList ? 'maxItems' : 'maxLength']: requirement as number };
		case 'regex':
			return { pattern: (requirement as RegExp).source };
		case 'trim':
			return {};
		default:
			throw new Error(`internal: no keyword of JSON Schema for ${type}`);
	}
}

const entryOf = (key: keyof FrontMatter): Record<string, Json> => ({
	description: FRONT_MATTER_KEYS[key],
	...keywords(SCHEMAS[key] as unknown as Rule, SCHEMAS[key] as unknown as Rule),
	...(REQUIRED.includes(key) ? {} : { default: STANDARD[key] as Json })
});

/** The schema as an object of JSON. */
export const frontMatterSchema = (): { readonly [key: string]: Json } => ({
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	title: 'The front matter of a Backstep lesson',
	type: 'object',
	properties: {
		...Object.fromEntries(Object.keys(SCHEMAS).map((key) => [key, entryOf(key as keyof FrontMatter)])),
		jupyter: { description: 'Written by Jupytext, and not read.' }
	},
	required: [...REQUIRED],
	additionalProperties: false
});

/** One row of a table of the keys: the key, whether it is required, what it may be, and what it means. */
export interface KeyRow {
	readonly key: string;
	readonly required: boolean;
	readonly doc: string;
	/** What holds without it, as JSON; '' where it is required. */
	readonly standard: string;
}

export const frontMatterRows = (): KeyRow[] =>
	(Object.keys(SCHEMAS) as (keyof FrontMatter)[]).map((key) => ({
		key,
		required: REQUIRED.includes(key),
		doc: FRONT_MATTER_KEYS[key],
		standard: REQUIRED.includes(key) ? '' : JSON.stringify(STANDARD[key])
	}));
