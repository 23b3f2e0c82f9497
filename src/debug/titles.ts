/** @file Tensors by what they are called. */
import type { Timeline } from './timeline.ts';
import type { NodeId } from './trace.ts';

/** Whether a tensor has this name, or was made by an expression with this text. */
export function isCalled(timeline: Timeline, id: NodeId, name: string | undefined): boolean {
	const node = timeline.byId.get(id)!;
	return name !== undefined && (node.name === name || node.path === name || node.label === name);
}
