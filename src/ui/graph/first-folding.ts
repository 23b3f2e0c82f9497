/** @file Which boxes of a large graph are folded at first, so that what is drawn can be laid out and read. */
import { MOST_AT_ONCE } from './bundles.ts';
import type { GraphModel } from './model.ts';

/** Nodes and folded boxes that are drawn at first. */
const MOST_DRAWN = MOST_AT_ONCE;

/**
 * The boxes that are folded until someone opens them: none in a graph that can be drawn whole. In a larger one, boxes are
 * opened from the outside in and in the order of the program, as long as what is drawn stays within `most`.
 */
export function firstFolding(model: GraphModel, most = MOST_DRAWN): ReadonlySet<string> {
	if (model.nodes.length <= most) return new Set();
	const inside = new Map<string | null, number>();
	const parents = [...model.nodes.map(({ box }) => box), ...model.boxes.map(({ parent }) => parent)];
	for (const parent of parents) inside.set(parent, (inside.get(parent) ?? 0) + 1);
	const folded = new Set(model.boxes.map(({ id }) => id));
	let drawn = inside.get(null) ?? 0;
	// Parents come before their children.
	for (const { id, parent, quiet } of model.boxes) {
		const more = (inside.get(id) ?? 0) - 1;
		if (quiet || (parent !== null && folded.has(parent)) || drawn + more > most) continue;
		folded.delete(id);
		drawn += more;
	}
	return folded;
}
