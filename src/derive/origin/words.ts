/** @file The origin of an entry, and where it goes, in sentences. */
import type { Timeline } from '#debug';
import { shortText } from '../names.ts';
import { formatNumber } from '../numbers.ts';
import { entryText } from './entry.ts';
import type { Destinations, Origin, Part, Passed } from './origin.ts';

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** `y.dhdx[2] is x.dhdx[1], copied by reshape`. */
export function passedText(timeline: Timeline, { from, to, op, sign }: Passed): string {
	const minus = sign < 0 ? 'minus ' : '';
	return `${entryText(timeline, from)} is ${minus}${entryText(timeline, to)}, ${sign < 0 ? 'negated' : 'copied'} by ${op}.`;
}

/** How an entry began, where there is anything to say of it. */
export function beginningText(timeline: Timeline, { beginning, begins, of, parts }: Origin): string {
	const name = entryText(timeline, of);
	const { op } = timeline.byId.get(of.node)!;
	switch (beginning) {
		case 'unset':
			return `${name} is not set yet.`;
		case 'zero':
			return parts.length > 0
				? ''
				: `${name} was set to ${formatNumber(begins)}, and nothing has been added yet.`;
		case 'seed':
			return `${name} was set to ${formatNumber(begins)}: the derivative of a tensor by itself.`;
		case 'set':
			return `${name} was found to be ${formatNumber(begins)}: it shares its array with another tensor.`;
		case 'replaced':
			return 'A plain = has replaced what was there before.';
		case 'leaf':
			return `${name} was given by the program.`;
		case 'unknown':
			return `${name} was made by ${op}, an op that only this program knows.`;
		case 'sum':
			return parts[0]!.reason ? `No sum is known: ${parts[0]!.reason}.` : '';
		case 'function':
			return `${name} was computed from ${count(parts[0]!.terms.length, 'entry').replace(/ys$/, 'ies')}.`;
	}
}

/** `8 terms, added in this order` and how exactly they make up the number. */
export function partText({ terms, agrees, reason }: Part): string {
	const many = count(terms.length, 'term');
	switch (agrees) {
		case 'exactly':
			return `${many}, summed with the same bits`;
		case 'but for rounding':
			return `${many}, the same sum but for the last digits`;
		case 'no factors are known':
			return `${many} as recorded, without factors: ${reason}`;
	}
}

/** Why an entry has gone nowhere, or ''. */
export function nowhereText(timeline: Timeline, { of, value, departures }: Destinations): string {
	if (departures.length > 0) return '';
	const node = timeline.byId.get(of.node)!;
	const name = entryText(timeline, of);
	if (value === null) return `${name} is not set yet.`;
	if (of.what === 'value')
		return of.at < 0
			? `${name} has not been used yet.`
			: `${name} was used by nothing that ${rootName(timeline)} depends on.`;
	return node.op === 'leaf'
		? `${name} stays here: a leaf passes nothing on.`
		: `${name} has not been passed on yet: the back of ${shortText(node)} has added nothing.`;
}

const rootName = (timeline: Timeline): string => shortText(timeline.byId.get(timeline.trace.root)!);
