/** @file A directive's name, attributes and body, held against what its file says of it. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Attribute, DirectiveKind, DirectiveSource, Part } from './directive.ts';
import { directives, type Directive } from './directives/index.ts';
import { placeOf, readInline, type Context } from './inline.ts';
import { readMarkdown } from './markdown.ts';
import { Problems, type Place } from './problem.ts';
import { didYouMean } from './spelling.ts';
import type { Flow } from './tree.ts';

type Node = ContainerDirective | LeafDirective;

/** What the reader of the file does for a directive. */
export interface Surroundings {
	readonly context: Context;
	/** Reads the blocks of a body. */
	read(nodes: readonly RootContent[]): Flow[];
	/** Ids of directives so far. */
	readonly ids: Set<string>;
}

const isLabel = (node: RootContent): node is Paragraph =>
	node.type === 'paragraph' && node.data?.directiveLabel === true;

const colons = (node: Node, name = node.name): string =>
	(node.type === 'containerDirective' ? ':::' : '::') + name;

/** Reads a directive; null, with a problem, for one that is not known or stands in the wrong place. */
export function readDirective(
	node: Node,
	parent: string | null,
	surroundings: Surroundings
): Directive | null {
	const { problems } = surroundings.context;
	const place = placeOf(node);
	const kind = directives.get(node.name);
	if (!kind) {
		const known = [...directives.values()].filter((each) => fits(each, parent)).map(({ name }) => name);
		problems.error(place, `there is no directive '${node.name.slice(0, 60)}'`, didYouMean(node.name, known));
		return null;
	}
	if (!fits(kind, parent)) {
		const hint =
			kind.within.length > 0
				? `It stands in :::${kind.within.join(' or :::')}.`
				: 'It stands in the text itself.';
		problems.error(place, `'${kind.name}' cannot stand ${parent ? `in :::${parent}` : 'here'}`, hint);
		return null;
	}
	checkForm(node, kind, place, problems);
	checkAttributes(node, kind, place, surroundings);
	const source = sourceOf(node, kind, parent, surroundings);
	const data = kind.read(source);
	return { name: kind.name, place, data } as Directive;
}

const fits = ({ within, alsoWithin = [] }: DirectiveKind<unknown>, parent: string | null): boolean =>
	parent === null ? within.length === 0 : within.includes(parent) || alsoWithin.includes(parent);

function checkForm(node: Node, kind: DirectiveKind<unknown>, place: Place, problems: Problems): void {
	const isContainer = node.type === 'containerDirective';
	if (kind.form !== 'either' && (kind.form === 'container') !== isContainer)
		problems.error(
			place,
			`'${node.name}' is written ${kind.form === 'container' ? `:::${node.name}, with a body and ::: at its end` : `::${node.name}, on one line`}`
		);
	if (node.type === 'containerDirective' && !node.data?.position?.closing)
		problems.error(place, `${colons(node)} is never closed`, 'Put a line with ::: where it ends.');
}

function checkAttributes(
	node: Node,
	kind: DirectiveKind<unknown>,
	place: Place,
	{ context: { problems }, ids }: Surroundings
): void {
	const given = Object.entries(node.attributes ?? {});
	const at = (name: string): Place => {
		const position = node.data?.position?.attributes?.[name];
		return position ? placeOf({ position }) : place;
	};
	for (const [name, value] of given) {
		const attribute = Object.hasOwn(kind.attributes, name) ? kind.attributes[name] : undefined;
		if (!attribute) {
			const hint = didYouMean(name, Object.keys(kind.attributes));
			problems.error(at(name), `'${kind.name}' has no attribute '${name.slice(0, 60)}'`, hint);
			continue;
		}
		const fault = faultOf(attribute, value ?? '');
		if (fault) problems.error(at(name), `${name} ${fault}`);
		else if (attribute.kind === 'id') {
			if (ids.has(value!)) problems.error(at(name), `two directives are called '${value}'`);
			ids.add(value!);
		}
	}
	const names = new Set(given.map(([name]) => name));
	for (const [name, { required }] of Object.entries(kind.attributes))
		if (required && !names.has(name))
			problems.error(place, `${colons(node)} needs the attribute '${name}'`, kind.attributes[name]!.doc);
}

