/**
 * @file One level of a layout without ELK, for a level in which so many edges meet that ELK would take minutes over them:
 * columns by longest path, straight edges. It answers the same question in the same form.
 */
import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Point } from './geometry.ts';

/** Edges of one level that ELK is asked to lead. */
const MOST_EDGES = 160;

/** Whether a question of one level is too much for ELK. */
export const isCrowded = ({ edges = [], children = [] }: ElkNode): boolean =>
	edges.length > MOST_EDGES || children.some(({ edges: inner = [] }) => inner.length > MOST_EDGES);

const GAP = { column: 60, row: 20 };
const PADDING = { top: 34, side: 18, bottom: 16 };

/** The answer, with every place in the coordinates of the picture of this level. */
export function plainLevel(question: ElkNode): ElkNode {
	const [box] = question.children ?? [];
	const isAlone = question.children?.length === 1 && box?.children !== undefined;
	if (!isAlone || !box) return arranged(question, PADDING.side / 2);
	const inner = arranged(box, 0);
	return { ...question, width: inner.width ?? 0, height: inner.height ?? 0, children: [inner] };
}

function arranged(level: ElkNode, x0: number): ElkNode {
	const children = level.children ?? [];
	const columns = columnsOf(children, level.edges ?? []);
	const heights = columns.map((list) =>
		list.reduce((sum, { height = 0 }) => sum + height + GAP.row, -GAP.row)
	);
	const tallest = Math.max(0, ...heights);
	const placed: ElkNode[] = [];
	let x = x0 + PADDING.side;
	for (const [i, list] of columns.entries()) {
		let y = PADDING.top + (tallest - heights[i]!) / 2;
		for (const child of list) {
			placed.push({ ...child, x, y });
			y += (child.height ?? 0) + GAP.row;
		}
		x += list.reduce((most, { width = 0 }) => Math.max(most, width), 0) + GAP.column;
	}
	const width = Math.max(0, x - GAP.column + PADDING.side);
	const height = tallest + PADDING.top + PADDING.bottom;
	const ports = borderPorts(level.ports ?? [], width, height);
	const at = new Map<string, Point>(ports.map(({ id, x: px = 0, y: py = 0 }) => [id, { x: px, y: py }]));
	for (const child of placed)
		for (const { id, x: px = 0, y: py = 0 } of child.ports ?? [])
			at.set(id, { x: (child.x ?? 0) + px, y: (child.y ?? 0) + py });
	const edges = (level.edges ?? []).map((edge) => straight(edge, at));
	return { ...level, x: 0, y: 0, width, height, ports, children: placed, edges };
}

/** Along each side, as far from one another as there is room. */
function borderPorts(ports: readonly ElkPort[], width: number, height: number): ElkPort[] {
	const sides = { EAST: 0, WEST: 0 };
	const sideOf = ({ layoutOptions }: ElkPort) =>
		layoutOptions?.['elk.port.side'] === 'EAST' ? 'EAST' : 'WEST';
	for (const port of ports) sides[sideOf(port)]++;
	const next = { EAST: 0, WEST: 0 };
	const room = height - PADDING.top - PADDING.bottom;
	return ports.map((port) => {
		const side = sideOf(port);
		const y = PADDING.top + (room * ++next[side]) / (sides[side] + 1);
		return { ...port, x: side === 'EAST' ? width : 0, y };
	});
}

function straight(edge: ElkExtendedEdge, at: ReadonlyMap<string, Point>): ElkExtendedEdge {
	const startPoint = at.get(edge.sources[0] ?? '') ?? { x: 0, y: 0 };
	const endPoint = at.get(edge.targets[0] ?? '') ?? startPoint;
	return { ...edge, sections: [{ id: `${edge.id}_s`, startPoint, endPoint, bendPoints: [] }] };
}

/** Each thing one column to the right of the last of its sources. */
function columnsOf(children: readonly ElkNode[], edges: readonly ElkExtendedEdge[]): ElkNode[][] {
	const owner = new Map(
		children.flatMap(({ id, ports = [] }) => ports.map((port) => [port.id, id] as const))
	);
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
	const lists: ElkNode[][] = [];
	for (const child of children) (lists[column.get(child.id) ?? 0] ??= []).push(child);
	return lists.filter((list) => list.length > 0);
}
