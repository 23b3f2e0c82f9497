/** @file Finding tensors of a pass by what a person remembers of them. */
import type { DhdxState, NodeId, TraceNode } from '#debug';

/** What is known of a node beside its record: how far its dhdx is at this moment. */
export type StateOf = (id: NodeId) => DhdxState | undefined;

/** How well a node answers one word of the question, from 0 for best; null where it does not. */
type Term = (node: TraceNode) => number | null;

const fits = (yes: boolean): number | null => (yes ? 0 : null);
const STATES: readonly string[] = ['unset', 'zeroed', 'partial', 'complete'];

/** `(8, 8)`, `(8,)`, `()`, `8x8`, `8 × 8`; `line 12`; `#7`, `id 7`; anything else up to a blank. */
const WORD =
	/(?<shape>\(\s*(?:\d+\s*(?:,\s*\d+\s*)*,?)?\s*\)|\d+(?:\s*[x×]\s*\d+)+)|\bline\s+(?<line>\d+)|(?:#|\bid\s+)(?<id>\d+)|(?<word>[^\s]+)/giu;

/** Tensors that answer every word of a question, the likeliest first; none where nothing is asked. */
export function findTensors(nodes: readonly TraceNode[], question: string, stateOf: StateOf): TraceNode[] {
	const terms = Array.from(question.matchAll(WORD), (match) => termOf(match.groups!, stateOf));
	if (terms.length === 0) return [];
	const found: { node: TraceNode; rank: number; at: number }[] = [];
	nodes.forEach((node, at) => {
		let rank = 0;
		for (const term of terms) {
			const each = term(node);
			if (each === null) return;
			rank += each;
		}
		found.push({ node, rank, at });
	});
	return found.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ node }) => node);
}

function termOf(groups: Record<string, string | undefined>, stateOf: StateOf): Term {
	const { shape, line, id, word = '' } = groups;
	if (shape !== undefined) return byShape(shape);
	if (line !== undefined) return byLine(Number(line));
	if (id !== undefined) return (node) => fits(node.id === Number(id));
	if (/^\d+$/.test(word)) return either((node) => fits(node.id === Number(word)), byText(word));
	const state = word.toLowerCase();
	if (!STATES.includes(state)) return byText(word);
	return either((node) => fits(stateOf(node.id) === state), byText(word));
}

const either =
	(one: Term, other: Term): Term =>
	(node) =>
		one(node) ?? other(node);

function byShape(text: string): Term {
	const wanted = (text.match(/\d+/g) ?? []).map(Number).join();
	return ({ shape }) => fits(shape.join() === wanted);
}

const byLine =
	(line: number): Term =>
	({ place }) =>
		fits(place !== null && place.line <= line && line <= place.endLine);

/** In the name, in the op, or in the expression that made it. */
function byText(word: string): Term {
	const wanted = word.toLowerCase();
	return ({ name, op, label }) => {
		if (name === word) return 0;
		const low = name.toLowerCase();
		if (low === wanted) return 1;
		if (low.startsWith(wanted)) return 2;
		if (op.toLowerCase() === wanted) return 3;
		if (low.includes(wanted)) return 4;
		return label.toLowerCase().includes(wanted) || op.toLowerCase().includes(wanted) ? 5 : null;
	};
}

/** How many were found, in words; '' where nothing was asked. */
export const foundText = (question: string, count: number): string => {
	if (question.trim() === '') return '';
	return count === 0 ? 'No tensor' : count === 1 ? '1 tensor' : `${count.toLocaleString('en')} tensors`;
};
