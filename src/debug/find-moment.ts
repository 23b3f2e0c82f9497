/** @file Moments by name, as lessons write them: "start", "seed", "back of a1", "back of W2 @ a1, 2nd". */
import { nodeTitle } from './names.ts';
import type { Timeline } from './timeline.ts';

/** No moment has that name. */
export class UnknownMoment extends Error {}

/** The index of the moment at which `back` of the named node has returned, or of a phase's end. */
export function findMoment(timeline: Timeline, text: string): number {
	const wanted = text.trim();
	if (wanted === 'start') return 0;
	if (wanted === 'end') return timeline.last;
	const phase = timeline.moments.findLast(({ kind }) => kind === wanted);
	if (phase && phase.kind !== 'contribution') return phase.index;
	const match = /^(back|enter) of (.*?)(?:, (\d+)(?:st|nd|rd|th))?$/.exec(wanted);
	if (match) {
		const [, verb, name, nth = '1'] = match;
		const found = timeline.moments.filter((moment) => {
			if (!(verb === 'back' ? moment.lastOfBack : moment.kind === 'enter')) return false;
			const node = timeline.byId.get(moment.node)!;
			return node.name === name || node.label === name;
		});
		const moment = found[Number(nth) - 1];
		if (moment) return moment.index;
	}
	const names = timeline.moments
		.filter(({ lastOfBack }) => lastOfBack)
		.map(({ node }) => nodeTitle(timeline.byId.get(node)!));
	throw new UnknownMoment(
		`There is no moment "${wanted}". There are: start, order, zero, seed, end, and back of ${names.join(', ')}.`
	);
}
