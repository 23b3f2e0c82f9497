/** @file What can stand at the caret of a lesson's text: directives, attributes, moments, tensors, keys of the head. */
import {
	ATTRIBUTE_WORDS,
	FUNCTION_WORDS,
	MOMENTS,
	NAME_WORDS,
	nodeTitle,
	type Timeline,
	type Vocabulary
} from '#debug';
import { directives, frontMatterRows, type AttributeKind, type DirectiveKind } from '#lesson';

/** What the last good run knows. */
export interface Known {
	readonly tensors: readonly string[];
	readonly moments: readonly string[];
}

export interface Offer {
	readonly label: string;
	/** One sentence. */
	readonly info: string;
	/** What is written, where `${…}` is a place to fill in; the label without it. */
	readonly template?: string;
}

/** What is offered in place of the text from `from` to the caret. */
export interface Offers {
	readonly from: number;
	readonly options: readonly Offer[];
}

export const NOTHING_KNOWN: Known = { tensors: [], moments: [] };
/** Tensors of a large graph that are offered. */
const MOST = 200;

/** The names of a run, those made last first. */
export function knownOf({ trace }: Timeline): Known {
	const tensors = [...new Set(trace.nodes.map(nodeTitle).reverse())].slice(0, MOST);
	const inner = new Set(trace.nodes.filter((node) => node.depends_on.length > 0).map(nodeTitle));
	return {
		tensors,
		moments: [
			...MOMENTS.map(({ form }) => form),
			...tensors.filter((name) => inner.has(name)).map((name) => `back of ${name}`),
			...tensors.filter((name) => inner.has(name)).map((name) => `enter of ${name}`),
			...tensors.flatMap((name) => [`made ${name}`, `before ${name}`])
		]
	};
}

/** The directives that are open above a line, the innermost last. */
function openAbove(lines: readonly string[]): string[] {
	const open: string[] = [];
	for (const line of lines) {
		const name = /^\s*:::([A-Za-z][\w-]*)/.exec(line)?.[1];
		if (name) open.push(name);
		else if (/^\s*:::\s*$/.test(line)) open.pop();
	}
	return open;
}

/** What a directive is written as, with places to fill in. */
function templateOf({ name, attributes, form }: DirectiveKind<unknown>, colons: number): string {
	const required = Object.entries(attributes).filter(([, attribute]) => attribute.required);
	const inner = required.map(([attribute]) => `${attribute}="\${}"`).join(' ');
	const label = form === 'leaf' && required.length === 0 ? '[${}]' : '';
	const head = `${name}${label}${inner === '' ? '' : `{${inner}}`}`;
	return colons === 3 ? `${head}\n\${}\n:::` : head;
}

function directiveOffers(colons: number, parent: string | undefined): Offer[] {
	return [...directives.values()]
		.filter(({ form, within, alsoWithin = [] }) => {
			const fits = parent ? within.includes(parent) || alsoWithin.includes(parent) : within.length === 0;
			return fits && form !== (colons === 3 ? 'leaf' : 'container');
		})
		.map((kind) => ({ label: kind.name, info: kind.doc, template: templateOf(kind, colons) }));
}

const words = (vocabulary: Vocabulary, template = (word: string) => word): Offer[] =>
	Object.entries(vocabulary).map(([label, info]) => ({ label, info, template: template(label) }));

/** What can stand in an expression of which this has been written. */
function expressionOffers(written: string, { tensors }: Known): { typed: string; options: Offer[] } {
	const [, point = '', typed = ''] = /(\.?)(\w*)$/.exec(written)!;
	if (point !== '' && !/^\d*\.\d*$/.test(written)) return { typed, options: words(ATTRIBUTE_WORDS) };
	const named = tensors.filter((name) => /^[A-Za-z_]\w*$/.test(name));
	return {
		typed,
		options: [
			...named.map((label) => ({ label, info: 'A tensor of the lesson.' })),
			...words(NAME_WORDS).filter(({ label }) => !named.includes(label)),
			...words(FUNCTION_WORDS, (word) => `${word}(\${})`)
		]
	};
}

function valueOffers(kind: AttributeKind, written: string, caret: number, known: Known): Offers | null {
	if (kind === 'moment')
		return {
			from: caret - written.length,
			options: known.moments.map((label) => ({ label, info: 'A moment of the run.' }))
		};
	if (kind !== 'expression') return null;
	const { typed, options } = expressionOffers(written, known);
	return { from: caret - typed.length, options };
}

/** In the braces behind a directive's name. */
function braceOffers(name: string, inner: string, caret: number, known: Known): Offers | null {
	const attributes = directives.get(name)?.attributes;
	if (!attributes) return null;
	const value = /([\w-]+)=(["'])((?:(?!\2).)*)$/.exec(inner);
	if (value) {
		const [, attribute = '', , written = ''] = value;
		const kind = Object.hasOwn(attributes, attribute) ? attributes[attribute]!.kind : null;
		return kind && valueOffers(kind, written, caret, known);
	}
	const typed = /[\w-]*$/.exec(inner)![0];
	const options = Object.entries(attributes)
		.filter(
			([attribute]) =>
				!new RegExp(`(^|\\s)${attribute}(=|\\s|$)`).test(inner.slice(0, -typed.length || undefined))
		)
		.map(([label, { kind, doc }]) => ({
			label,
			info: doc,
			template: kind === 'flag' ? label : `${label}="\${}"`
		}));
	return { from: caret - typed.length, options };
}

/** What can stand at the caret, or null. */
export function offersAt(text: string, caret: number, known: Known): Offers | null {
	const above = text.slice(0, caret).split('\n');
	const line = above.pop()!;
	const opening = /^\s*(:{2,3})([A-Za-z][\w-]*)?$/.exec(line);
	if (opening) {
		const [, colons = '', typed = ''] = opening;
		const options = directiveOffers(colons.length, openAbove(above).at(-1));
		return { from: caret - typed.length, options };
	}
	const braces = /^\s*:{2,3}([A-Za-z][\w-]*)(?:\[.*\])?\{(.*)$/.exec(line);
	if (braces) return braceOffers(braces[1]!, braces[2]!, caret, known);
	if (above[0] !== '---' || above.indexOf('---', 1) >= 0 || !/^\w*$/.test(line)) return null;
	const options = frontMatterRows().map(({ key, doc }) => ({
		label: key,
		info: doc,
		template: `${key}: \${}`
	}));
	return { from: caret - line.length, options };
}
