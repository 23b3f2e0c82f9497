/** @file A contribution with all that its derivation is made from. */
import type { ArrayData, Moment, Timeline, TraceContribution, TraceNode } from '#debug';
import { isNumber } from './arrays.ts';
import { formulaOf, type Formula } from './formula.ts';
import { expectedContribution, knownOp, type Expected, type KnownOp } from './known-op.ts';

export interface Situation {
	readonly timeline: Timeline;
	readonly moment: Moment;
	/** The node whose `back` runs, and the operand that receives. */
	readonly node: TraceNode;
	readonly target: TraceNode;
	readonly change: TraceContribution;
	/** dhdx of `node` before the contribution. */
	readonly upstream: ArrayData;
	/** Null where the op has no formulas. */
	readonly known: KnownOp | null;
	/** The op's right-hand side for this operand, into which names or numbers are put. */
	readonly formula: Formula | null;
	/** What the chain rule says. */
	readonly expected: Expected | null;
	/** The local derivative by the operand: what a dhdx of ones would bring. Null where it is no array of that shape. */
	readonly factor: ArrayData | null;
	/** Whether node and operands are all numbers. */
	readonly isNumeric: boolean;
}

const UNKNOWN: ArrayData = { shape: [], data: Float64Array.of(NaN) };

export function situationOf(timeline: Timeline, moment: Moment, change: TraceContribution): Situation {
	const node = timeline.byId.get(moment.node)!;
	const target = timeline.byId.get(change.target)!;
	const upstream = timeline.history.at(node.id, moment.index - 1).dhdx ?? UNKNOWN;
	const known = change.operand < 0 ? null : knownOp(timeline, node);
	const isNumeric = [node, ...(known?.operands ?? [target])].every(({ value }) => isNumber(value));
	const brings = (dhdx: ArrayData) => known && expectedContribution(known, node, change.operand, dhdx);
	const ones = { shape: node.shape, data: new Float64Array(node.value.data.length).fill(1) };
	return {
		timeline,
		moment,
		node,
		target,
		change,
		upstream,
		known,
		formula: known && formulaOf(known, change.operand, isNumeric),
		expected: brings(upstream),
		factor: isNumeric || known?.isElementwise ? (brings(ones)?.wide ?? null) : null,
		isNumeric
	};
}
