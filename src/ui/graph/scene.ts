/** @file What the canvas and the cards are told at one moment: limits, classes, and which nodes are looked at. */
import { stateAt, type ArrayData, type DhdxState, type Timeline, type TraceNode } from '#debug';
import { opOf } from '#derive';
import { limitOf } from './heat.ts';
import { nodesById, usersOf } from './lookups.ts';
import type { GraphModel } from './model.ts';
import type { Inside } from './tally.ts';
import { writtenTo, type Views } from './views.ts';
import type { VisibleGraph } from './visible.ts';

/** The sign of a node's op, also where a learner's own method makes it: `@` for `matmul`, `/` for `truediv`. */
export const symbolOf = (node: TraceNode): string => opOf(node)?.symbol ?? node.op;

/** Everything that, when it changes, calls for a new layout, as a short text: two hashes of 32 bits. */
export function signatureOf(model: GraphModel): string {
	let [a, b] = [0x811c9dc5, 0x9e3779b9];
	const add = (text: string | number | null | undefined): void => {
		const all = `${text}\n`;
		for (let i = 0; i < all.length; i++) {
			const code = all.charCodeAt(i);
			a = Math.imul(a ^ code, 0x01000193);
			b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
		}
	};
	for (const { source, symbol, box } of model.nodes) {
		for (const text of [source.name || source.label, symbol, box]) add(text);
		for (const length of source.shape) add(length);
	}
	for (const { from, to } of model.edges) {
		add(from);
		add(to);
	}
	for (const { id, parent, label } of model.boxes) for (const text of [id, parent, label]) add(text);
	return `${model.nodes.length} ${model.edges.length} ${a >>> 0} ${b >>> 0}`;
}

export interface Limits {
	readonly value: number;
	readonly gradient: number;
}

/** The symmetric limits of each node's two scales, the same through the whole pass; worked out when they are asked for. */
export function limitsOf(timeline: Timeline, model: GraphModel): { get(id: string): Limits | undefined } {
	const written = writtenTo(timeline);
	const nodes = nodesById(model);
	const known = new Map<string, Limits>();
	return {
		get: (id) => {
			const source = nodes.get(id)?.source;
			const found = known.get(id);
			if (found || !source) return found;
			const arrays: readonly ArrayData[] = written.get(source.id) ?? [];
			const seed = source.id === timeline.trace.root ? 1 : 0;
			const limits = { value: limitOf([source.value]), gradient: Math.max(seed, limitOf(arrays)) };
			known.set(id, limits);
			return limits;
		}
	};
}

export function viewsAt(timeline: Timeline, index: number, model: GraphModel): Views {
	const moment = timeline.at(index);
	const isAbout = moment.kind !== 'start' && moment.kind !== 'line';
	const states = stateAt(timeline, index);
	const nodes = nodesById(model);
	return {
		get: (id) => {
			const source = nodes.get(id)?.source;
			if (!source) return undefined;
			const current = isAbout && moment.node === source.id;
			const value = timeline.valueAt(source, index);
			const { state = 'unset', dhdx = null, received = 0, expected = 0 } = states.nodes.get(source.id) ?? {};
			return { value, state, dhdx, received, expected, current };
		}
	};
}

/** What the classes of the drawn nodes are made from. */
export interface Known {
	readonly views: Views;
	/** Of every folded box. */
	readonly inside: ReadonlyMap<string, Inside>;
	/** The drawing's id of the node that the moment is about, or ''. */
	readonly current: string;
	readonly selected: string;
	readonly marked?: ReadonlySet<string>;
}

/** The classes of everything drawn as a node; a folded box tells the least advanced of what is in it. */
export function nodeClasses(graph: VisibleGraph, known: Known): Map<string, string> {
	const { views, inside, selected, marked = new Set() } = known;
	const chosen = graph.shownAs.get(selected);
	const current = graph.shownAs.get(known.current);
	const spokenOf = new Set([...marked].map((id) => graph.shownAs.get(id)));
	const classes = (id: string, state: string, isMade: boolean): [string, string] => {
		const names = [state];
		if (id === current) names.push('current');
		if (!isMade) names.push('unmade');
		if (spokenOf.has(id)) names.push('marked');
		if (id === chosen) names.push('selected');
		return [id, names.join(' ')];
	};
	return new Map([
		...graph.nodes.flatMap(({ id }) => {
			const view = views.get(id);
			return view ? [classes(id, view.state, view.value !== null)] : [];
		}),
		...graph.folded.flatMap(({ id }) => {
			const all = inside.get(id);
			return all ? [classes(id, stateOfAll(all), all.unmade < all.total)] : [];
		})
	]);
}

/** What is read of the drawn nodes from far away. */
export function namesOf(graph: VisibleGraph): Map<string, string> {
	return new Map([
		...graph.nodes.map(({ id, source, symbol }): [string, string] => [
			id,
			source.name || symbol || shortened(source.label)
		]),
		...graph.folded.map((box): [string, string] => [box.id, box.label])
	]);
}

const shortened = (text: string): string => (text.length > 9 ? `${text.slice(0, 8)}…` : text);

function stateOfAll({ total, states }: Inside): DhdxState {
	for (const state of ['unset', 'zeroed', 'complete'] as const) if (states[state] === total) return state;
	return 'partial';
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
	const inputs = timeline.byId.get(moment.node)?.depends_on ?? [];
	const step = timeline.step(moment);
	const target = step?.contributions[moment.contribution]?.operand ?? -1;
	const wanted = [...inputs.keys()].sort((a, b) => Number(b === target) - Number(a === target));
	const others = inputs.length > 0 ? wanted.map((k) => inputs[k]!) : (usersOf(model).get(moment.node) ?? []);
	const shown = (id: string) => graph.shownAs.get(id) ?? id;
	return {
		node: shown(node),
		others: [...new Set(others.map((id) => shown(model.keys.get(id) ?? '')))]
	};
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
