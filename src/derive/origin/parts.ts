/** @file What one contribution added to one entry of a dhdx, as a sum of products. */
import { Repeats } from '#autodiff';
import type { Moment, NodeId, TraceContribution } from '#debug';
import type { Entry } from './entry.ts';
import type { KnownLinks, LinksOfNodes } from './known-links.ts';
import type { Factor, Part, Term } from './origin.ts';

/** Sums of the same terms in another order, or of products that were rounded once more, differ by less than this. */
const ROUNDING = 1e-12;

/** Terms with the sums up to each of them, from left to right. */
export function summed(products: readonly Omit<Term, 'running'>[]): Term[] {
	let running = 0;
	return products.map((term) => ({ ...term, running: (running += term.product) }));
}

export const totalOf = (terms: readonly Term[]): number => terms.at(-1)?.running ?? 0;

/** Whether the terms make up a number. */
export function agreement(terms: readonly Term[], wanted: number): 'exactly' | 'but for rounding' | null {
	const total = totalOf(terms);
	if (total === wanted || (Number.isNaN(total) && Number.isNaN(wanted))) return 'exactly';
	const size = terms.reduce((sum, { product }) => sum + Math.abs(product), 0);
	return Math.abs(total - wanted) <= ROUNDING * size ? 'but for rounding' : null;
}

const NO_OP = 'its op is only known to this program';
const OTHER = 'this back adds something else than the chain rule says';
const STRANGER = 'it is none of the operands';

/** The part of a contribution that a moment made. */
export function partOf(nodes: LinksOfNodes, moment: Moment, change: TraceContribution, target: Entry): Part {
	const { entry } = target;
	const { sign, before, delta, after } = change;
	const at = (a: { data: Float64Array }) => a.data[entry] ?? NaN;
	const added = sign === 0 ? at(delta) : sign * at(delta);
	const replaces = sign === 0;
	const part = { node: moment.node, change, before: at(before), added, after: at(after), replaces };
	const known = change.operand < 0 ? null : nodes.of(moment.node);
	const terms = known ? termsOf(nodes, known, moment, change, entry) : [];
	const agrees = known && agreement(terms, added);
	if (agrees) return { ...part, terms, agrees, reason: '' };
	// A plain = may bring the sum with what was there.
	const grown = part.after - part.before;
	const grows = known && sign === 0 && agreement(terms, grown);
	if (grows) return { ...part, added: grown, terms, agrees: grows, reason: '', replaces: false };
	const reason = change.operand < 0 ? STRANGER : known ? OTHER : NO_OP;
	return { ...part, terms: wideTerms(change, entry), agrees: 'no factors are known', reason };
}

/** dhdx of the result, as the `back` found it, times the local derivative. */
function termsOf(
	{ timeline }: LinksOfNodes,
	{ links }: KnownLinks,
	{ node, index }: Moment,
	{ operand }: TraceContribution,
	entry: number
): Term[] {
	const upstream = timeline.history.at(node, index - 1).dhdx;
	const { depends_on } = timeline.byId.get(node)!;
	const read = (id: NodeId, what: Entry['what'], entry: number): Entry => ({
		node: id,
		what,
		entry,
		at: index - 1
	});
	return summed(
		links.from(operand, entry).map(({ out, factor, source }) => {
			const first: Factor = {
				value: upstream?.data[out] ?? NaN,
				kind: 'entry',
				entry: read(node, 'dhdx', out)
			};
			const second: Factor = source
				? { value: factor, kind: 'entry', entry: read(depends_on[source.operand]!, 'value', source.entry) }
				: {
						value: factor,
						kind: 'derivative',
						entry: read(node, 'value', out),
						by: read(depends_on[operand]!, 'value', entry)
					};
			return { first, second, product: first.value * factor };
		})
	);
}

/** Where the factors are not known: what was summed over repeats, if anything was. */
function wideTerms({ wide, delta, sign }: TraceContribution, entry: number): Term[] {
	const unknown = (value: number) => ({
		first: { value, kind: 'unknown', entry: null } as const,
		second: null,
		product: value
	});
	const signed = sign || 1;
	if (!wide) return summed([unknown(signed * (delta.data[entry] ?? NaN))]);
	const places = new Repeats(wide.shape, delta.shape).of(entry);
	return summed(places.map((place) => unknown(signed * (wide.data[place] ?? NaN))));
}
