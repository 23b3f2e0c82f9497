/** @file What the canvas and the cards are told at one moment: limits, classes, and which nodes are looked at. */
import { ops } from '#autodiff';
import { stateAt, type ArrayData, type Timeline } from '#debug';
import { limitOf } from './heat.ts';
import type { GraphModel } from './model.ts';
import { writtenTo, type NodeView } from './views.ts';
import type { VisibleGraph } from './visible.ts';

/** The sign of an op, also where a learner's own method makes it: `@` for `matmul`, `/` for `truediv`. */
export function symbolOf(name: string): string {
	const found = ops.get(name) ?? [...ops.values()].find((op) => op.methods.includes(`__${name}__`));
	return found?.symbol ?? name;
}

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
	const moment = timeline.moments[index];
	const states = stateAt(timeline, index);
	return new Map(
		model.nodes.map(({ id, source }) => {
			const found = states.nodes.get(source.id);
			const current = moment !== undefined && moment.kind !== 'start' && moment.node === source.id;
			const { state = 'unset', dhdx = null, received = 0, expected = 0 } = found ?? {};
			return [id, { state, dhdx, received, expected, current }];
		})
	);
}

/** The classes of everything drawn as a node; a folded box tells the least advanced of what is in it. */
export function nodeClasses(
	graph: VisibleGraph,
	views: ReadonlyMap<string, NodeView>,
	selected: string
): Map<string, string> {
	const inside = new Map<string, NodeView[]>();
	for (const [id, shown] of graph.shownAs) {
		const view = views.get(id);
		if (view) inside.set(shown, [...(inside.get(shown) ?? []), view]);
	}
	const chosen = graph.shownAs.get(selected);
	return new Map(
		[...inside].map(([id, list]) => {
			const names: string[] = [stateOfAll(list)];
			if (list.some((view) => view.current)) names.push('current');
			if (id === chosen) names.push('selected');
			return [id, names.join(' ')];
		})
	);
}

function stateOfAll(views: readonly NodeView[]): NodeView['state'] {
	const states = new Set(views.map((view) => view.state));
	const [only] = states;
	return states.size === 1 && only ? only : 'partial';
}

/** The node that a moment is about and its operands, by their ids in the drawing. */
export function focusOf(timeline: Timeline, index: number, model: GraphModel, graph: VisibleGraph) {
	const node = model.keys.get(timeline.moments[index]?.node ?? timeline.trace.root) ?? '';
	const shown = (id: string) => graph.shownAs.get(id) ?? id;
	const operands = model.edges.filter((edge) => edge.to === node).map((edge) => shown(edge.from));
	return { node: shown(node), operands };
}

/** What is about to be summed by `unbroadcast` at a moment and the drawn node it goes to, or null. */
export function foldingAt(timeline: Timeline, index: number, model: GraphModel, graph: VisibleGraph) {
	const moment = timeline.moments[index];
	if (moment?.kind !== 'unbroadcast') return null;
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
