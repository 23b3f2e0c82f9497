/** @file How far the debugger goes while the question of a stop is open. */
import { evaluate, ExpressionError, lastHidden } from '#debug';
import type { Stop } from '#lesson';
import type { Gate } from '../gate.svelte.ts';
import type { LessonWalk } from './walk.svelte.ts';

type Way = Pick<LessonWalk, 'find' | 'call' | 'giveUp'>;

/** The gate of an open question; null while its pass is not there, or where it has no answer. */
export function gateOf(walk: Way, stop: Stop): Gate | null {
	const [at, from] = [walk.find(stop, stop.arrive), walk.find(stop, stop.stand)];
	if (!stop.asks || at.kind !== 'there' || from.kind !== 'there') return null;
	try {
		const { reads } = evaluate(at.timeline, at.index, stop.asks.of.text);
		return {
			pass: stop.pass,
			// The debugger shows the right run: nowhere on its way is the answer of a broken one.
			last: stop.asks.at.broken ? at.timeline.last : lastHidden(reads, at, from.index),
			sentence: `Answer stop ${stop.number} first, or reveal it.`,
			answerWords: `Answer stop ${stop.number}`,
			answer: () => void walk.call(stop),
			reveal: () => void walk.giveUp(stop)
		};
	} catch (error) {
		if (error instanceof ExpressionError) return null;
		throw error;
	}
}
