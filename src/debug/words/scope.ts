/** @file The names that an expression knows at a moment of a trace, and what it has looked at. */
import type { NodeState } from '../history.ts';
import { nodeTitle } from '../names.ts';
import { subjectOf } from '../subject.ts';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId, TraceNode } from '../trace.ts';
import type { Answer } from './answer.ts';
import { ExpressionError, NotYet } from './expression-error.ts';
import { atEarlier, type Names } from './names.ts';

/** Something that is not the same at every moment of a pass. */
export type Read =
	/** A value may be replaced before the pass; what else is known of a tensor is known as soon as it is made. */
	| { readonly kind: 'value'; readonly id: NodeId }
	| { readonly kind: 'made'; readonly id: NodeId }
	| { readonly kind: 'dhdx'; readonly id: NodeId }
	| { readonly kind: 'variable'; readonly name: string }
	| { readonly kind: 'current' }
	| { readonly kind: 'next' };

/** Names that a hint lists. */
const MOST_NAMES = 12;

/** What an expression is evaluated with, beside the moment. */
export interface Around {
	/** Gives the timeline of the pass before, or null where there is none to look at. */
	readonly earlier?: () => Timeline | null;
	/** The tensor that `it` is: that which the moment is about, unless told otherwise; null for none. */
	readonly it?: NodeId | null;
	/** Whether a dhdx that an earlier pass has left can be read at the start of this one, where it counts as unset. */
	readonly readsLeft?: boolean;
	/** What can be named beside the tensors, which come first. */
	readonly names?: Names | null;
}

/** What an expression can ask of a moment. */
export interface AtMoment {
	readonly reads: readonly Read[];
	/** What the engine calls the derivative. */
	readonly gradient: string;
	/** Whether what an earlier pass has left of a dhdx that is unset is read. */
	readonly readsLeft?: boolean;
	/** What a name stands for, and which tensor a title means. Throw ExpressionError for what there is not. */
	named(name: string): Answer;
	tensor(title: string): Answer;
	node(id: NodeId): Pick<TraceNode, 'name' | 'label' | 'shape' | 'order' | 'depends_on'>;
	titleOf(id: NodeId): string;
	valueOf(id: NodeId): ArrayData;
	/** Notes that something is looked at which a tensor has from the beginning. Throws NotYet where it is not made yet. */
	made(id: NodeId): void;
	/** Notes that the derivative is looked at, and returns its state. */
	dhdxOf(id: NodeId): Pick<NodeState, 'dhdx' | 'state' | 'received'>;
	/** The same moment with reads of its own. */
	same(): AtMoment;
	/** One moment before, or null at the first. */
	before(): AtMoment | null;
	/** The end of the pass before, or null. */
	passBefore(): AtMoment | null;
}

const notKnown = ({ name, label }: TraceNode, what = ''): NotYet =>
	new NotYet(
		`${name || label}${what} is not known at this moment: too many tensors change before this pass`,
		'Name a moment of the pass.'
	);

export class Scope implements AtMoment {
	readonly reads: Read[] = [];
	private readonly it: NodeId | null;
	private readonly names: Names | null;

	constructor(
		readonly timeline: Timeline,
		readonly index: number,
		private readonly around: Around = {}
	) {
		this.it = around.it === undefined ? subjectOf(timeline, timeline.at(index)) : around.it;
		this.names = around.names ?? null;
	}

	/** A scope at this moment whose reads are its own. */
	same(): Scope {
		return new Scope(this.timeline, this.index, { ...this.around, it: this.it });
	}

	/** One moment before, or null at the first. */
	before(): Scope | null {
		const { timeline, index, around, it } = this;
		const names = this.names && atEarlier(this.names);
		return index > timeline.first ? new Scope(timeline, index - 1, { ...around, it, names }) : null;
	}

	/** The end of the pass before, or null; `it` is the tensor that has its place there. */
	passBefore(): Scope | null {
		const timeline = this.around.earlier?.() ?? null;
		if (!timeline) return null;
		const place = this.timeline.trace.nodes.findIndex(({ id }) => id === this.it);
		const it = timeline.trace.nodes[place]?.id;
		const names = this.names && atEarlier(this.names);
		return new Scope(timeline, timeline.last, {
			names,
			...(this.it === null ? { it: null } : it === undefined ? {} : { it })
		});
	}

	get readsLeft(): boolean {
		return this.around.readsLeft ?? false;
	}

