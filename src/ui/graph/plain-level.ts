/**
 * @file One level of a layout without ELK, for a level in which so many edges meet, or reach so far, that ELK would take
 * seconds over them: columns by longest path. It answers the same question in the same form.
 */
import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Point } from './geometry.ts';
import { columnsOf, reachesFarther } from './level-columns.ts';
import { LANE, Lines } from './plain-lines.ts';

/** Edges of one level that ELK is asked to lead, and the columns over which they all reach. */
const MOST_EDGES = 80;
const MOST_REACH = 250;

/** Whether a question of one level is too much for ELK. */
export const isCrowded = (question: ElkNode): boolean =>
	[question, ...(question.children ?? [])].some(
		(level) => (level.edges ?? []).length > MOST_EDGES || reachesFarther(level, MOST_REACH)
	);

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
	const columns = columnsOf(level);
	const lines = new Lines(level, columns);
	const heights = columns.map((list) =>
		list.reduce((sum, { height = 0 }) => sum + height + GAP.row, -GAP.row)
	);
	const tallest = Math.max(0, ...heights);
	const top = PADDING.top + lines.lanes * LANE;
	const placed: ElkNode[] = [];
	const gaps: [number, number][] = [];
	let left = x0;
	for (const [i, list] of columns.entries()) {
		const x = left + Math.max(i === 0 ? PADDING.side : GAP.column, lines.width(i));
		gaps.push([left, x]);
		let y = top + (tallest - heights[i]!) / 2;
		for (const child of list) {
			placed.push({ ...child, x, y });
			y += (child.height ?? 0) + GAP.row;
		}
		left = x + list.reduce((most, { width = 0 }) => Math.max(most, width), 0);
	}
	const width = left + Math.max(PADDING.side, lines.width(columns.length));
	gaps.push([left, width]);
	const height = top + tallest + PADDING.bottom;
	const ports = borderPorts(level.ports ?? [], width, top, height);
	const at = new Map<string, Point>(ports.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
	for (const child of placed)
		for (const { id, x = 0, y = 0 } of child.ports ?? [])
			at.set(id, { x: (child.x ?? 0) + x, y: (child.y ?? 0) + y });
	const edges = lines.drawn(at, gaps, PADDING.top);
	return { ...level, x: 0, y: 0, width, height, ports, children: placed, edges };
}

/** Along each side, as far from one another as there is room. */
function borderPorts(ports: readonly ElkPort[], width: number, top: number, height: number): ElkPort[] {
	const sides = { EAST: 0, WEST: 0 };
	const sideOf = ({ layoutOptions }: ElkPort) =>
		layoutOptions?.['elk.port.side'] === 'EAST' ? 'EAST' : 'WEST';
	for (const port of ports) sides[sideOf(port)]++;
	const next = { EAST: 0, WEST: 0 };
	const room = height - top - PADDING.bottom;
	return ports.map((port) => {
		const side = sideOf(port);
		const y = top + (room * ++next[side]) / (sides[side] + 1);
		return { ...port, x: side === 'EAST' ? width : 0, y };
	});
}
