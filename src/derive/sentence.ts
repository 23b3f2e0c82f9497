/** @file One sentence for a moment: it can be read aloud, and understood without the picture. */
import type { ArrayData, Moment, Timeline, TraceContribution, TraceNode } from '#debug';
import { arrayWords } from './arrays.ts';
import { changedWords } from './changed.ts';
import { nodeText, shortText } from './names.ts';
import { shapeWords } from './numbers.ts';

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** `dhdx of w += −18, now −18`. */
function changeText({ trace, byId }: Timeline, change: TraceContribution): string {
	const verb = change.sign === 0 ? '=' : change.sign < 0 ? '-=' : '+=';
	const summed = change.wide ? `, summed from shape ${shapeWords(change.wide.shape)}` : '';
	const after = change.after.data.length === 1 ? `, now ${arrayWords(change.after)}` : '';
	return `${trace.gradient} of ${shortText(byId.get(change.target)!)} ${verb} ${arrayWords(change.delta)}${summed}${after}`;
}

/** "zeros", "1", or what else the pass has put there. */
function setText(set: ArrayData | null): string {
	if (!set) return 'nothing';
	if (set.data.every((x) => x === 0)) return set.data.length === 1 ? '0' : 'zeros';
	return arrayWords(set);
}

/** `the statement g = t.dhdx * w.value has run; g is now shape (2, 3) …` */
function statementText(timeline: Timeline, moment: Moment): string {
	const { code = '', assigned: made } = timeline.statement(moment) ?? {};
	const now = made?.array ? `; ${made.name} is now ${arrayWords(made.array)}` : '';
	return `the statement ${code} has run${now}`;
}

/** `line 12, in loss`. */
function lineWords(timeline: Timeline, moment: Moment): string {
	const { place, inside } = timeline.line(moment)!;
	return `line ${place.line}${inside ? ` in ${inside}` : ''}`;
}

const madeWords = ({ value, shape }: TraceNode): string =>
	value.data.length === 1 ? `which is ${arrayWords(value)}` : `shape ${shapeWords(shape)}`;

/** Whether anything is left from before when the pass begins. */
function startWords({ trace: { gradient, left } }: Timeline): string {
	const [first] = left;
	if (!first) return `every ${gradient} is unset`;
	const isZero = left.every(({ dhdx }) => dhdx.data.every((x) => x === 0));
	if (isZero) return `the ${gradient} of ${count(left.length, 'tensor')} is zero already`;
	const isOne = first.pass > 0 && left.every(({ pass }) => pass === first.pass);
	const from = isOne ? `pass ${first.pass}` : 'an earlier pass';
	return `the ${gradient} of ${count(left.length, 'tensor')} is still that of ${from}`;
}

/** The sentence of `role=status`. */
export function statusSentence(timeline: Timeline, moment: Moment): string {
	const { trace, byId, backs } = timeline;
	const { gradient } = trace;
	const node = byId.get(moment.node)!;
	const pass = `Pass ${trace.pass}`;
	const back = `${pass}, step ${moment.back} of ${backs}: back of ${nodeText(node)}`;
	const step = timeline.step(moment);
	const contributions = step?.contributions ?? [];
	switch (moment.kind) {
		case 'line':
			return `Before pass ${trace.pass}, ${lineWords(timeline, moment)} runs next: ${timeline.line(moment)!.code}.`;
		case 'made':
			return `Before pass ${trace.pass}, ${lineWords(timeline, moment)} has made ${nodeText(node)}, ${madeWords(node)}.`;
		case 'changed':
			return `Before pass ${trace.pass}, ${lineWords(timeline, moment)} has run: ${changedWords(timeline, moment)}.`;
		case 'start':
			return `${pass}, start: ${count(trace.nodes.length, 'tensor')} recorded, ${startWords(timeline)}.`;
		case 'collect':
			return `${pass}, collect: ${nodeText(node)} joins the frontier.`;
		case 'order':
			return `${pass}, order: the frontier is sorted, later tensors first.`;
		case 'zero':
			return `${pass}, zero: ${gradient} of ${shortText(node)} is set to ${setText(step!.set)}.`;
		case 'seed':
			return `${pass}, seed: ${gradient} of ${shortText(node)} is set to ${setText(step!.set)}, the derivative of a tensor by itself.`;
		case 'enter':
			if (contributions.length > 0) return `${back}: is called.`;
			return node.op === 'leaf'
				? `${back}: a leaf, nothing to pass on.`
				: `${back}: is called, and adds nothing.`;
		case 'statement':
			return `${back}: ${statementText(timeline, moment)}.`;
		case 'unbroadcast': {
			const { target, wide, delta } = contributions[moment.contribution]!;
			const name = shortText(byId.get(target)!);
			return `${back}: the contribution to ${name} has shape ${shapeWords(wide!.shape)} and is summed to ${shapeWords(delta.shape)}.`;
		}
		case 'contribution': {
			const shown = moment.lastOfBack ? contributions : contributions.slice(0, moment.contribution + 1);
			return `${back}: ${shown.map((change) => changeText(timeline, change)).join('; ')}.`;
		}
	}
}
