/** @file A Trace as a line of moments, and how the steps move along it. */
import { approachMoments, nearestLine } from './approach-moments.ts';
import { History } from './history.ts';
import { insideBack } from './inside-back.ts';
import { statementText, type StatementText } from './statement-text.ts';
import type { Moment, Motion } from './moments.ts';
import type { ArrayData, NodeId, ProgramChange, ProgramStep, Trace, TraceNode, TraceStep } from './trace.ts';

/** The moments of a trace, made once. */
export class Timeline {
	/** From the start of the pass, which has the index 0. */
	readonly moments: readonly Moment[];
	/** Those before it. */
	readonly approach: readonly Moment[];
	readonly byId: ReadonlyMap<NodeId, TraceNode>;
	readonly history: History;
	/** When the nodes were made that the program has made since the pass before. */
	private readonly madeAt: ReadonlyMap<NodeId, number>;
	/** Values that a statement before the pass has replaced, with the index of the moment since which they are gone. */
	private readonly replaced = new Map<
		NodeId,
		{ readonly since: number; readonly value: ArrayData | null }[]
	>();
	/** Nodes whose value has changed before the pass, nobody knows when. */
	private readonly unfollowed: ReadonlySet<NodeId>;
	/** Nodes that share their name with others, each with its number among them, from 1. */
	readonly namesakes: ReadonlyMap<NodeId, number>;
	/** How many `back` calls the pass makes. */
	readonly backs: number;
	/** The indices of the moments that are the last of their `back`, ascending. */
	readonly ends: readonly number[];
	private rows: ReadonlyMap<NodeId, number> | null = null;

	constructor(readonly trace: Trace) {
		this.byId = new Map(trace.nodes.map((node) => [node.id, node]));
		this.moments = momentsOf(trace);
		this.approach = approachMoments(trace);
		const made = this.approach.filter(({ kind }) => kind === 'made');
		this.madeAt = new Map(made.map(({ node, index }) => [node, index]));
		for (const moment of this.approach) this.noteReplaced(moment);
		this.unfollowed = new Set(
			trace.unfollowed?.filter(({ what }) => what === 'value').map(({ node }) => node)
		);
		this.history = new History(trace, this.approach, this.moments);
		this.namesakes = namesakesOf(trace.nodes);
		this.backs = trace.steps.reduce((most, { call }) => Math.max(most, call), 0);
		const ends: number[] = [];
		for (const { lastOfBack, index } of this.moments) if (lastOfBack) ends.push(index);
		this.ends = ends;
	}

	/** The place of a node among those of the trace, or -1. */
	rowOf(id: NodeId): number {
		this.rows ??= new Map(this.trace.nodes.map((node, i) => [node.id, i]));
		return this.rows.get(id) ?? -1;
	}

	/** The node of which a moment has changed something, or null. */
	touched(moment: Moment): NodeId | null {
		switch (moment.kind) {
			case 'contribution':
				return this.step(moment)?.contributions[moment.contribution]?.target ?? null;
			case 'made':
			case 'changed':
			case 'zero':
			case 'seed':
			case 'enter':
				return moment.node;
			default:
				return null;
		}
	}

	/** The nodes of which the start of the pass changes what their dhdx is: what was left of it is not yet set in this pass. */
	get touchedByStart(): ReadonlySet<NodeId> {
		const { left, approach } = this.trace;
		return new Set([...left, ...approach.flatMap(({ changed }) => changed)].map(({ node }) => node));
	}

	private noteReplaced(moment: Moment): void {
		const change = this.change(moment);
		if (change?.what !== 'value') return;
		const known = this.replaced.get(change.node);
		const gone = { since: moment.index, value: change.before };
		if (known) known.push(gone);
		else this.replaced.set(change.node, [gone]);
	}

	/** Whether the program has made a node by a moment. */
	isMadeAt({ id }: TraceNode, index: number): boolean {
		return index >= 0 || index >= (this.madeAt.get(id) ?? index);
	}

	/** Whether nobody knows what the value of a node was at a moment before the pass. */
	isUnknownAt(node: TraceNode, index: number): boolean {
		return index < 0 && this.unfollowed.has(node.id) && this.isMadeAt(node, index);
	}

	/** The value of a node at a moment; null where the program has not made it yet, and where it is not known. */
	valueAt(node: TraceNode, index: number): ArrayData | null {
		if (index >= 0) return node.value;
		if (!this.isMadeAt(node, index) || this.unfollowed.has(node.id)) return null;
		const next = this.replaced.get(node.id)?.find(({ since }) => since > index);
		return next ? next.value : node.value;
	}

	/** The index of the first moment: 0, or less where statements before the pass are known. */
	get first(): number {
		return -this.approach.length;
	}

	/** The index of the last moment. */
	get last(): number {
		return this.moments.length - 1;
	}