	get gradient(): string {
		return this.timeline.trace.gradient;
	}

	node(id: NodeId): TraceNode {
		return this.timeline.byId.get(id)!;
	}

	titleOf(id: NodeId): string {
		return nodeTitle(this.node(id));
	}

	/** The value of a tensor at this moment. Throws NotYet where it is not made yet. */
	valueOf(id: NodeId): ArrayData {
		this.reads.push({ kind: 'value', id });
		return this.valueAt(id);
	}

	made(id: NodeId): void {
		this.reads.push({ kind: 'made', id });
		if (!this.timeline.isMadeAt(this.node(id), this.index)) this.valueAt(id);
	}

	private valueAt(id: NodeId): ArrayData {
		const node = this.node(id);
		const value = this.timeline.valueAt(node, this.index);
		if (value) return value;
		if (this.timeline.isUnknownAt(node, this.index)) throw notKnown(node);
		throw new NotYet(`${node.name || node.label} is not made yet at this moment`, 'Name a later moment.');
	}

	/** Notes that the derivative is looked at, and returns its state. */
	dhdxOf(id: NodeId): NodeState {
		this.reads.push({ kind: 'dhdx', id });
		const state = this.timeline.history.at(id, this.index);
		if (state.unknown) throw notKnown(this.node(id), `.${this.gradient}`);
		return state;
	}

	/** What a name stands for: a tensor, then what else can be named here, then a word of ours. */
	named(name: string): Answer {
		if (name === 'it' && this.it !== null) return this.current(this.it);
		return this.traced(name) ?? this.variable(name) ?? this.word(name) ?? this.unknown(name);
	}

	/** The tensor with a name or with the text of its expression. */
	tensor(title: string): Answer {
		if (title === 'it' && this.it !== null) return this.current(this.it);
		return this.traced(title) ?? this.word(title) ?? this.unknown(title);
	}

	private current(id: NodeId): Answer {
		this.reads.push({ kind: 'current' });
		return { kind: 'tensor', id };
	}

	/** The one made last, as in Python. */
	private traced(name: string): Answer | null {
		const { nodes } = this.timeline.trace;
		const found =
			nodes.findLast((node) => node.name === name) ??
			nodes.findLast((node) => node.path === name || node.label === name);
		return found ? { kind: 'tensor', id: found.id } : null;
	}

	private variable(name: string): Answer | null {
		const found = this.names?.find(name) ?? null;
		if (found) this.reads.push({ kind: 'variable', name });
		return found;
	}

	private word(name: string): Answer | null {
		if (name === 'h' || name === 'root') return { kind: 'tensor', id: this.timeline.trace.root };
		if (name === 'current') return this.current(this.timeline.at(this.index).node);
		if (name === 'backs') return this.backs();
		return name === 'next' ? this.next() : null;
	}

	private unknown(name: string): never {
		const titles = this.timeline.trace.nodes.map(nodeTitle).filter((title) => /^\w+$/.test(title));
		if (!this.names)
			throw new ExpressionError(`there is no tensor '${name}'`, `There are: ${titles.join(', ')}.`);
		const found = [...new Set([...titles, ...this.names.known])];
		const all = found.length > MOST_NAMES ? [...found.slice(0, MOST_NAMES), '…'] : found;
		throw new ExpressionError(
			`there is no tensor and no variable '${name}'`,
			`There are: ${all.join(', ')}.`
		);
	}

	/** Whose back is called from here on, in this order; that of a leaf does nothing. */
	private backs(): Answer {
		this.reads.push({ kind: 'next' });
		const { moments } = this.timeline;
		const called = moments.filter(
			({ index, kind, node }) =>
				index > this.index && kind === 'enter' && this.node(node).depends_on.length > 0
		);
		if (called.length > 0)
			return { kind: 'tensors', titles: called.map(({ node }) => this.titleOf(node)), ordered: true };
		throw new ExpressionError(
			'no back that does anything is called after this moment',
			'Name an earlier one by at="…".'
		);
	}

	private next(): Answer {
		this.reads.push({ kind: 'next' });
		const { moments } = this.timeline;
		const moment = moments.find(({ index, kind }) => index > this.index && kind === 'enter');
		if (moment) return { kind: 'tensor', id: moment.node };
		throw new ExpressionError('no back is called after this moment', 'Name an earlier one by at="…".');
	}
}
