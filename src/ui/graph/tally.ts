/**
 * @file What is known of folded boxes and of drawn edges at a moment. It is not made anew at every step: the counts go along
 * with the moments, so that a step costs what it changes, however large the graph is.
 */
import type { DhdxState, NodeId, Timeline } from '#debug';
import { edgeKey, type GraphModel } from './model.ts';
import type { EdgeView } from './views.ts';
import type { VisibleGraph } from './visible.ts';

/** What the nodes in a folded box are: how many are in each state, and how many the program has not made yet. */
export interface Inside {
	readonly total: number;
	readonly states: Readonly<Record<DhdxState, number>>;
	readonly unmade: number;
}

interface Counts {
	total: number;
	states: Record<DhdxState, number>;
	unmade: number;
}

interface Known {
	readonly box: string;
	state: DhdxState;
	made: boolean;
}

export class Tally {
	private index = 0;
	/** Contributions of the steps before this one are counted. */
	private step = 0;
	private readonly boxes = new Map<string, Counts>();
	private readonly nodes = new Map<NodeId, Known>();
	/** Of every edge of the graph that is drawn the drawn one. */
	private readonly drawn = new Map<string, string>();
	private readonly delivered = new Map<string, number>();

	constructor(
		private readonly timeline: Timeline,
		private readonly model: GraphModel,
		private readonly graph: VisibleGraph
	) {
		for (const { id, source } of model.nodes) {
			const box = graph.shownAs.get(id) ?? id;
			if (box !== id) this.put(source.id, box);
		}
		for (const { id, members } of graph.edges) for (const member of members) this.drawn.set(member, id);
	}

	private put(id: NodeId, box: string): void {
		let counts = this.boxes.get(box);
		if (!counts)
			this.boxes.set(
				box,
				(counts = { total: 0, states: { unset: 0, zeroed: 0, partial: 0, complete: 0 }, unmade: 0 })
			);
		const { state } = this.timeline.history.at(id, 0);
		counts.total++;
		counts.states[state]++;
		this.nodes.set(id, { box, state, made: true });
	}

	/** What is in each folded box at a moment. */
	inside(index: number): ReadonlyMap<string, Inside> {
		const to = this.timeline.at(index).index;
		const [from, until] = to > this.index ? [this.index + 1, to] : [to + 1, this.index];
		const touched = new Set<NodeId>();
		for (let i = from; i <= until; i++) {
			const id = this.timeline.touched(this.timeline.at(i));
			if (id !== null) touched.add(id);
		}
		if (this.index < 0 !== to < 0) for (const id of this.timeline.touchedByStart) touched.add(id);
		this.index = to;
		for (const id of touched) this.update(id);
		return new Map(
			[...this.boxes].map(([box, counts]) => [box, { ...counts, states: { ...counts.states } }])
		);
	}

	private update(id: NodeId): void {
		const known = this.nodes.get(id);
		const node = this.timeline.byId.get(id);
		const counts = known && this.boxes.get(known.box);
		if (!known || !node || !counts) return;
		const { state } = this.timeline.history.at(id, this.index);
		const made = this.timeline.isMadeAt(node, this.index);
		counts.states[known.state]--;
		counts.states[state]++;
		counts.unmade += Number(known.made) - Number(made);
		known.state = state;
		known.made = made;
	}

	/** Every drawn edge by what has passed along it up to a moment; one that stands for several shows the liveliest. */
	edges(index: number): Map<string, EdgeView> {
		const moment = this.timeline.at(index);
		const to = Math.max(0, moment.step);
		while (this.step < to) this.count(this.step++, 1);
		while (this.step > to) this.count(--this.step, -1);
		const views = new Map<string, EdgeView>(
			this.graph.edges.map(({ id }) => [id, (this.delivered.get(id) ?? 0) > 0 ? 'delivered' : 'idle'])
		);
		for (const edge of this.edgesOf(moment.step, moment.contribution + 1)) views.set(edge, 'flow');
		return views;
	}

	private count(step: number, by: 1 | -1): void {
		for (const edge of this.edgesOf(step, Infinity))
			this.delivered.set(edge, (this.delivered.get(edge) ?? 0) + by);
	}

	/** The drawn edges along which the first contributions of a step pass. */
	private edgesOf(at: number, contributions: number): string[] {
		const step = this.timeline.trace.steps[at];
		if (!step || step.contributions.length === 0) return [];
		const key = this.model.keys.get(step.node) ?? '';
		return step.contributions
			.slice(0, contributions)
			.flatMap(({ operand }) => this.drawn.get(edgeKey(key, operand)) ?? []);
	}
}
