/** @file Markdown that is no lesson: the text of a notebook's cell. No directives, no front matter, no cells that run. */
import type { Nodes } from 'mdast';
import { FlowReader } from './flow.ts';
import type { Context } from './inline.ts';
import { readMarkdown } from './markdown.ts';
import { Problems } from './problem.ts';
import type { Flow, ListItem } from './tree.ts';

export interface NotesOptions {
	/** Stands before the ids of headings, so that several texts can stand on one page. */
	readonly prefix?: string;
	/** Addresses of pictures by the name after `attachment:`. */
	readonly pictures?: ReadonlyMap<string, string>;
}

/** The blocks of a text; what it may not hold, such as HTML, is shown as it was written. Null where it is refused. */
export function readNotes(
	text: string,
	{ prefix = '', pictures = new Map() }: NotesOptions = {}
): Flow[] | null {
	const problems = new Problems();
	const root = readMarkdown(text, problems, 'notes');
	if (!root) return null;
	putPictures(root, pictures);
	const definitions = new Map(
		root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : []))
	);
	const context: Context = { problems, definitions, targets: {} };
	const reader = new FlowReader(context, () => []);
	return reader.read(root.children).map((block) => plain(block, prefix));
}

function putPictures(node: Nodes, pictures: ReadonlyMap<string, string>): void {
	if (node.type === 'image' || node.type === 'definition')
		node.url = pictures.get(node.url.replace(/^attachment:/, '')) ?? node.url;
	if ('children' in node) for (const child of node.children) putPictures(child, pictures);
}

/** The page has a title of its own, so that the largest heading is the second; a cell of Python is only shown. */
function plain(block: Flow, prefix: string): Flow {
	const within = (blocks: readonly Flow[]) => blocks.map((each) => plain(each, prefix));
	switch (block.type) {
		case 'heading':
			return { ...block, depth: Math.max(2, block.depth), id: prefix + block.id };
		case 'quote':
			return { ...block, children: within(block.children) };
		case 'list':
			return {
				...block,
				items: block.items.map((item): ListItem => ({ ...item, children: within(item.children) }))
			};
		case 'cell':
			return {
				type: 'code',
				language: 'python',
				text: block.cell.code.replace(/\n$/, ''),
				place: block.place
			};
		default:
			return block;
	}
}
