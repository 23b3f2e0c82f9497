/** @file Text of an attribute, read as Markdown. */
import type { PhrasingContent } from 'mdast';
import { readInline, type Context } from './inline.ts';
import { readMarkdown } from './markdown.ts';
import { Problems, type Place } from './problem.ts';
import type { Inline } from './tree.ts';

/** Reads one paragraph, which is what the attribute `name` holds; reports where it holds more. */
export function readInlineText(name: string, text: string, at: Place, context: Context): readonly Inline[] {
	const inner = new Problems();
	const root = readMarkdown(text, inner);
	const [block, ...more] = root?.children ?? [];
	if (block?.type === 'paragraph' && more.length === 0 && inner.list.length === 0)
		return readInline(moved(block.children, at), context, at);
	if (text) context.problems.error(at, `${name} must be one paragraph of text`);
	return [];
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
