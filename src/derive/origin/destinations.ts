/** @file Where an entry went: the values that were computed from it, or the dhdx to which it was passed on. */
import type { Moment, TraceContribution } from '#debug';
import { areClose, negated } from '../arrays.ts';
import { expectedContribution, knownOp } from '../known-op.ts';
import { numberAt, type Entry } from './entry.ts';
import type { LinksOfNodes } from './known-links.ts';
import type { Departure, Destinations, Passed } from './origin.ts';

const NO_OP = 'its op is only known to this program';
const OTHER = 'this back adds something else than the chain rule says';

/** Where an entry went, up to the moment at which it is read; plain copies on the way are passed, with a note of each. */
export function destinations(nodes: LinksOfNodes, asked: Entry): Destinations {
	const { timeline } = nodes;
	const passed: Passed[] = [];
	let of = asked;
	for (;;) {
		const departures = of.what === 'value' ? ofValue(nodes, of) : ofDhdx(nodes, of);
		const [only, ...more] = departures;
		const [place, ...others] = only?.to ?? [];
		const by = only && nodes.of(only.by);
		const isCopy = by?.links.copies && place && more.length === 0 && others.length === 0;
		if (!isCopy) return { asked, passed, of, value: numberAt(timeline, of), departures };
		passed.push({ from: of, to: place.to, op: by.op.name, sign: place.factor });
		of = place.to;
	}
}

/** Every node that used the tensor, once for each place among its operands. */
function ofValue(nodes: LinksOfNodes, of: Entry): Departure[] {
	const { timeline } = nodes;
	const value = numberAt(timeline, of);
	if (value === null) return [];
	const isMade = (id: number) => timeline.isMadeAt(timeline.byId.get(id)!, of.at);
	const uses = nodes.events.uses(of.node).filter(({ user }) => isMade(user));
	return uses.map(({ user, operand }): Departure => {
		const known = nodes.of(user);
		const to = known?.links.from(operand, of.entry).map(({ out, factor }) => ({
			to: { ...of, node: user, entry: out },
			factor,
			product: known.op.linearIn ? value * factor : null
		}));
		return { node: user, by: user, to: to ?? [], reason: known ? '' : NO_OP };
	});
}

/** Every contribution that the tensor's own `back` has made. */
const ofDhdx = (nodes: LinksOfNodes, of: Entry): Departure[] =>
	nodes.events.contributions(of.node, of.at).map((moment) => {
		const step = nodes.timeline.trace.steps[moment.step]!;
		return departure(nodes, of, moment, step.contributions[moment.contribution]!);
	});

function departure(nodes: LinksOfNodes, of: Entry, moment: Moment, change: TraceContribution): Departure {
	const { timeline } = nodes;
	const known = change.operand < 0 ? null : nodes.of(of.node);
	const told = { node: change.target, by: of.node };
	if (!known) return { ...told, to: [], reason: NO_OP };
	if (!known.isModules && !isChainRule(nodes, moment, change)) return { ...told, to: [], reason: OTHER };
	const upstream = timeline.history.at(of.node, moment.index - 1).dhdx?.data[of.entry] ?? NaN;
	const links = known.links.into(of.entry).filter(({ operand }) => operand === change.operand);
	return {
		...told,
		to: links.map(({ entry, factor }) => ({
			to: { node: change.target, what: 'dhdx', entry, at: of.at },
			factor,
			product: upstream * factor
		})),
		reason: ''
	};
}

/** Whether a learner's `back` adds what the chain rule says. */
function isChainRule({ timeline }: LinksOfNodes, moment: Moment, change: TraceContribution): boolean {
	const node = timeline.byId.get(moment.node)!;
	const known = knownOp(timeline, node);
	const upstream = timeline.history.at(node.id, moment.index - 1).dhdx;
	const expected = known && upstream && expectedContribution(known, node, change.operand, upstream);
	if (!expected) return false;
	return areClose(change.sign === -1 ? negated(change.delta) : change.delta, expected.delta);
}