/** What is wrong with an attribute's value, or ''. */
function faultOf({ kind }: Attribute, value: string): string {
	switch (kind) {
		case 'text':
		case 'moment':
		case 'expression':
			return value.trim() === '' ? 'is empty' : '';
		case 'number':
			return Number(value) > 0 && Number.isFinite(Number(value)) ? '' : 'must be a number above 0';
		case 'whole':
			return /^[1-9]\d{0,8}$/.test(value) ? '' : 'must be a whole number from 1';
		case 'flag':
			return value === '' || value === 'true' ? '' : 'is either there or not: it takes no value';
		case 'id':
			return /^[A-Za-z][\w-]{0,59}$/.test(value) ? '' : 'must be letters, digits and hyphens';
	}
}

function sourceOf(
	node: Node,
	kind: DirectiveKind<unknown>,
	parent: string | null,
	surroundings: Surroundings
): DirectiveSource {
	const place = placeOf(node);
	const { context } = surroundings;
	const { problems } = context;
	const placeOfAttribute = (name: string): Place => {
		const position = node.data?.position?.attributes?.[name];
		return position ? placeOf({ position }) : place;
	};
	const sound = (name: string): string => {
		const value = node.attributes?.[name] ?? '';
		return faultOf(kind.attributes[name]!, value) === '' ? value.trim() : '';
	};
	const { label, body, parts } = contentOf(node, surroundings);
	return {
		place,
		parent,
		label: readInline(label, context, place),
		body,
		text: sound,
		inline(name) {
			const inner = new Problems();
			const root = readMarkdown(sound(name), inner);
			const [block, ...more] = root?.children ?? [];
			if (block?.type === 'paragraph' && more.length === 0 && inner.list.length === 0) {
				const at = placeOfAttribute(name);
				return readInline(moved(block.children, at), context, at);
			}
			if (sound(name)) problems.error(placeOfAttribute(name), `${name} must be one paragraph of text`);
			return [];
		},
		number: (name) => (sound(name) === '' ? null : Number(sound(name))),
		flag: (name) =>
			node.attributes?.[name] !== undefined &&
			faultOf(kind.attributes[name]!, node.attributes[name] ?? '') === '',
		placeOf: placeOfAttribute,
		parts: <Data>({ name }: DirectiveKind<Data>) =>
			parts
				.filter((part) => part.name === name)
				.map((part) => ({ data: part.data, place: part.place }) as Part<Data>),
		error: (message, hint = '', at = place) => problems.error(at, message, hint)
	};
}

/** Text that stands in an attribute has the attribute's place. */
function moved(nodes: readonly PhrasingContent[], at: Place): PhrasingContent[] {
	const position = {
		start: { line: at.line, column: at.column },
		end: { line: at.endLine, column: at.endColumn }
	};
	return nodes.map((node) =>
		'children' in node
			? ({ ...node, position, children: moved(node.children, at) } as PhrasingContent)
			: { ...node, position }
	);
}

/** A directive's label, its parts, and the rest of its body. */
function contentOf(
	node: Node,
	surroundings: Surroundings
): { label: readonly PhrasingContent[]; body: Flow[]; parts: Directive[] } {
	if (node.type === 'leafDirective') return { label: node.children, body: [], parts: [] };
	const label: PhrasingContent[] = [];
	const rest: RootContent[] = [];
	const parts: Directive[] = [];
	for (const child of node.children) {
		if (isLabel(child)) label.push(...child.children);
		else if (child.type === 'leafDirective' || child.type === 'containerDirective') {
			const part = readDirective(child, node.name, surroundings);
			if (part) parts.push(part);
		} else rest.push(child);
	}
	return { label, body: surroundings.read(rest), parts };
}