	/** The moment with this index; an index outside is moved to the nearest end. */
	at(index: number): Moment {
		const within = Math.max(this.first, Math.min(this.last, index));
		return within < 0 ? this.approach.at(within)! : this.moments[within]!;
	}

	/** The statement that a moment shows, or null. */
	statement(moment: Moment): StatementText | null {
		const statement = this.step(moment)?.statements[moment.statement];
		const back = this.trace.backs[this.byId.get(moment.node)!.back];
		return statement && back ? statementText(statement, back.text) : null;
	}

	/** The statement of the program at a moment before the pass, or null. */
	line(moment: Moment): ProgramStep | null {
		return this.trace.approach[moment.line] ?? null;
	}

	/** What the statement of a moment before the pass has changed there, or null. */
	change(moment: Moment): ProgramChange | null {
		return this.trace.approach[moment.line]?.changed[moment.change] ?? null;
	}

	/** The step of a moment, or null at the start. */
	step(moment: Moment): TraceStep | null {
		return this.trace.steps[moment.step] ?? null;
	}
}

function namesakesOf(nodes: readonly TraceNode[]): Map<NodeId, number> {
	const byName = new Map<string, NodeId[]>();
	for (const { id, name } of nodes) {
		if (name === '') continue;
		const ids = byName.get(name);
		if (ids) ids.push(id);
		else byName.set(name, [id]);
	}
	const shared = [...byName.values()].filter((ids) => ids.length > 1);
	return new Map(shared.flatMap((ids) => ids.map((id, i) => [id, i + 1] as const)));
}

type Draft = { -readonly [key in keyof Moment]: Moment[key] };

function momentsOf(trace: Trace): Moment[] {
	const drafts: Draft[] = [];
	let back = 0;
	/** Every moment is one object of one shape, made once: a large pass has hundreds of thousands. */
	const add = (kind: Moment['kind'], step: number, node: NodeId, contribution = -1, statement = -1) => {
		const index = drafts.length;
		drafts.push({
			index,
			kind,
			line: -1,
			change: -1,
			step,
			node,
			contribution,
			statement,
			back,
			lastOfBack: false
		});
	};
	add('start', -1, trace.root);
	let ordered = false;
	trace.steps.forEach((each, step) => {
		switch (each.phase) {
			case 'collect':
			case 'zero':
			case 'seed':
				add(each.phase, step, each.node);
				break;
			case 'order':
				// The frontier is sorted at once; a step for each node would show nothing more.
				if (!ordered) add('order', step, trace.root);
				ordered = true;
				break;
			case 'back': {
				const isNew = each.call > back;
				back = Math.max(back, each.call);
				if (isNew) add('enter', step, each.node);
				// A `back` that another has interrupted goes on under its own number.
				const latest = back;
				back = each.call;
				for (const { kind, contribution, statement } of insideBack(each))
					add(kind, step, each.node, contribution, statement);
				back = latest;
			}
		}
	});
	drafts.forEach((draft, i) => (draft.lastOfBack = draft.back > 0 && drafts[i + 1]?.back !== draft.back));
	return drafts;
}

/** Where a motion leads from a moment; at the ends it stays. */
export function move(timeline: Timeline, index: number, motion: Motion): number {
	const { ends, first, last } = timeline;
	const isBack = motion === 'back-into' || motion === 'back-over' || motion === 'back-out';
	if (index < 0 || (index === 0 && isBack)) return moveInApproach(timeline, index, motion);
	switch (motion) {
		case 'into':
			return Math.min(last, index + 1);
		case 'back-into':
			return index - 1;
		case 'over':
			return ends[firstAtLeast(ends, index + 1)] ?? last;
		case 'back-over':
			return ends[firstAtLeast(ends, index) - 1] ?? 0;
		case 'out':
		case 'end':
			return last;
		case 'back-out':
			return 0;
		case 'start':
			return index > 0 ? 0 : first;
	}
}

/** Where in an ascending list the first number stands that is not below another. */
function firstAtLeast(list: readonly number[], wanted: number): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (list[middle]! < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The same before the pass, and from its start backwards: over and out are those of functions. */
function moveInApproach({ trace, approach, first, last }: Timeline, index: number, motion: Motion): number {
	const from = approach[index + approach.length];
	const nearest = (direction: 1 | -1, leaves: boolean) =>
		nearestLine(trace, approach, from, direction, leaves)?.index;
	switch (motion) {
		case 'into':
			return index + 1;
		case 'over':
			return nearest(1, false) ?? 0;
		case 'out':
			return nearest(1, true) ?? 0;
		case 'back-into':
			return Math.max(first, index - 1);
		case 'back-over':
			return nearest(-1, false) ?? first;
		case 'back-out':
			return nearest(-1, true) ?? first;
		case 'start':
			return first;
		case 'end':
			return last;
	}
}
