/** @file Two records of a pass, stepped together: the k-th call of a `back` beside the k-th call. */
import type { Moment } from '../moments.ts';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId } from '../trace.ts';
import { arrayDifference, type Divergence, type TensorDifference } from './compare.ts';

/** The index of the moment that is the same in another record of the same pass; the nearest one where there is none. */
export function sameMoment(timeline: Timeline, { index, kind, node, back, contribution }: Moment): number {
	const isSame = (other: Moment | undefined): boolean =>
		other?.kind === kind && other.node === node && other.back === back && other.contribution === contribution;
	if (isSame(timeline.moments[index])) return index;
	const found = timeline.moments.findIndex(isSame);
	// What comes before the pass has no counterpart in it.
	return found < 0 ? Math.max(0, Math.min(index, timeline.last)) : found;
}

/** How far the broken run has come when the right one has come to a moment: its moment there. */
export function counterpart(right: Timeline, broken: Timeline, index: number): number {
	const moment = right.at(index);
	if (moment.index === right.last) return broken.last;
	const isLike = ({ kind, back }: Moment) =>
		moment.back > 0 ? back === moment.back : kind === moment.kind && back === 0;
	const [ours, theirs] = [right.moments.filter(isLike), broken.moments.filter(isLike)];
	const nth = ours.findIndex((each) => each.index === moment.index);
	const found = theirs[Math.min(nth, theirs.length - 1)];
	if (found) return found.index;
	// What it does not do at all, it has passed when the backs begin.
	if (moment.back > 0) return broken.last;
	return Math.max(0, broken.moments.findIndex(({ back }) => back > 0) - 1);
}

/** A tensor at a moment, in both runs. */
export interface LockStepRow extends Omit<TensorDifference, 'node'> {
	readonly node: NodeId;
	readonly shape: readonly number[];
}

/** Every tensor at a moment of the right run, beside what the broken run has made of it so far. */
export function lockStep(right: Timeline, broken: Timeline | null, index: number): LockStepRow[] {
	const at = broken ? counterpart(right, broken, index) : 0;
	const of = (timeline: Timeline | null, id: NodeId, i: number): ArrayData | null =>
		timeline?.byId.has(id) ? timeline.history.at(id, i).dhdx : null;
	return right.trace.nodes.map(({ id, shape }) => ({
		node: id,
		shape,
		...arrayDifference(of(right, id, index), of(broken, id, at), shape)
	}));
}

/** Whether a moment of the right run is the first divergence, or comes after it. */
export const isAfter = (
	first: Divergence | null,
	right: Timeline,
	broken: Timeline,
	index: number
): boolean => {
	if (!first) return false;
	if (first.right) return index >= first.right.moment;
	return counterpart(right, broken, index) >= (first.broken?.moment ?? Infinity);
};
