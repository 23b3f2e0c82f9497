/** @file Running text: words, code, mathematics, links. */
import type { Definition, PhrasingContent } from 'mdast';
import { checkTarget, isPicture, readAddress, type LinkTargets } from './address.ts';
import type { Place, Problems } from './problem.ts';
import type { Inline } from './tree.ts';

/** What is known of the whole file while a part of it is read. */
export interface Context {
	readonly problems: Problems;
	/** Addresses of `[text][name]`. */
	readonly definitions: ReadonlyMap<string, Definition>;
	/** What a link may lead to. */
	readonly targets: LinkTargets;
}

const TOP: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

interface Positioned {
	readonly position?: {
		readonly start: { readonly line: number; readonly column: number };
		readonly end: { readonly line: number; readonly column: number };
	};
}

/** Where a node stands; a bare address in a text is found after reading, and has only the place of what is around it. */
export function placeOf({ position }: Positioned, around: Place = TOP): Place {
	if (!position) return around;
	const { start, end } = position;
	return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Characters of a formula; KaTeX takes seconds for very long ones. */
const MAX_FORMULA = 2000;

/** The formula, or '' where it is too long. */
export function readFormula(tex: string, place: Place, problems: Problems): string {
	if (tex.length <= MAX_FORMULA) return tex;
	problems.error(place, `a formula has ${tex.length} characters; the limit is ${MAX_FORMULA}`);
	return '';
}

/** Reads running text; `around` is the place of the block in which it stands. */
export function readInline(nodes: readonly PhrasingContent[], context: Context, around: Place): Inline[] {
	return nodes.flatMap((node) => inline(node, context, around));
}

function inline(node: PhrasingContent, context: Context, around: Place): Inline[] {
	const { problems, definitions } = context;
	const place = placeOf(node, around);
	switch (node.type) {
		case 'text':
			return [{ type: 'text', value: node.value.replace(/\r\n?/g, '\n') }];
		case 'inlineCode':
			return [{ type: 'code', value: node.value }];
		case 'inlineMath':
			return [{ type: 'math', tex: readFormula(node.value, place, problems), place }];
		case 'break':
			return [{ type: 'break' }];
		case 'emphasis':
		case 'strong':
		case 'delete':
			return [{ type: node.type, children: readInline(node.children, context, place) }];
		case 'link':
			return link(node.url, node.children, place, context);
		case 'linkReference': {
			const url = definitions.get(node.identifier)?.url;
			return url === undefined
				? readInline(node.children, context, place)
				: link(url, node.children, place, context);
		}
		case 'image':
			return image(node.url, node.alt ?? '', place, problems);
		case 'imageReference':
			return image(definitions.get(node.identifier)?.url ?? '', node.alt ?? '', place, problems);
		case 'html':
			problems.error(place, 'raw HTML is not allowed in lessons', 'Use Markdown; write a < as \\<.');
			return [{ type: 'text', value: node.value }];
		case 'footnoteReference':
			problems.error(place, 'lessons have no footnotes', 'Use :::aside.');
			return [];
		case 'textDirective':
			return [{ type: 'text', value: `:${node.name}` }];
	}
}

function link(url: string, children: readonly PhrasingContent[], place: Place, context: Context): Inline[] {
	const { problems, targets } = context;
	const inside = readInline(children, context, place);
	const href = readAddress(url);
	if (!href) {
		const hint = 'A link leads to https://…, mailto:…, 06-reuse-adds.md, term:seed or op:matmul.';
		problems.error(place, `the address '${url.slice(0, 60)}' is not allowed`, hint);
		return inside;
	}
	checkTarget(href, targets, place, problems);
	if (inside.length === 0) problems.error(place, 'the link has no text');
	return [{ type: 'link', href, children: inside }];
}

function image(url: string, alt: string, place: Place, problems: Problems): Inline[] {
	if (alt.trim() === '')
		problems.error(place, 'the picture has no description', 'Write it in the brackets: ![…](…).');
	if (isPicture(url)) return [{ type: 'image', src: url, alt }];
	const hint = 'A picture stands in the lesson itself: data:image/png;base64,…';
	problems.error(place, `the picture '${url.slice(0, 60)}' is not allowed`, hint);
	return [{ type: 'text', value: alt }];
}

/** The words of running text, without their form. */
export function plainText(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			switch (node.type) {
				case 'text':
				case 'code':
					return node.value;
				case 'math':
					return node.tex;
				case 'break':
					return ' ';
				case 'image':
					return node.alt;
				case 'emphasis':
				case 'strong':
				case 'delete':
				case 'link':
					return plainText(node.children);
			}
		})
		.join('');
}
