/** @file A lesson's file, read whole. */
import type { LinkTargets } from './address.ts';
import { checkCharacters } from './characters.ts';
import { directives, type Directive } from './directives/index.ts';
import { FlowReader } from './flow.ts';
import { readFrontMatter } from './front-matter.ts';
import { placeOf, type Context } from './inline.ts';
import { itinerary } from './itinerary.ts';
import { readMarkdown } from './markdown.ts';
import { Problems } from './problem.ts';
import { readDirective, type Surroundings } from './read-directive.ts';
import { didYouMean } from './spelling.ts';
import type { Flow, Lesson } from './tree.ts';

/** What the links of the text may lead to. */
export type ParseOptions = LinkTargets;

/** Reads any text. What is wrong in it is in `problems`; the rest is as good as it can be. Never throws. */
export function parseLesson(text: string, options: ParseOptions = {}): Lesson {
	const problems = new Problems();
	const plain = text.replace(/^\ufeff/, '');
	checkCharacters(plain, problems);
	const root = readMarkdown(plain, problems);
	const head = root?.children[0];
	const front = readFrontMatter(head?.type === 'yaml' ? head.value : null, 1, problems);
	const definitions = new Map(
		root?.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : []))
	);
	const context: Context = { problems, definitions, targets: options };
	const found: Directive[] = [];
	let within = false;
	const reader: FlowReader = new FlowReader(context, (node) => {
		const place = placeOf(node);
		if (within) {
			problems.error(
				place,
				`'${node.name.slice(0, 60)}' cannot stand in a list, a quote or another directive`
			);
			return [];
		}
		within = true;
		const directive = readDirective(node, null, surroundings);
		within = false;
		if (!directive) return [];
		found.push(directive);
		return [{ type: 'directive', directive, place } satisfies Flow];
	});
	const surroundings: Surroundings = {
		context,
		read: (nodes) => reader.read(nodes),
		ids: new Set(),
		cellsNamed: []
	};
	const body: Flow[] = [];
	for (const node of root?.children ?? []) {
		// Only what stands at the left margin is a directive of the text itself.
		within = node.type !== 'containerDirective' && node.type !== 'leafDirective';
		body.push(...reader.read([node]));
	}
	const { stops, claims } = itinerary(found, directives);
	const cells = reader.cells.map(({ id }) => id);
	for (const { id, place } of surroundings.cellsNamed)
		if (!cells.includes(id)) problems.error(place, `there is no cell '${id}'`, didYouMean(id, cells));
	const isOfRun = claims.some(({ kind }) => kind !== 'exercise' && kind !== 'curve');
	if (root && isOfRun && reader.cells.length === 0)
		problems.error(
			{ line: 1, column: 1 },
			'the lesson has nothing to run',
			'Add a fence that begins with ```python id="model".'
		);
	return { front, body, cells: reader.cells, stops, claims, directives: found, problems: problems.list };
}
