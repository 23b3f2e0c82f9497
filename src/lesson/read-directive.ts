/** @file A directive's name, attributes and body, held against what its file says of it. */
import type { Code, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Attribute, DirectiveKind, DirectiveSource, Part } from './directive.ts';
import { directives, type Directive } from './directives/index.ts';
import { readFences } from './directive-fences.ts';
import { readInlineText } from './inline-text.ts';
import { placeOf, readInline, type Context } from './inline.ts';
import type { Place, Problems } from './problem.ts';
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
	/** The cells that attributes name; whether there are such cells is seen at the end. */
	readonly cellsNamed: { readonly id: string; readonly place: Place }[];
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
	{ context: { problems }, ids, cellsNamed }: Surroundings
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
		} else if (attribute.kind === 'cell') cellsNamed.push({ id: value!, place: at(name) });
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
		case 'cell':
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
	const { label, body, parts, codes } = contentOf(node, kind, surroundings);
	const fences = readFences(kind, codes, place, context);
	return {
		place,
		parent,
		label: readInline(label, context, place),
		body,
		text: sound,
		inline: (name) => readInlineText(name, sound(name), placeOfAttribute(name), context),
		number: (name) => (sound(name) === '' ? null : Number(sound(name))),
		flag: (name) =>
			node.attributes?.[name] !== undefined &&
			faultOf(kind.attributes[name]!, node.attributes[name] ?? '') === '',
		placeOf: placeOfAttribute,
		parts: <Data>({ name }: DirectiveKind<Data>) =>
			parts
				.filter((part) => part.name === name)
				.map((part) => ({ data: part.data, place: part.place }) as Part<Data>),
		fences: (role) => fences.get(role) ?? [],
		error: (message, hint = '', at = place) => problems.error(at, message, hint)
	};
}

/** A directive's label, its parts, its fences, and the rest of its body. */
function contentOf(
	node: Node,
	{ fences }: DirectiveKind<unknown>,
	surroundings: Surroundings
): { label: readonly PhrasingContent[]; body: Flow[]; parts: Directive[]; codes: Code[] } {
	if (node.type === 'leafDirective') return { label: node.children, body: [], parts: [], codes: [] };
	const label: PhrasingContent[] = [];
	const rest: RootContent[] = [];
	const parts: Directive[] = [];
	const codes: Code[] = [];
	for (const child of node.children) {
		if (isLabel(child)) label.push(...child.children);
		else if (fences && child.type === 'code' && child.lang === 'python') codes.push(child);
		else if (child.type === 'leafDirective' || child.type === 'containerDirective') {
			const part = readDirective(child, node.name, surroundings);
			if (part) parts.push(part);
		} else rest.push(child);
	}
	return { label, body: surroundings.read(rest), parts, codes };
}
