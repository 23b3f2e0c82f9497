/** @file Where a learner's engine does something else than the chain rule. */
import type { ArrayData, TraceContribution } from '#debug';
import { arrayTex, areClose, negated } from './arrays.ts';
import { gradientTex } from './symbols.ts';
import { line, type DerivationLine } from './line.ts';
import { shortText } from './names.ts';
import type { Situation } from './situation.ts';

export function warningLines(s: Situation): DerivationLine[] {
	return [...sharedArray(s), ...tooEarly(s), ...wrongAmount(s)];
}

/** dhdx of the node is not what its contributions have made it. */
function sharedArray({ timeline, moment, node }: Situation): DerivationLine[] {
	const set = timeline.step(moment)?.set;
	if (!set) return [];
	return [
		line(
			'warning',
			`dhdx of ${shortText(node)} has changed by itself: it shares its array with another tensor`,
			`${gradientTex(timeline, node)} = ${arrayTex(set)}`
		)
	];
}

/** `back` ran before all contributions to its node had arrived. */
function tooEarly({ timeline, moment, node }: Situation): DerivationLine[] {
	const { received, expected } = timeline.history.at(node.id, moment.index - 1);
	if (received >= expected) return [];
	return [
		line(
			'warning',
			`Too early: ${shortText(node)} has ${received} of its ${expected} contributions`,
			`${gradientTex(timeline, node)} \\;\\text{is not complete}`
		)
	];
}

function wrongAmount({ change, expected }: Situation): DerivationLine[] {
	if (!expected || adds(change, expected.delta)) return [];
	return [
		line(
			'warning',
			'This back adds something else than the chain rule says',
			`${arrayTex(added(change))} \\;\\text{instead of}\\; ${arrayTex(expected.delta)}`
		)
	];
}

/** What a contribution adds, its sign included. */
const added = ({ sign, delta }: TraceContribution): ArrayData => (sign === -1 ? negated(delta) : delta);

/** Whether a contribution brings what is expected; a plain `=` may bring it, or the sum with what was there. */
function adds(change: TraceContribution, expected: ArrayData): boolean {
	if (areClose(added(change), expected)) return true;
	const { sign, before, after } = change;
	const grown = { ...after, data: after.data.map((x, i) => x - (before.data[i] ?? 0)) };
	return sign === 0 && areClose(grown, expected);
}
