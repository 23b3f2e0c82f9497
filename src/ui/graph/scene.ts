/** @file What the canvas and the cards are told at one moment: limits, classes, and which nodes are looked at. */
import { stateAt, type ArrayData, type Timeline, type TraceNode } from '#debug';
import { opOf } from '#derive';
import { limitOf } from './heat.ts';
import type { GraphModel } from './model.ts';
import type { Mark } from './canvas.ts';
import { stateIcon, writtenTo, type EdgeView, type NodeView } from './views.ts';
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

/** How every node and edge is drawn. */
export function marksOf(
	graph: VisibleGraph,
	views: ReadonlyMap<string, NodeView>,
	classes: ReadonlyMap<string, string>,
	edges: ReadonlyMap<string, EdgeView>
): Map<string, Mark> {
	const names = new Map<string, string>([
		...graph.nodes.map(({ id, source, symbol }): [string, string] => {
			const view = views.get(id);
			return [
				id,
				`${view ? stateIcon(view) : ''} ${source.name || symbol || shortened(source.label)}`.trim()
			];
		}),
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
	readonly operands: readonly string[];
	/** Under which node a note on unbroadcasting stands, or null. */
	readonly note: string | null;
}

export function focusOf(timeline: Timeline, index: number, model: GraphModel, graph: VisibleGraph): Focus {
	const node = model.keys.get(timeline.moments[index]?.node ?? timeline.trace.root) ?? '';
	const shown = (id: string) => graph.shownAs.get(id) ?? id;
	const operands = model.edges.filter((edge) => edge.to === node).map((edge) => shown(edge.from));
	const note = foldingAt(timeline, index, model, graph)?.target ?? null;
	return { node: shown(node), operands, note };
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
