/** @file Where an entry comes from: what the trace and the ops say of it. Nothing is executed. */
import type { Timeline } from '#debug';
import { numberAt, type Entry } from './entry.ts';
import { LinksOfNodes } from './known-links.ts';
import type { Beginning, Factor, Origin, Part, Passed, Term } from './origin.ts';
import { agreement, partOf, summed } from './parts.ts';

const CHANGED = 'an operand has changed since it was computed';

type Told = Pick<Origin, 'value' | 'beginning' | 'begins' | 'parts' | 'missing'>;

/** Answers questions about one timeline; what has been worked out for a node is kept. */
export class Origins {
	readonly nodes: LinksOfNodes;

	constructor(readonly timeline: Timeline) {
		this.nodes = new LinksOfNodes(timeline);
	}

	/** The sum that made an entry; plain copies on the way there are passed, with a note of each. */
	of(asked: Entry): Origin {
		const passed: Passed[] = [];
		let of = asked;
		for (;;) {
			const told = of.what === 'dhdx' ? this.ofDhdx(of) : this.ofValue(of);
			const copy = this.copyIn(of, told);
			if (!copy) return { asked, passed, of, ...told };
			passed.push(copy);
			of = copy.to;
		}
	}

	/** The contributions to an entry of a dhdx since it was set, up to a moment. */
	private ofDhdx(target: Entry): Told {
		const { timeline } = this;
		let beginning: Beginning = 'unset';
		let begins = 0;
		let parts: Part[] = [];
		for (const moment of this.nodes.events.changes(target.node, target.at)) {
			const step = timeline.trace.steps[moment.step]!;
			if (moment.kind === 'contribution') {
				const change = step.contributions[moment.contribution]!;
				const part = partOf(this.nodes, moment, change, target);
				if (part.replaces) [beginning, begins, parts] = ['replaced', 0, []];
				parts.push(part);
			} else {
				beginning = moment.kind === 'enter' ? 'set' : moment.kind === 'seed' ? 'seed' : 'zero';
				begins = step.set!.data[target.entry] ?? NaN;
				parts = [];
			}
		}
		const { received, expected } = timeline.history.at(target.node, target.at);
		const missing = Math.max(0, expected - received);
		return { value: numberAt(timeline, target), beginning, begins, parts, missing };
	}

	/** What an entry of a value was computed from. */
	private ofValue(target: Entry): Told {
		const { timeline } = this;
		const node = timeline.byId.get(target.node)!;
		const value = numberAt(timeline, target);
		const told = (beginning: Beginning, parts: readonly Part[]): Told => ({
			value,
			beginning,
			begins: 0,
			parts,
			missing: 0
		});
		if (value === null) return told('unset', []);
		if (node.op === 'leaf') return told('leaf', []);
		const known = this.nodes.of(target.node);
		if (!known) return told('unknown', []);
		const { links, op } = known;
		const entry = (id: number, of: number): Entry => ({ ...target, node: id, entry: of });
		const into = links.into(target.entry);
		const summing = op.linearIn === 'each' ? into.filter(({ operand }) => operand === 0) : into;
		const products = summing.map(({ operand, entry: of, factor, source }): Omit<Term, 'running'> => {
			const from = entry(node.depends_on[operand]!, of);
			const first: Factor = { value: numberAt(timeline, from) ?? NaN, kind: 'entry', entry: from };
			const second: Factor = source
				? { value: factor, kind: 'entry', entry: entry(node.depends_on[source.operand]!, source.entry) }
				: { value: factor, kind: 'derivative', entry: null, by: from };
			return { first, second, product: first.value * factor };
		});
		const terms = summed(products);
		const agrees = op.linearIn ? agreement(terms, value) : 'exactly';
		const part = { node: node.id, change: null, before: 0, added: value, after: value, replaces: false };
		const found = agrees
			? { terms, agrees, reason: '' }
			: { terms: [], agrees: 'no factors are known' as const, reason: CHANGED };
		return told(op.linearIn ? 'sum' : 'function', [{ ...part, ...found }]);
	}

	/** The step over a plain copy, where an entry is nothing but that. */
	private copyIn(of: Entry, { beginning, begins, parts, missing, value }: Told): Passed | null {
		const [part, ...more] = parts;
		const [term, ...others] = part?.terms ?? [];
		const isSole = part && term && more.length === 0 && others.length === 0 && missing === 0 && begins === 0;
		if (!isSole || (beginning !== 'zero' && beginning !== 'sum')) return null;
		const known = this.nodes.of(part.node);
		const to = term.first.entry;
		if (!known?.links.copies || !to || !term.second) return null;
		const sign = term.second.value;
		// What has been thrown away or shared since is no copy.
		return Object.is(Math.abs(value ?? NaN), Math.abs(term.product))
			? { from: of, to, op: known.op.name, sign }
			: null;
	}
}

/** Where an entry comes from, asked once. */
export const origin = (timeline: Timeline, asked: Entry): Origin => new Origins(timeline).of(asked);
