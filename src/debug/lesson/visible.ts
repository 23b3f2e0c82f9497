/** @file From when on an answer can be read: what an expression looks at, held against what a moment shows. */
import type { Timeline } from '../timeline.ts';
import type { Read } from '../words/scope.ts';

/** A moment of a pass. */
export interface Standing {
	readonly timeline: Timeline;
	readonly index: number;
}

/** Whether all that an expression looked at, at its own moment, is on the screen already at another of the same pass. */
export function isVisible(reads: readonly Read[], at: Standing, index: number): boolean {
	const { timeline } = at;
	return reads.every((read) => {
		switch (read.kind) {
			case 'dhdx':
				return timeline.history.at(read.id, index) === timeline.history.at(read.id, at.index);
			case 'value': {
				const node = timeline.byId.get(read.id)!;
				const value = timeline.valueAt(node, index);
				return value !== null && value === timeline.valueAt(node, at.index);
			}
			case 'made':
				return timeline.isMadeAt(timeline.byId.get(read.id)!, index);
			case 'current':
				return timeline.at(index).node === timeline.at(at.index).node;
			case 'next':
			case 'variable':
				return false;
		}
	});
}

/**
 * The index of the last moment from `stand` on at which an answer cannot be read yet: what an expression looked at, at its
 * own moment. Whose back is called next shows as soon as one is called.
 */
export function lastHidden(reads: readonly Read[], at: Standing, stand: number): number {
	const { timeline } = at;
	const isAhead = reads.some(({ kind }) => kind === 'next');
	const from = Math.max(stand, isAhead ? at.index : stand);
	for (let index = from + 1; index <= timeline.last; index++) {
		const tells = isAhead
			? timeline.at(index).kind === 'enter'
			: index === at.index || isVisible(reads, at, index);
		if (tells) return index - 1;
	}
	return timeline.last;
}
