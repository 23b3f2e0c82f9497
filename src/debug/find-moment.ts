/** @file Moments by name, as lessons write them: "start", "seed", "back of a1", "back of W2 @ a1, 2nd", "1st += of L", "made m". */
import { findBeforePass, isBeforePass, namesBeforePass } from './find-before-pass.ts';
import { nodeTitle } from './names.ts';
import type { Timeline } from './timeline.ts';
import { isCalled } from './titles.ts';

/** No moment has that name. */
export class UnknownMoment extends Error {}

/** Names that a refusal lists. */
const MOST = 24;

const ORDINAL = '(\\d+)(?:st|nd|rd|th)';
const NAMED = new RegExp(`^(?:(back|enter)|${ORDINAL} \\+=) of (.*?)(?:, ${ORDINAL})?$`);

/**
 * The index of a moment: `start`, `end`, the end of a phase, `enter of a1` where its `back` has been called,
 * `back of a1` where it has returned, `1st += of a1` after its first contribution; before the pass `made m`, `before m`
 * and `line "m = w * x"`, where the statement has run.
 * A name is a variable's or the text of an expression; `, 2nd` behind it tells apart those that share one.
 * Throws UnknownMoment, with those that there are.
 */
export function findMoment(timeline: Timeline, text: string): number {
	const wanted = text.trim();
	if (wanted === 'start') return 0;
	if (wanted === 'end') return timeline.last;
	const phase = timeline.moments.findLast(({ kind }) => kind === wanted);
	if (phase && phase.kind !== 'contribution') return phase.index;
	const before = findBeforePass(timeline, wanted);
	if (before !== null) return before;
	const [, verb, sum, name, nth = '1'] = NAMED.exec(wanted) ?? [];
	const called = timeline.moments.filter(
		({ kind, node }) => kind === 'enter' && isCalled(timeline, node, name)
	);
	const call = called[Number(nth) - 1];
	const found = timeline.moments.find((moment) => {
		if (moment.back !== call?.back) return false;
		if (verb === 'enter') return moment.kind === 'enter';
		return verb === 'back'
			? moment.lastOfBack
			: moment.kind === 'contribution' && moment.contribution === Number(sum) - 1;
	});
	if (found) return found.index;
	throw new UnknownMoment(`There is no moment "${wanted}". There are: ${knownMoments(timeline, wanted)}.`);
}

/** Those of the part of the run that the unknown name speaks of. */
function knownMoments(timeline: Timeline, wanted: string): string {
	if (isBeforePass(wanted))
		return namesBeforePass(timeline) || 'start, and no statement before it that could be named';
	const names = timeline.moments
		.filter(({ lastOfBack }) => lastOfBack)
		.map(({ node }) => nodeTitle(timeline.byId.get(node)!));
	const shown = [...names.slice(0, MOST), ...(names.length > MOST ? ['…'] : [])];
	return `start, order, zero, seed, end, and back of ${shown.join(', ')}`;
}
