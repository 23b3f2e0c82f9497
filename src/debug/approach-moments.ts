/** @file The moments before a pass begins: statements of the program, and the tensors that they make and change. */
import type { Moment } from './moments.ts';
import type { Trace } from './trace.ts';

/** In order; the last has the index -1, so that the pass itself begins at 0. */
export function approachMoments({ approach, root }: Trace): Moment[] {
	const none = { step: -1, contribution: -1, statement: -1, back: 0, lastOfBack: false, change: -1 };
	const drafts = approach.flatMap(({ made, changed }, line) => [
		{ ...none, kind: 'line' as const, node: root, line },
		...made.map((node) => ({ ...none, kind: 'made' as const, node, line })),
		...changed.map(({ node }, change) => ({ ...none, kind: 'changed' as const, node, line, change }))
	]);
	return drafts.map((draft, i) => ({ ...draft, index: i - drafts.length }));
}

/** How many functions are open at each moment before the pass; the pass itself is called where its call stands. */
const depthOf = ({ approach }: Trace, moment: Moment | undefined): number =>
	approach[moment?.line ?? approach.length - 1]?.depth ?? 0;

/**
 * Where a step that stays in its function, or leaves it, comes to: the nearest statement that stands no deeper than this
 * one, or less deep; null where there is none.
 */
export function nearestLine(
	trace: Trace,
	moments: readonly Moment[],
	from: Moment | undefined,
	direction: 1 | -1,
	leaves: boolean
): Moment | null {
	const most = depthOf(trace, from) - (leaves ? 1 : 0);
	const fits = (moment: Moment): boolean => moment.kind === 'line' && depthOf(trace, moment) <= most;
	const index = from?.index ?? 0;
	return direction > 0
		? (moments.find((moment) => moment.index > index && fits(moment)) ?? null)
		: (moments.findLast((moment) => moment.index < index && fits(moment)) ?? null);
}
