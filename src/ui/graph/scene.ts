/** @file What the canvas and the cards are told at one moment: limits, classes, and which nodes are looked at. */
import { stateAt, type ArrayData, type Timeline, type TraceNode } from '#debug';
import { opOf } from '#derive';
import { limitOf } from './heat.ts';
import type { GraphModel } from './model.ts';
import type { Mark } from './canvas.ts';
import { writtenTo, type EdgeView, type NodeView } from './views.ts';
import type { VisibleGraph } from './visible.ts';

/** The sign of a node's op, also where a learner's own method makes it: `@` for `matmul`, `/` for `truediv`. */
export const symbolOf = (node: TraceNode): string => opOf(node)?.symbol ?? node.op;

/** Everything that, when it changes, calls for a new layout. */
export const signatureOf = (model: GraphModel): string =>
	JSON.stringify([
		model.nodes.map(({ source, symbol, box }) => [source.name || source.label, symbol, source.shape, box]),
		model.edges.map(({ from, to }) => [from, to]),
		model.boxes
	]);

export interface Limits {
	readonly value: number;
	readonly gradient: number;
}

/** The symmetric limits of each node's two scales, the same through the whole pass. */
export function limitsOf(timeline: Timeline, model: GraphModel): Map<string, Limits> {
	const written = writtenTo(timeline);
	return new Map(
		model.nodes.map(({ id, source }) => {
			const arrays: readonly ArrayData[] = written.get(source.id) ?? [];
			const seed = source.id === timeline.trace.root ? 1 : 0;
			return [id, { value: limitOf([source.value]), gradient: Math.max(seed, limitOf(arrays)) }];
		})
	);
}

export function viewsAt(timeline: Timeline, index: number, model: GraphModel): Map<string, NodeView> {
	const moment = timeline.at(index);
	const isAbout = moment.kind !== 'start' && moment.kind !== 'line';
	const states = stateAt(timeline, index);
	return new Map(
		model.nodes.map(({ id, source }) => {
			const found = states.nodes.get(source.id);
			const current = isAbout && moment.node === source.id;
			const value = timeline.valueAt(source, index);
			const { state = 'unset', dhdx = null, received = 0, expected = 0 } = found ?? {};
			return [id, { value, state, dhdx, received, expected, current }];
		})
	);
}

/** The classes of everything drawn as a node; a folded box tells the least advanced of what is in it. */
export function nodeClasses(
	graph: VisibleGraph,
	views: ReadonlyMap<string, NodeView>,
	selected: string,
	marked: ReadonlySet<string> = new Set()
): Map<string, string> {
	const inside = new Map<string, NodeView[]>();
	for (const [id, shown] of graph.shownAs) {
		const view = views.get(id);
		if (view) inside.set(shown, [...(inside.get(shown) ?? []), view]);
	}
	const chosen = graph.shownAs.get(selected);
	const spokenOf = new Set([...marked].map((id) => graph.shownAs.get(id)));
	return new Map(
		[...inside].map(([id, list]) => {
			const names: string[] = [stateOfAll(list)];
			if (list.some((view) => view.current)) names.push('current');
			if (list.every((view) => !view.value)) names.push('unmade');
			if (spokenOf.has(id)) names.push('marked');
			if (id === chosen) names.push('selected');
			return [id, names.join(' ')];
		})
	);
}

/** How every node and edge is drawn. */
export function marksOf(
	graph: VisibleGraph,
	classes: ReadonlyMap<string, string>,
	edges: ReadonlyMap<string, EdgeView>
): Map<string, Mark> {
	const names = new Map<string, string>([
		...graph.nodes.map(({ id, source, symbol }): [string, string] => [
			id,
			source.name || symbol || shortened(source.label)
		]),
		...graph.folded.map((box): [string, string] => [box.id, box.label])
	]);
	const nodes = [...classes].map(([id, each]): [string, Mark] => [
		id,
		{ classes: each, label: names.get(id) ?? '' }
	]);
	const lines = [...edges].map(([id, view]): [string, Mark] => [id, { classes: view, label: '' }]);
	return new Map([...nodes, ...lines]);
}

const shortened = (text: string): string => (text.length > 9 ? `${text.slice(0, 8)}…` : text);

function stateOfAll(views: readonly NodeView[]): NodeView['state'] {
	const states = new Set(views.map((view) => view.state));
	const [only] = states;
	return states.size === 1 && only ? only : 'partial';
}

/** What a moment is about, by ids of the drawing. */
export interface Focus {
	readonly node: string;
	/**
	 * What is to be seen with it, the most wanted first: the operand that the moment's contribution goes to, then the
	 * other operands; of a leaf, which has none, the nodes that use it.
	 */
	readonly others: readonly string[];
}

export function focusOf(timeline: Timeline, index: number, model: GraphModel, graph: VisibleGraph): Focus {
	const moment = timeline.at(index);
	const node = model.keys.get(moment.node) ?? '';
	const inputs = model.edges.filter((edge) => edge.to === node);
	const step = timeline.step(moment);
	const target = step?.contributions[moment.contribution]?.operand ?? -1;
	const wanted = [...inputs].sort((a, b) => Number(b.operand === target) - Number(a.operand === target));
	const others =
		inputs.length > 0
			? wanted.map((edge) => edge.from)
			: model.edges.filter((edge) => edge.from === node).map((edge) => edge.to);
	const shown = (id: string) => graph.shownAs.get(id) ?? id;
	return { node: shown(node), others: [...new Set(others.map(shown))] };
}

/** What is about to be summed by `unbroadcast` at a moment and the drawn node it goes to, or null. */
export function foldingAt(timeline: Timeline, index: number, model: GraphModel, graph: VisibleGraph) {
	const moment = timeline.at(index);
	if (moment.kind !== 'unbroadcast') return null;
	const contribution = timeline.trace.steps[moment.step]?.contributions[moment.contribution];
	if (!contribution) return null;
	const key = model.keys.get(contribution.target) ?? '';
	return { contribution, target: graph.shownAs.get(key) ?? key };
}

/** Axes of the wide shape that `unbroadcast` sums: those in front, and those where the operand has one entry. */
export function summedAxes(wide: readonly number[], narrow: readonly number[]): number[] {
	const lead = wide.length - narrow.length;
	return wide.flatMap((n, axis) => (axis < lead || (narrow[axis - lead] === 1 && n !== 1) ? [axis] : []));
}
