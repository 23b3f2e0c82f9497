/** @file Blocks of a lesson: paragraphs, lists, tables, cells and directives. */
import type { Code, List, Paragraph, RootContent, Table } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { InlineMath, Math } from 'mdast-util-math';
import { readCell } from './cells.ts';
import { roleOf } from './fences.ts';
import { placeOf, plainText, readFormula, readInline, type Context } from './inline.ts';
import type { Place } from './problem.ts';
import type { Cell, Flow, Inline } from './tree.ts';

/** Reads the directives of a text; what stands between them is read here. */
export type ReadDirective = (node: ContainerDirective | LeafDirective) => Flow[];

/** Reads the blocks of one file. */
export class FlowReader {
	readonly cells: Cell[] = [];
	private depth = 1;
	private readonly headings = new Map<string, number>();

	constructor(
		readonly context: Context,
		private readonly readDirective: ReadDirective
	) {}

	read(nodes: readonly RootContent[]): Flow[] {
		return nodes.flatMap((node) => this.block(node));
	}

	private block(node: RootContent): Flow[] {
		const { context } = this;
		const { problems } = context;
		const place = placeOf(node);
		switch (node.type) {
			case 'paragraph':
				return [this.paragraph(node, place)];
			case 'heading':
				return [this.heading(node.depth, readInline(node.children, context, place), place)];
			case 'list':
				return [this.list(node, place)];
			case 'blockquote':
				return [{ type: 'quote', children: this.read(node.children), place }];
			case 'table':
				return [this.table(node, place)];
			case 'code':
				return [this.code(node, place)];
			case 'math':
				return [this.formula(node, place)];
			case 'thematicBreak':
				return [{ type: 'rule', place }];
			case 'containerDirective':
			case 'leafDirective':
				return this.readDirective(node);
			case 'html':
				problems.error(
					place,
					'raw HTML is not allowed in lessons',
					'Use Markdown; notes for the presenter stand in :::note.'
				);
				return [{ type: 'code', language: '', text: node.value, place }];
			case 'footnoteDefinition':
				problems.error(place, 'lessons have no footnotes', 'Use :::aside.');
				return [];
			case 'yaml':
			case 'definition':
				return [];
			default:
				// Running text and the parts of lists and tables stand within blocks.
				return [];
		}
	}

	private code(node: Code, place: Place): Flow {
		const { problems } = this.context;
		if (node.lang === 'python' && roleOf(node.meta ?? '') !== '') {
			problems.error(
				place,
				`a fence 'python ${roleOf(node.meta ?? '')}' cannot stand here`,
				'It stands in :::exercise.'
			);
		} else if (node.lang === 'python') {
			if (place.column === 1) {
				const cell = readCell(node, place, this.cells, problems);
				this.cells.push(cell);
				return { type: 'cell', cell, place };
			}
			problems.error(place, 'a cell begins at the left margin', 'Code that is not run is written ```text.');
		}
		return { type: 'code', language: node.lang ?? '', text: node.value.replace(/\r\n?/g, '\n'), place };
	}

	private paragraph(node: Paragraph, place: Place): Flow {
		const [only, ...more] = node.children;
		if (only?.type === 'inlineMath' && more.length === 0 && hasTwoDollars(only))
			return { type: 'math', tex: readFormula(only.value, place, this.context.problems), place };
		const children = readInline(node.children, this.context, place);
		this.checkLooks(children, place);
		return { type: 'paragraph', children, place };
	}

	/** A directive with a mistake in its attributes is a paragraph to the Markdown reader. */
	private checkLooks([first]: readonly Inline[], place: Place): void {
		const line =
			first?.type === 'text' ? first.value.split('\n').find((each) => /^:{2,}/.test(each)) : undefined;
		if (line === undefined) return;
		const isClosing = /^:{3,}\s*$/.test(line);
		this.context.problems.error(
			place,
			isClosing ? 'this ::: closes nothing' : `'${line.slice(0, 40)}' looks like a directive, but is none`,
			'A directive is one line: :::name{attribute="value"}, with two colons where it has no body.'
		);
	}

	private formula({ meta, value }: Math, place: Place): Flow {
		const { problems } = this.context;
		const lines = value === '' ? 0 : value.split(/\r\n|\r|\n/).length;
		const hint = 'A formula of several lines stands between two lines with $$ and nothing else.';
		if (meta) problems.error(place, 'a formula begins on the line of its $$', hint);
		else if (place.endColumn === 1 || place.endLine - place.line < lines + 1)
			problems.error(place, 'the formula is never closed', hint);
		return { type: 'math', tex: readFormula(value, place, problems), place };
	}

	private heading(depth: number, children: Inline[], place: Place): Flow {
		const { problems } = this.context;
		if (depth === 1) problems.error(place, 'the title stands in the front matter', 'Begin headings with ##.');
		else if (depth > this.depth + 1)
			problems.warning(
				place,
				`the heading leaves out a level: ${depth} after ${this.depth}`,
				'Take one # fewer.'
			);
		this.depth = depth;
		const words = plainText(children)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/g, '');
		const count = (this.headings.get(words) ?? 0) + 1;
		this.headings.set(words, count);
		return {
			type: 'heading',
			depth,
			id: count === 1 ? words || 'heading' : `${words}-${count}`,
			children,
			place
		};
	}

	private list({ ordered, start, children }: List, place: Place): Flow {
		return {
			type: 'list',
			start: ordered ? (start ?? 1) : null,
			items: children.map((item) => ({ checked: item.checked ?? null, children: this.read(item.children) })),
			place
		};
	}

	private table({ align, children }: Table, place: Place): Flow {
		const [head = [], ...rows] = children.map((row) =>
			row.children.map((cell) => readInline(cell.children, this.context, place))
		);
		return { type: 'table', align: align ?? [], head, rows, place };
	}
}

/** Two dollars around a formula that is a paragraph of its own make it stand alone, as on code hosts. */
function hasTwoDollars({ position, value }: InlineMath): boolean {
	const { start, end } = position!;
	return end.offset! - start.offset! >= value.length + 4;
}
