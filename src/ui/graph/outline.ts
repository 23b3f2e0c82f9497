/** @file The graph as a list that can be read and walked without the picture: boxes, and the nodes in them. */
import { shortText } from '#derive';
import { cellText } from '../array-text.ts';
import { spokenShape } from './label.ts';
import { childrenOf, namesOf, nodesById } from './lookups.ts';
import { boxText, type GraphModel, type GraphNode } from './model.ts';
import { stateWord, type NodeView } from './views.ts';

export interface OutlineRow {
	readonly id: string;
	/** Null for a box. */
	readonly node: GraphNode | null;
	readonly label: string;
	/** What is read out of a box: its line, too. */
	readonly text: string;
	readonly parent: string | null;
	/** The three that a tree item tells, from 1. */
	readonly level: number;
	readonly position: number;
	readonly setSize: number;
	/** Of a box; null for a node. */
	readonly expanded: boolean | null;
}

/** The rows that are open, from top to bottom: in each box its boxes and nodes in the order of the program. */
export function outlineRows(model: GraphModel, collapsed: ReadonlySet<string>): OutlineRow[] {
	const inside = childrenOf(model);
	const boxes = new Map(model.boxes.map((box) => [box.id, box]));
	const nodes = nodesById(model);
	const rows: OutlineRow[] = [];
	const list = (parent: string | null, level: number): void => {
		const children = inside.get(parent) ?? [];
		children.forEach(({ id }, i) => {
			const node = nodes.get(id) ?? null;
			const expanded = node ? null : !collapsed.has(id);
			const box = boxes.get(id);
			const label = node ? shortText(node.source) : (box?.label ?? '');
			rows.push({
				id,
				node,
				label,
				text: box ? boxText(box) : label,
				parent,
				level,
				position: i + 1,
				setSize: children.length,
				expanded
			});
			if (expanded) list(id, level + 1);
		});
	};
	list(null, 1);
	return rows;
}

/** `z1, add, shape 1, value 7, dhdx −3, partial 1 of 2, from m and b`. */
export function spokenNode(
	node: GraphNode,
	view: NodeView | undefined,
	model: GraphModel,
	gradient: string
): string {
	const names = namesOf(model);
	const operands = node.source.depends_on.map((id) => names.get(id) ?? '').join(' and ');
	return [
		shortText(node.source),
		node.source.op,
		spokenShape(node.source.shape),
		...(view?.value ? [`value ${cellText(view.value)}`] : []),
		...(view?.dhdx ? [`${gradient} ${cellText(view.dhdx)}`] : []),
		...(view ? [stateWord(view)] : []),
		...(operands ? [`from ${operands}`] : [])
	].join(', ');
}

/** Where a key leads from a row: another row, a box to open or close, or nowhere; null for a key that is not the tree's. */
export type OutlineMove =
	{ kind: 'focus'; index: number } | { kind: 'toggle'; id: string } | { kind: 'stay' } | null;

const STAY: OutlineMove = { kind: 'stay' };

/** The keys of a tree as the ARIA practices have them, with the first letter of a name. */
export function outlineMove(rows: readonly OutlineRow[], at: number, key: string): OutlineMove {
	const row = rows[at];
	const focus = (index: number): OutlineMove => ({
		kind: 'focus',
		index: Math.max(0, Math.min(rows.length - 1, index))
	});
	if (!row) return null;
	switch (key) {
		case 'ArrowDown':
			return focus(at + 1);
		case 'ArrowUp':
			return focus(at - 1);
		case 'Home':
			return focus(0);
		case 'End':
			return focus(rows.length - 1);
		case 'ArrowRight':
			if (row.expanded === false) return { kind: 'toggle', id: row.id };
			return row.expanded ? focus(at + 1) : STAY;
		case 'ArrowLeft':
			if (row.expanded) return { kind: 'toggle', id: row.id };
			return row.parent === null ? STAY : focus(rows.findIndex((other) => other.id === row.parent));
		default:
			return /^[\p{L}\p{N}_]$/u.test(key) ? lettered(rows, at, key) : null;
	}
}

/** The next row, from the top again after the last, whose name begins with a letter. */
function lettered(rows: readonly OutlineRow[], at: number, letter: string): OutlineMove {
	const wanted = letter.toLocaleLowerCase();
	const order = [...rows.keys()].map((i) => (at + 1 + i) % rows.length);
	const index = order.find((i) => rows[i]?.label.toLocaleLowerCase().startsWith(wanted));
	return index === undefined ? null : { kind: 'focus', index };
}
