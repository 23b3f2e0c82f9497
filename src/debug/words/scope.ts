/** @file The names that an expression knows at a moment of a trace, and what it has looked at. */
import type { NodeState } from '../history.ts';
import { nodeTitle } from '../names.ts';
import { subjectOf } from '../subject.ts';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId, TraceNode } from '../trace.ts';
import type { Answer } from './answer.ts';
import { ExpressionError } from './expression-error.ts';

/** Something that is not the same at every moment of a pass. */
export type Read =
	{ readonly kind: 'dhdx'; readonly id: NodeId } | { readonly kind: 'current' } | { readonly kind: 'next' };

/** What an expression can ask of a moment. */
export interface Names {
	readonly reads: readonly Read[];
	/** What the engine calls the derivative. */
	readonly gradient: string;
	/** What becomes of a name. Throws ExpressionError for one that there is not. */
	tensor(name: string): Answer;
	node(id: NodeId): Pick<TraceNode, 'name' | 'label' | 'shape' | 'order'>;
	valueOf(id: NodeId): ArrayData;
	/** Notes that the derivative is looked at, and returns its state. */
	dhdxOf(id: NodeId): Pick<NodeState, 'dhdx' | 'state' | 'received'>;
	/** The same moment with reads of its own. */
	same(): Names;
	/** One moment before, or null at the first. */
	before(): Names | null;
	/** The end of the pass before, or null. */
	passBefore(): Names | null;
}

export class Scope implements Names {
	readonly reads: Read[] = [];

	/**
	 * `earlier` gives the timeline of the pass before, or null where there is none to look at; `it` is the tensor that the
	 * moment is about.
	 */
	constructor(
		readonly timeline: Timeline,
		readonly index: number,
		private readonly earlier: () => Timeline | null = () => null,
		private readonly it: NodeId = subjectOf(timeline, timeline.at(index))
	) {}

	/** A scope at this moment whose reads are its own. */
	same(): Scope {
		return new Scope(this.timeline, this.index, this.earlier, this.it);
	}

	/** One moment before, or null at the first. */
	before(): Scope | null {
		const { timeline, index } = this;
		return index > timeline.first ? new Scope(timeline, index - 1, this.earlier, this.it) : null;
	}

	/** The end of the pass before, or null; `it` is the tensor that has its place there. */
	passBefore(): Scope | null {
		const timeline = this.earlier();
		const place = this.timeline.trace.nodes.findIndex(({ id }) => id === this.it);
		const there = timeline?.trace.nodes[place];
		return timeline && new Scope(timeline, timeline.last, undefined, there?.id);
	}

	get gradient(): string {
		return this.timeline.trace.gradient;
	}

	node(id: NodeId): TraceNode {
		return this.timeline.byId.get(id)!;
	}

	/** The value of a tensor, which is the same throughout the pass; before it is made, what it will be. */
	valueOf(id: NodeId): ArrayData {
		const node = this.node(id);
		return this.timeline.valueAt(node, this.index) ?? node.value;
	}

	/** Notes that the derivative is looked at, and returns its state. */
	dhdxOf(id: NodeId): NodeState {
		this.reads.push({ kind: 'dhdx', id });
		return this.timeline.history.at(id, this.index);
	}

	/** The tensor with a name or with the text of its expression; the one made last, as in Python. */
	tensor(name: string): Answer {
		const { nodes, root } = this.timeline.trace;
		if (name === 'it') {
			this.reads.push({ kind: 'current' });
			return { kind: 'tensor', id: this.it };
		}
		const found =
			nodes.findLast((node) => node.name === name) ?? nodes.findLast((node) => node.label === name);
		if (found) return { kind: 'tensor', id: found.id };
		if (name === 'h' || name === 'root') return { kind: 'tensor', id: root };
		if (name === 'current') {
			this.reads.push({ kind: 'current' });
			return { kind: 'tensor', id: this.timeline.at(this.index).node };
		}
		if (name === 'next') return this.next();
		const titles = nodes.map(nodeTitle).filter((title) => /^\w+$/.test(title));
		throw new ExpressionError(`there is no tensor '${name}'`, `There are: ${titles.join(', ')}.`);
	}

	private next(): Answer {
		this.reads.push({ kind: 'next' });
		const { moments } = this.timeline;
		const moment = moments.find(({ index, kind }) => index > this.index && kind === 'enter');
		if (moment) return { kind: 'tensor', id: moment.node };
		throw new ExpressionError('no back is called after this moment', 'Name an earlier one by at="…".');
	}
}
