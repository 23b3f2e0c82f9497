/** @file The verdict, worked out from two records of a pass: loud, silent, or harmless here, and why. */
import { nodeTitle } from '../names.ts';
import { shortNumber } from '../print.ts';
import type { NodeId, Trace } from '../trace.ts';
import { withRoot } from '../root-name.ts';
import type { Comparison, TensorDifference } from './compare.ts';
import type { MadeEdit } from './engine.ts';
import type { Failure, VerdictKind } from './result.ts';
import type { Switch } from './switch.ts';

/** Sums in another order may differ by so much of their size, and no more. */
const ROUNDING = 1e-12;

/** What is said where no rule of the switch explains it. */
const SAME_AT_EVERY_STEP = 'Every step of the two runs comes to the same numbers.';
const SAME_IN_THE_END = 'The runs differ on the way, and end with the same numbers.';

export interface Evidence {
	readonly turned: Switch;
	/** Of several switches, what is to be said of those that have found nothing to replace. */
	readonly idle: readonly string[];
	readonly edits: readonly MadeEdit[];
	readonly right: Trace;
	readonly broken: Trace | null;
	readonly comparison: Comparison | null;
	readonly failure: Failure | null;
}

interface Verdict {
	readonly verdict: VerdictKind;
	readonly sentence: string;
}

/** The verdict on one pass; of several switches, those without effect are named. */
export function judgeSwitch(evidence: Evidence): Verdict {
	const { verdict, sentence } = verdictOn(evidence);
	// Where the pass was left by an error, what comes after it has not been looked at.
	if (verdict === 'absent' || evidence.failure?.isInPass) return { verdict, sentence };
	const absent = evidence.idle.map((text) => ` ${inWordsOf(evidence.right, text)}`);
	return { verdict, sentence: sentence + absent.join('') };
}

function verdictOn(evidence: Evidence): Verdict {
	const { turned, edits, right, broken, comparison, failure } = evidence;
	if (edits.length === 0)
		return { verdict: 'absent', sentence: `Does not apply. ${inWordsOf(right, turned.absent)}` };
	if (failure?.isInPass) return loud(failure, right);
	if (!broken || !comparison) throw new Error('internal: there is no record of the broken pass');
	const differing = comparison.tensors.filter(({ differs }) => differs);
	const reason = reasonOf(evidence, right, broken);
	if (differing.length === 0) {
		const why = reason ?? (comparison.first ? SAME_IN_THE_END : SAME_AT_EVERY_STEP);
		return { verdict: 'harmless', sentence: `Harmless here. ${why}` };
	}
	const most = differing.reduce((a, { relative }) => Math.max(a, relative), 0);
	if (reason !== null && most <= ROUNDING)
		return {
			verdict: 'harmless',
			sentence: `Harmless here. ${reason} Sums are added in another order, so that last digits differ, by ${shortNumber(most)} of a number at most.`
		};
	return { verdict: 'silent', sentence: silent(differing, right, failure) };
}

/** A sentence about a dhdx of h, in the words of the engine, which may call it grad, and of the program. */
export function inWordsOf({ gradient, root, nodes }: Trace, text: string): string {
	const h = nodes.find(({ id }) => id === root)?.name || 'h';
	return withRoot(text.replaceAll('dhdx', gradient), h);
}

function reasonOf({ turned, edits }: Evidence, right: Trace, broken: Trace): string | null {
	const changed = changedNodes(edits, right);
	if (changed.length === 0 && edits.every(({ back }) => back !== null))
		return 'None of the backs that were changed runs in this pass.';
	const why = turned.reason({ right, broken, changed, replaced: edits.map(({ before }) => before) });
	return why === null ? null : inWordsOf(right, why);
}

/** The tensors whose `back` an edit has changed. */
export function changedNodes(edits: readonly MadeEdit[], { nodes, backs }: Trace): NodeId[] {
	return nodes.flatMap(({ id, op, back }) => {
		const text = backs[back];
		if (!text) return [];
		const isChanged = edits.some((edit) =>
			edit.source >= 0
				? edit.source === text.source && edit.back !== null && edit.back[0] === text.line
				: edit.op === op && edit.back !== null
		);
		return isChanged ? [id] : [];
	});
}

function loud({ type, message, node, line }: Failure, right: Trace): Verdict {
	const at = right.nodes.find(({ id }) => id === node);
	const where = at ? ` in the back of ${nodeTitle(at)}` : '';
	const text = line ? `, at ${line}` : '';
	return { verdict: 'loud', sentence: `Loud: ${type}${where}${text}. ${message}` };
}

function silent(differing: readonly TensorDifference[], right: Trace, failure: Failure | null): string {
	const { gradient, nodes } = right;
	const title = (id: NodeId) => nodeTitle(nodes.find((node) => node.id === id)!);
	const [worst] = [...differing].sort((a, b) => measure(b) - measure(a));
	const count = `${differing.length} of ${nodes.length} tensors end with another ${gradient}`;
	const far =
		worst && worst.largest === worst.largest
			? `that of ${title(worst.node)} is off by ${shortNumber(worst.largest)}`
			: `that of ${title(worst!.node)} has another shape`;
	const later = failure
		? ` After pass ${failure.pass} the run fails. ${failure.type}: ${failure.message}`
		: '';
	return `Silent: no error, and ${count}; ${far}.${pattern(differing, gradient)}${later}`;
}

const measure = ({ largest }: TensorDifference): number => (largest === largest ? largest : Infinity);

/** One number by which all of them are multiplied is worth a sentence. */
function pattern(differing: readonly TensorDifference[], gradient: string): string {
	const ratios = new Set(differing.map(({ ratio }) => ratio));
	const [ratio] = ratios;
	if (ratios.size !== 1 || ratio === null || ratio === undefined) return '';
	if (ratio === 0) return ` Each of them is 0.`;
	return ` Each ${gradient} that differs is ${shortNumber(ratio)} times the right one.`;
}
