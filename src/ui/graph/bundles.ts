/**
 * @file Boxes that no program has: where very many things stand beside one another, as the leaves of a scalar network or the
 * turns of a long loop, neighbours are held together, so that no box ever opens into more than can be looked at.
 */
import type { GraphBox, GraphModel, GraphNode } from './model.ts';

/** A graph with no more nodes than this is drawn as it is. */
export const MOST_AT_ONCE = 60;
/** Things beside one another in a box of a larger graph. */
const MOST_BESIDE = 40;

/** A node or a box, in the order of the program. */
interface Item {
	readonly id: string;
	readonly rank: number;
	readonly what: 'leaf' | 'node' | 'box';
	/** Null for a node. */
	readonly box: GraphBox | null;
}

/** The graph with such boxes, where it is large; calls of one function beside one another are numbered. */
export function bundled(model: GraphModel): GraphModel {
	const named = { ...model, boxes: numbered(model) };
	return model.nodes.length <= MOST_AT_ONCE ? named : new Bundler(named).finish();
}

/** Boxes of one name in one box get numbers, in the order of the program. */
function numbered(model: GraphModel): GraphBox[] {
	const { boxes } = model;
	const ranks = ranksOf(model);
	const ordered = [...boxes].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
	const name = ({ parent, label, line }: GraphBox) => `${parent} ${line} ${label}`;
	const counts = new Map<string, number>();
	for (const box of boxes) counts.set(name(box), (counts.get(name(box)) ?? 0) + 1);
	const seen = new Map<string, number>();
	const numbers = new Map<string, number>();
	for (const box of ordered) {
		const number = (seen.get(name(box)) ?? 0) + 1;
		seen.set(name(box), number);
		numbers.set(box.id, number);
	}
	return boxes.map((box) => {
		const of = counts.get(name(box)) ?? 1;
		if (of < 2 || box.turn) return box;
		return { ...box, label: `${box.label}, ${numbers.get(box.id) ?? 1} of ${of}` };
	});
}

class Bundler {
	private readonly homes = new Map<string, string>();
	private readonly added = new Map<string | null, GraphBox[]>();

	constructor(private readonly model: GraphModel) {
		for (const [parent, items] of itemsOf(model)) this.level(parent, items);
	}

	finish(): GraphModel {
		const { nodes, boxes } = this.model;
		const home = (id: string, parent: string | null) => this.homes.get(id) ?? parent;
		const moved = boxes.map((box) => ({ ...box, parent: home(box.id, box.parent) }));
		return {
			...this.model,
			nodes: nodes.map((node): GraphNode => ({ ...node, box: home(node.id, node.box) })),
			boxes: parentsFirst([...moved, ...[...this.added.values()].flat()])
		};
	}

	private level(parent: string | null, items: readonly Item[]): void {
		if (items.length <= MOST_BESIDE) return;
		const leaves = items.filter(({ what }) => what === 'leaf');
		const rest = items.filter(({ what }) => what !== 'leaf');
		// Leaves are used all over a box: they say least by standing in it one by one.
		if (leaves.length > 3 && rest.length > 0) this.within(parent, leaves, [0, leaves.length], items);
		else this.split(parent, leaves, items);
		this.split(parent, rest, items);
	}

	/** Holds things together in boxes of about the same size, and these in boxes, until few are left. */
	private split(parent: string | null, items: readonly Item[], all: readonly Item[]): void {
		if (items.length <= MOST_BESIDE) return;
		const depth = Math.ceil(Math.log(items.length) / Math.log(MOST_BESIDE) - 1e-9);
		const size = Math.ceil(items.length / Math.ceil(items.length / MOST_BESIDE ** (depth - 1)));
		for (let from = 0; from < items.length; from += size)
			this.within(parent, items, [from, Math.min(items.length, from + size)], all);
	}

	private within(
		parent: string | null,
		items: readonly Item[],
		[from, to]: readonly [number, number],
		all: readonly Item[]
	): void {
		const inside = items.slice(from, to);
		const id = `${parent ?? 'all'}/${inside[0]!.id}-${to - from}`;
		const quiet = inside.every(({ what }) => what === 'leaf');
		const box = { id, parent, label: labelOf(inside, all), quiet };
		const list = this.added.get(parent);
		if (list) list.push(box);
		else this.added.set(parent, [box]);
		for (const item of inside) this.homes.set(item.id, id);
		this.split(id, inside, all);
	}
}

/** `turns 1 to 20 of the loop in line 7`, `leaves 1 to 40 of 337`. */
function labelOf(inside: readonly Item[], all: readonly Item[]): string {
	const [first, last] = [inside[0]!, inside[inside.length - 1]!];
	const [a, b] = [first.box?.turn, last.box?.turn];
	if (a && b && a.line === b.line && inside.every(({ box }) => box?.turn))
		return `turns ${a.number} to ${b.number} of the loop in line ${a.line}`;
	const same = all.filter(({ what }) => what === first.what);
	const isOne = inside.every(({ what }) => what === first.what);
	const [word, list] = isOne ? ([WORDS[first.what], same] as const) : (['parts', all] as const);
	const count = (n: number) => n.toLocaleString('en');
	if (inside.length === list.length) return `${count(inside.length)} ${word}`;
	const at = list.indexOf(first);
	return `${word} ${count(at + 1)} to ${count(list.indexOf(last) + 1)} of ${count(list.length)}`;
}

const WORDS = { leaf: 'leaves', node: 'tensors', box: 'parts' };

/** The place of each box in the order of the program: where the first thing in it is computed. */
export function ranksOf({ nodes, boxes }: GraphModel): Map<string, number> {
	const parents = new Map(boxes.map((box) => [box.id, box.parent]));
	const ranks = new Map<string, number>();
	const reach = (from: string | null, rank: number) => {
		for (let at = from; at !== null && !ranks.has(at); at = parents.get(at) ?? null) ranks.set(at, rank);
	};
	nodes.forEach(({ box, source }, i) => source.depends_on.length > 0 && reach(box, i));
	nodes.forEach(({ box }, i) => reach(box, i));
	return ranks;
}

/** What stands in each box, in the order of the program. */
function itemsOf(model: GraphModel): Map<string | null, Item[]> {
	const { nodes, boxes } = model;
	const ranks = ranksOf(model);
	const items = new Map<string | null, Item[]>();
	const put = (parent: string | null, item: Item) => {
		const list = items.get(parent);
		if (list) list.push(item);
		else items.set(parent, [item]);
	};
	nodes.forEach(({ id, box, source }, rank) => {
		put(box, { id, rank, what: source.depends_on.length === 0 ? 'leaf' : 'node', box: null });
	});
	for (const box of boxes) put(box.parent, { id: box.id, rank: ranks.get(box.id) ?? 0, what: 'box', box });
	for (const list of items.values()) list.sort((a, b) => a.rank - b.rank);
	return items;
}

function parentsFirst(boxes: readonly GraphBox[]): GraphBox[] {
	const inside = new Map<string | null, GraphBox[]>();
	for (const box of boxes) {
		const list = inside.get(box.parent);
		if (list) list.push(box);
		else inside.set(box.parent, [box]);
	}
	const ordered = [...(inside.get(null) ?? [])];
	// A list may grow while it is walked.
	for (const { id } of ordered) for (const box of inside.get(id) ?? []) ordered.push(box);
	return ordered;
}
