/** @file The columns of one level, by longest path, and how far its edges reach over them. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

/** Each thing one column to the right of the last of its sources. */
export function columnsOf({ children = [], edges = [] }: ElkNode): ElkNode[][] {
	const lists: ElkNode[][] = [];
	const owner = ownersOf(children);
	const columns = columnNumbers(children, edges, owner);
	for (const child of children) (lists[columns.get(child.id) ?? 0] ??= []).push(child);
	// Where boxes depend on each other both ways, a column may be left empty.
	return Array.from(lists, (list: ElkNode[] | undefined) => list ?? []).filter((list) => list.length > 0);
}

/** The thing that each port belongs to; the ports of the level itself belong to none. */
export const ownersOf = (children: readonly ElkNode[]): Map<string, string> =>
	new Map(children.flatMap(({ id, ports = [] }) => ports.map((port) => [port.id, id] as const)));

/**
 * How many columns the edges of a level reach over, all together: this, and not their number, is what ELK works on,
 * because it puts a point into each column that an edge passes.
 */
export function reachOf(level: ElkNode): number {
	const { children = [], edges = [] } = level;
	const columns = columnsOf(level);
	const at = new Map(columns.flatMap((list, i) => list.map(({ id }) => [id, i] as const)));
	const owner = ownersOf(children);
	const columnOf = (port: string | undefined, outside: number) =>
		at.get(owner.get(port ?? '') ?? '') ?? outside;
	let reach = 0;
	for (const { sources, targets } of edges)
		reach += Math.abs(columnOf(targets[0], columns.length) - columnOf(sources[0], -1));
	return reach;
}

/** Whether the edges of a level reach farther than this; for most levels that is plain from their number. */
export const reachesFarther = (level: ElkNode, limit: number): boolean =>
	(level.edges ?? []).length * ((level.children ?? []).length + 1) > limit && reachOf(level) > limit;

function columnNumbers(
	children: readonly ElkNode[],
	edges: readonly ElkExtendedEdge[],
	owner: ReadonlyMap<string, string>
): Map<string, number> {
	const links = edges.flatMap(({ sources, targets }) => {
		const [from, to] = [owner.get(sources[0] ?? ''), owner.get(targets[0] ?? '')];
		return from !== undefined && to !== undefined && from !== to ? [[from, to] as const] : [];
	});
	const column = new Map(children.map(({ id }) => [id, 0]));
	// One round for each column is enough, and rounds are bounded in case boxes depend on each other both ways.
	for (let round = 0, moved = true; moved && round < children.length; round++) {
		moved = false;
		for (const [from, to] of links) {
			const after = Math.min((column.get(from) ?? 0) + 1, children.length - 1);
			if ((column.get(to) ?? 0) < after) moved = Boolean(column.set(to, after));
		}
	}
	return column;
}
