/** @file Which tensor a moment is about. */
import type { Moment } from './moments.ts';
import type { Timeline } from './timeline.ts';
import type { NodeId } from './trace.ts';

/** The tensor whose dhdx a moment changes; else the one whose `back` runs, or that was made. */
export const subjectOf = (timeline: Timeline, moment: Moment): NodeId =>
	timeline.step(moment)?.contributions[moment.contribution]?.target ?? moment.node;
