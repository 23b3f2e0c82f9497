/** @file The reference of lessons, from the code that reads them: directives, attributes, moments, expressions, the head. */
import {
	ATTRIBUTE_WORDS,
	FUNCTION_WORDS,
	MOMENTS,
	MOMENTS_OF_STATEMENTS,
	MOMENTS_OF_TENSORS,
	NAME_WORDS,
	switches,
	type Vocabulary
} from '#debug';
import {
	directives,
	frontMatterRows,
	frontMatterSchema,
	type Attribute,
	type AttributeKind,
	type DirectiveKind
} from '#lesson';

/** What may stand in an attribute, in the words of a table. */
const KINDS: Readonly<Record<AttributeKind, string>> = {
	text: 'text',
	moment: 'a moment',
	expression: 'an expression',
	number: 'a number above 0',
	whole: 'a whole number from 1',
	flag: 'there or not',
	id: 'a name',
	cell: 'the id of a cell'
};

/** Two lines that stand around what is made of the code. */
export const MARKS = ['<!-- The reference begins. -->', '<!-- The reference ends. -->'] as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const attributeRow = ([name, { kind, doc, required }]: readonly [string, Attribute]): string[] => [
	`\`${name}\``,
	`${KINDS[kind]}${required ? '; required' : ''}`,
	doc
];

function formOf({ name, form, within, alsoWithin = [] }: DirectiveKind<unknown>): string {
	const block = `\`:::${name}\` with a body, and \`:::\` at its end`;
	const line = `\`::${name}\` on one line`;
	const written = { container: block, leaf: line, either: `${line}, or ${block}` }[form];
	const parents = [...within, ...alsoWithin].map((parent) => `\`${parent}\``).join(', ');
	if (within.length > 0) return `Written ${written}; within ${parents}.`;
	return `Written ${written}${alsoWithin.length > 0 ? `; also within ${parents}` : ''}.`;
}

function directiveText(kind: DirectiveKind<unknown>): string {
	const attributes = Object.entries(kind.attributes);
	const fences = Object.entries(kind.fences ?? {});
	return [
		`### ${kind.name}`,
		kind.doc,
		formOf(kind),
		`\`\`\`\`markdown\n${kind.example}\n\`\`\`\``,
		...(attributes.length > 0
			? [table(['attribute', 'holds', 'what it means'], attributes.map(attributeRow))]
			: []),
		...fences.map(
			([role, { doc, required, several, options }]) =>
				`A fence that begins with \` \`\`\`python ${role} \`${required ? ' (required)' : ''}${several ? ' (one or several)' : ''}: ${doc}${Object.entries(
					options
				)
					.map(([name, option]) => ` Behind it may stand \`${name}="…"\`: ${option.doc}`)
					.join('')}`
		)
	].join('\n\n');
}

const words = (head: string, vocabulary: Vocabulary): string =>
	table(
		[head, 'what it is'],
		Object.entries(vocabulary).map(([word, doc]) => [`\`${word}\``, doc])
	);

const moments = (): string =>
	table(
		['moment', 'when'],
		[...MOMENTS, ...MOMENTS_OF_TENSORS, ...MOMENTS_OF_STATEMENTS].map(({ form, doc }) => [`\`${form}\``, doc])
	);

/** The whole reference, without its marks. */
export function referenceText(): string {
	const own = [...directives.values()].filter(({ within }) => within.length === 0);
	const parts = [...directives.values()].filter(({ within }) => within.length > 0);
	return [
		'## Reference',
		'This part is made of the code by `npm run lesson:reference`.',
		'## The head of the file',
		'An editor that knows JSON Schema can check it with `static/lesson-front-matter.schema.json`.',
		table(
			['key', 'without it', 'what it means'],
			frontMatterRows().map(({ key, required, standard, doc }) => [
				`\`${key}\``,
				required ? 'required' : `\`${standard}\``,
				doc
			])
		),
		'## Moments',
		'A moment is a place in the pass at which the debugger can stand.',
		moments(),
		'Here `m` is any tensor: the variable that holds it, or the text that made it, such as `w * x`. Where several have one name, `, 2nd` behind it means the second in time: `back of m, 2nd`.',
		'## Expressions',
		'An expression asks the run at a moment. It is written as in Python: `w.dhdx`, `W.dhdx[0, 1]`, `x.shape == w.shape`, `2 * x.value + 1`, `[w, x]`, with `and`, `or`, `not` and comparisons.',
		words('behind the point', ATTRIBUTE_WORDS),
		words('function', FUNCTION_WORDS),
		words('name', NAME_WORDS),
		'## Mistakes for a what-if',
		table(
			['switch', 'what the engine does'],
			switches.map(({ name, sentence }) => [`\`${name}\``, sentence])
		),
		'## Directives',
		...own.map(directiveText),
		'## Directives within others',
		...parts.map(directiveText)
	].join('\n\n');
}

/** The file with its reference as the code has it now. */
export function withReference(file: string): string {
	const [begin, end] = MARKS;
	const text = `${begin}\n\n${referenceText()}\n\n${end}\n`;
	const at = file.indexOf(begin);
	return at < 0 ? `${file.trimEnd()}\n\n${text}` : file.slice(0, at) + text;
}

export const schemaText = (): string => `${JSON.stringify(frontMatterSchema(), null, '\t')}\n`;
