/** @file One sentence for a moment: it can be read aloud, and understood without the picture. */
import { opOfMethod, ops, type Op } from '#autodiff';
import type { Moment, Timeline, Trace, TraceContribution, TraceNode } from '#debug';
import { nodeText, shortText } from './names.ts';
import { formatNumber, shapeWords } from './numbers.ts';

/** The op of the registry that a node's op is, also where a learner's own class made it; null for others. */
export function opOf(node: TraceNode): Op | null {
	return ops.get(node.op) ?? opOfMethod.get(`__${node.op}__`) ?? opOfMethod.get(node.op) ?? null;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** The right-hand side of a contribution, in words of the field. */
function changeText(trace: Trace, node: TraceNode, change: TraceContribution): string {
	const { gradient } = trace;
	const verb = change.sign === 0 ? '=' : change.sign < 0 ? '-=' : '+=';
	const target = trace.nodes.find(({ id }) => id === change.target)!;
	const amount =
		change.delta.data.length === 1
			? formatNumber(change.delta.data[0]!)
			: `an array of shape ${shapeWords(change.delta.shape)}`;
	const summed = change.wide ? `, summed from shape ${shapeWords(change.wide.shape)}` : '';
	const after = change.after.data.length === 1 ? `, now ${formatNumber(change.after.data[0]!)}` : '';
	return `${gradient} of ${shortText(target)} ${verb} ${amount}${summed}${after}`;
}

/** The sentence of `role=status`. */
export function statusSentence(timeline: Timeline, moment: Moment): string {
	const { trace, byId, backs } = timeline;
	const { gradient } = trace;
	const node = byId.get(moment.node)!;
	const pass = `Pass ${trace.pass}`;
	const step = `${pass}, step ${moment.back} of ${backs}: back of ${nodeText(node)}`;
	const contributions = timeline.step(moment)?.contributions ?? [];
	switch (moment.kind) {
		case 'start':
			return `${pass}, start: ${count(trace.nodes.length, 'tensor')} recorded, every ${gradient} is unset.`;
		case 'collect':
			return `${pass}, collect: ${nodeText(node)} joins the frontier.`;
		case 'order':
			return `${pass}, order: the frontier is sorted, later tensors first.`;
		case 'zero':
			return `${pass}, zero: ${gradient} of ${shortText(node)} is set to zeros.`;
		case 'seed':
			return `${pass}, seed: ${gradient} of ${shortText(node)} is set to 1, the derivative of a tensor by itself.`;
		case 'enter':
			return contributions.length === 0 ? `${step}: a leaf, nothing to pass on.` : `${step}: is called.`;
		case 'unbroadcast': {
			const { target, wide, delta } = contributions[moment.contribution]!;
			const name = shortText(byId.get(target)!);
			return `${step}: the contribution to ${name} has shape ${shapeWords(wide!.shape)} and is summed to ${shapeWords(delta.shape)}.`;
		}
		case 'contribution': {
			const shown = moment.lastOfBack ? contributions : contributions.slice(0, moment.contribution + 1);
			return `${step}: ${shown.map((change) => changeText(trace, node, change)).join('; ')}.`;
		}
	}
}
