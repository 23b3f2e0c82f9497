/** @file The symbols of a timeline's nodes, and derivatives of one by another. */
import type { Timeline, TraceNode } from '#debug';
import { texName } from './names.ts';

/** What stands for a node in a formula; tensors that one name was given to are numbered: `d⁽²⁾`. */
export function symbolOf({ namesakes }: Timeline, node: TraceNode): string {
	const nth = namesakes.get(node.id);
	return nth === undefined ? texName(node) : `{${texName(node)}}^{[${nth}]}`;
}

/** The symbols of operands; where a tensor stands in several places, the places are numbered too: `e⁽¹⁾`, `e⁽²⁾`. */
export const placeSymbols = (timeline: Timeline, operands: readonly TraceNode[]): string[] =>
	operands.map((operand, k) => {
		const symbol = symbolOf(timeline, operand);
		const places = operands.flatMap((other, i) => (other.id === operand.id ? [i] : []));
		return places.length > 1 ? `{${symbol}}^{(${places.indexOf(k) + 1})}` : symbol;
	});

/** A number behind ∂ would be read as a factor. */
const below = (tex: string): string => (/^\d/.test(tex) ? `(${tex})` : tex);

export const partialTex = (of: string, by: string): string =>
	`\\frac{\\partial ${below(of)}}{\\partial ${below(by)}}`;

/** dhdx of a node, with what is differentiated called by its own name: `∂l/∂W1`. */
export const gradientTex = (timeline: Timeline, node: TraceNode): string =>
	partialTex(symbolOf(timeline, timeline.byId.get(timeline.trace.root)!), symbolOf(timeline, node));
