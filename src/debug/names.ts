import type { TraceNode } from './trace.ts';

/** What a node is called: its name, or the text of its expression. */
export const nodeTitle = (node: TraceNode): string =>
	node.name || node.path || node.label || `node ${node.id}`;
